#include "check_roster.h"

#include <stdlib.h>

/* Reports the slot if it has too few people; returns whether it has. */
static bool check_slot(const struct roster *roster, civil_day day, int slot, struct writer *out)
{
	const struct policy *p = roster->policy;
	struct text name = slot == WHOLE_DAY ? TEXT("-") : p->slots[slot].name;
	char on[WHEN_ROOM];
	uint32_t *person;
	size_t have = roster_people(roster, day, slot, &person);
	free(person);
	if (have >= (size_t)p->roster_least)
		return false;
	writer_print(out, "%.*s %.*s %zu of %d\n", (int)when_format(date(day), on), on, (int)name.n, name.p, have, (int)p->roster_least);
	return true;
}

size_t check_roster(const struct roster *roster, struct range days, struct writer *out)
{
	const struct policy *p = roster->policy;
	int slots = (int)p->slots_n;
	size_t n = 0;
	for (civil_day day = days.from; day <= days.to; day++)
		for (int slot = slots ? 0 : WHOLE_DAY; slot < slots && calendar_is_open(&p->calendar, day); slot++)
			n += check_slot(roster, day, slot, out);
	return n;
}
