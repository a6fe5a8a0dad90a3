/* Fuzzes the policy reader. What it accepts, it prints; what it prints, it accepts and prints the same way.
 * Run with -close_fd_mask=2, or every bad policy is complained about. */
#include <stdlib.h>

#include "bytes/diag.h"
#include "rules/policy.h"
#include "rules/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

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
	struct writer first = printed(&policy);
	if (first.used <= YAML_BYTES_MOST) {
		if (!policy_parse(&again, "again", (struct text){ first.buffer, first.used }))
			abort();
		struct writer second = printed(&again);
		if (first.used != second.used || memcmp(first.buffer, second.buffer, first.used) != 0)
			abort();
		writer_close(&second);
		policy_free(&again);
	}
	writer_close(&first);
	policy_free(&policy);
	return 0;
}
