/* One row of a journal, understood: which words, which times (as-rules(7) 3). */
#ifndef AS_JOURNAL_ROW_H
#define AS_JOURNAL_ROW_H

#include "bytes/table.h"
#include "time/civil.h"
#include "words/words.h"

extern const struct table_format journal_format; /* columns by enum column */

enum { ASPECTS = 3 }; /* product, delivery, install */

struct journal_row {
	struct when time;
	enum event_word event;
	enum result_word result; /* of a call; RE_NONE in every other event */
	enum score_word score;   /* when none is written, the worst of the aspects */
	enum score_word aspect[ASPECTS];
	struct when due;         /* or WHEN_NONE */
	long seconds;            /* -1: none */
};

/* Understands a row; gives NULL, or what is wrong with it (valid until the next call). */
const char *journal_row_parse(const struct row *, struct journal_row *);

#endif
