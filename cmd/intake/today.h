/* The form that as-intake would give today to what a journal has (as-rules(7) 10): what an older version or another policy wrote is no
 * conflict. The journal is not rewritten. */
#ifndef AS_TODAY_H
#define AS_TODAY_H

#include "foreign/meanings.h"
#include "rows.h"

/* Gives telephone number and words of an event of a journal today's form, in the arena or as the meanings have it. Returns false if it has it
 * already. */
bool todays_form(struct meanings *, struct journal_event *, struct arena *);

#endif
