/* Records as libcsv splits them: the authority on quoting, and the only place that calls it. */
#ifndef AS_QUOTED_H
#define AS_QUOTED_H

#include <csv.h>

#include "bytes/memory.h"

/* A splitter of records, each of which may come in pieces. Out of memory ends the tool. */
struct quoted {
	struct csv_parser parser;
	struct text *field;  /* of the record: the first fields_most of its fields, which the arena keeps */
	size_t fields_most;
	struct arena *store;
	size_t fields_n;     /* so far; may exceed fields_most */
	size_t rows;         /* ended so far */
};

/* foreign: blanks around fields and quotes are trimmed. */
void quoted_open(struct quoted *, bool foreign);

/* Begins another record, whatever became of the one before. */
void quoted_begin(struct quoted *, char delimiter, struct text *field, size_t fields_most, struct arena *store);

/* The next piece; false when libcsv refuses it. */
bool quoted_take(struct quoted *, struct text piece);

void quoted_close(struct quoted *);

#endif
