/* The policies that are shipped and compiled in, each by the name of its file in common/rules/houses. */
#ifndef AS_HOUSES_H
#define AS_HOUSES_H

#include "bytes/text.h"

struct house {
	struct text name, yaml;
};

extern const struct house houses[];
extern const size_t houses_n;

/* The house of that name, or NULL. */
const struct house *house_find(struct text name);

/* The names of all, with commas between. */
enum { HOUSE_NAMES_ROOM = 512 };
const char *house_names(char out[HOUSE_NAMES_ROOM]);

#endif
