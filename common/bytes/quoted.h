/* Splits records by libcsv, which decides on quoting in all formats of ours. No other file calls libcsv. */
#ifndef AS_QUOTED_H
#define AS_QUOTED_H

#include <csv.h>

#include "bytes/memory.h"

/* A splitter of records, each of which may come in several pieces. Without memory the tool ends with status 2. */
struct quoted {
	struct csv_parser parser;
	struct text *field;  /* the first fields_most fields of the record; their bytes are kept in the store */
	size_t fields_most;
	struct arena *store;
	size_t fields_n;     /* how many fields were split so far, perhaps more than fields_most */
	size_t rows;         /* how many rows have ended so far */
};

/* Opens a splitter. `foreign` says that blanks around fields and quotes are trimmed; ours are kept. */
void quoted_open(struct quoted *, bool foreign);

/* Begins a new record, whose fields go to `field` and `store`; an unfinished one is dropped. */
void quoted_begin(struct quoted *, char delimiter, struct text *field, size_t fields_most, struct arena *store);

/* Splits the next piece of the record. Returns false if libcsv refuses it. */
bool quoted_take(struct quoted *, struct text piece);

void quoted_close(struct quoted *);

#endif
