#include "cases/optouts.h"

#include <stdlib.h>

#include "cases/course.h"

static bool is_earlier(const struct event *a, uint64_t a_position, const struct event *b, uint64_t b_position)
{
	int64_t x = case_minute(a), y = case_minute(b);
	return x != y ? x < y : a_position < b_position;
}

static void add(struct optouts *o, struct text phone, struct optout found)
{
	size_t known = o->phones.used ? o->phones.used : 1;
	uint32_t number = pool_add(&o->phones, phone);
	while (number >= o->room)
		o->of = xgrow(o->of, o->room, &o->room, sizeof *o->of);
	if (number >= known || is_earlier(found.event, found.position, o->of[number].event, o->of[number].position))
		o->of[number] = found;
}

/* The first optout of the case that was not taken back. */
static const struct event *first_optout(const struct course *c)
{
	for (size_t i = 0; i < c->steps; i++)
		if (c->step[i].line->event == EV_OPTOUT)
			return c->step[i].line;
	return NULL;
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;
	return (x > y) - (x < y);
}

/* Adds the first optout of a case. */
static void add_case(struct optouts *o, struct courses *courses, uint32_t record)
{
	const struct cases *c = courses->cases;
	struct course course;
	if (!course_take(&course, courses, case_at(c, record)))
		return;
	const struct event *first = first_optout(&course);
	struct text phone = course_phone(&course);
	if (first && phone.n)
		add(o, phone, (struct optout){ c, record, event_position(c, first), first });
}

static void add_cases(struct optouts *o, struct cases *c)
{
	struct courses courses;
	if (!c->optout_n)
		return;
	qsort(c->optout, c->optout_n, sizeof *c->optout, by_number);
	courses_start(&courses, c);
	for (size_t i = 0; i < c->optout_n; i++)
		if (!i || c->optout[i] != c->optout[i - 1])
			add_case(o, &courses, c->optout[i]);
	courses_free(&courses);
}

void optouts_find(struct optouts *o, struct cases *cases, unsigned n)
{
	*o = (struct optouts){ 0 };
	for (unsigned i = 0; i < n; i++)
		add_cases(o, &cases[i]);
	for (unsigned i = 0; o->phones.used && i < n; i++)
		cases[i].optouts = o;
}

const struct optout *optout_of(const struct optouts *o, struct text phone)
{
	uint32_t number = phone.n ? pool_find(&o->phones, phone) : UINT32_MAX;
	return number == UINT32_MAX ? NULL : &o->of[number];
}

bool before_optout(const struct cases *c, const struct event *e, const struct optout *o)
{
	return is_earlier(e, event_position(c, e), o->event, o->position);
}

void optouts_free(struct optouts *o)
{
	pool_free(&o->phones);
	free(o->of);
}
