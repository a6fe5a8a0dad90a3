/* The numbers at the ends of a journal's lines: where the last column is batch, those of its runs (as-rules(7) 10, batches). */
#ifndef AS_JOURNAL_ENDS_H
#define AS_JOURNAL_ENDS_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

#include "bytes/text.h"

enum { LINE_END_MOST = 24 }; /* bytes: longer than a number with what is around it */

struct line_ends {
	off_t looked;     /* up to here, which is behind a line end */
	uint64_t highest; /* of the numbers before that */
	char before[LINE_END_MOST]; /* of a line that was added in part: its last bytes */
	size_t before_n;
};

/* Looks from there on, up to a length of the file. False, with errno or 0: it can't be read. */
bool line_ends_look(struct line_ends *, int fd, off_t length);

/* Looks at bytes that come behind those that were added before. */
void line_ends_add(struct line_ends *, struct text);

/* What a field of the column says; 0: no number. */
uint64_t batch_number(struct text);

#endif
