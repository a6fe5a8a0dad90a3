#include "compare.h"

#include <stdlib.h>

#include "bytes/sort.h"

/* ---- entries of one call ---- */

static int64_t minute_of(const struct claim *c)
{
	return (int64_t)c->day * MINUTES_A_DAY + (c->minute == NO_HOUR ? 0 : c->minute);
}

/* Of one number by actor and time, those of a day without hour before the others. */
static inline bool claim_in_order(const void *claims, const uint32_t *a, const uint32_t *b)
{
	const struct claim *claim = claims, *x = &claim[*a], *y = &claim[*b];
	if (x->actor != y->actor)
		return x->actor < y->actor;
	return x->day != y->day ? x->day < y->day : x->minute <= y->minute;
}

DEFINE_SORT(sort_claims, uint32_t, claim_in_order)

static bool is_same_call(const struct claim *a, const struct claim *b)
{
	bool hour = a->minute != NO_HOUR;
	return a->actor == b->actor && hour == (b->minute != NO_HOUR) && minute_of(b) - minute_of(a) <= hour;
}

/* Which records agree with a result: answered or unanswered ones. A mailbox counts as either. */
static uint8_t fitting(uint8_t result)
{
	enum { NOBODY = 1U << RE_NO_ANSWER | 1U << RE_BUSY | 1U << RE_UNAVAILABLE | 1U << RE_DEAD_NUMBER };
	if (result == RE_VOICEMAIL)
		return FITS_ANSWERED | FITS_UNANSWERED;
	return NOBODY >> result & 1 ? FITS_UNANSWERED : FITS_ANSWERED;
}

/* The first claim of a call, and how many it has, one behind the other in `told`. */
static const uint32_t *claims_of(const struct comparison *c, size_t call, size_t *n)
{
	const struct pairing *p = &c->pairing;
	size_t end = call + 1 < p->calls ? p->call[call + 1].claim : c->told_n;
	*n = end - p->call[call].claim;
	return c->told + p->call[call].claim;
}

static void add_more(struct comparison *c, struct written *call, const struct claim *claim)
{
	struct pairing *p = &c->pairing;
	call->more = (uint32_t)p->mores;
	call->more_n = claim->more_n;
	for (uint32_t i = 0; i < claim->more_n; i++) {
		p->more = xgrow(p->more, p->mores, &p->more_room, sizeof *p->more);
		p->more[p->mores++] = number_at(&c->claims->numbers, c->claims->more[claim->more + i]);
	}
}

/* Adds a call of the claims from a place in `told` up to another, left out. */
static void add_call(struct comparison *c, size_t from, size_t to)
{
	struct pairing *p = &c->pairing;
	const struct claim *all = c->claims->claim, *a = &all[c->told[from]], *b = &all[c->told[to - 1]];
	bool hour = a->minute != NO_HOUR;
	p->call = xgrow(p->call, p->calls, &p->call_room, sizeof *p->call);
	struct written *call = &p->call[p->calls++];
	*call = (struct written){
		.number = number_at(&c->claims->numbers, a->number), .actor = a->actor, .has_hour = hour, .from = minute_of(a),
		.length = hour ? (int32_t)(minute_of(b) - minute_of(a)) : MINUTES_A_DAY - 1, .claim = (uint32_t)from,
	};
	for (size_t i = from; i < to; i++)
		call->fits |= fitting(all[c->told[i]].result);
	add_more(c, call, a);
}

/* Adds the calls of a number. Claims without number are calls of their own, which have no record. */
static void add_calls(struct comparison *c, uint32_t number)
{
	const struct claim *all = c->claims->claim;
	size_t n = groups_count(&c->claim, number), first = c->told_n;
	while (c->told_room < c->told_n + n)
		c->told = xgrow(c->told, c->told_room, &c->told_room, sizeof *c->told);
	uint32_t *claim = c->told + first;
	for (size_t i = 0; i < n; i++)
		claim[i] = c->claim.place[c->claim.first[number] + i];
	sort_claims(claim, n, all);
	for (size_t i = 0, from = 0; i < n; i++) {
		if (number && i + 1 < n && is_same_call(&all[claim[i]], &all[claim[i + 1]]))
			continue;
		add_call(c, first + from, first + i + 1);
		from = i + 1;
	}
	c->told_n += n;
}

