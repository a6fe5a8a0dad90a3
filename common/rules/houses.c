#include "rules/houses.h"

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
