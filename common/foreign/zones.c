#include "foreign/zones.h"

#include "bytes/diag.h"
#include "time/clock.h"

struct zone zone_open(struct text name, struct arena *arena)
{
	struct zone zone = { name, zone_shifts(name, arena), false };
	zone.known = zone.shifts.list;
	return zone;
}

static void require(const struct zone *zone)
{
	if (!zone->known)
		fail("timezone %.*s: not known on this machine (is tzdata installed?)", (int)zone->name.n, zone->name.p);
}

int64_t zone_utc(const struct zone *zone, struct when moment)
{
	require(zone);
	return shifts_utc(&zone->shifts, when_minute(moment));
}

struct when zone_civil(const struct zone *zone, int64_t utc)
{
	require(zone);
	int64_t civil = shifts_civil(&zone->shifts, utc), minute = (civil % MINUTES_A_DAY + MINUTES_A_DAY) % MINUTES_A_DAY;
	return (struct when){ (civil_day)((civil - minute) / MINUTES_A_DAY), (int16_t)minute };
}

int zone_shown(const struct zone *zone, int64_t civil)
{
	return zone->known ? shifts_shown(&zone->shifts, civil) : 1;
}
