/* How long something was, as programs write it (as-rules(7) 10). */
#ifndef AS_SECONDS_H
#define AS_SECONDS_H

#include "bytes/text.h"

/* 0090, 1:35 and 0:01:35 are seconds; false: it is none of these. */
bool seconds_parse(struct text, uint64_t *seconds);

#endif