static void add_records(struct comparison *c, uint32_t number)
{
	struct pairing *p = &c->pairing;
	struct cdr *cdr = c->cdr;
	size_t n = groups_count(&c->leg, number);
	while (c->legs_room < n)
		c->legs = xgrow(c->legs, c->legs_room, &c->legs_room, sizeof *c->legs);
	for (size_t i = 0; i < n; i++)
		c->legs[i] = cdr->leg[c->leg.place[c->leg.first[number] + i]];
	while (p->record_room < p->records + n)
		p->record = xgrow(p->record, p->record_room, &p->record_room, sizeof *p->record);
	size_t calls = legs_join(&c->joining, c->legs, n, p->record + p->records);
	for (size_t i = 0; i < calls; i++)
		p->record[p->records++].number = number_at(&c->claims->numbers, number);
}

bool cdr_has_day(const struct cdr *cdr, civil_day day)
{
	if (cdr->first > cdr->last || day < day_of_minute(cdr->first) || day > day_of_minute(cdr->last))
		return false;
	size_t bit = (size_t)(day - day_of_minute(cdr->first));
	return cdr->days[bit / 8] >> bit % 8 & 1;
}

bool comparison_covers(const struct comparison *c, const struct claim *claim)
{
	const struct cdr *cdr = c->cdr;
	if (!cdr_has_day(cdr, claim->day))
		return false;
	if (claim->minute == NO_HOUR)
		return claim->day != day_of_minute(cdr->first) && claim->day != day_of_minute(cdr->last);
	return minute_of(claim) >= cdr->first && minute_of(claim) <= cdr->last;
}

/* ---- what does not hold ---- */

static struct finding finding_of_claim(const struct comparison *c, const struct claim *claim)
{
	const struct audited *of = &c->claims->audited[claim->of];
	const struct cases *cases = of->cases;
	const struct event *event = &cases->event[claim->event];
	return (struct finding){
		.time = { claim->day, claim->minute }, .name = case_name(of->record), .store = pool_text(&c->claims->stores, of->store),
		.actor = pool_text(&cases->words, event_actor(cases, event)),
		.task = claim->task != TASK_HISTORY ? call_task_name(cases->policy, claim->task) : pool_text(&cases->tasks, event_task(cases, event)),
	};
}

static bool is_asked(const struct comparison *c, const struct rule *rule)
{
	for (int r = 0; r < RULES; r++)
		if (rules[r] == rule)
			return c->audit->asked->rules >> r & 1;
	return false;
}

static void found_claim(const struct comparison *c, const struct rule *rule, const struct claim *claim, struct saying saying)
{
	if (!is_asked(c, rule))
		return;
	struct finding f = finding_of_claim(c, claim);
	f.saying = saying;
	found(c->audit, rule, &f);
}

/* Does an entry with this result agree with the record? Where several calls share a record of several dials, some may have failed. */
static bool agrees(const struct comparison *c, uint8_t result, const struct cdr_call *record)
{
	uint8_t fits = fitting(result);
	return record_fits(record, c->pairing.least, fits) || (fits & FITS_UNANSWERED && record->missed && record->taken > 1);
}

static void judge_talk(const struct comparison *c, const struct claim *claim, int32_t seconds, bool other)
{
	struct saying saying;
	for (size_t r = 0; r < c->talk_n; r++)
		if (!(other && c->talk[r] == &short_rule) && c->talk[r]->talk(c->audit->asked->policy, seconds, &saying))
			found_claim(c, c->talk[r], claim, saying);
}

