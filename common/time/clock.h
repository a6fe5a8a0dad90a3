/* The only place that asks for the time of day, and the only one that knows time zones. */
#ifndef AS_CLOCK_H
#define AS_CLOCK_H

#include "time/civil.h"
#include "time/shifts.h"

/* Is there such a zone on this machine? A machine without any zone data knows them all, until one is used. */
bool zone_known(struct text zone);

/* The changes of its clocks, kept in the arena; none where this machine does not know the zone. */
struct shifts zone_shifts(struct text zone, struct arena *);

/* Now, in the zone (such as Asia/Shanghai), to the minute. Status 2 if the machine does not know the zone. */
struct when clock_now(struct text zone);

/* How far the zone's clocks are ahead of UTC when they show a moment, in minutes: the first time where they show it twice; where they never
 * do, as they are from then on. Status 2 as above. */
int zone_offset(struct when moment, struct text zone);

#endif
