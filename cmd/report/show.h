/* What was counted, as CSV or as tables for the terminal. */
#ifndef AS_REPORT_SHOW_H
#define AS_REPORT_SHOW_H

#include "bytes/writer.h"
#include "tally.h"

/* How many keys a table has room for beside the figures. */
enum { TABLE_KEYS_MOST = 8 };

/* Every report of the tally, one after the other. */
void show_csv(const struct tally *, struct writer *);

/* titled: each with its name above. */
void show_tables(const struct tally *, struct writer *, bool titled);

#endif
