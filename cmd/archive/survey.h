/* What a journal holds, read once: its cases, those lines of theirs that are later than now, and its columns. */
#ifndef AS_ARCHIVE_SURVEY_H
#define AS_ARCHIVE_SURVEY_H

#include "bytes/writer.h"
#include "cases/optouts.h"
#include "journal/hold.h"
#include "snapshot/known.h"

struct late_lines { /* of one case, later than now: positions in the input */
	uint32_t first, last;
};

struct survey {
	const struct held_source *source; /* what is read instead of the journal, or NULL */
	struct cases cases;
	struct optouts optouts;
	struct pool late; /* cases that have such lines, */
	struct late_lines *late_lines; /* by their number */
	size_t late_room;
	struct arena arena;
	struct text *column; /* to be written: ours, then those that the files have beside them */
	size_t columns;
};

/* Reads them all; STATUS_REJECTED when a line was. The samples are drawn. */
int survey_read(struct survey *, const struct policy *, struct when now, const struct held_journals *, bool strict);

/* The same of one journal of which some cases are known, so that only the source is read: see known_lines. False: it has to be read whole. */
bool survey_read_known(struct survey *, const struct policy *, struct when now, const struct held_journals *, struct known *);

/* The positions of the first and the last line of a case, seen or not. */
void survey_span(const struct survey *, const struct case_record *, uint32_t *first, uint32_t *last);

/* Is there a case of that name, seen or not? */
bool survey_has(const struct survey *, struct text name);

/* Writes the header, or a row, of which the first n columns are given; the others are empty. */
void survey_write_header(const struct survey *, struct writer *);
void survey_write_row(const struct survey *, struct writer *, const struct text *field, size_t n);

/* Writes a row of one of the journals as it is. */
void survey_pass_on(const struct survey *, struct writer *, struct table *, const struct row *);

void survey_free(struct survey *);

#endif
