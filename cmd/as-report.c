/* as-report: figures from the journal: call-backs, satisfaction, complaints, repeats, duties (as-rules(7) 11, 19).
 *
 *     cases/course     the course of one case, as for as-schedule
 *     cases/shards     on several threads, each with its shard of the cases
 *     snapshot/known   only those of the days that are asked for, where the journal has a snapshot
 *     report/reports   the table of reports; each is a file of its name
 *     report/keys      what figures are grouped by
 *     report/figures   counts, rates, percentiles
 *     report/tally     one pass over the cases, for any number of reports
 *     report/show      as CSV, as tables for the terminal
 *     report/page      as a page for the manager: report/markup its names and figures, report/pictures which charts, report/chart drawn */
#include <limits.h>
#include <stdio.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "cases/reach.h"
#include "report/page.h"
#include "report/show.h"
#include "snapshot/known.h"
#include "tool/options.h"

/* %s: the names of the reports */
static const char usage[] = N_(
	"usage: as-report -r REPORT [-b KEYS] [--from DATE] [--to DATE] [--month MONTH]\n"
	"                 [-f csv|table|html] [--labels en|zh] [-p POLICY] [-n TIME]\n"
	"                 [--strict] [FILE...]\n"
	"       as-report --print-policy [-p POLICY]\n"
	"\n"
	"Writes figures about the cases of the journal FILEs.\n"
	"\n"
	"  -r, --report REPORT  %s; or all, as table or html\n"
	"  -b, --by KEYS        group by these, with commas: one of day week month quarter year, and any\n"
	"                       of task store class service category brand model vendor kind severity\n"
	"                       channel actor (default month)\n"
	"      --from DATE      count from this day on\n"
	"      --to DATE        count up to this day\n"
	"      --month MONTH    count this month: 2024-06, this, last or next\n"
	"  -f, --format FORMAT  csv (default), table for the terminal, or html: a page with charts\n"
	"      --labels LANG    the words of tables and page: en or zh (else the policy's language)\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       look from this moment, such as 2024-06-30 (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad line\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n");

enum format { CSV, TABLE, HTML };

struct options {
	struct common_options common;
	const struct report *report; /* NULL: all, or none where `all` is not set */
	bool all;
	struct keys keys;
	const char *from, *to, *month;
	enum format format;
	const char *labels;
	enum language in; /* what --labels says, else the policy */
};

enum { FROM = OPTION_OWN, TO, MONTH, LABELS };

static void set_report(struct options *o, const char *value)
{
	char names[REPORT_NAMES_ROOM];
	o->report = report_find(text_of(value));
	o->all = strcmp(value, "all") == 0;
	if (!o->report && !o->all)
		misuse("--report '%s': not one of %s, all", value, report_names(names));
}

static bool wants(const struct options *o, const struct policy *p, const struct report *report)
{
	return o->report == report || (o->all && (!report->applies || report->applies(p)));
}

static void set_format(struct options *o, const char *value)
{
	static const struct text formats[] = { [CSV] = WORD("csv"), [TABLE] = WORD("table"), [HTML] = WORD("html") };
	int format = word_find(formats, HTML + 1, text_of(value));
	if (format < 0)
		misuse("--format '%s': not one of csv, table, html", value);
	o->format = (enum format)format;
}

static void check_options(const struct options *o)
{
	char names[REPORT_NAMES_ROOM];
	if (o->common.print_policy)
		return;
	if (!o->report && !o->all)
		misuse("which report? --report %s or all", report_names(names));
	if (o->all && o->format == CSV)
		misuse("--report all is no one CSV file: --format table or html");
}

