/* as-due: from the task stream, what is due on a day, as a call sheet (as-rules(7) 8).
 *
 *     tasks/stream     tasks, as as-schedule writes them
 *     due/list         which of them, in which order
 *     due/deal         for which agent; foreign/roster: who is on duty
 *     due/face         a task in the words of people: labels
 *     due/show         the sheet, the tasks, the counts; due/table for the terminal, due/page to print
 *     due/summary      how many of each task */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "due/deal.h"
#include "due/show.h"
#include "due/summary.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-due [-d DATE | --from DATE] [--to DATE] [--month MONTH] [--late] [--by DATE]\n"
	"              [-t TASKS] [-s SLOT] [--store STORES] [--case CASES] [--limit N]\n"
	"              [--agents NAMES | --roster FILE] [--handover SLOT]\n"
	"              [-f sheet|tasks|table|html | --count COLUMNS | --summary] [--excel]\n"
	"              [--labels en|zh] [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-due --print-policy [-p POLICY]\n"
	"\n"
	"Writes those tasks of as-schedule that are due, as a call sheet.\n"
	"\n"
	"  -d, --date DATE      due on or before this day: a date, today or tomorrow (default today)\n"
	"      --from DATE      due from this day on\n"
	"      --to DATE        due up to this day\n"
	"      --month MONTH    due in this month: 2024-06, this, last or next\n"
	"      --late           only what is late: its last day or moment, by, is past\n"
	"      --by DATE        only what has to be done by this day: a date, today or tomorrow\n"
	"  -t, --task TASKS     only these, with commas; unreached means every unreached.NAME\n"
	"  -s, --slot SLOT      only calls for this part of the day, or for any\n"
	"      --store STORES   only these stores\n"
	"      --case CASES     only these cases\n"
	"      --limit N        only the first N customers\n"
	"      --agents NAMES   deal the customers out to these, in turn\n"
	"      --roster FILE    deal them out to those on duty in the slot, as this list of shifts says\n"
	"      --handover SLOT  what the shift that ends hands over to the next one\n"
	"  -f, --format FORMAT  sheet (default), tasks, table for the terminal, or html to print\n"
	"      --count COLUMNS  write the number of rows by these task columns instead\n"
	"      --summary        how many of each task there are, are due, are late, were promised\n"
	"      --excel          write CSV for a spreadsheet: BOM, CRLF, no formulas\n"
	"      --labels LANG    the words of sheet, table, page and summary: en or zh (else the policy's language)\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad line\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n");

struct options {
	struct common_options common;
	const char *date, *from, *to, *month, *by, *agents, *roster, *handover;
	bool late;
	enum task_column count[TASK_COLUMNS]; /* --count */
	size_t count_n;
	struct choice choice;
	size_t limit;
	enum { SHEET, TASKS, TABLE, PAGE, FORMATS } format;
	bool excel, summary;
	const char *labels;
};

enum { FROM = OPTION_OWN, TO, MONTH, LATE, BY, STORE, CASE, LIMIT, AGENTS, COUNT, SUMMARY, EXCEL, LABELS, ROSTER, HANDOVER };

static size_t number_argument(const char *value)
{
	char *end;
	unsigned long n = strtoul(value, &end, 10);
	if (*value < '0' || *value > '9' || *end || n > 1000000000)
		misuse("--limit '%s': not a number", value);
	return n;
}

static void set_format(struct options *o, const char *value)
{
	static const struct text formats[FORMATS] = { WORD("sheet"), WORD("tasks"), WORD("table"), WORD("html") };
	int format = word_find(formats, FORMATS, text_of(value));
	if (format < 0)
		misuse("--format '%s': not one of sheet, tasks, table, html", value);
	o->format = (unsigned)format;
}

static void set_count(struct options *o, const char *columns)
{
	struct text item, names = text_of(columns);
	o->count_n = 0;
	while (text_item(&names, ',', &item)) {
		int found = word_find(task_column, TASK_COLUMNS, item);
		if (found < 0 || o->count_n == TASK_COLUMNS)
			misuse("--count '%s': '%.*s' is no task column", columns, (int)item.n, item.p);
		o->count[o->count_n++] = (enum task_column)found;
	}
}

