/* Records as libcsv splits them: the authority on quoting, and the only place that calls it. */
#ifndef AS_QUOTED_H
#define AS_QUOTED_H

#include <csv.h>

#include "bytes/memory.h"

/* One record being split, which may come in pieces. */
struct quoted {
	struct csv_parser parser;
	struct text *field;  /* the caller's: gets at most fields_most */
	size_t fields_most;
	size_t fields_n;     /* may exceed that */
	struct arena *store; /* the caller's: keeps what the fields hold */
	size_t rows;         /* ended so far */
};

/* foreign: blanks around fields and quotes are trimmed. Out of memory ends the tool, here and below. */
void quoted_start(struct quoted *, char delimiter, bool foreign, struct arena *store);

/* The next piece; false when libcsv refuses it. */
bool quoted_take(struct quoted *, struct text piece);

/* There is no more; false when libcsv refuses what it has. */
bool quoted_end(struct quoted *);

void quoted_free(struct quoted *);

#endif
