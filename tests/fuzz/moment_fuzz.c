/* Times and durations: what is accepted is a day of the calendar, and printed and read again it is the same. */
#include "fuzz.h"
#include "foreign/clean.h"
#include "foreign/times.h"

static void try_own_form(struct text t)
{
	struct when moment;
	struct duration d, again;
	char out[WHEN_ROOM], shown[DURATION_ROOM];
	if (when_parse(t, &moment))
		HOLDS(text_eq(t, (struct text){ out, when_format(moment, out) }));
	if (duration_parse(t, &d)) {
		size_t n = duration_format(d, shown);
		HOLDS(duration_parse((struct text){ shown, n }, &again) && again.n == d.n && again.unit == d.unit);
	}
}

/* What is taken is a moment of the calendar, and the same when it is read as we write it. */
static void try_moment(struct text cell, struct text hour, struct times *times, struct arena *arena)
{
	struct timed first, again;
	const char *note;
	char out[WHEN_ROOM];
	struct text t, clock = { "", 0 };
	if (clean_text(cell, arena, &t) || clean_text(hour, arena, &clock))
		return;
	t = clean_narrow(t, arena);
	clock = clean_narrow(clock, arena);
	moment_is_vague(t, arena);
	if ((!t.n && !clock.n) || times_read(times, t, clock, arena, &first, &note))
		return;
	struct text printed = { out, when_format(first.when, out) };
	PLANT(first.when.minute % 20 == 17);
	HOLDS(first.when.day >= DAY_MIN && first.when.day <= DAY_MAX && first.when.minute >= NO_HOUR && first.when.minute < MINUTES_A_DAY);
	HOLDS(first.when.minute != NO_HOUR || !first.midnight);
	struct when when;
	HOLDS(when_parse(printed, &when) && when_cmp(first.when, when) == 0);
	/* a zone may lead to a day that is refused when it is written so, and to an hour that its clocks pass over */
	const char *why = times_read(times, printed, (struct text){ "", 0 }, arena, &again, &note);
	HOLDS(why ? strstr(why, "placeholder") || strstr(why, "no such time") : text_eq(times->here.name, times->theirs.name) ? when_cmp(first.when, again.when) == 0 : true);
}

/* The first byte chooses the order of day and month and the zones; a NUL parts the date from the hour in a column of its own. */
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const zones[] = { "Asia/Shanghai", "UTC", "America/New_York", "Pacific/Kiritimati" };
	static struct arena kept;
	static struct zone zone[4];
	for (int i = 0; i < 4 && !zone[i].known; i++)
		zone[i] = zone_open(text_of(zones[i]), &kept);
	if (!n)
		return 0;
	struct text t = { (const char *)data + 1, n - 1 }, hour = { "", 0 };
	try_own_form(t);
	const char *nul = t.n ? memchr(t.p, 0, t.n) : NULL;
	if (nul) {
		hour = (struct text){ nul + 1, t.n - (size_t)(nul + 1 - t.p) };
		t.n = (size_t)(nul - t.p);
	}
	struct times times = { .order = (enum date_order)(DATE_YMD + data[0] % 3), .here = zone[data[0] / 3 % 4], .theirs = zone[data[0] / 12 % 4],
			       .date = data[0] & 128 ? date(20000) : WHEN_NONE };
	try_moment(t, hour, &times, fuzz_arena());
	return 0;
}