static void set_option(struct options *o, int option, char *const *argv)
{
	switch (option) {
	case 'd': o->date = optarg; break;
	case FROM: o->from = optarg; break;
	case TO: o->to = optarg; break;
	case MONTH: o->month = optarg; break;
	case LATE: o->late = true; break;
	case BY: o->by = optarg; break;
	case 't': o->choice.tasks = text_of(optarg); break;
	case 's': o->choice.slot = optarg; break;
	case STORE: o->choice.stores = text_of(optarg); break;
	case CASE: o->choice.cases = text_of(optarg); break;
	case LIMIT: o->limit = number_argument(optarg); break;
	case AGENTS: o->agents = optarg; break;
	case 'f': set_format(o, optarg); break;
	case COUNT: set_count(o, optarg); break;
	case SUMMARY: o->summary = true; break;
	case EXCEL: o->excel = true; break;
	case LABELS: o->labels = optarg; break;
	case ROSTER: o->roster = optarg; break;
	case HANDOVER: o->handover = optarg; break;
	default: common_option(&o->common, option, argv, usage);
	}
}

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = {
		{ "date", required_argument, NULL, 'd' },     { "from", required_argument, NULL, FROM },
		{ "to", required_argument, NULL, TO },        { "month", required_argument, NULL, MONTH },
		{ "task", required_argument, NULL, 't' },     { "slot", required_argument, NULL, 's' },
		{ "late", no_argument, NULL, LATE },          { "by", required_argument, NULL, BY },
		{ "store", required_argument, NULL, STORE },  { "case", required_argument, NULL, CASE },
		{ "limit", required_argument, NULL, LIMIT },  { "agents", required_argument, NULL, AGENTS },
		{ "format", required_argument, NULL, 'f' },   { "count", required_argument, NULL, COUNT },
		{ "summary", no_argument, NULL, SUMMARY },    { "excel", no_argument, NULL, EXCEL },
		{ "labels", required_argument, NULL, LABELS }, { "roster", required_argument, NULL, ROSTER },
		{ "handover", required_argument, NULL, HANDOVER }, COMMON_LONG
	};
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "d:t:s:f:", options, NULL)) != -1)
		set_option(o, option, argv);
	if ((o->date && (o->from || o->to)) || (o->month && (o->date || o->from || o->to)))
		misuse("--date, --month and --from/--to exclude each other");
	if (o->handover && (o->from || o->to || o->month || o->choice.slot || o->agents || o->summary))
		misuse("--handover is for one day, and goes without --slot, --agents and --summary");
	if (o->roster && (o->from || o->to || o->month || o->agents || o->summary))
		misuse("--roster is for one day, and goes without --agents and --summary");
	if (o->roster && strcmp(o->roster, "-") == 0 && (optind == argc || strcmp(argv[optind], "-") == 0))
		misuse("--roster -: standard input gives the tasks");
	if (o->excel && (o->summary || (o->format >= TABLE && !o->count_n)))
		misuse("--excel is for CSV, not for a table or a page");
	if (o->summary && (o->from || o->to || o->month || o->late || o->by || o->choice.slot || o->limit != SIZE_MAX || o->count_n ||
			   o->format != SHEET))
		misuse("--summary is narrowed by --date, --task, --store, --case and --agents only");
}

static civil_day relative_day(const char *option, const char *value, struct when now)
{
	if (strcmp(value, "today") == 0)
		return now.day;
	if (strcmp(value, "tomorrow") == 0)
		return now.day + 1;
	return day_argument(option, value);
}

/* A shift that the policy does not have hands over nothing that anybody could ask for. */
static void set_handover(struct choice *c, const char *slot, const struct policy *policy)
{
	if (!policy->slots_n)
		misuse("--handover '%s': the policy %.*s has no slots", slot, (int)policy->name.n, policy->name.p);
	c->handover = policy;
	while (c->ending < policy->slots_n && !text_eq(policy->slots[c->ending].name, text_of(slot)))
		c->ending++;
	if (c->ending == policy->slots_n)
		misuse("--handover '%s': the policy %.*s has no such slot", slot, (int)policy->name.n, policy->name.p);
}

