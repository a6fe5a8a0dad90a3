/* Fuzzes the policy reader. What it accepts, it prints; what it prints, it accepts and prints the same way.
 * Run with -close_fd_mask=2, or every bad policy is complained about. */
#include "bytes/diag.h"
#include "fuzz.h"
#include "rules/policy.h"
#include "rules/yaml.h"

static struct writer printed(const struct policy *policy)
{
	struct writer w;
	writer_open_memory(&w);
	policy_print(policy, &w);
	return w;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct policy policy, again;
	if (!policy_parse(&policy, "fuzz", (struct text){ (const char *)data, size }))
		return 0;
	PLANT(policy.name.n == 7);
	struct writer first = printed(&policy);
	if (first.used <= YAML_BYTES_MOST) {
		HOLDS(policy_parse(&again, "again", (struct text){ first.buffer, first.used }));
		struct writer second = printed(&again);
		HOLDS(text_eq((struct text){ first.buffer, first.used }, (struct text){ second.buffer, second.used }));
		writer_close(&second);
		policy_free(&again);
	}
	writer_close(&first);
	policy_free(&policy);
	return 0;
}
