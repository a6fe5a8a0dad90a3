/* How long something was, as programs and people write it (as-rules(7) 10). */
#ifndef AS_SECONDS_H
#define AS_SECONDS_H

#include "bytes/text.h"

/* 0090, 90.0, 1:35, 0:01:35, 95秒, 1分35秒, 2 min and 1h 2m 3s are seconds; false: it is none of these. The text is trimmed. */
bool seconds_parse(struct text, uint64_t *seconds);

#endif