/* The seconds that the record was talked, or those of the claim if the record does not say. */
static int32_t seconds_of(const struct comparison *c, const struct claim *claim, const struct cdr_call *record)
{
	const struct cases *cases = c->claims->audited[claim->of].cases;
	return record && record->answered && record->talk >= 0 ? record->talk : call_of(cases, &cases->event[claim->event])->seconds;
}

/* Does an entry of the claim's case, among all entries of the call, agree with the record? Whoever tried twice within a minute wrote an
 * entry for each. */
static bool is_told(const struct comparison *c, const struct claim *claim, const struct cdr_call *record)
{
	return agrees(c, claim->result, record) || c->claims->audited[claim->of].agreed == c->calls;
}

static void judge_claim(const struct comparison *c, const struct claim *claim, const struct cdr_call *record)
{
	enum { HOUR, DAY }; /* the sentences of no-record */
	bool judged = claim->number && (record || comparison_covers(c, claim)), other = record && !is_told(c, claim, record);
	if (judged && !record)
		found_claim(c, &no_record_rule, claim, (struct saying){ .which = claim->minute == NO_HOUR ? DAY : HOUR, .n = c->pairing.window });
	if (other)
		found_claim(c, &other_result_rule, claim,
			    (struct saying){ .which = !record->answered ? 0 : record->talk < 0 ? 2 : 1, .n = record->talk, .word = claim->result });
	if (judged && c->share && in_range(c->audit->asked->days, claim->day)) {
		struct finding f = finding_of_claim(c, claim);
		share_claim(c->share, &f, record);
	}
	if (c->talk_n && !claim->voided && claim->result == RE_REACHED)
		judge_talk(c, claim, seconds_of(c, claim, record), other);
}

static void judge_call(struct comparison *c, size_t call)
{
	const struct written *w = &c->pairing.call[call];
	const struct cdr_call *record = w->record != NO_RECORD ? &c->pairing.record[w->record] : NULL;
	const struct claim *all = c->claims->claim;
	size_t n;
	const uint32_t *claim = claims_of(c, call, &n);
	c->calls++;
	for (size_t i = 0; record && n > 1 && i < n; i++)
		if (agrees(c, all[claim[i]].result, record))
			c->claims->audited[all[claim[i]].of].agreed = c->calls;
	for (size_t i = 0; i < n; i++)
		judge_claim(c, &all[claim[i]], record);
	shifted_note(c->shifted, w, &all[claim[0]]);
}

/* ---- numbers ---- */

static inline bool number_in_order(const void *numbers, const uint32_t *a, const uint32_t *b)
{
	const struct numbers *all = numbers;
	return number_at(all, *a) <= number_at(all, *b);
}

DEFINE_SORT(sort_numbers, uint32_t, number_in_order)

/* The numbers of a ring are at work together. */
static void gather_ring(struct comparison *c, uint32_t number)
{
	c->numbers = 0;
	for (uint32_t next = number; c->numbers == 0 || next != number; next = c->rings.least ? c->rings.next[next] : number) {
		c->number = xgrow(c->number, c->numbers, &c->number_room, sizeof *c->number);
		c->number[c->numbers++] = next;
	}
	sort_numbers(c->number, c->numbers, &c->claims->numbers);
}

static void compare_ring(struct comparison *c, uint32_t number)
{
	c->told_n = c->pairing.calls = c->pairing.records = c->pairing.mores = 0;
	gather_ring(c, number);
	for (size_t i = 0; i < c->numbers; i++) {
		add_calls(c, c->number[i]);
		add_records(c, c->number[i]);
	}
	pairing_solve(&c->pairing);
	for (size_t i = 0; i < c->pairing.calls; i++)
		judge_call(c, i);
	if (c->unwritten)
		unwritten_find(c->unwritten);
}

static void join_rings(struct comparison *c)
{
	const struct claims *claims = c->claims;
	for (size_t i = 0; claims->more_n && i < claims->n; i++)
		for (uint32_t k = 0; k < claims->claim[i].more_n; k++)
			rings_join(&c->rings, claims->numbers.n, claims->claim[i].number, claims->more[claims->claim[i].more + k]);
}

