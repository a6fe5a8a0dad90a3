/* as-audit: what was written down and does not hold (as-rules(7) 15).
 *
 *     cases/course     the course of one case, as for as-schedule
 *     cases/shards     on several threads, each with its part of the cases
 *     audit/rule       the table of rules: entries, talk and callbacks have a definition of each
 *     audit/walk       one pass over the cases
 *     audit/findings   what was found, in order
 *     audit/show       as CSV, as a table for the terminal, counted */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "audit/show.h"
#include "audit/walk.h"
#include "bytes/diag.h"
#include "cases/shards.h"
#include "tool/options.h"

/* %s: the names of the rules */
static const char usage[] =
	"usage: as-audit [--from DATE] [--to DATE] [--month MONTH] [--only RULES]\n"
	"                [-f csv|table] [--labels en|zh] [--count COLUMNS] [-q]\n"
	"                [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-audit --print-policy [-p POLICY]\n"
	"\n"
	"Writes what does not hold of the entries in the journal FILEs, a line a finding.\n"
	"\n"
	"      --from DATE      findings from this day on\n"
	"      --to DATE        findings up to this day\n"
	"      --month MONTH    findings of this month: 2024-06, this, last or next\n"
	"      --only RULES     by these rules, with commas: %s\n"
	"  -f, --format FORMAT  csv (default), or table for the terminal\n"
	"      --labels LANG    the words of the table: en or zh (else the policy's language)\n"
	"      --count COLUMNS  write the number of findings by these columns instead\n"
	"  -q, --quiet          write nothing at all where nothing is found\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       look from this moment, such as 2024-06-30 (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad line\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n";

enum format { CSV, TABLE };

struct options {
	struct common_options common;
	const char *from, *to, *month;
	uint32_t rules; /* a bit each */
	enum format format;
	const char *labels;
	enum finding_column count[FINDING_COLUMNS];
	size_t count_n;
	bool quiet;
};

enum { FROM = OPTION_OWN, TO, MONTH, ONLY, LABELS, COUNT };

static void set_rules(struct options *o, const char *value)
{
	char names[RULE_NAMES_ROOM];
	struct text item, list = text_of(value);
	o->rules = 0;
	while (text_item(&list, ',', &item)) {
		int rule = rule_find(item);
		if (rule < 0)
			misuse("--only '%.*s': not one of %s", (int)item.n, item.p, rule_names(names));
		o->rules |= UINT32_C(1) << rule;
	}
}

static void set_format(struct options *o, const char *value)
{
	static const struct text formats[] = { [CSV] = WORD("csv"), [TABLE] = WORD("table") };
	int format = word_find(formats, TABLE + 1, text_of(value));
	if (format < 0)
		misuse("--format '%s': not one of csv, table", value);
	o->format = (enum format)format;
}

static void set_count(struct options *o, const char *columns)
{
	struct text item, names = text_of(columns);
	o->count_n = 0;
	while (text_item(&names, ',', &item)) {
		int column = word_find(finding_column, FINDING_COLUMNS, item);
		if (column < 0 || o->count_n == FINDING_COLUMNS)
			misuse("--count '%s': '%.*s' is no column of a finding", columns, (int)item.n, item.p);
		o->count[o->count_n++] = (enum finding_column)column;
	}
}

static void check_options(const struct options *o)
{
	if (o->month && (o->from || o->to))
		misuse("--month and --from/--to exclude each other");
	if (o->count_n && o->format == TABLE)
		misuse("--count is for programs: it is CSV, no table");
}

/* An option that all tools share; --help names the rules that there are. */
static void other_option(struct options *o, int option, char *const *argv)
{
	char names[RULE_NAMES_ROOM], help[sizeof usage + RULE_NAMES_ROOM];
	snprintf(help, sizeof help, usage, rule_names(names));
	common_option(&o->common, option, argv, help);
}

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = {
		{ "from", required_argument, NULL, FROM },     { "to", required_argument, NULL, TO },
		{ "month", required_argument, NULL, MONTH },   { "only", required_argument, NULL, ONLY },
		{ "format", required_argument, NULL, 'f' },    { "labels", required_argument, NULL, LABELS },
		{ "count", required_argument, NULL, COUNT },   { "quiet", no_argument, NULL, 'q' }, COMMON_LONG
	};
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "f:q", options, NULL)) != -1)
		switch (option) {
		case FROM: o->from = optarg; break;
		case TO: o->to = optarg; break;
		case MONTH: o->month = optarg; break;
		case ONLY: set_rules(o, optarg); break;
		case 'f': set_format(o, optarg); break;
		case LABELS: o->labels = optarg; break;
		case COUNT: set_count(o, optarg); break;
		case 'q': o->quiet = true; break;
		default: other_option(o, option, argv);
		}
	check_options(o);
}

static struct range days_of(const struct options *o, struct when now)
{
	if (o->month)
		return month_argument(o->month, now);
	return (struct range){ o->from ? day_argument("--from", o->from) : DAY_MIN, o->to ? day_argument("--to", o->to) : DAY_MAX };
}

/* The columns that nobody looks at, but those that decide the course of a case. */
static uint64_t unused_columns(void)
{
	return (columns_of_use(COLUMN_PERSON) & ~(column_bit(J_PHONE) | column_bit(J_NOTE))) | column_bit(J_BATCH);
}

static void show(const struct options *o, const struct finding *const *finding, size_t n, enum language in)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (o->quiet && !n)
		;
	else if (o->count_n)
		findings_count(finding, n, o->count, o->count_n, &out);
	else if (o->format == TABLE)
		findings_table(finding, n, in, &out);
	else
		findings_csv(finding, n, &out);
	writer_close(&out);
}

/* Asks the rules about every case, and shows what they find. */
static void audit(const struct options *o, const struct asked *asked, const struct shards *shards, enum language in)
{
	struct audit *shard = xcalloc(shards->n, sizeof *shard);
	size_t n;
	for (unsigned i = 0; i < shards->n; i++)
		shard[i].asked = asked;
	shards_each(shards, walk_cases, shard, sizeof *shard);
	const struct finding **sorted = findings_sort(shard, shards->n, &n);
	show(o, sorted, n, in);
	free(sorted);
	for (unsigned i = 0; i < shards->n; i++)
		audit_free(&shard[i]);
	free(shard);
}

int main(int argc, char **argv)
{
	struct options options = { .rules = (UINT32_C(1) << RULES) - 1 };
	struct policy policy;
	struct shards shards;
	struct asked asked;
	tool_start("as-audit");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	enum language in = language_argument(options.labels, policy.language);
	shards_start(&shards, &policy, common_now(&options.common, &policy));
	shards.figures = shards.audited = true;
	shards.unused = unused_columns();
	asked_start(&asked, &policy, shards.now);
	asked.rules = options.rules;
	asked.days = days_of(&options, shards.now);
	int status = shards_read(&shards, argv + optind, (size_t)(argc - optind), options.common.strict);
	audit(&options, &asked, &shards, in);
	asked_free(&asked);
	shards_free(&shards);
	policy_free(&policy);
	return status;
}
