#include "compare.h"

#include <stdlib.h>

#include "bytes/radix.h"
#include "bytes/sort.h"

/* ---- entries of one call ---- */

static int64_t minute_of(const struct claim *c)
{
	return (int64_t)c->day * MINUTES_A_DAY + (c->minute == NO_HOUR ? 0 : c->minute);
}

/* Of one number and actor by time, those of a day without hour before the others. */
static inline bool claim_in_order(const void *none, const struct claim *x, const struct claim *y)
{
	(void)none;
	if (x->number != y->number)
		return x->number < y->number;
	if (x->actor != y->actor)
		return x->actor < y->actor;
	return x->day != y->day ? x->day < y->day : x->minute <= y->minute;
}

DEFINE_SORT(sort_claims, struct claim, claim_in_order)

static bool is_same_call(const struct claim *a, const struct claim *b)
{
	bool hour = a->minute != NO_HOUR;
	return a->number == b->number && a->actor == b->actor && hour == (b->minute != NO_HOUR) && minute_of(b) - minute_of(a) <= hour;
}

/* Which records say what a result says; a mailbox answers, or does not. */
static uint8_t fitting(uint8_t result)
{
	enum { NOBODY = 1U << RE_NO_ANSWER | 1U << RE_BUSY | 1U << RE_UNAVAILABLE | 1U << RE_DEAD_NUMBER };
	if (result == RE_VOICEMAIL)
		return FITS_ANSWERED | FITS_UNANSWERED;
	return NOBODY >> result & 1 ? FITS_UNANSWERED : FITS_ANSWERED;
}

/* Adds a call of the claims from `first` to `last`, both included. */
static void add_call(struct pairing *p, const struct claims *claims, size_t first, size_t last)
{
	const struct claim *a = &claims->claim[first], *b = &claims->claim[last];
	bool hour = a->minute != NO_HOUR;
	uint8_t fits = 0;
	for (const struct claim *claim = a; claim <= b; claim++)
		fits |= fitting(claim->result);
	p->call[p->calls++] = (struct written){
		.number = a->number, .actor = a->actor, .has_hour = hour, .from = minute_of(a),
		.length = hour ? (int32_t)(minute_of(b) - minute_of(a)) : MINUTES_A_DAY - 1,
		.claim = (uint32_t)first, .more = a->more, .more_n = a->more_n, .fits = fits,
	};
}

static void order_claims(struct claims *c)
{
	struct claim *sorted = radix_order(c->claim, c->n, sizeof *sorted);
	free(c->claim);
	c->claim = sorted;
	sort_claims(c->claim, c->n, NULL);
}

/* Claims without number are calls of their own, which have no record. */
static void make_calls(struct comparison *c)
{
	struct claims *claims = c->claims;
	struct pairing *p = &c->pairing;
	order_claims(claims);
	p->call = xmalloc(claims->n, sizeof *p->call);
	for (size_t i = 0, first = 0; i < claims->n; i++) {
		const struct claim *claim = &claims->claim[i];
		if (claim->number && i + 1 < claims->n && is_same_call(claim, claim + 1))
			continue;
		add_call(p, claims, first, i);
		first = i + 1;
	}
}

const struct claim *comparison_claims(const struct comparison *c, size_t i, size_t *n)
{
	const struct pairing *p = &c->pairing;
	size_t end = i + 1 < p->calls ? p->call[i + 1].claim : c->claims->n;
	*n = end - p->call[i].claim;
	return c->claims->claim + p->call[i].claim;
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
		.time = { claim->day, claim->minute }, .name = case_name(of->record), .store = pool_text(&c->claims->stores, claim->store),
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

/* Does an entry with this result say what the record says? Of several dials that several calls tell of one may have been for nothing. */
static bool agrees(const struct comparison *c, uint8_t result, const struct cdr_call *record)
{
	uint8_t fits = fitting(result);
	return record_fits(record, c->pairing.least, fits) || (fits & FITS_UNANSWERED && record->missed && record->taken > 1);
}

static void judge_talk(const struct comparison *c, const struct claim *claim, int32_t seconds, bool other)
{
	for (int r = 0; r < RULES; r++) {
		struct saying saying = { 0 };
		if (rules[r]->talk && !(other && rules[r] == &short_rule) && rules[r]->talk(c->audit->asked->policy, seconds, &saying))
			found_claim(c, rules[r], claim, saying);
	}
}

/* Of a claim its own seconds, where the record has none. */
static int32_t seconds_of(const struct comparison *c, const struct claim *claim, const struct cdr_call *record)
{
	const struct cases *cases = c->claims->audited[claim->of].cases;
	return record && record->answered && record->talk >= 0 ? record->talk : call_of(cases, &cases->event[claim->event])->seconds;
}

/* Is there an entry of the claim's case, among all entries of the call, that says what the record says? Whoever tried twice within a minute has an
 * entry of each. */
static bool is_told(const struct comparison *c, size_t call, const struct claim *claim, const struct cdr_call *record)
{
	return agrees(c, claim->result, record) || c->claims->audited[claim->of].agreed == call + 1;
}

static void judge_claim(const struct comparison *c, size_t call, const struct claim *claim, const struct cdr_call *record)
{
	enum { HOUR, DAY }; /* of no-record */
	bool judged = claim->number && (record || comparison_covers(c, claim)), other = record && !is_told(c, call, claim, record);
	if (judged && !record)
		found_claim(c, &no_record_rule, claim, (struct saying){ .which = claim->minute == NO_HOUR ? DAY : HOUR, .n = c->pairing.window });
	if (other)
		found_claim(c, &other_result_rule, claim,
			    (struct saying){ .which = !record->answered ? 0 : record->talk < 0 ? 2 : 1, .n = record->talk, .word = claim->result });
	if (judged && c->share && in_range(c->audit->asked->days, claim->day)) {
		struct finding f = finding_of_claim(c, claim);
		share_claim(c->share, &f, record);
	}
	if (!claim->voided && claim->result == RE_REACHED)
		judge_talk(c, claim, seconds_of(c, claim, record), other);
}

static void judge_call(const struct comparison *c, size_t call)
{
	const struct written *w = &c->pairing.call[call];
	const struct cdr_call *record = w->record != NO_RECORD ? &c->cdr->call[w->record] : NULL;
	size_t n;
	const struct claim *claim = comparison_claims(c, call, &n);
	for (size_t i = 0; record && n > 1 && i < n; i++)
		if (agrees(c, claim[i].result, record))
			c->claims->audited[claim[i].of].agreed = call + 1;
	for (size_t i = 0; i < n; i++)
		judge_claim(c, call, &claim[i], record);
}

void compare(struct comparison *c)
{
	make_calls(c);
	c->pairing.record = c->cdr->call;
	c->pairing.records = c->cdr->calls;
	c->pairing.more = c->claims->more;
	c->pairing.actor_sum = c->cdr->actor_sum;
	c->pairing.window = c->audit->asked->policy->audit_window;
	c->pairing.least = c->audit->asked->policy->audit_short;
	pairing_solve(&c->pairing);
	for (size_t i = 0; i < c->pairing.calls; i++)
		judge_call(c, i);
	if (is_asked(c, &no_entry_rule))
		find_unwritten(c);
	say_shifted(c);
	free(c->pairing.call);
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
