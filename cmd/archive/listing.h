/* Lists the lines of the cases in some archive states, in case order over all cases (as-rules(7) 12; R023). */
#ifndef AS_ARCHIVE_LISTING_H
#define AS_ARCHIVE_LISTING_H

#include "cases/ending.h"
#include "survey.h"

/* Writes the lines; `wanted` says for each archive state whether it is listed. */
void listing_write(const struct survey *, const struct held_journals *, const bool wanted[ARCHIVE_STATES], struct writer *);

#endif
