/* meanings_find: a word that it returns outlives the value that was looked up, as a line of a file does not. */
#include "check.h"
#include "foreign/meanings.h"
#include "rules/policy.h"

/* Looks up a value that is overwritten at once, twice: the word that is remembered is the one that was found. */
static void outlives(struct meanings *m, int column, const char *value, const char *word)
{
	char line[80], got[80];
	for (int i = 0; i < 2; i++) {
		size_t n = (size_t)snprintf(line, sizeof line, "%s", value);
		struct text found = meanings_find(m, column, (struct text){ line, n }).word;
		memset(line, '?', sizeof line);
		snprintf(got, sizeof got, "%.*s", (int)found.n, found.p);
		CHECK_IS(got, word);
	}
}

int main(void)
{
	struct policy p;
	struct meanings m;
	policy_read(&p, "hotline");
	meanings_start(&m, &p, INTAKE_JOURNAL);
	outlives(&m, J_TASK, "first", "first");
	outlives(&m, J_TASK, "FIRST", "first");
	outlives(&m, J_RESULT, "reached", "reached");
	outlives(&m, J_RESULT, "接通", "reached");
	outlives(&m, J_RESULT, "nobody knows", "nobody knows");
	outlives(&m, J_EVENT, "delivery", "delivery");
	outlives(&m, J_KIND, "noise", "noise");
	meanings_free(&m);
	policy_free(&p);
	return checks_failed();
}
