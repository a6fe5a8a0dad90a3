/* Parses durations as programs and people write them (as-rules(7) 10). */
#ifndef AS_SECONDS_H
#define AS_SECONDS_H

#include "bytes/text.h"

/* Parses 0090, 90.5, 1:35, 0:01:35, 95秒, 1分35秒, 2 min or 1h 2m 3s, without blanks around it; returns false if it is none of these.
 * What is smaller than a second is cut off. */
bool seconds_parse(struct text, uint64_t *seconds);

#endif
