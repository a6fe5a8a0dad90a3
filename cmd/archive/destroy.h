/* Removes the person from expired cases (as-rules(7) 12; R018). What remains counts in the figures as before: a line keeps everything that
 * does not tell who it was about, and a call names its task, which could be inferred only from its case before. */
#ifndef AS_ARCHIVE_DESTROY_H
#define AS_ARCHIVE_DESTROY_H

#include "bytes/digest.h"
#include "carried.h"
#include "given.h"
#include "journal/replace.h"
#include "survey.h"

struct destroyed {
	const struct case_record *record;
	uint32_t first, last; /* the positions of its first and its last line in the input */
	struct text name;     /* the name under which it goes on */
};

struct destruction {
	const struct survey *survey;
	struct text approved_by;
	bool erase;
	struct destroyed *entry; /* in the order of their first lines */
	size_t n, room;
	uint32_t *of_record;     /* for each record: the index of its entry plus 1; 0: not destroyed */
	struct given given;
	struct carried carried;
	struct arena arena;
};

/* Finds the expired cases, and chooses their new names. */
void destruction_plan(struct destruction *, const struct survey *, const struct held_journals *, struct text approved_by, bool erase);

/* Where the new journal goes: to the replacement or, if that is NULL, to the writer. All bytes are added to the digest. */
struct destination {
	struct replacement *replacement;
	struct writer *out;
	struct digest *digest;
};

/* Writes the new journal. */
void destruction_write(const struct destruction *, const struct held_journals *, const struct destination *);

void destruction_free(struct destruction *);

#endif
