/* as-schedule: what stands to be done, computed from journal and policy, as of any moment (formats 4 to 7).
 *
 *     bytes/table      rows of the journal
 *     cases/cases      events folded into cases
 *     cases/shards     on several threads, each with its shard of the cases
 *     cases/sample     which cases a call-back passes over
 *     cases/course     the course of one case: call-backs, number, issue
 *     cases/tasks      what follows from it
 *     schedule/why     the same state, explained to a person */
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "cases/follow.h"
#include "cases/shards.h"
#include "cases/tasks.h"
#include "schedule/why.h"
#include "tool/options.h"

static const char usage[] =
	"usage: as-schedule [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-schedule --why CASE [--labels en|zh] [-p POLICY] [-n TIME] [FILE...]\n"
	"       as-schedule --print-policy [-p POLICY]\n"
	"       as-schedule --check-policy [-p POLICY]\n"
	"\n"
	"Writes every task that the journal FILEs and the policy make stand at TIME.\n"
	"\n"
	"  -p, --policy FILE   the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME      look from this moment, such as 2024-06-05T14:30 (else $AS_NOW, else the clock)\n"
	"      --why CASE      explain one case instead: every date, and why there is a task or none\n"
	"      --labels LANG   the language of that: en or zh (else the policy's)\n"
	"      --strict        stop at the first bad line\n"
	"      --print-policy  print the policy in force, and stop\n"
	"      --check-policy  say whether it is fine, or all that is wrong with it, and stop\n"
	"  -h, --help          print this, and stop\n"
	"  -V, --version       print the version, and stop\n";

struct options {
	struct common_options common;
	const char *why, *labels;
	bool check_policy;
};

enum { OPTION_WHY = OPTION_OWN, OPTION_LABELS, OPTION_CHECK_POLICY };

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = { { "why", required_argument, NULL, OPTION_WHY },
						 { "labels", required_argument, NULL, OPTION_LABELS },
						 { "check-policy", no_argument, NULL, OPTION_CHECK_POLICY },
						 COMMON_LONG };
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT, options, NULL)) != -1) {
		if (option == OPTION_WHY)
			o->why = optarg;
		else if (option == OPTION_LABELS)
			o->labels = optarg;
		else if (option == OPTION_CHECK_POLICY)
			o->check_policy = true;
		else
			common_option(&o->common, option, argv, usage);
	}
}

/* The tasks of one shard of the cases. */
static void schedule(const struct cases *cases, void *tasks)
{
	struct courses courses;
	struct course course;
	tasks_start(tasks, cases);
	courses_start(&courses, cases);
	for (size_t i = 0; i < cases->record_n; i++)
		if (course_follow(&course, &courses, case_at(cases, i)))
			tasks_add(tasks, &course);
	courses_free(&courses);
	tasks_sort(tasks);
}

/* Beyond it the calendar speaks of no holiday: what was counted there may change. */
static void say_beyond(const struct tasks *tasks, unsigned shards, const struct policy *policy)
{
	civil_day until = calendar_until(&policy->calendar);
	size_t beyond = 0;
	char last[WHEN_ROOM];
	for (unsigned i = 0; until != DAY_MAX && i < shards; i++)
		beyond += tasks_beyond(&tasks[i], until);
	if (beyond)
		say("note: %zu task%s lie%s beyond %.*s, the last day whose holidays the calendar knows (calendar.until)", beyond,
		    beyond == 1 ? "" : "s", beyond == 1 ? "s" : "", (int)when_format(date(until), last), last);
}

static void write_tasks(const struct shards *shards, struct writer *out)
{
	struct tasks *tasks = xcalloc(shards->n, sizeof *tasks);
	shards_each(shards, schedule, tasks, sizeof *tasks);
	tasks_write(tasks, shards->n, out);
	say_beyond(tasks, shards->n, shards->cases->policy);
	for (unsigned i = 0; i < shards->n; i++)
		tasks_free(&tasks[i]);
	free(tasks);
}

static void explain(const struct shards *shards, enum language in, struct writer *out)
{
	const struct cases *cases = shards->cases;
	const struct case_record *record = cases_find(cases, cases->watched);
	struct tasks tasks;
	struct courses courses;
	struct course course;
	courses_start(&courses, cases);
	if (!record || !course_follow(&course, &courses, record))
		fail("case '%s': not in the journal, or not yet", cases->watched.p);
	tasks_start(&tasks, cases);
	tasks_add(&tasks, &course);
	tasks_sort(&tasks);
	why_write(&course, &tasks, in, out);
	tasks_free(&tasks);
	courses_free(&courses);
}

/* A recipient of a ladder whom complaints.people, where it is given, does not have. */
static void say_strangers(const struct policy *p, const struct rung *ladder, size_t n)
{
	for (size_t i = 0; p->people_n && i < n; i++)
		for (size_t k = 0; k < ladder[i].to_n; k++) {
			struct text to = ladder[i].to[k];
			bool known = text_eq(to, TEXT("owner")) || text_eq(to, TEXT("handler"));
			for (size_t j = 0; j < p->people_n; j++)
				known |= text_eq(p->people[j].name, to);
			if (!known)
				say("note: complaints.people has no address of %.*s, whom rung %.*s tells", (int)to.n, to.p,
				    (int)ladder[i].name.n, ladder[i].name.p);
		}
}

/* The policy has been read, so it is fine; what it leaves out may all the same be an oversight, for it stands alone. */
static void say_fine(const struct common_options *o, const struct policy *p)
{
	if (!p->callbacks_n)
		say("note: the policy has no callbacks: no customer is called back");
	if (!p->complaints)
		say("note: the policy has no complaints: they get no deadlines, and nobody asks afterwards");
	for (size_t i = 0; i < p->severities_n; i++)
		say_strangers(p, p->severities[i].ladder, p->severities[i].ladder_n);
	say_strangers(p, p->ladder, p->ladder_n);
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	writer_raw(&out, text_of(common_policy_path(o)));
	writer_raw(&out, TEXT(": fine\n"));
	writer_close(&out);
}

int main(int argc, char **argv)
{
	struct options options = { 0 };
	struct policy policy;
	struct shards shards;
	struct writer out;
	tool_start("as-schedule");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	if (options.check_policy) {
		say_fine(&options.common, &policy);
		policy_free(&policy);
		return STATUS_FINE;
	}
	shards_start(&shards, &policy, common_now(&options.common, &policy));
	if (options.why)
		shards.watched = text_of(options.why);
	else
		shards.unused = column_bit(J_SLIP) | column_bit(J_BATCH);
	int status = shards_read(&shards, argv + optind, (size_t)(argc - optind), options.common.strict);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (options.why)
		explain(&shards, language_argument(options.labels, policy.language), &out);
	else
		write_tasks(&shards, &out);
	writer_close(&out);
	shards_free(&shards);
	policy_free(&policy);
	return status;
}
