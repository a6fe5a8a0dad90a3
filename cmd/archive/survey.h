/* Reads a journal once: its cases, the lines that are later than now, and its columns. */
#ifndef AS_ARCHIVE_SURVEY_H
#define AS_ARCHIVE_SURVEY_H

#include "bytes/writer.h"
#include "cases/optouts.h"
#include "journal/hold.h"
#include "snapshot/known.h"

struct late_lines { /* the positions in the input of the lines of a case that are later than now */
	uint32_t first, last;
};

struct survey {
	const struct held_source *source; /* not NULL: it is read instead of the journal */
	struct cases cases;
	struct optouts optouts;
	struct pool late; /* the names of the cases with such lines */
	struct late_lines *late_lines; /* by the number of the name */
	size_t late_room;
	struct arena arena;
	struct text *column; /* the columns to be written: ours, then the additional ones of the files */
	size_t columns;
};

/* Reads the journals. Returns STATUS_REJECTED if a line was rejected. Samples are drawn. */
int survey_read(struct survey *, const struct policy *, struct when now, const struct held_journals *, bool strict);

/* The same for a single journal with a snapshot, of which only the source is read, see known_lines. Returns false if it has to be read
 * whole. */
bool survey_read_known(struct survey *, const struct policy *, struct when now, const struct held_journals *, struct known *);

/* Gets the positions of the first and the last line of a case, seen or not. */
void survey_span(const struct survey *, const struct case_record *, uint32_t *first, uint32_t *last);

/* Is there a case of this name, seen or not? */
bool survey_has(const struct survey *, struct text name);

/* Writes the header, or a row of which the first n columns are given; the others are empty. */
void survey_write_header(const struct survey *, struct writer *);
void survey_write_row(const struct survey *, struct writer *, const struct text *field, size_t n);

/* Writes a row of a journal unchanged. */
void survey_pass_on(const struct survey *, struct writer *, struct table *, const struct row *);

void survey_free(struct survey *);

#endif
