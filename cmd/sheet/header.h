/* Finds out by the header of a CSV what its columns are, and what a person sees in their cells (as-rules(7) 16, 17). */
#ifndef AS_SHEET_HEADER_H
#define AS_SHEET_HEADER_H

#include "rules/policy.h"
#include "words/labels.h"
#include "words/words.h"

/* The vocabulary of a column whose words are translated. Only a call sheet offers them as a list to choose from. */
enum vocabulary { WORDS_NONE, WORDS_EVENT, WORDS_RESULT, WORDS_SCORE, WORDS_TASK, WORDS_ATTEMPT };

struct csv_column {
	struct text label; /* the header as people see it; it belongs to the table of labels or to the caller's header */
	uint8_t reading;   /* enum read_as: numbers and moments become more than text */
	uint8_t words;     /* enum vocabulary */
	bool filled;       /* in a call sheet: a person fills it in */
	bool prose;        /* in a call sheet: a person fills it in with sentences */
};

struct columns {
	struct csv_column *column;
	size_t n;
	bool call_sheet;
	enum language in; /* the language of the lists to choose from, and, if `translated`, of headers and words */
	bool translated;
	const struct policy *policy; /* the names of its call-backs are never taken for labels */
};

/* Finds out what the n columns with these headers are; the headers must live as long as the columns. `asked` is an enum language, or -1:
 * then a call sheet stays in its language, tasks and journal lines are shown in that of the house, and other files stay as they are. */
void columns_of(struct columns *, const struct text *header, size_t n, int asked, const struct policy *);
void columns_free(struct columns *);

/* What a person sees in a cell. The result may belong to the arena. */
struct text column_cell(const struct columns *, size_t column, struct text value, struct arena *);

#endif
