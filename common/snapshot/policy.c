#include "snapshot/policy.h"

#include "bytes/writer.h"

static void add_official(struct writer *out, enum official official)
{
	civil_day until = official_until(official);
	for (civil_day day = day_of(2000, 1, 1); official != OFFICIAL_NONE && day <= until; day++)
		writer_raw(out, official_open(official, day, true) ? official_open(official, day, false) ? TEXT("+") : TEXT("=") : TEXT("-"));
}

static void add_clocks(struct writer *out, const struct shifts *shifts)
{
	writer_print(out, "%lld\n", (long long)shifts->ahead);
	for (size_t i = 0; i < shifts->n; i++)
		writer_print(out, "%lld %lld\n", (long long)shifts->list[i].at, (long long)shifts->list[i].ahead);
}

struct fingerprint policy_fingerprint(const struct policy *policy)
{
	struct writer out;
	writer_open_memory(&out);
	policy_print(policy, &out);
	add_official(&out, policy->calendar.official);
	add_clocks(&out, &policy->calendar.shifts);
	struct fingerprint print = fingerprint_of((struct text){ out.buffer, out.used });
	writer_close(&out);
	return print;
}
