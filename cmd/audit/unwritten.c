/* The rule about calls that the telephone system recorded and nobody wrote down. */
#include <stdlib.h>

#include "bytes/search.h"
#include "bytes/sort.h"
#include "compare.h"

/* An event of a case that had the number. */
struct told {
	const struct cases *cases;
	const struct event *event;
	int64_t minute; /* its time in case order, as case_minute gives it */
	civil_day day;  /* and its day */
	const uint32_t *tenure; /* when its case had the number: places of these, in order of time */
	uint32_t tenures;
	bool says; /* it says that somebody spoke with the customer */
};

struct unwritten {
	const struct comparison *of;
	struct told *told; /* of the number at work, in order */
	size_t n, room;
	/* the days on which a case that is not voided had the number, ordered by their first day; `to` is the latest of all up to this
	 * one */
	struct range *span;
	size_t spans, span_room;
};

static inline bool told_in_order(const void *none, const struct told *x, const struct told *y)
{
	(void)none;
	if (x->minute != y->minute)
		return x->minute < y->minute;
	return event_position(x->cases, x->event) <= event_position(y->cases, y->event);
}

DEFINE_SORT(sort_told, struct told, told_in_order)

static inline bool span_in_order(const void *none, const struct range *x, const struct range *y)
{
	(void)none;
	return x->from <= y->from;
}

DEFINE_SORT(sort_spans, struct range, span_in_order)

static void gather_spans(struct unwritten *u, const uint32_t *tenure, uint32_t n)
{
	const struct claims *claims = u->of->claims;
	u->spans = 0;
	for (uint32_t i = 0; i < n; i++) {
		const struct tenure *t = &claims->tenure[tenure[i]];
		if (claims->audited[t->of].voided)
			continue;
		u->span = xgrow(u->span, u->spans, &u->span_room, sizeof *u->span);
		u->span[u->spans++] = (struct range){ t->from, t->to };
	}
	sort_spans(u->span, u->spans, NULL);
	for (size_t i = 1; i < u->spans; i++)
		if (u->span[i].to < u->span[i - 1].to)
			u->span[i].to = u->span[i - 1].to;
}

/* Did any case have the number on that day? */
static bool was_held(const struct unwritten *u, civil_day day)
{
	size_t i;
	BINARY_SEARCH(i, u->spans, u->span[i].from <= day);
	return i && u->span[i - 1].to >= day;
}

/* Adds the events of a case that had the number at n times, up to the last day of these. */
static void gather_case(struct unwritten *u, const uint32_t *tenure, uint32_t n)
{
	static const unsigned says = 1U << EV_CALL | 1U << EV_REPLY | 1U << EV_RESOLVE | 1U << EV_VISIT | 1U << EV_APPOINT | 1U << EV_COMPLAINT |
				     1U << EV_ENQUIRY;
	const struct claims *claims = u->of->claims;
	const struct audited *a = &claims->audited[claims->tenure[tenure[0]].of];
	civil_day last = claims->tenure[tenure[n - 1]].to;
	uint32_t place = a->record->latest;
	for (uint32_t i = 0; i < a->record->events; i++) {
		const struct event *e = &a->cases->event[place];
		bool stands = !e->unseen && !(a->struck && a->struck[place / 8] >> place % 8 & 1);
		place = e->before;
		if (!stands || e->day > last)
			continue;
		u->told = xgrow(u->told, u->n, &u->room, sizeof *u->told);
		u->told[u->n++] = (struct told){ a->cases, e, case_minute(e), e->day, tenure, n, says >> e->event & 1 };
	}
}

static void gather(struct unwritten *u, const uint32_t *place, uint32_t n)
{
	const struct tenure *tenure = u->of->claims->tenure;
	u->n = 0;
	gather_spans(u, place, n);
	for (uint32_t t = 0, next; t < n; t = next) {
		for (next = t + 1; next < n && tenure[place[next]].of == tenure[place[t]].of;)
			next++;
		gather_case(u, place + t, next - t);
	}
	sort_told(u->told, u->n, NULL);
}

