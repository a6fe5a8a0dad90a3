/* Time zones (as-rules(7) 10): converts the moments of a file to the zone of the journal. */
#ifndef AS_ZONES_H
#define AS_ZONES_H

#include "time/civil.h"
#include "time/shifts.h"

struct zone {
	struct text name;
	struct shifts shifts;
	bool known; /* this machine has the zone */
};

/* Reads the zone; it is kept in the arena. */
struct zone zone_open(struct text name, struct arena *);

/* A moment of the zone in minutes of UTC, and back. If this machine does not have the zone, the tool ends with status 2. */
int64_t zone_utc(const struct zone *, struct when moment);
struct when zone_civil(const struct zone *, int64_t utc);

/* How often the zone's clocks show a moment, in minutes of civil time since 1970-01-01T00:00: 0, 1 or 2. 1 if this machine does not have the
 * zone. */
int zone_shown(const struct zone *, int64_t civil);

#endif
