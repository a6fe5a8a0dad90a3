/* Parses times as other programs and people write them (as-rules(7) 2, 10). What could be read in two ways is refused, never guessed. */
#ifndef AS_MOMENT_H
#define AS_MOMENT_H

#include "bytes/memory.h"
#include "rules/policy.h"

/* A moment as it is written, not yet converted to another zone. */
struct moment {
	bool has_day;
	civil_day day;   /* without has_day: 1 for 24:00, else 0 */
	int16_t minute;  /* NO_HOUR: a date alone */
	uint8_t second;
	bool midnight;   /* 00:00 was written, and not 24:00 */
	bool has_offset; /* a time zone was written */
	int16_t offset;  /* its offset in minutes east of UTC */
};

/* Understands a narrow, non-empty text: 2024-06-05, 2024/6/5, 2024.6.5, 2024年6月5日, 20240605; 5/6/2024 in an order of DATE_DMY or DATE_MDY;
 * with the month's English name 5-Jun-2024, Jun 5, 2024 or Jun 5 14:30 2024. Each may stand alone or with a time of day, which may stand alone as
 * well: 14:30, 14:30:59, 14时30分, 24:00, 下午2:30, 2:30 PM; behind that may stand Z, UTC, GMT or an offset. What is smaller than a second is cut
 * off. Returns NULL, or what is wrong (in the arena where it is made for the case). */
const char *moment_parse(struct text, enum date_order, struct arena *, struct moment *);

/* The reason that moment_parse returns for a date that programs write when there is none, such as 0000-00-00. */
extern const char moment_none[];

/* Does a text that is no moment say roughly when: half a day, or from one hour to another? */
bool moment_is_vague(struct text, struct arena *);

#endif
