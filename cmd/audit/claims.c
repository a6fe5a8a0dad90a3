#include "claims.h"

#include <stdlib.h>

#include "foreign/phone.h"
#include "number.h"

void claims_start(struct claims *c, const struct policy *policy)
{
	*c = (struct claims){ .policy = policy, .in_china = text_eq(policy->intake.country, TEXT("86")) };
}

static uint32_t actor_of(struct claims *c, const struct cases *cases, uint32_t word)
{
	if (!word)
		return 0;
	if (word >= c->actor_n) {
		size_t n = cases->words.used;
		c->actor = xrealloc(c->actor, n, sizeof *c->actor);
		memset(c->actor + c->actor_n, 0, (n - c->actor_n) * sizeof *c->actor);
		c->actor_n = n;
	}
	if (!c->actor[word])
		c->actor[word] = actor_checksum(pool_text(&cases->words, word));
	return c->actor[word];
}

/* ---- the numbers of a case ---- */

static void add_tenure(struct claims *c, uint64_t number, civil_day from)
{
	c->said = xgrow(c->said, c->said_n, &c->said_room, sizeof *c->said);
	c->said[c->said_n++] = number;
	c->tenure = xgrow(c->tenure, c->tenures, &c->tenure_room, sizeof *c->tenure);
	c->tenure[c->tenures++] = (struct tenure){ (uint32_t)c->said_n, (uint32_t)c->auditeds, from, DAY_MAX };
}

/* Notes that the card has this number from a day on; the numbers that it had before are still valid on that day. The tenures of the case
 * begin at `first`. */
static void change_number(struct claims *c, size_t first, struct text raw, civil_day day)
{
	struct phone phone;
	uint64_t mobile = c->in_china ? number_of_mobile(raw) : 0;
	if (mobile || phone_parse(raw, c->policy->intake.country, c->policy->intake.trunk, &phone))
		phone.n = 0;
	uint64_t number = mobile ? mobile : number_of(phone_text(&phone)), local = number_local(phone_text(&phone));
	for (size_t i = c->tenures; i > first && c->tenure[i - 1].to == DAY_MAX; i--)
		c->tenure[i - 1].to = day;
	if (local)
		add_tenure(c, local, day);
	if (number)
		add_tenure(c, number, day);
}

/* Notes the number of a line of the card, unless it is the one that the card already has. */
static void look_at_number(struct claims *c, size_t first, const struct course *course, const struct event *line, struct text *now)
{
	if (!event_fills(line, FILLS_PHONE))
		return;
	struct text phone = card_find(event_card(course->cases, line), J_PHONE);
	if (!phone.n || text_eq(phone, *now))
		return;
	*now = phone;
	change_number(c, first, phone, line->day);
}

static void add_tenures(struct claims *c, const struct course *course)
{
	const struct further *further = course->aside.further, *end = further + course->aside.further_n;
	size_t first = c->tenures;
	struct text now = TEXT("");
	for (const struct step *step = course->step; step < course->step + course->steps; step++) {
		if (is_others(course, step))
			continue;
		for (; further < end && event_cmp(further->line, step->line) < 0; further++)
			look_at_number(c, first, course, further->line, &now);
		look_at_number(c, first, course, step->line, &now);
	}
	for (; further < end; further++)
		look_at_number(c, first, course, further->line, &now);
}

/* ---- the calls of a case ---- */

/* The calls of a case, taken day by day. */
struct taking {
	size_t first;  /* where the tenures of the case begin */
	size_t begun;  /* the tenures before this one have begun by the day */
	size_t before; /* how many claims belong to other cases */
};

/* Does the claim have this number already? */
static bool has_number(const struct claims *c, const struct claim *claim, uint64_t number)
{
	bool has = c->said[claim->number - 1] == number;
	for (uint32_t i = 0; i < claim->more_n && !has; i++)
		has = c->said[c->more[claim->more + i] - 1] == number;
	return has;
}

/* Sets the numbers of a call: the one that the card had last on that day, and the others of the day. */
static void set_numbers(struct claims *c, struct taking *t, struct claim *claim)
{
	const struct claim *last = c->n > t->before ? &c->claim[c->n - 1] : NULL;
	if (last && last->day == claim->day) {
		claim->number = last->number;
		claim->more = last->more;
		claim->more_n = last->more_n;
		return;
	}
	while (t->begun < c->tenures && c->tenure[t->begun].from <= claim->day)
		t->begun++;
	claim->more = (uint32_t)c->more_n;
	for (size_t i = t->begun; i-- > t->first && c->tenure[i].to >= claim->day && claim->more_n < UINT16_MAX;) {
		uint32_t number = c->tenure[i].number;
		if (!claim->number) {
			claim->number = number;
		} else if (!has_number(c, claim, c->said[number - 1])) {
			c->more = xgrow(c->more, c->more_n, &c->more_room, sizeof *c->more);
			c->more[c->more_n++] = number;
			claim->more_n++;
		}
	}
}