/* Did the case of the event have the number on that day? */
static bool has_number(const struct unwritten *u, const struct told *t, civil_day day)
{
	const struct tenure *tenure = u->of->claims->tenure;
	size_t i;
	BINARY_SEARCH(i, t->tenures, tenure[t->tenure[i]].to < day);
	return i < t->tenures && tenure[t->tenure[i]].from <= day;
}

/* How many of the events do not stand behind this minute in case order. */
static size_t told_until(const struct unwritten *u, int64_t minute)
{
	size_t i;
	BINARY_SEARCH(i, u->n, u->told[i].minute <= minute);
	return i;
}

/* Does an entry of that day tell of the call? `near` is the index of an event close to it. */
static bool is_said(const struct unwritten *u, civil_day day, size_t near)
{
	for (size_t i = near; i < u->n && u->told[i].day == day; i++)
		if (u->told[i].says && has_number(u, &u->told[i], day))
			return true;
	for (size_t i = near; i-- > 0 && u->told[i].day == day;)
		if (u->told[i].says && has_number(u, &u->told[i], day))
			return true;
	return false;
}

static void found_unwritten(const struct comparison *c, const struct cdr_call *record, const struct audited *of)
{
	enum { TALKED, ANSWERED };
	struct finding f = { .time = when_of_minute(record->minute), .name = case_name(of->record), .store = pool_text(&c->claims->stores, of->store),
			     .actor = pool_text(&c->cdr->actors, record->actor), .task = TEXT(""),
			     .saying = { .which = (uint8_t)(record->talk < 0 ? ANSWERED : TALKED), .n = record->talk } };
	found(c->audit, &no_entry_rule, &f);
}

static void judge_record(struct unwritten *u, const struct cdr_call *record)
{
	const struct claims *claims = u->of->claims;
	struct when when = when_of_minute(record->minute);
	struct event at = { .day = when.day, .minute = when.minute, .event = EV_CALL };
	size_t before = told_until(u, case_minute(&at));
	if (!was_held(u, when.day) || is_said(u, when.day, before))
		return;
	while (before-- > 0) {
		const struct audited *of = &claims->audited[claims->tenure[u->told[before].tenure[0]].of];
		if (of->voided || !has_number(u, &u->told[before], when.day))
			continue;
		found_unwritten(u->of, record, of);
		return;
	}
}

static bool is_wanted(const struct comparison *c, const struct cdr_call *r)
{
	int32_t least = c->audit->asked->policy->audit_short;
	return r->answered && !r->taken && (r->talk < 0 || r->talk >= least);
}

void unwritten_find(struct unwritten *u)
{
	const struct comparison *c = u->of;
	const struct cdr_call *record = c->pairing.record, *end = record + c->pairing.records;
	for (size_t i = 0; i < c->numbers; i++) {
		bool gathered = false;
		for (; record < end && record->number == number_at(&c->claims->numbers, c->number[i]); record++) {
			if (!is_wanted(c, record))
				continue;
			if (!gathered)
				gather(u, c->tenure.place + c->tenure.first[c->number[i]], groups_count(&c->tenure, c->number[i]));
			gathered = true;
			judge_record(u, record);
		}
	}
}

struct unwritten *unwritten_open(const struct comparison *c)
{
	struct unwritten *u = xcalloc(1, sizeof *u);
	u->of = c;
	return u;
}

void unwritten_close(struct unwritten *u)
{
	if (!u)
		return;
	free(u->told);
	free(u->span);
	free(u);
}

const struct rule no_entry_rule = {
	.name = WORD("no-entry"), .chinese = WORD("未登记"), .needs = NEEDS_RECORDS,
	.says = { { WORD("answered for {n} seconds and no entry on that day"), WORD("话单通话 {n} 秒，当日没有登记") },
		  { WORD("answered and no entry on that day"), WORD("话单已接通，当日没有登记") } },
};
