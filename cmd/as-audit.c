/* as-audit: what was written down and does not hold (as-rules(7) 15).
 *
 *     cases/course     the course of one case, as for as-schedule
 *     cases/shards     on several threads, each with its part of the cases
 *     snapshot/known   only those of the days that are asked for, where the journal has a snapshot
 *     audit/rules      the table of rules; audit/entries, audit/talk, audit/callbacks and audit/missing define those that need the journal
 *                      alone, audit/off_roster the one that needs who was on duty (foreign/roster)
 *     audit/walk       one pass over the cases
 *     audit/findings   what was found, in order
 *     audit/show       as CSV, as a table for the terminal; audit/share counted
 *
 * With lists of a telephone system:
 *
 *     foreign/list     rows of others, whatever their form
 *     audit/records    a row of such a list: when, whom, how; audit/dialled, audit/number, audit/outcome
 *     audit/legs       rows that are one call
 *     audit/claims     what the journal says of calls, collected on the pass; audit/numbers their telephone numbers
 *     audit/pairing    which record answers for which call; audit/match finds the best way
 *     audit/compare    the rules about them; audit/unwritten, audit/shifted */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "audit/compare.h"
#include "audit/records.h"
#include "audit/show.h"
#include "audit/walk.h"
#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "cases/reach.h"
#include "foreign/roster.h"
#include "rules/require.h"
#include "snapshot/known.h"
#include "tool/options.h"

/* %s: the names of the rules */
static const char usage[] = N_(
	"usage: as-audit [--cdr FILE] [--header LINE] [--roster FILE] [--from DATE] [--to DATE]\n"
	"                [--month MONTH] [--only RULES] [-f csv|table] [--labels en|zh] [--count COLUMNS] [-q]\n"
	"                [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-audit --print-policy [-p POLICY]\n"
	"\n"
	"Writes what does not hold of the entries in the journal FILEs, a line a finding.\n"
	"\n"
	"      --cdr FILE       hold the calls against this list of a telephone system; may be given again\n"
	"      --header LINE    the header of such lists that have none: names with commas, or\n"
	"                       asterisk or freeswitch, whose own lists have none\n"
	"      --roster FILE    hold the calls against who was on duty by this roster\n"
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
	"  -V, --version        print the version, and stop\n");

enum format { CSV, TABLE };

struct options {
	struct common_options common;
	const char *from, *to, *month;
	uint32_t rules; /* a bit each; */
	bool only;      /* they were named */
	enum format format;
	const char *labels;
	enum finding_column count[FINDING_COLUMNS];
	size_t count_n;
	bool quiet;
	char **cdr; /* lists of calls */
	size_t cdr_n, cdr_room;
	const char *header;
	const char *roster;
};

enum { FROM = OPTION_OWN, TO, MONTH, ONLY, LABELS, COUNT, CDR, HEADER, ROSTER };

static void set_rules(struct options *o, const char *value)
{
	char names[RULE_NAMES_ROOM];
	struct text item, list = text_of(value);
	o->rules = 0;
	o->only = true;
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

static void add_list(struct options *o, char *file)
{
	o->cdr = xgrow(o->cdr, o->cdr_n, &o->cdr_room, sizeof *o->cdr);
	o->cdr[o->cdr_n++] = file;
}

/* Was it given? */
static bool has(const struct options *o, enum needs needs)
{
	return needs == NEEDS_RECORDS ? o->cdr_n > 0 : needs == NEEDS_ROSTER ? o->roster != NULL : true;
}

static void check_options(const struct options *o)
{
	for (int r = 0; r < RULES; r++)
		if (o->only && o->rules >> r & 1 && !has(o, rules[r]->needs))
			misuse("--only %s: needs %s", rules[r]->name.p,
			       rules[r]->needs == NEEDS_ROSTER ? _("the roster: --roster FILE") : _("the telephone system's list of calls: --cdr FILE"));
	if (o->header && !o->cdr_n)
		misuse("--header is that of the lists of calls: --cdr FILE");
	if (o->count_n && o->format == TABLE)
		misuse("--count is for programs: it is CSV, no table");
}

static void parse_options(struct options *o, int argc, char **argv)
{
	char names[RULE_NAMES_ROOM];
	static const struct option options[] = {
		{ "from", required_argument, NULL, FROM },     { "to", required_argument, NULL, TO },
		{ "month", required_argument, NULL, MONTH },   { "only", required_argument, NULL, ONLY },
		{ "format", required_argument, NULL, 'f' },    { "labels", required_argument, NULL, LABELS },
		{ "cdr", required_argument, NULL, CDR },       { "header", required_argument, NULL, HEADER },
		{ "roster", required_argument, NULL, ROSTER },
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
		case CDR: add_list(o, optarg); break;
		case HEADER: o->header = optarg; break;
		case ROSTER: o->roster = optarg; break;
		case 'q': o->quiet = true; break;
		default: common_option_with(&o->common, option, argv, usage, rule_names(names));
		}
	check_options(o);
}

/* The columns that nobody looks at, but those that decide the course of a case. */
static uint64_t unused_columns(const struct policy *p)
{
	uint64_t used = column_bit(J_PHONE) | column_bit(J_NOTE) | require_columns(p);
	return (columns_of_use(COLUMN_PERSON) | column_bit(J_BATCH)) & ~used;
}

static void show(const struct options *o, const struct finding *const *finding, size_t n, struct share *share, enum language in)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (o->quiet && !n)
		;
	else if (o->count_n)
		share_write(share, finding, n, &out);
	else if (o->format == TABLE)
		findings_table(finding, n, in, &out);
	else
		findings_csv(finding, n, &out);
	writer_close(&out);
}

