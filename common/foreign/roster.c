#include "foreign/roster.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "bytes/search.h"
#include "bytes/sort.h"

/* The number of a person, or 0 if the roster does not have the name. */
static uint32_t person_of(const struct roster *r, struct text name)
{
	char room[PERSON_MOST];
	uint32_t person = name.n && name.n <= PERSON_MOST ? pool_find(&r->folded, fold_text(name, room)) : UINT32_MAX;
	return person == UINT32_MAX ? 0 : person;
}

struct text roster_name(const struct roster *r, uint32_t person)
{
	return r->name[person];
}

/* ---- shifts, by day, person and slot ---- */

/* The index of the first shift of the day, or behind it, from this person on. */
static size_t first_of(const struct roster *r, civil_day day, uint32_t person)
{
	size_t i;
	BINARY_SEARCH(i, r->n, r->shift[i].day < day || (r->shift[i].day == day && r->shift[i].person < person));
	return i;
}

bool roster_has_day(const struct roster *r, civil_day day)
{
	size_t i = first_of(r, day, 0);
	return i < r->n && r->shift[i].day == day;
}

bool roster_on_duty(const struct roster *r, struct text name, struct when t)
{
	uint32_t person = person_of(r, name);
	int slot = policy_slot(r->policy, t);
	for (size_t i = first_of(r, t.day, person); person && i < r->n && r->shift[i].day == t.day && r->shift[i].person == person; i++)
		if (t.minute == NO_HOUR || r->shift[i].slot == WHOLE_DAY || r->shift[i].slot == slot)
			return true;
	return false;
}

static inline bool in_order_of_file(const void *none, const struct roster_shift *x, const struct roster_shift *y)
{
	(void)none;
	return x->place <= y->place;
}

DEFINE_SORT(sort_as_written, struct roster_shift, in_order_of_file)

size_t roster_people(const struct roster *r, civil_day day, int slot, uint32_t **person)
{
	size_t from = first_of(r, day, 0), end = from, n = 0;
	while (end < r->n && r->shift[end].day == day)
		end++;
	struct roster_shift *found = xmalloc(end - from, sizeof *found);
	for (size_t i = from; i < end; i++) {
		struct roster_shift s = r->shift[i];
		if (slot != WHOLE_DAY && s.slot != WHOLE_DAY && s.slot != slot)
			continue;
		if (n && found[n - 1].person == s.person)
			found[n - 1].place = s.place < found[n - 1].place ? s.place : found[n - 1].place;
		else
			found[n++] = s;
	}
	sort_as_written(found, n, NULL);
	*person = xmalloc(n, sizeof **person);
	for (size_t i = 0; i < n; i++)
		(*person)[i] = found[i].person;
	free(found);
	return n;
}

void roster_free(struct roster *r)
{
	pool_free(&r->folded);
	arena_free(&r->arena);
	free(r->name);
	free(r->shift);
	*r = (struct roster){ 0 };
}
