/* What the windows of a case had come to when their base was moved away: they go on from there when it comes again. */
#ifndef AS_LEFT_H
#define AS_LEFT_H

#include "cases/window.h"

/* A window from a base date on, and what is known of it. */
struct progress {
	struct window window;
	size_t done;         /* steps that the window has been told */
	int last_attempt;    /* the step of the latest attempt that counted, or -1 */
	bool ended;
	civil_day end;       /* its end date */
	size_t end_since;    /* how many steps were past when that became known */
};

/* Starts with { 0 }; n 0: none. */
struct left_windows {
	struct progress *left;
	struct left_place *sorted; /* where each is, by call-back and base */
	size_t n, left_room, sorted_room;
};

/* Keeps what the window of a call-back has come to, in the place of what it had come to when it was left before. */
void left_keep(struct left_windows *, size_t callback, const struct progress *);

/* What the window of the call-back with this base had come to, or NULL: it was never left. Valid until the next one is kept. */
const struct progress *left_find(const struct left_windows *, size_t callback, civil_day base);

void left_free(struct left_windows *);

#endif
