/* What the entries of a batch lack that the policy requires of them (as-rules(7) 21). Most say all of it themselves. Of the others it is kept
 * what the journal and the batch say of their cases, for what the card has at the entry need not be said again. */
#ifndef AS_INTAKE_REQUIRED_H
#define AS_INTAKE_REQUIRED_H

#include "batch.h"
#include "cases/course.h"

struct required {
	const struct policy *policy;
	enum intake_type type;
	size_t told; /* entries of a journal that lack something */
	struct arena arena;
	struct required_header { /* the headers of a file, and the first row below it */
		size_t row;
		struct text name[JOURNAL_COLUMNS];
	} *header;
	size_t header_n, header_room;
	size_t *doubt; /* rows that may lack something, rising */
	size_t doubt_n, doubt_room;
	struct pool doubtful; /* their cases */
	struct cases cases;
	struct courses courses;
};

/* Of a policy that requires something. */
void required_start(struct required *, const struct policy *, enum intake_type);

/* While the batch is read: a header, and the events of a row that follows it. */
void required_header(struct required *, const struct columns *, const struct record *, size_t row);
void required_look(struct required *, size_t row, const struct journal_event *, size_t n);

/* An event that a journal has, or that was accepted. */
void required_take(struct required *, const struct text field[JOURNAL_COLUMNS]);

/* What the first of the row's events that are wanted lacks, in words that last until the next call; NULL: they lack nothing. */
const char *required_lacks(struct required *, struct batch *, size_t row);

void required_free(struct required *);

#endif
