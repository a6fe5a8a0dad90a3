/* The roster: who is on duty when (as-rules(7) 20). Its file has a line for each person and shift, or is a grid with people down and days
 * across. Once it is read, several threads may use it. Names are compared folded. */
#ifndef AS_ROSTER_H
#define AS_ROSTER_H

#include "bytes/pool.h"
#include "rules/policy.h"

/* Stands for all slots of a day. */
enum { WHOLE_DAY = -1 };

/* The most bytes of a person's name; a longer one is refused. */
enum { PERSON_MOST = 200 };

struct roster_shift {
	civil_day day;
	int32_t slot;    /* a slot of the policy, or WHOLE_DAY */
	uint32_t person; /* from 1 */
	uint32_t place;  /* the order of the file */
};

struct roster {
	const struct policy *policy;
	struct pool folded;  /* the names of the people, folded */
	struct text *name;   /* by number: the name as the file first has it */
	size_t name_room;
	struct arena arena;
	struct roster_shift *shift; /* ordered by day, person and slot, without duplicates */
	size_t n, room;
};

struct roster_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool quiet;  /* do not report how the file is written */
};

/* Reads a roster. Returns STATUS_REJECTED if a row was reported and refused, else STATUS_FINE. A file that is no roster ends the tool with
 * status 2. */
int roster_read(struct roster *, const struct policy *, const char *file, const struct roster_options *);

/* The name of a person's number. */
struct text roster_name(const struct roster *, uint32_t person);

/* Does anybody have a shift on that day? */
bool roster_has_day(const struct roster *, civil_day);

/* Is the person on duty at that moment, in its slot or all day? Between slots only those who are there all day are; a moment without hour
 * counts any shift of the day. */
bool roster_on_duty(const struct roster *, struct text name, struct when);

/* Gets who is on duty in a slot of a day (WHOLE_DAY: in any), each person once, in the order of the file. The caller frees *person. */
size_t roster_people(const struct roster *, civil_day, int slot, uint32_t **person);

void roster_free(struct roster *);

#endif
