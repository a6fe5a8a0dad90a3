/* as-schedule: what stands to be done, computed from journal and policy, as of any moment (as-rules(7) 4 to 7).
 *
 *     bytes/table      rows of the journal
 *     cases/cases      events folded into cases
 *     cases/parts      on several threads, each with its part of the input; cases/join makes one set of cases of them
 *     cases/shards     and each thread follows its shard of the cases
 *     cases/sample     which cases a call-back passes over
 *     cases/course     the course of one case, followed event by event (cases/follow)
 *     cases/callbacks  its call-backs; cases/window the days in which one is to be made, and when it lapses
 *     cases/issue      its issue, and the deadlines of that; time/calendar in working hours and days
 *     cases/tasks      what follows from it
 *     snapshot/known   those that are known already, where the journal has a snapshot
 *     cases/duties     what the duties of the house have come to
 *     foreign/roster   who is on duty; schedule/check_roster: where next month somebody is missing
 *     schedule/fine    --check-policy: what may be an oversight in a policy that is fine
 *     schedule/why     the same state, explained to a person; schedule/why_duty that of a duty; schedule/lines the lines of the case,
 *                      schedule/told times and tasks in a line of text */
#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "cases/follow.h"
#include "cases/shards.h"
#include "cases/strangers.h"
#include "cases/tasks.h"
#include "schedule/check_roster.h"
#include "schedule/fine.h"
#include "schedule/why.h"
#include "schedule/why_duty.h"
#include "snapshot/rows.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-schedule [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-schedule --why CASE [--labels en|zh] [-p POLICY] [-n TIME] [FILE...]\n"
	"       as-schedule --print-policy [-p POLICY]\n"
	"       as-schedule --check-policy [-p POLICY]\n"
	"       as-schedule --check-roster FILE [-p POLICY] [-n TIME] [--strict]\n"
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
	"      --check-roster FILE  say which slots of next month this list of shifts leaves short, and stop\n"
	"  -h, --help          print this, and stop\n"
	"  -V, --version       print the version, and stop\n");

struct options {
	struct common_options common;
	const char *why, *labels, *roster;
	bool check_policy;
};

enum { OPTION_WHY = OPTION_OWN, OPTION_LABELS, OPTION_CHECK_POLICY, OPTION_CHECK_ROSTER };

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = { { "why", required_argument, NULL, OPTION_WHY },
						 { "labels", required_argument, NULL, OPTION_LABELS },
						 { "check-policy", no_argument, NULL, OPTION_CHECK_POLICY },
						 { "check-roster", required_argument, NULL, OPTION_CHECK_ROSTER },
						 COMMON_LONG };
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT, options, NULL)) != -1) {
		if (option == OPTION_WHY)
			o->why = optarg;
		else if (option == OPTION_LABELS)
			o->labels = optarg;
		else if (option == OPTION_CHECK_POLICY)
			o->check_policy = true;
		else if (option == OPTION_CHECK_ROSTER)
			o->roster = optarg;
		else
			common_option(&o->common, option, argv, usage);
	}
}

/* What one shard of the cases gives. */
struct work {
	struct tasks *tasks;
	struct duty_notes notes;
};

static void schedule(const struct cases *cases, void *work)
{
	struct work *w = work;
	struct courses courses;
	struct course course;
	bool duties = cases->policy->duties_n > 0;
	tasks_start(w->tasks, cases);
	duty_notes_start(&w->notes, cases->policy);
	courses_start(&courses, cases);
	for (size_t i = 0; i < cases->record_n; i++) {
		const struct case_record *record = case_at(cases, i);
		if ((record->destroyed && !duties) || !course_follow(&course, &courses, record)) /* no task comes of what was destroyed */
			continue;
		tasks_add(w->tasks, &course);
		if (duties)
			duty_notes_take(&w->notes, &course);
	}
	courses_free(&courses);
	tasks_sort(w->tasks);
}

/* Which of its rungs were fired, the case of the duty says, if there is one. */
static void add_duty(struct tasks *tasks, size_t duty, const struct duty_notes *notes, const struct shards *shards)
{
	const struct cases *cases;
	const struct case_record *record = shards_find(shards, shards->policy->duties[duty].in_journal, &cases);
	struct courses courses;
	struct course course;
	if (!record) {
		tasks_add_duty(tasks, duty, notes, NULL);
		return;
	}
	courses_start(&courses, cases);
	tasks_add_duty(tasks, duty, notes, course_follow(&course, &courses, record) ? &course : NULL);
	courses_free(&courses);
}

static void join_notes(struct duty_notes *notes, const struct work *work, const struct shards *shards)
{
	duty_notes_start(notes, shards->policy);
	for (unsigned i = 0; i < shards->n; i++)
		duty_notes_merge(notes, &work[i].notes);
	duty_notes_finish(notes);
}

/* The tasks of the duties, from what was noted in all shards. */
static void schedule_duties(struct tasks *tasks, const struct work *work, const struct shards *shards)
{
	struct duty_notes notes;
	tasks_start(tasks, shards->cases);
	join_notes(&notes, work, shards);
	for (size_t duty = 0; duty < shards->policy->duties_n; duty++)
		add_duty(tasks, duty, &notes, shards);
	duty_notes_free(&notes);
	tasks_sort(tasks);
}

