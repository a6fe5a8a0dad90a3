/* Text that flows into lines of at most 76 columns, a Chinese character two of them (as-rules(7) 9): old mailers bounce longer ones. */
#ifndef AS_ESCALATE_FLOW_H
#define AS_ESCALATE_FLOW_H

#include "bytes/writer.h"

enum { FLOW_COLUMNS = 76 };

struct flow {
	struct writer *out;
	int indent; /* of lines that go on, in columns */
	int column; /* reached so far */
	bool begun; /* the line has more than its indent */
};

/* Begins a line that goes on with what the line before said: with the indent. */
void flow_begin(struct flow *);

/* Adds text, `gap` blanks behind what is in the line. A line ends between words or beside a wide character, or inside a word that is longer than a
 * line. Control characters are blanks. */
void flow_text(struct flow *, int gap, struct text);

/* Ends the line if `columns` more do not fit into it, but would into a new one. */
void flow_keep(struct flow *, int columns);

/* Ends the line. */
void flow_end(struct flow *);

#endif
