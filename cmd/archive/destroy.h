/* Taking the person out of the expired cases (as-rules(7) 12; R018). What is left of them counts in the figures as before: a line keeps
 * all that says nothing about who it was, and a call says for which task it was, which so far its case said. */
#ifndef AS_ARCHIVE_DESTROY_H
#define AS_ARCHIVE_DESTROY_H

#include "bytes/digest.h"
#include "carried.h"
#include "given.h"
#include "journal/replace.h"
#include "survey.h"

struct destroyed {
	const struct case_record *record;
	uint32_t first, last; /* positions of its lines in the input */
	struct text name;     /* under which it goes on */
};

struct destruction {
	const struct survey *survey;
	struct text approved_by;
	bool erase;
	struct destroyed *entry; /* in the order of their first lines */
	size_t n, room;
	uint32_t *of_record;     /* by record: the entry, from 1; 0: not destroyed */
	struct given given;
	struct carried carried;
	struct arena arena;
};

/* Finds the expired cases, and their new names. */
void destruction_plan(struct destruction *, const struct survey *, const struct held_journals *, struct text approved_by, bool erase);

/* Where the new journal goes: into the replacement, or, where there is none, to the writer; its bytes are added to the digest. */
struct destination {
	struct replacement *replacement;
	struct writer *out;
	struct digest *digest;
};

/* Writes the new journal. */
void destruction_write(const struct destruction *, const struct held_journals *, const struct destination *);

void destruction_free(struct destruction *);

#endif
