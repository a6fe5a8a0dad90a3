/* Times and durations: what is accepted is a day of the calendar, and printed and read again it is the same.
 * The first byte chooses the order of day and month and the zone. */
#include "fuzz.h"
#include "intake/clean.h"
#include "intake/moment.h"

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

static void try_moment(struct text cell, enum date_order order, struct text zone, struct arena *arena)
{
	struct when first, again;
	char out[WHEN_ROOM];
	struct text t;
	if (clean_text(cell, arena, &t))
		return;
	t = clean_narrow(t, arena);
	if (!t.n || moment_parse(t, order, zone, arena, &first))
		return;
	struct text printed = { out, when_format(first, out) };
	PLANT(first.minute % 20 == 17);
	HOLDS(first.day >= DAY_MIN && first.day <= DAY_MAX && first.minute >= NO_HOUR && first.minute < MINUTES_A_DAY);
	HOLDS(when_parse(printed, &again) && when_cmp(first, again) == 0);
	/* a zone may lead to a day that is refused when it is written so */
	const char *why = moment_parse(printed, order, zone, arena, &again);
	HOLDS(why ? first.minute != NO_HOUR && strstr(why, "placeholder") : when_cmp(first, again) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct text zones[] = { WORD("Asia/Shanghai"), WORD("UTC"), WORD("America/New_York"), WORD("Pacific/Kiritimati") };
	if (n) {
		struct text t = { (const char *)data + 1, n - 1 };
		try_own_form(t);
		try_moment(t, (enum date_order)(DATE_YMD + data[0] % 3), zones[data[0] / 3 % 4], fuzz_arena());
	}
	return 0;
}
