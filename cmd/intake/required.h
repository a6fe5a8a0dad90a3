/* Finds what the entries of a batch lack although the policy requires it (as-rules(7) 21). Most have everything themselves. For the others,
 * journal and batch are read for what the card says at that time, since that need not be repeated. */
#ifndef AS_INTAKE_REQUIRED_H
#define AS_INTAKE_REQUIRED_H

#include "batch.h"
#include "cases/course.h"

struct required {
	const struct policy *policy;
	enum intake_type type;
	size_t told; /* how many entries of a journal lack something */
	struct arena arena;
	struct required_header { /* the headers of a file, and the first row below them */
		size_t row;
		struct text name[JOURNAL_COLUMNS];
	} *header;
	size_t header_n, header_room;
	size_t *doubt; /* the rows that may lack something, ascending */
	size_t doubt_n, doubt_room;
	struct pool doubtful; /* the cases of those rows */
	struct cases cases;
	struct courses courses;
};

/* Sets it up for a policy that requires something. */
void required_start(struct required *, const struct policy *, enum intake_type);

/* To be called while the batch is read: required_header with each header, required_look with the events of each row below it. */
void required_header(struct required *, const struct columns *, const struct record *, size_t row);
void required_look(struct required *, size_t row, const struct journal_event *, size_t n);

/* To be called when the case of a row got another name. */
void required_renamed(struct required *, struct text name);

/* Takes in an event that a journal has, or that was accepted. */
void required_take(struct required *, const struct text field[JOURNAL_COLUMNS]);

/* Says what the first incomplete one of the row's wanted events lacks; NULL if nothing is missing. Valid until the next call. */
const char *required_lacks(struct required *, struct batch *, size_t row);

void required_free(struct required *);

#endif
