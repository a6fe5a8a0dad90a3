/* What the columns of a CSV are, by its header, and what a person sees in their cells (as-rules(7) 16, 17). */
#ifndef AS_SHEET_HEADER_H
#define AS_SHEET_HEADER_H

#include "rules/policy.h"
#include "words/labels.h"
#include "words/words.h"

/* Which words a column has in which the house's language is spoken; a list of them to choose from is for those of a call sheet. */
enum vocabulary { WORDS_NONE, WORDS_EVENT, WORDS_RESULT, WORDS_SCORE, WORDS_TASK, WORDS_ATTEMPT };

struct csv_column {
	struct text label; /* the header as people see it; the table of labels or the header owns it */
	uint8_t reading;   /* enum read_as: a number and a moment may be more than text */
	uint8_t words;     /* enum vocabulary */
	bool filled;       /* of a call sheet: a person fills it in, */
	bool prose;        /* with sentences */
};

struct columns {
	struct csv_column *column;
	size_t n;
	bool call_sheet;
	enum language in; /* of the lists to choose from, and where it says so of headers and words: */
	bool translated;
	const struct policy *policy; /* whose names of call-backs are nobody's labels */
};

/* Finds out what the n columns are that have these headers, which must live as long as the columns. asked: a language, or -1. Without it a
 * call sheet stays in its language, tasks and journal lines go into that of the house, and what is none of ours stays as it is. */
void columns_of(struct columns *, const struct text *header, size_t n, int asked, const struct policy *);
void columns_free(struct columns *);

/* What a person sees in a cell; the arena may own it. */
struct text column_cell(const struct columns *, size_t column, struct text value, struct arena *);

#endif
