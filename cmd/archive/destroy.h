/* Taking the person out of the expired cases (formats 12; R018). What is left of them counts in the figures as before: a line keeps
 * all that says nothing about who it was, and a call says for which task it was, which so far its case said. */
#ifndef AS_ARCHIVE_DESTROY_H
#define AS_ARCHIVE_DESTROY_H

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
	struct arena arena;
};

/* Finds the expired cases, and their new names. */
void destruction_plan(struct destruction *, const struct survey *, const struct held_journals *, struct text approved_by, bool erase);

/* Where the new journal goes: to the writer; with a replacement the writer is one into memory, emptied into it as it fills. */
struct destination {
	struct writer *out;
	struct replacement *replacement;
};

/* Writes the new journal. */
void destruction_write(const struct destruction *, const struct held_journals *, struct destination);

/* The certificate: the names of the cases, as the paper files have them, sorted, one a line. Not which new name is whose: that would
 * undo the work. False, with errno, when it can't be written. */
bool destruction_write_names(const struct destruction *, int fd);

/* The certificate's last line, once it is done: who, when, how many. */
void destruction_say_done(const struct destruction *);

void destruction_free(struct destruction *);

#endif
