/* The zones that times are written in, and the one of the journal (as-rules(7) 10): moments brought from one to the other. */
#ifndef AS_ZONES_H
#define AS_ZONES_H

#include "time/civil.h"
#include "time/shifts.h"

struct zone {
	struct text name;
	struct shifts shifts;
	bool known; /* by this machine */
};

/* Reads the zone, kept in the arena. */
struct zone zone_open(struct text name, struct arena *);

/* A moment of the zone in minutes of UTC, and back. Status 2 where this machine does not know the zone. */
int64_t zone_utc(const struct zone *, struct when moment);
struct when zone_civil(const struct zone *, int64_t utc);

/* How often the zone's clocks show a moment: 0, 1, 2. Once where this machine does not know the zone. */
int zone_shown(const struct zone *, struct when moment);

#endif