/* Holds what the journal says of calls against the lists of the telephone system; gives the status of reading these.
 * The findings have names of the records. */
static int compare_lists(const struct options *o, struct audit *audit, struct claims *claims, unsigned n, struct cdr *cdr, struct share *share)
{
	const struct asked *asked = audit->asked;
	claims_join(claims, n);
	int status = cdr_read(cdr, o->cdr, o->cdr_n, &(struct records_rules){ .policy = asked->policy, .now = asked->now, .header = o->header,
		.numbers = &claims->numbers, .strict = o->common.strict, .quiet = o->quiet });
	compare(&(struct comparison){ .audit = audit, .claims = claims, .cdr = cdr, .share = share });
	return status;
}

/* Asks the rules about every case, and shows what they find. */
static int audit(const struct options *o, const struct asked *asked, const struct shards *shards, enum language in)
{
	struct audit *shard = xcalloc(shards->n, sizeof *shard);
	struct claims *claims = o->cdr_n ? xcalloc(shards->n, sizeof *claims) : NULL;
	struct cdr cdr = { .leg = NULL };
	struct share share;
	int status = STATUS_FINE;
	size_t n;
	for (unsigned i = 0; i < shards->n; i++) {
		shard[i].asked = asked;
		shard[i].claims = claims ? &claims[i] : NULL;
		if (claims)
			claims_start(&claims[i], asked->policy);
	}
	share_start(&share, o->count, o->count_n, o->cdr_n > 0);
	shards_each(shards, walk_cases, shard, sizeof *shard);
	if (claims)
		status = compare_lists(o, shard, claims, shards->n, &cdr, o->count_n ? &share : NULL);
	const struct finding **sorted = findings_sort(shard, shards->n, &n);
	show(o, sorted, n, &share, in);
	free(sorted);
	for (unsigned i = 0; i < shards->n; i++) {
		audit_free(&shard[i]);
		if (claims)
			claims_free(&claims[i]);
	}
	share_free(&share);
	cdr_free(&cdr);
	free(claims);
	free(shard);
	return status;
}

/* Those that were named, or all that can be judged. */
static uint32_t asked_rules(const struct options *o)
{
	uint32_t all = 0;
	for (int r = 0; r < RULES; r++)
		all |= (uint32_t)has(o, rules[r]->needs) << r;
	return o->only ? o->rules : all;
}

static int read_roster(const struct options *o, struct asked *asked, struct roster *roster)
{
	if (!o->roster)
		return STATUS_FINE;
	asked->roster = roster;
	return roster_read(roster, asked->policy, o->roster, &(struct roster_options){ .strict = o->common.strict, .quiet = o->quiet });
}

/* Reads the cases in which something may be found on the days asked for; with records of calls all of them: each has a telephone number. */
static int read_cases(struct known *known, struct shards *shards, const struct options *o, const struct asked *asked, char *const *files, size_t n)
{
	struct range days = reach_over(asked->days, reach_of_signoff(asked->policy));
	const struct known_wanted wanted = { .dated = true, .states = ~(1U << ST_DESTROYED), .days = days };
	if (!o->cdr_n)
		return known_read(known, &wanted, shards, files, n, o->common.strict);
	*known = (struct known){ .held = { -1, -1 } };
	return shards_read(shards, files, n, o->common.strict);
}

int main(int argc, char **argv)
{
	struct options options = { .rules = 0 };
	struct policy policy;
	struct shards shards;
	struct known known;
	struct asked asked;
	struct roster roster = { .policy = NULL };
	tool_start("as-audit");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	enum language in = language_argument(options.labels, policy.language);
	shards_start(&shards, &policy, common_now(&options.common, &policy));
	shards.figures = shards.audited = true;
	shards.unused = unused_columns(&policy);
	asked_start(&asked, &policy, shards.now);
	asked.rules = asked_rules(&options);
	if (!policy.require_n)
		asked.rules &= ~(UINT32_C(1) << rule_find(missing_rule.name));
	shards.required = asked.rules >> rule_find(missing_rule.name) & 1;
	asked.days = range_argument(options.from, options.to, options.month, shards.now);
	int status = read_roster(&options, &asked, &roster);
	status |= read_cases(&known, &shards, &options, &asked, argv + optind, (size_t)(argc - optind));
	status |= audit(&options, &asked, &shards, in);
	free(options.cdr);
	asked_free(&asked);
	roster_free(&roster);
	shards_free(&shards);
	known_free(&known);
	policy_free(&policy);
	return status;
}
