/* policy_check [FILE]: reads a policy, or the built-in one, and prints it with its defaults; status 2 if it is bad. */
#include <unistd.h>

#include "bytes/diag.h"
#include "rules/policy.h"

int main(int argc, char **argv)
{
	struct policy policy;
	struct writer w;
	diag_start("policy_check");
	if (argc > 1)
		policy_read(&policy, argv[1]);
	else
		policy_read(&policy, "hotline");
	writer_open(&w, STDOUT_FILENO, "standard output", false);
	policy_print(&policy, &w);
	writer_close(&w);
	policy_free(&policy);
	return STATUS_FINE;
}