static void add_claim(struct claims *c, struct taking *t, const struct course *course, const struct step *step)
{
	const struct cases *cases = course->cases;
	const struct event *e = step->event;
	struct claim claim = { .event = (uint32_t)(e - cases->event), .of = (uint32_t)c->auditeds, .day = e->day, .minute = e->minute,
			       .actor = actor_of(c, cases, event_actor(cases, e)), .task = (int16_t)step->task, .result = e->result,
			       .voided = course->voided };
	set_numbers(c, t, &claim);
	c->claim = xgrow(c->claim, c->n, &c->room, sizeof *c->claim);
	c->claim[c->n++] = claim;
}

static void note_struck(struct claims *c, const struct course *course)
{
	for (size_t i = 0; i < course->aside.struck_n; i++) {
		size_t event = (size_t)(course->aside.struck[i].line - course->cases->event);
		if (!c->struck)
			c->struck = xcalloc(course->cases->event_n / 8 + 1, 1);
		c->struck[event / 8] |= (uint8_t)(1U << event % 8);
	}
}

void claims_take(struct claims *c, const struct course *course)
{
	struct taking taking = { .first = c->tenures, .begun = c->tenures, .before = c->n };
	if (course->destroyed)
		return;
	add_tenures(c, course);
	for (const struct step *step = course->step; step < course->step + course->steps; step++)
		if (step->event->event == EV_CALL)
			add_claim(c, &taking, course, step);
	if (c->n == taking.before && c->tenures == taking.first)
		return;
	note_struck(c, course);
	c->audited = xgrow(c->audited, c->auditeds, &c->audited_room, sizeof *c->audited);
	c->audited[c->auditeds++] = (struct audited){ .cases = course->cases, .record = course->record, .voided = course->voided,
						     .store = pool_add(&c->stores, course_card(course, J_STORE)) };
}

/* Appends n things to an array, which gets no more room than it needs. */
static void *appended(void *array, size_t *used, const void *things, size_t n, size_t size)
{
	array = xrealloc(array, *used + n, size);
	if (n)
		memcpy((char *)array + *used * size, things, n * size);
	*used += n;
	return array;
}

/* Gives the stores of one thread their numbers among the stores of all threads. */
static void renumber_stores(struct claims *c, struct pool *all)
{
	uint32_t *number = xcalloc(c->stores.used + 1, sizeof *number);
	for (uint32_t i = 1; i < c->stores.used; i++)
		number[i] = pool_add(all, pool_text(&c->stores, i));
	for (size_t i = 0; i < c->auditeds; i++)
		c->audited[i].store = number[c->audited[i].store];
	free(number);
}

/* The telephone numbers too, which are one from here on where they are the same. */
static void renumber(struct claims *c, struct numbers *all)
{
	uint32_t *place = xmalloc(c->said_n + 1, sizeof *place);
	size_t before = all->n - 1;
	place[0] = 0;
	numbers_add(all, c->said, c->said_n, place + 1);
	if (before || all->n - 1 < c->said_n) {
		for (size_t i = 0; i < c->n; i++)
			c->claim[i].number = place[c->claim[i].number];
		for (size_t i = 0; i < c->tenures; i++)
			c->tenure[i].number = place[c->tenure[i].number];
		for (size_t i = 0; i < c->more_n; i++)
			c->more[i] = place[c->more[i]];
	}
	free(place);
	free(c->said);
	c->said = NULL;
}

/* Puts the claims of a thread behind the others. */
static void append(struct claims *all, struct claims *c)
{
	renumber_stores(c, &all->stores);
	for (size_t i = 0; i < c->n; i++) {
		c->claim[i].of += (uint32_t)all->auditeds;
		c->claim[i].more += (uint32_t)all->more_n;
	}
	for (size_t i = 0; i < c->tenures; i++)
		c->tenure[i].of += (uint32_t)all->auditeds;
	all->claim = appended(all->claim, &all->n, c->claim, c->n, sizeof *c->claim);
	all->tenure = appended(all->tenure, &all->tenures, c->tenure, c->tenures, sizeof *c->tenure);
	all->audited = appended(all->audited, &all->auditeds, c->audited, c->auditeds, sizeof *c->audited);
	all->more = appended(all->more, &all->more_n, c->more, c->more_n, sizeof *c->more);
}

void claims_join(struct claims *all, size_t n)
{
	size_t said = 0;
	for (size_t k = 0; k < n; k++)
		said += all[k].said_n;
	numbers_start(&all->numbers, said);
	for (size_t k = 0; k < n; k++) {
		for (size_t i = 0; i < all[k].auditeds; i++)
			all[k].audited[i].struck = all[k].struck;
		renumber(&all[k], &all->numbers);
		if (k)
			append(all, &all[k]);
	}
}

void claims_free(struct claims *c)
{
	free(c->claim);
	free(c->tenure);
	free(c->audited);
	free(c->more);
	free(c->said);
	free(c->actor);
	free(c->struck);
	pool_free(&c->stores);
	numbers_free(&c->numbers);
}
