#include "rules/houses.h"

#include <stdio.h>

const struct house houses[] = {
#include "houses.inc"
};

const size_t houses_n = sizeof houses / sizeof *houses;

const struct house *house_find(struct text name)
{
	for (size_t i = 0; i < houses_n; i++)
		if (text_eq(name, houses[i].name))
			return &houses[i];
	return NULL;
}

const char *house_names(char out[HOUSE_NAMES_ROOM])
{
	size_t used = 0;
	for (size_t i = 0; i < houses_n && used < HOUSE_NAMES_ROOM; i++)
		used += (size_t)snprintf(out + used, HOUSE_NAMES_ROOM - used, "%s%.*s", i ? ", " : "", (int)houses[i].name.n, houses[i].name.p);
	return out;
}