static void start(struct comparison *c)
{
	const struct policy *p = c->audit->asked->policy;
	const struct claims *claims = c->claims;
	uint32_t numbers = (uint32_t)claims->numbers.n;
	c->claim = groups_of(claims->claim, claims->n, sizeof *claims->claim, numbers);
	c->leg = groups_of(c->cdr->leg, c->cdr->legs, sizeof *c->cdr->leg, numbers);
	c->tenure = groups_of(claims->tenure, claims->tenures, sizeof *claims->tenure, numbers);
	c->pairing = (struct pairing){ .actor_sum = c->cdr->actor_sum, .window = p->audit_window, .least = p->audit_short };
	c->shifted = shifted_open(c);
	for (int r = 0; r < RULES; r++)
		if (rules[r]->talk && is_asked(c, rules[r]))
			c->talk[c->talk_n++] = rules[r];
	c->unwritten = is_asked(c, &no_entry_rule) ? unwritten_open(c) : NULL;
	join_rings(c);
}

static void end(struct comparison *c)
{
	shifted_say(c->shifted);
	unwritten_close(c->unwritten);
	groups_free(&c->claim);
	groups_free(&c->leg);
	groups_free(&c->tenure);
	joining_free(&c->joining);
	rings_free(&c->rings);
	pairing_free(&c->pairing);
	free(c->number);
	free(c->told);
	free(c->legs);
}

/* PERF NOTES. The claims of a number, their records, cases and events lie far apart. They are prefetched some numbers ahead: first the claims and
 * records, and once these have come what the claims refer to. */
PREFETCHES void fetch_ahead(const struct comparison *c, uint32_t number)
{
	enum { CLAIMS = 12, EVENTS = 4 };
	const struct claims *claims = c->claims;
	if (number + CLAIMS < claims->numbers.n) {
		for (uint32_t i = c->claim.first[number + CLAIMS]; i < c->claim.first[number + CLAIMS + 1]; i++)
			__builtin_prefetch(&claims->claim[c->claim.place[i]]);
		for (uint32_t i = c->leg.first[number + CLAIMS]; i < c->leg.first[number + CLAIMS + 1]; i++)
			__builtin_prefetch(&c->cdr->leg[c->leg.place[i]]);
	}
	if (number + EVENTS >= claims->numbers.n)
		return;
	for (uint32_t i = c->claim.first[number + EVENTS]; i < c->claim.first[number + EVENTS + 1]; i++) {
		const struct claim *claim = &claims->claim[c->claim.place[i]];
		const struct audited *of = &claims->audited[claim->of];
		__builtin_prefetch(of);
		if (c->talk_n)
			__builtin_prefetch(&of->cases->event[claim->event]);
	}
}

void compare(struct comparison *c)
{
	start(c);
	for (uint32_t number = 0; number < c->claims->numbers.n; number++) {
		fetch_ahead(c, number);
		if (rings_least(&c->rings, number) == number)
			compare_ring(c, number);
	}
	end(c);
}

/* ---- the rules ---- */

const struct rule no_record_rule = {
	.name = WORD("no-record"), .chinese = WORD("无话单"), .needs = NEEDS_RECORDS,
	.says = { { WORD("no record within {n} minutes"), WORD("前后 {n} 分钟内没有话单") }, { WORD("no record on that day"), WORD("当日没有话单") } },
};

const struct rule other_result_rule = {
	.name = WORD("other-result"), .chinese = WORD("结果不符"), .needs = NEEDS_RECORDS,
	.says = { { WORD("{result} but not answered"), WORD("记为{result}，话单未接通") },
		  { WORD("{result} but answered for {n} seconds"), WORD("记为{result}，话单通话 {n} 秒") },
		  { WORD("{result} but answered"), WORD("记为{result}，话单已接通") } },
};
