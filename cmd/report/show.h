/* What was counted, as CSV or as tables for the terminal. */
#ifndef AS_REPORT_SHOW_H
#define AS_REPORT_SHOW_H

#include "tally.h"

/* Every report of the tally, one after the other, for programs: in no language. */
void show_csv(const struct tally *, struct writer *);

/* titled: each with its title above. */
void show_tables(const struct tally *, enum language, bool titled, struct writer *);

#endif
