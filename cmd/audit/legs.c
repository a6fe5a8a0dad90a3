#include <stdlib.h>

#include "bytes/sort.h"
#include "cdr.h"

static inline bool leg_in_order(const void *none, const struct cdr_leg *x, const struct cdr_leg *y)
{
	(void)none;
	return x->start <= y->start;
}

DEFINE_SORT(sort_legs, struct cdr_leg, leg_in_order)

struct same_id {
	uint32_t id;
	size_t leg;
};

static inline bool id_in_order(const void *none, const struct same_id *x, const struct same_id *y)
{
	(void)none;
	return x->id <= y->id;
}

DEFINE_SORT(sort_ids, struct same_id, id_in_order)

/* The dials of a call, as far as its legs have been looked at. */
struct dialling {
	int64_t end;
	uint32_t id;       /* the id of the last leg */
	uint16_t answered; /* how many dials were answered */
	bool last;         /* the last dial was answered */
};

static size_t first_of(struct joining *j, size_t leg)
{
	while (j->first[leg] != leg)
		leg = j->first[leg] = j->first[j->first[leg]];
	return leg;
}

static void join(struct joining *j, size_t a, size_t b)
{
	a = first_of(j, a);
	b = first_of(j, b);
	if (a < b)
		j->first[b] = a;
	else
		j->first[a] = b;
}

/* Does the leg overlap those before it, which have ended by then, or follow at once? */
static inline bool follows(const struct cdr_leg *leg, int64_t end)
{
	return leg->start - end <= LEG_GAP;
}

static void join_by_time(struct joining *j, const struct cdr_leg *leg, size_t n)
{
	int64_t end = leg_end(&leg[0]);
	for (size_t i = 1; i < n; i++) {
		if (follows(&leg[i], end))
			join(j, i - 1, i);
		if (leg_end(&leg[i]) > end)
			end = leg_end(&leg[i]);
	}
}

static void join_by_id(struct joining *j, const struct cdr_leg *leg, size_t n)
{
	size_t ids = 0;
	for (size_t i = 0; i < n; i++) {
		if (!leg[i].id)
			continue;
		j->id = xgrow(j->id, ids, &j->id_room, sizeof *j->id);
		j->id[ids++] = (struct same_id){ leg[i].id, i };
	}
	sort_ids(j->id, ids, NULL);
	for (size_t i = 1; i < ids; i++)
		if (j->id[i - 1].id == j->id[i].id)
			join(j, j->id[i - 1].leg, j->id[i].leg);
}

/* Counts the dials of a call. A leg is a dial of its own if it begins behind the end of all before it and does not have the id of the last
 * of them. */
static void count_dial(struct cdr_call *call, struct dialling *d, const struct cdr_leg *leg)
{
	if (leg->start > d->end && !(leg->id && leg->id == d->id) && call->dials < DIALS_MOST) {
		call->dials++;
		d->last = false;
	}
	if (leg_answered(leg) && !d->last)
		d->answered++;
	d->last = d->last || leg_answered(leg);
	d->id = leg->id;
	if (leg_end(leg) > d->end)
		d->end = leg_end(leg);
	call->missed = d->answered < call->dials;
}

static void add_leg(struct cdr_call *call, struct dialling *d, const struct cdr_leg *leg)
{
	bool better = leg->talk > call->talk;
	if (better)
		call->talk = leg->talk;
	if (better ? leg->actor : !call->actor)
		call->actor = leg->actor;
	call->answered = call->answered || leg_answered(leg);
	call->unsure = call->unsure || leg->talk == TALK_UNSURE;
	count_dial(call, d, leg);
}

static struct cdr_call call_of_leg(const struct cdr_leg *leg)
{
	int64_t second = leg->start % 60;
	return (struct cdr_call){ .minute = (leg->start - second - (second < 0 ? 60 : 0)) / 60, .talk = leg->talk,
				  .actor = leg->actor, .dials = 1, .answered = leg_answered(leg), .unsure = leg->talk == TALK_UNSURE, .missed = !leg_answered(leg) };
}

static struct dialling first_dial(const struct cdr_leg *leg)
{
	return (struct dialling){ leg_end(leg), leg->id, leg_answered(leg), leg_answered(leg) };
}

static size_t join_legs(struct joining *j, const struct cdr_leg *leg, size_t n, struct cdr_call *out)
{
	size_t calls = 0;
	if (j->room < n) {
		j->room = 2 * n;
		j->first = xrealloc(j->first, j->room, sizeof *j->first);
		j->call = xrealloc(j->call, j->room, sizeof *j->call);
		j->dials = xrealloc(j->dials, j->room, sizeof *j->dials);
	}
	for (size_t i = 0; i < n; i++)
		j->first[i] = i;
	join_by_time(j, leg, n);
	join_by_id(j, leg, n);
	for (size_t i = 0; i < n; i++) { /* the first leg of each call comes before its others */
		size_t first = first_of(j, i);
		if (first == i) {
			out[calls] = call_of_leg(&leg[i]);
			j->dials[calls] = first_dial(&leg[i]);
			j->call[i] = calls++;
		} else {
			add_leg(&out[j->call[first]], &j->dials[j->call[first]], &leg[i]);
		}
	}
	return calls;
}

/* Are there few legs, of which none has the id of another one that begins later than at once behind it? */
static bool needs_no_ids(const struct cdr_leg *leg, size_t n)
{
	size_t run[SORT_FEW];
	int64_t end = INT64_MIN / 2;
	if (n > SORT_FEW)
		return false;
	for (size_t i = 0, runs = 0; i < n; i++) {
		run[i] = runs += i && !follows(&leg[i], end);
		end = leg_end(&leg[i]) > end ? leg_end(&leg[i]) : end;
		for (size_t k = 0; k < i; k++)
			if (leg[k].id == leg[i].id && leg[i].id && run[k] != run[i])
				return false;
	}
	return true;
}

/* The same where the times alone say which legs belong together, as nearly always. */
static size_t join_runs(const struct cdr_leg *leg, size_t n, struct cdr_call *out)
{
	struct dialling dials = { 0 };
	size_t calls = 0;
	for (size_t i = 0; i < n; i++) {
		if (calls && follows(&leg[i], dials.end)) {
			add_leg(&out[calls - 1], &dials, &leg[i]);
			continue;
		}
		out[calls++] = call_of_leg(&leg[i]);
		dials = first_dial(&leg[i]);
	}
	return calls;
}

size_t legs_join(struct joining *j, struct cdr_leg *leg, size_t n, struct cdr_call *out)
{
	sort_legs(leg, n, NULL);
	return needs_no_ids(leg, n) ? join_runs(leg, n, out) : join_legs(j, leg, n, out);
}

void joining_free(struct joining *j)
{
	free(j->first);
	free(j->call);
	free(j->dials);
	free(j->id);
}
