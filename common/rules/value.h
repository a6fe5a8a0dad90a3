/* How single values are written in a policy: for each kind, the way in and the way out. */
#ifndef AS_VALUE_H
#define AS_VALUE_H

#include "rules/policy.h"

enum { VALUE_ROOM = 40, SHARE_ALL = 10000 }; /* room for any value that is written here, without NUL */

/* "08:00-13:30"; true too when it ends before it starts. 24:00 is an end, never a start. */
bool span_parse(struct text, struct span *);
size_t span_format(struct span, char out[VALUE_ROOM]);

/* "18:00", until "23:59": minutes since 00:00. */
bool clock_parse(struct text, int *minute);
size_t clock_format(int minute, char out[VALUE_ROOM]);

/* "day", "open day", "mon-fri", "month -1", "quarter 10", "year 02-29". */
bool on_parse(struct text, struct on *);
size_t on_format(struct on, char out[VALUE_ROOM]);

/* "30", "30%", "12.5", "12.25%": hundredths of a percent, 0 to 100. */
bool share_parse(struct text, int32_t *share);
size_t share_format(int32_t share, char out[VALUE_ROOM]);

/* "3": decimal, 1 or more, no leading zero. */
bool count_parse(struct text, int32_t *);

/* duration_parse, but one space, and no leading zero. */
bool duration_parse_strictly(struct text, struct duration *);

/* "opened", "opened + 4 hours", "by", "by + 1 day", "by - 2 hours". */
bool at_parse(struct text, enum anchor *, struct duration *after);
size_t at_format(enum anchor, struct duration after, char out[VALUE_ROOM]);

/* Of letters, digits and -; and of anything but comma, quote, blank and control characters. Not empty. */
bool name_is_allowed(struct text);
bool word_is_allowed(struct text);

/* "mon" .. "sun", as weekday_of counts. */
extern const struct text weekday_word[7];

/* By enum base (without FROM_CALLBACK) and enum anchor. */
extern const struct text base_word[3], anchor_word[2];

/* A set of days of the week, such as "mon-fri", "sat" or "mon,wed-fri", or all: a bit for each weekday_of; 0 for what is none, runs
 * backwards or names a day twice. */
unsigned weekdays_parse(struct text);

/* Is t like what somebody wrote, and more so than those before it? Few letters have to be added, dropped or changed.
 * *least starts with SIZE_MAX. */
bool text_is_nearer(struct text t, struct text written, size_t *least);

#endif
