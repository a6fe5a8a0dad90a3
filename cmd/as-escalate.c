/* as-escalate: who must be told, of what is open or late (formats 9).
 *
 *     tasks/stream     tasks, as as-schedule writes them
 *     escalate/ladder  which rungs fire
 *     escalate/notice  events for the journal, notices for people */
#include <unistd.h>

#include "bytes/diag.h"
#include "escalate/notice.h"
#include "tool/options.h"

static const char usage[] =
	"usage: as-escalate [-q] [-f csv|text] [--since TIME] [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-escalate --print-policy [-p POLICY]\n"
	"\n"
	"Writes an escalate event for every rung of the policy's ladders that fires for a task of as-schedule.\n"
	"\n"
	"  -q, --quiet          write nothing at all when nothing fires\n"
	"  -f, --format FORMAT  csv: events for the journal (default); text: notices, one a recipient\n"
	"      --since TIME     take what should have fired before TIME as fired at TIME\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad line\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n";

struct options {
	struct common_options common;
	struct when since;
	bool quiet, text;
};

enum { OPTION_SINCE = OPTION_OWN };

static void set_format(struct options *o, const char *value)
{
	if (strcmp(value, "csv") != 0 && strcmp(value, "text") != 0)
		misuse("--format '%s': not one of csv, text", value);
	o->text = strcmp(value, "text") == 0;
}

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = { { "quiet", no_argument, NULL, 'q' }, { "format", required_argument, NULL, 'f' },
						 { "since", required_argument, NULL, OPTION_SINCE }, COMMON_LONG };
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "qf:", options, NULL)) != -1) {
		if (option == 'q')
			o->quiet = true;
		else if (option == 'f')
			set_format(o, optarg);
		else if (option == OPTION_SINCE)
			o->since = time_argument("--since", optarg);
		else
			common_option(&o->common, option, argv, usage);
	}
}

static void show(const struct options *o, const struct firings *firings, struct when now)
{
	if (o->quiet && !firings->n)
		return;
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (o->text)
		write_notices(firings, now, &out);
	else
		write_events(firings, now, &out);
	writer_close(&out);
}

int main(int argc, char **argv)
{
	struct options options = { .since = WHEN_NONE };
	struct policy policy;
	struct firings firings = { 0 };
	struct task_stream tasks;
	struct task_row task;
	tool_start("as-escalate");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	struct when now = common_now(&options.common, &policy);
	firings.columns = options.text ? notice_columns() : event_columns();
	tasks_open(&tasks, argv + optind, (size_t)(argc - optind), options.common.strict, policy.name);
	while (task_next(&tasks, &task))
		ladder_climb(&firings, &policy, tasks.table, &task, now, options.since);
	int status = table_close(tasks.table);
	firings_order(&firings);
	show(&options, &firings, now);
	firings_free(&firings);
	policy_free(&policy);
	return status;
}
