/* What was counted, as CSV or as tables for the terminal. */
#ifndef AS_REPORT_SHOW_H
#define AS_REPORT_SHOW_H

#include "tally.h"

/* Every report of the tally, one after the other. */
void show_csv(const struct tally *, struct writer *);

/* titled: each with its name above. */
void show_tables(const struct tally *, struct writer *, bool titled);

#endif
