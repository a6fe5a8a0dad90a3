/* The lines of the cases in some archive states, in case order over all (as-rules(7) 12; R023). */
#ifndef AS_ARCHIVE_LISTING_H
#define AS_ARCHIVE_LISTING_H

#include "cases/ending.h"
#include "survey.h"

/* Writes them; `wanted` by state. */
void listing_write(const struct survey *, const struct held_journals *, const bool wanted[ARCHIVE_STATES], struct writer *);

#endif
