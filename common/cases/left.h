/* Keeps the windows of a case whose base was moved away: they continue where they were if the base comes back. */
#ifndef AS_LEFT_H
#define AS_LEFT_H

#include "cases/window.h"

/* A window from a base date on, and its state. */
struct progress {
	struct window window;
	size_t done;         /* how many steps the window has seen */
	int last_attempt;    /* the step of its latest attempt that counts, or -1 */
	bool ended;
	civil_day end;       /* its end date, if ended */
	size_t end_since;    /* after how many steps the end was known */
};

/* Initialise with { 0 }. */
struct left_windows {
	struct progress *left;
	struct left_place *sorted; /* their indexes, sorted by call-back and base */
	size_t n, left_room, sorted_room;
};

/* Keeps the window of a call-back, in place of an earlier one with the same base. */
void left_keep(struct left_windows *, size_t callback, const struct progress *);

/* The window that was kept for this call-back and base, or NULL. Valid until the next left_keep. */
const struct progress *left_find(const struct left_windows *, size_t callback, civil_day base);

void left_free(struct left_windows *);

#endif
