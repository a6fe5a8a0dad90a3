/* What stands in the place of the number called in a telephone system's list (as-rules(7) 15). */
#ifndef AS_AUDIT_DIALLED_H
#define AS_AUDIT_DIALLED_H

#include "bytes/text.h"

/* The number inside sip:NUMBER@HOST, TECH/TRUNK/NUMBER, NUMBER@CONTEXT or "NAME" <NUMBER>; another text as it stands. */
struct text dialled_number(struct text);

/* Is it a number of which digits are lost or masked? *97 and what else people dial with * is none. */
bool dialled_is_lost(struct text);

#endif