static void parse_options(struct options *o, int argc, char **argv)
{
	char names[REPORT_NAMES_ROOM];
	static const struct option options[] = {
		{ "report", required_argument, NULL, 'r' }, { "by", required_argument, NULL, 'b' },
		{ "from", required_argument, NULL, FROM },  { "to", required_argument, NULL, TO },
		{ "month", required_argument, NULL, MONTH }, { "format", required_argument, NULL, 'f' },
		{ "labels", required_argument, NULL, LABELS }, COMMON_LONG
	};
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "r:b:f:", options, NULL)) != -1)
		switch (option) {
		case 'r': set_report(o, optarg); break;
		case 'b': o->keys = keys_parse(optarg); break;
		case FROM: o->from = optarg; break;
		case TO: o->to = optarg; break;
		case MONTH: o->month = optarg; break;
		case 'f': set_format(o, optarg); break;
		case LABELS: o->labels = optarg; break;
		default: common_option_with(&o->common, option, argv, usage, report_names(names));
		}
	check_options(o);
}

/* The columns that nobody looks at. Those that decide the course of a case are looked at by every report, and so are those that can
 * make a row bad. */
static uint64_t unused_columns(const struct options *o, const struct policy *p)
{
	const uint64_t deciding = column_bit(J_TASK) | column_bit(J_SEVERITY) | column_bit(J_KIND) | column_bit(J_SERVICE);
	uint64_t unused = (columns_of_use(COLUMN_PERSON) & ~column_bit(J_PHONE)) | column_bit(J_BATCH);
	uint64_t grouping = (columns_of_use(COLUMN_KEY) & ~deciding) | column_bit(J_TO);
	if (p->assess_n || policy_samples(p))
		return unused;
	uint64_t used = keys_columns(&o->keys);
	for (int r = 0; r < REPORTS; r++)
		if (wants(o, p, reports[r]))
			used |= reports[r]->columns | (o->format == HTML ? page_columns(reports[r]) : 0);
	return unused | (grouping & ~used);
}

/* Does a report that is wanted ask for what calls say beside their result? */
static bool wants_calls(const struct options *o, const struct policy *p)
{
	for (int r = 0; r < REPORTS; r++)
		if (wants(o, p, reports[r]) && reports[r]->calls)
			return true;
	return false;
}

/* The cases that may be in the figures of the range. */
static struct known_wanted wanted_cases(const struct options *o, const struct policy *p, struct range range)
{
	bool callbacks = false;
	for (int r = 0; r < REPORTS; r++)
		callbacks |= wants(o, p, reports[r]) && reports[r]->callbacks;
	struct range days = callbacks ? reach_over(range, reach_of_opening(p)) : range;
	return (struct known_wanted){ .dated = true, .states = UINT_MAX, .days = days, .any_policy = true };
}

/* Asks the tally for what the options want, and the page for what it shows beside. */
static void choose(const struct options *o, struct tally *tally, struct page *page)
{
	for (int r = 0; r < REPORTS; r++)
		if (wants(o, tally->shards->policy, reports[r]))
			tally_by(tally, reports[r], &o->keys);
	if (o->format == HTML)
		page_prepare(page, tally, o->in);
}

static void show(const struct options *o, const struct tally *tally, const struct page *page)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (o->format == HTML)
		page_write(page, &out);
	else if (o->format == TABLE)
		show_tables(tally, o->in, o->all, &out);
	else
		show_csv(tally, &out);
	writer_close(&out);
}

int main(int argc, char **argv)
{
	struct options options = { .keys = keys_by(K_MONTH) };
	struct policy policy;
	struct shards shards;
	struct known known;
	struct tally tally;
	struct page page;
	tool_start("as-report");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	options.in = language_argument(options.labels, policy.language);
	shards_start(&shards, &policy, common_now(&options.common, &policy));
	shards.figures = wants_calls(&options, &policy);
	shards.unused = unused_columns(&options, &policy);
	struct range range = range_argument(options.from, options.to, options.month, shards.now);
	struct known_wanted wanted = wanted_cases(&options, &policy, range);
	int status = known_read(&known, &wanted, &shards, argv + optind, (size_t)(argc - optind), options.common.strict);
	tally_start(&tally, &shards, range);
	choose(&options, &tally, &page);
	tally_count(&tally);
	show(&options, &tally, &page);
	tally_free(&tally);
	shards_free(&shards);
	known_free(&known);
	policy_free(&policy);
	return status;
}
