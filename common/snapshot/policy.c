#include "snapshot/policy.h"

#include <stdlib.h>

#include "bytes/digest.h"
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

void policy_digest(const struct policy *policy, char hex[72])
{
	struct writer out;
	struct digest_sum sum;
	struct digest *digest = digest_start();
	writer_open_memory(&out);
	policy_print(policy, &out);
	add_official(&out, policy->calendar.official);
	add_clocks(&out, &policy->calendar.shifts);
	digest_add(digest, (struct text){ out.buffer, out.used });
	digest_end(digest, &sum);
	memset(hex, 0, 72);
	memcpy(hex, sum.hex, sizeof sum.hex);
	writer_close(&out);
}