static void set_days(struct options *o, struct when now)
{
	struct choice *c = &o->choice;
	c->from = DAY_MIN;
	c->to = DAY_MAX;
	if (o->month) {
		struct range month = month_argument(o->month, now);
		c->from = month.from;
		c->to = month.to;
	}
	if (o->from)
		c->from = relative_day("--from", o->from, now);
	if (o->to)
		c->to = relative_day("--to", o->to, now);
	else if (!o->from && !o->month)
		c->to = o->date ? relative_day("--date", o->date, now) : now.day;
	c->by = o->by ? relative_day("--by", o->by, now) : INT32_MAX;
	c->late_at = o->late ? now : WHEN_NONE;
}

/* Is standard output a terminal that shows colour to somebody who wants it (no-color.org)? */
static bool wants_colour(void)
{
	const char *no = getenv("NO_COLOR"), *terminal = getenv("TERM");
	return isatty(STDOUT_FILENO) && !(no && *no) && terminal && strcmp(terminal, "dumb") != 0;
}

static void show(const struct options *o, const struct list *list, struct face *face)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", o->excel);
	if (o->count_n)
		show_count(list, &out, o->count, o->count_n);
	else if (o->format == TASKS)
		show_tasks(list, face, &out);
	else if (o->format == TABLE)
		show_table(list, face, &out, wants_colour());
	else if (o->format == PAGE)
		show_page(list, face, &out);
	else
		show_sheet(list, face, &out);
	writer_close(&out);
}

/* Deals the customers out, to whom the options say; gives the status of reading the roster. */
static int deal(const struct options *o, const struct policy *policy, struct list *list)
{
	struct roster roster;
	if (o->agents)
		deal_to_agents(list, text_of(o->agents));
	if (!o->roster)
		return STATUS_FINE;
	int status = roster_read(&roster, policy, o->roster, &(struct roster_options){ .strict = o->common.strict, .quiet = true });
	deal_by_roster(list, &roster, &o->choice);
	roster_free(&roster);
	return status;
}

/* Reads the tasks that are chosen, orders them, deals them out and shows them; gives the status. */
static int make_list(const struct options *o, const struct policy *policy, struct task_stream *tasks, struct face *face)
{
	struct list list = { .policy = policy };
	struct task_row task;
	while (task_next(tasks, &task))
		if (chosen(&o->choice, &task))
			list_add(&list, &o->choice, tasks, &task);
	int status = table_close(tasks->table);
	list_order(&list);
	list_limit(&list, o->limit);
	status |= deal(o, policy, &list);
	show(o, &list, face);
	list_free(&list);
	return status;
}

/* The same of those that stand, whenever they are due; the day of the choice is that which is meant by due, late and promised. */
static int make_summary(const struct options *o, const struct policy *policy, struct task_stream *tasks, struct face *face)
{
	civil_day day = o->choice.to;
	struct summary summary = { .day = day, .end = day == face->now.day ? face->now : (struct when){ day, MINUTES_A_DAY - 1 } };
	struct choice any_day = o->choice;
	struct task_row task;
	struct writer out;
	any_day.to = DAY_MAX;
	while (task_next(tasks, &task))
		if (chosen(&any_day, &task) && (!o->agents || in_list(text_of(o->agents), row_field(task.row, T_AGENT))))
			summary_add(&summary, &task);
	int status = table_close(tasks->table);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	summary_write(&summary, policy, face, &out);
	writer_close(&out);
	summary_free(&summary);
	return status;
}

int main(int argc, char **argv)
{
	struct options options = { .limit = SIZE_MAX };
	struct policy policy;
	struct task_stream tasks;
	tool_start("as-due");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	struct face face = { .in = language_argument(options.labels, policy.language), .now = common_now(&options.common, &policy) };
	set_days(&options, face.now);
	if (options.handover)
		set_handover(&options.choice, options.handover, &policy);
	choice_check(&options.choice, &policy);
	tasks_open(&tasks, argv + optind, (size_t)(argc - optind), options.common.strict, policy.name);
	int status = options.summary ? make_summary(&options, &policy, &tasks, &face) : make_list(&options, &policy, &tasks, &face);
	face_free(&face);
	policy_free(&policy);
	return status;
}
