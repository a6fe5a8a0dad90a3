/* The roster: who is on duty when, as the house keeps it (as-rules(7) 20). A line a person and shift, or a grid with the people down and the
 * days across. It is read once; then several threads may ask it. Names are compared folded. */
#ifndef AS_ROSTER_H
#define AS_ROSTER_H

#include "bytes/pool.h"
#include "rules/policy.h"

/* In the place of a slot's number: all of the day. */
enum { WHOLE_DAY = -1 };

/* Bytes of a person's name; a longer one is refused. */
enum { PERSON_MOST = 200 };

struct roster_shift {
	civil_day day;
	int32_t slot;    /* of the policy, or WHOLE_DAY */
	uint32_t person; /* a number of roster_person */
	uint32_t place;  /* in the order of the file */
};

struct roster {
	const struct policy *policy;
	struct pool folded;  /* the names of the people, folded; */
	struct text *name;   /* by number: as the file has them first */
	size_t name_room;
	struct arena arena;
	struct roster_shift *shift; /* by day, person and slot, each once */
	size_t n, room;
};

struct roster_options {
	bool strict; /* the first bad row ends the tool with status 2 */
	bool quiet;  /* says nothing of how the file is written */
};

/* Reads a roster; gives STATUS_REJECTED where a row was refused, which is told. A file that is none ends the tool with status 2. */
int roster_read(struct roster *, const struct policy *, const char *file, const struct roster_options *);

/* The number of a person, from 1; 0: the roster does not have the name. And the name. */
uint32_t roster_person(const struct roster *, struct text name);
struct text roster_name(const struct roster *, uint32_t person);

/* Has anybody a shift on that day? */
bool roster_has_day(const struct roster *, civil_day);

/* Is the person on duty at that moment: in its slot, or all day? Between slots whoever is there all day is; without hour, whoever has any
 * shift of the day. */
bool roster_on_duty(const struct roster *, struct text name, struct when);

/* Who is on duty on a day in a slot, WHOLE_DAY: in any; each once, in the order of the file. *person is for the caller to free. */
size_t roster_people(const struct roster *, civil_day, int slot, uint32_t **person);

void roster_free(struct roster *);

#endif
