/* Times as other programs and people write them (formats 2, 10). What could be read in two ways is refused, never guessed. */
#ifndef AS_MOMENT_H
#define AS_MOMENT_H

#include "bytes/memory.h"
#include "rules/policy.h"

/* Understands a narrow, non-empty text: 2024-06-05, 2024/6/5, 2024.6.5, 2024年6月5日, 20240605, and with an order of DATE_DMY or
 * DATE_MDY 5/6/2024; each alone or with a time of day, 14:30, 14:30:59, 14时30分, 24:00; that with Z or an offset, which is
 * converted to the zone. Seconds are cut off. Gives NULL, or what is wrong (in the arena where it is made for the case). */
const char *moment_parse(struct text, enum date_order, struct text zone, struct arena *, struct when *);

#endif