/* Beyond it the calendar speaks of no holiday: what was counted there may change. */
static void say_beyond(const struct known *known, const struct tasks *tasks, unsigned shards, const struct policy *policy)
{
	civil_day until = calendar_until(&policy->calendar);
	size_t beyond = known->snapshot.sum && until != DAY_MAX ? known_beyond(known) : 0;
	char last[WHEN_ROOM];
	for (unsigned i = 0; until != DAY_MAX && i < shards; i++)
		beyond += tasks_beyond(&tasks[i], until);
	if (beyond)
		say(beyond == 1 ? N_("note: %zu task lies beyond %.*s, the last day whose holidays the calendar knows (calendar.until)")
				: N_("note: %zu tasks lie beyond %.*s, the last day whose holidays the calendar knows (calendar.until)"),
		    beyond, (int)when_format(date(until), last), last);
}

static void say_strangers_of(const struct shards *shards)
{
	struct strangers strangers = { 0 };
	for (unsigned i = 0; i < shards->n; i++)
		strangers_count(&strangers, &shards->cases[i]);
	strangers_say(&strangers, shards->policy);
	strangers_free(&strangers);
}

/* False: the tasks that were known are damaged, and what was written ends in the middle. */
static bool write_tasks(const struct shards *shards, const struct known *known, struct writer *out)
{
	bool fine = true;
	unsigned n = shards->n;
	struct tasks *tasks = xcalloc(n + 1, sizeof *tasks);
	struct work *work = xcalloc(n, sizeof *work);
	for (unsigned i = 0; i < n; i++)
		work[i].tasks = &tasks[i];
	shards_each(shards, schedule, work, sizeof *work);
	if (shards->policy->duties_n)
		schedule_duties(&tasks[n++], work, shards);
	if (known->snapshot.sum)
		fine = known_write_tasks(known, tasks, n, out);
	else
		tasks_write(tasks, n, out);
	if (fine) {
		say_beyond(known, tasks, n, shards->policy);
		say_strangers_of(shards);
	}
	for (unsigned i = 0; i < n; i++)
		tasks_free(&tasks[i]);
	for (unsigned i = 0; i < shards->n; i++)
		duty_notes_free(&work[i].notes);
	free(work);
	free(tasks);
	return fine;
}

/* As far as the tasks were written they are right, so the journal is read whole for the rest of them. */
static void write_rest(struct shards *shards, struct known *known, char *const *files, struct writer *out)
{
	known_read_whole(known, shards, files);
	writer_repeat(out);
	write_tasks(shards, known, out);
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

/* A case of another kind may meet the duty: so all are gone through. */
static void explain_duty(const struct shards *shards, enum language in, struct writer *out)
{
	const struct cases *cases = shards->cases;
	const struct case_record *record = cases_find(cases, cases->watched);
	int duty = duty_of_case(shards->policy, cases->watched);
	struct tasks all, tasks;
	struct work work = { .tasks = &all };
	struct duty_notes notes;
	struct courses courses;
	struct course course;
	if (!record && duty < 0)
		fail("case '%s': neither in the journal, nor a duty of the policy", cases->watched.p);
	schedule(cases, &work);
	join_notes(&notes, &work, shards);
	tasks_start(&tasks, cases);
	if (duty >= 0)
		add_duty(&tasks, (size_t)duty, &notes, shards);
	tasks_sort(&tasks);
	courses_start(&courses, cases);
	bool followed = record && course_follow(&course, &courses, record);
	why_duty_write(&notes, duty, followed ? &course : NULL, &tasks, in, out);
	courses_free(&courses);
	tasks_free(&tasks);
	tasks_free(&all);
	duty_notes_free(&notes);
	duty_notes_free(&work.notes);
}

/* Says where next month's roster lacks somebody; gives the status. */
static int say_short_slots(const struct options *o, const struct policy *p)
{
	struct roster roster;
	struct writer out;
	int status = roster_read(&roster, p, o->roster, &(struct roster_options){ .strict = o->common.strict });
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (check_roster(&roster, month_argument("next", common_now(&o->common, p)), &out))
		status = STATUS_REJECTED;
	writer_close(&out);
	roster_free(&roster);
	return status;
}

int main(int argc, char **argv)
{
	const struct known_wanted wanted = { .by_time = true };
	struct options options = { 0 };
	struct policy policy;
	struct shards shards;
	struct known known;
	struct writer out;
	tool_start("as-schedule");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	if (options.check_policy) {
		fine_say(&policy, common_policy_path(&options.common));
		policy_free(&policy);
		return STATUS_FINE;
	}
	if (options.roster) {
		int status = say_short_slots(&options, &policy);
		policy_free(&policy);
		return status;
	}
	shards_start(&shards, &policy, common_now(&options.common, &policy));
	if (options.why)
		shards.watched = text_of(options.why);
	else
		shards.unused = column_bit(J_SLIP) | column_bit(J_BATCH);
	int status = known_read(&known, &wanted, &shards, argv + optind, (size_t)(argc - optind), options.common.strict);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (options.why)
		(*options.why == '@' ? explain_duty : explain)(&shards, language_argument(options.labels, policy.language), &out);
	else if (!write_tasks(&shards, &known, &out))
		write_rest(&shards, &known, argv + optind, &out);
	writer_close(&out);
	shards_free(&shards);
	known_free(&known);
	policy_free(&policy);
	return status;
}
