/* as-intake: foreign CSV to journal lines (as-rules(7) 10), appended whole batches only.
 *
 *     foreign/form      encoding, delimiter and header of a file; foreign/detector: what uchardet says where that leaves two
 *     foreign/columns   a header, bound to our columns; foreign/synonyms: what others call these, and words
 *     foreign/meanings  what their words mean to this policy
 *     foreign/clean     what spreadsheets leave in a cell; foreign/fill merged ones
 *     foreign/phone     telephone numbers, as people write them; foreign/plan: which digits are one in China
 *     foreign/times     the times of a file, brought to the journal's zone; foreign/moment: a time, as others write it
 *     intake/midnight   midnights that turn out to be moments
 *     intake/rows       a row, turned into the events it gives, or refused
 *     intake/work       a row at work: its events, and the reason where it is refused
 *     intake/fields     its fields, cleaned; intake/made what events are made of
 *     intake/complaint  a row of a register; intake/filled of a call sheet
 *     intake/batch      all rows of a run; intake/events their events, as lines; intake/packed these until they are written
 *     intake/same       when two lines are the same event, and what a retract names
 *     intake/dedup      the events that are already there; intake/case_set of which cases; intake/balances which were taken back;
 *                       intake/open_table where they lie; intake/today what they would be today
 *     intake/standing   the entries that stand, for lists that come again with edits
 *     intake/cards      the cards as they stand, for --amend
 *     intake/register   a register that comes every day, against what the journal has; intake/adopt whose a complaint without a name is
 *     intake/required   what entries lack that the policy requires
 *     intake/old        rows of a time whose cases were destroyed
 *     intake/decide     accepted, duplicate, refused
 *     intake/notes      what to look at in what was accepted:
 *       intake/duties   entries of duties
 *       intake/installs dates of installation that differ from the journal's
 *       intake/odd      events in an odd order
 *       intake/openings cases that a register opens
 *       intake/sheet    what does nothing where it was written
 *       intake/stores   stores written in another way than in the journal
 *       intake/whose    rows beside the case of somebody else
 *       intake/zeros    slips that have lost the zeros before them
 *     intake/appending  the journal of a run: lock, number, lines, snapshot
 *     intake/batches    the numbers of runs in a journal, intake/runs what each of them wrote
 *     intake/undo       a run, taken back
 *     intake/lines      journal lines, written
 *     intake/rejects    refused rows, as a file to correct and read in
 *     journal/append    the lock, the append, the way back */
#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "foreign/clean.h"
#include "foreign/detector.h"
#include "intake/adopt.h"
#include "intake/appending.h"
#include "intake/decide.h"
#include "intake/duties.h"
#include "intake/notes.h"
#include "intake/required.h"
#include "intake/openings.h"
#include "intake/rejects.h"
#include "intake/runs.h"
#include "intake/stores.h"
#include "intake/undo.h"
#include "intake/zeros.h"
#include "journal/wait.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-intake -t delivery|complaint|sheet|journal [-a JOURNAL] [--against JOURNAL]\n"
	"                 [--snapshot] [--store STORE] [--amend] [--old] [--date DATE]\n"
	"                 [--rejects FILE] [--encoding NAME] [--delimiter C] [--header LINE]\n"
	"                 [--wait SECONDS] [--dry-run] [-q] [-p POLICY] [-n TIME] [--strict]\n"
	"                 [FILE...]\n"
	"       as-intake --undo BATCH|last -a JOURNAL [--snapshot] [--wait SECONDS] [--dry-run] [-q]\n"
	"                 [-p POLICY] [-n TIME] [--strict]\n"
	"       as-intake --batches -a JOURNAL\n"
	"       as-intake --print-policy [-p POLICY]\n"
	"\n"
	"Cleans and checks foreign CSV and appends it to a journal; without -a, to standard output.\n"
	"\n"
	"  -t, --type TYPE        what the files are: delivery slips, a complaint register,\n"
	"                         a filled call sheet, or journal lines\n"
	"  -a, --append JOURNAL   append to this journal, all accepted rows or none\n"
	"      --against JOURNAL  look for duplicates and cases in this journal too; it is only read\n"
	"      --snapshot         keep the journal's snapshot up to date\n"
	"      --store STORE      the store of rows that name none\n"
	"      --amend            a known delivery with other content amends the card\n"
	"      --old              take rows of a time whose cases were destroyed\n"
	"      --rejects FILE     write the refused rows here, with file, line and reason\n"
	"      --date DATE        the day of sheet rows that give only an hour\n"
	"      --encoding NAME    the files' encoding, such as GB18030 (default auto: it is found)\n"
	"      --delimiter C      what parts the fields: one character, tab, or auto (default)\n"
	"      --header LINE      the header of files that have none\n"
	"      --wait SECONDS     wait so long for others who have the journal (default 60)\n"
	"      --dry-run          do everything but write\n"
	"  -q, --quiet            say only what somebody has to act on\n"
	"      --undo BATCH       take back what this batch, or the last one, wrote and still stands\n"
	"      --batches          list the batches of the journal: number, lines, times, events\n"
	"  -p, --policy FILE      the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME         look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict           stop at the first refused row, with nothing written\n"
	"      --print-policy     print the policy in force, and stop\n"
	"  -h, --help             print this, and stop\n"
	"  -V, --version          print the version, and stop\n");

struct options {
	struct common_options common;
	int type; /* enum intake_type, or -1 */
	const char *journal, *against, *store, *rejects, *encoding, *header;
	char delimiter;
	const char *undo; /* a number or last, or NULL */
	bool amend, old, dry_run, quiet, batches, snapshot;
	unsigned wait; /* seconds */
	struct when date; /* of hours without one */
};

enum { AGAINST = OPTION_OWN, STORE, AMEND, REJECTS, ENCODING, DELIMITER, OLD, WAIT, DATE, HEADER, DRY_RUN, UNDO, BATCHES, SNAPSHOT };

static struct when date_argument(const char *value)
{
	struct when date;
	if (!when_parse(text_of(value), &date) || date.minute != NO_HOUR)
		misuse("--date '%s': not a date such as 2024-06-05", value);
	return date;
}

static char delimiter_argument(const char *value)
{
	if (strcmp(value, "auto") == 0)
		return 0;
	if (strcmp(value, "tab") == 0 || strcmp(value, "\\t") == 0)
		return '\t';
	if (strlen(value) != 1 || *value <= ' ' || *value == '"' || *value == 0x7f)
		misuse("--delimiter '%s': not a single character", value);
	return *value;
}

static void set_option(struct options *o, int option, char *const *argv)
{
	switch (option) {
	case 't':
		o->type = word_find(intake_type_word, INTAKE_TYPES, text_of(optarg));
		if (o->type < 0)
			misuse("--type '%s': not one of delivery, complaint, sheet, journal", optarg);
		break;
	case 'a': o->journal = optarg; break;
	case AGAINST: o->against = optarg; break;
	case STORE: o->store = optarg; break;
	case AMEND: o->amend = true; break;
	case REJECTS: o->rejects = optarg; break;
	case ENCODING: o->encoding = strcmp(optarg, "auto") == 0 ? NULL : optarg; break;
	case HEADER: o->header = optarg; break;
	case DATE: o->date = date_argument(optarg); break;
	case DELIMITER: o->delimiter = delimiter_argument(optarg); break;
	case OLD: o->old = true; break;
	case DRY_RUN: o->dry_run = true; break;
	case 'q': o->quiet = true; break;
	case UNDO: o->undo = optarg; break;
	case BATCHES: o->batches = true; break;
	case SNAPSHOT: o->snapshot = true; break;
	case WAIT: o->wait = wait_argument(optarg); break;
	default: common_option(&o->common, option, argv, usage);
	}
}

static struct options parse_options(int argc, char **argv)
{
	static const struct option names[] = {
		{ "type", required_argument, NULL, 't' },
		{ "append", required_argument, NULL, 'a' },
		{ "against", required_argument, NULL, AGAINST },
		{ "store", required_argument, NULL, STORE },
		{ "amend", no_argument, NULL, AMEND },
		{ "rejects", required_argument, NULL, REJECTS },
		{ "encoding", required_argument, NULL, ENCODING },
		{ "delimiter", required_argument, NULL, DELIMITER },
		{ "old", no_argument, NULL, OLD },
		{ "wait", required_argument, NULL, WAIT },
		{ "date", required_argument, NULL, DATE },
		{ "header", required_argument, NULL, HEADER },
		{ "dry-run", no_argument, NULL, DRY_RUN },
		{ "quiet", no_argument, NULL, 'q' },
		{ "undo", required_argument, NULL, UNDO },
		{ "batches", no_argument, NULL, BATCHES },
		{ "snapshot", no_argument, NULL, SNAPSHOT },
		COMMON_LONG,
	};
	struct options o = { .type = -1, .wait = WAIT_SECONDS, .date = WHEN_NONE };
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "t:a:q", names, NULL)) != -1)
		set_option(&o, option, argv);
	if ((o.journal && strcmp(o.journal, "-") == 0) || (o.against && strcmp(o.against, "-") == 0))
		misuse("a journal is a file, not '-'");
	if ((o.undo || o.batches) && (!o.journal || o.type >= 0 || o.against || o.rejects || o.amend || optind < argc))
		misuse("%s wants -a JOURNAL and nothing to read", o.undo ? "--undo" : "--batches");
	if (o.snapshot && (!o.journal || o.batches))
		misuse("--snapshot is of a journal that is appended to: it wants -a JOURNAL");
	if (o.type < 0 && !o.common.print_policy && !o.undo && !o.batches)
		misuse("which type? say -t delivery, complaint, sheet or journal");
	if (o.type == INTAKE_JOURNAL && o.header)
		misuse("--header: a journal has a header of its own");
	return o;
}

static struct text store_argument(const char *value, struct arena *arena)
{
	struct text store = { "", 0 };
	size_t bad;
	const char *why = value && !utf8_valid(text_of(value), &bad) ? _("not UTF-8") : value ? clean_text(text_of(value), arena, &store) : NULL;
	if (!why)
		why = clean_id(store, arena, &store);
	if (why || (value && !store.n))
		misuse("--store '%s': %s", value, why ? why : _("empty"));
	return store;
}

static void say_refused(const struct batch *batch, bool strict)
{
	for (const struct batch_row *row = batch->rows; batch->whys_n && row < batch->rows + batch->rows_n; row++) {
		if (row->fate != ROW_REFUSED)
			continue;
		if (strict)
			fail("%s:%u: %s", batch_file(batch, row), row->line, batch_why(batch, row));
		say_at(batch_file(batch, row), row->line, "%s", batch_why(batch, row));
	}
}

static uint64_t batch_argument(const char *value)
{
	uint64_t number = batch_number(text_of(value));
	if (!number && strcmp(value, "last") != 0)
		misuse("--undo '%s': not the number of a batch, or last", value);
	return number ? number : UNDO_LAST;
}

static struct appending appending_of(const struct options *o)
{
	return (struct appending){ .path = o->journal, .dry_run = o->dry_run, .keeps_snapshot = o->snapshot, .journal.fd = -1 };
}

/* ---- --batches and --undo ---- */

static int list_batches(const struct options *o)
{
	struct held_file held;
	struct runs runs = { 0 };
	struct writer out;
	held.fd = journal_open(o->journal, &held.bytes);
	if (held.fd < 0)
		fail_errno("%s", o->journal);
	appending_check_numbered(o->journal, &held);
	int status = runs_read(&runs, o->journal, &held, false);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	runs_write(&runs, &out);
	writer_close(&out);
	runs_free(&runs);
	close(held.fd);
	return status;
}

static int undo_batch(const struct options *o, const struct policy *policy, struct when now)
{
	struct batch batch = { 0 };
	struct appending to = appending_of(o);
	struct undo undo;
	uint64_t number = batch_argument(o->undo);
	appending_start(&to, &batch);
	appending_lock(&to, false, o->wait);
	struct held_file held = appending_held(&to);
	appending_check_numbered(o->journal, &held);
	int status = undo_collect(&undo, &batch, number, o->journal, &held, now);
	size_t lines = batch.events_n;
	if (o->common.strict && undo.later)
		fail("%s: batch %llu is not taken back", o->journal, (unsigned long long)undo.number);
	number = appending_write(&to, &batch, lines);
	if (!lines)
		say("batch %llu: nothing of it stands", (unsigned long long)undo.number);
	else if (number)
		say("batch %llu: taken back with %zu lines, batch %llu", (unsigned long long)undo.number, lines, (unsigned long long)number);
	else
		say("batch %llu: would be taken back with %zu lines", (unsigned long long)undo.number, lines);
	appending_end(&to, policy, now);
	batch_free(&batch);
	return status;
}

static void say_totals(const struct totals *totals, uint64_t number)
{
	enum { BATCH_ROOM = 40 + NUMBER_ROOM };
	char batch[BATCH_ROOM] = "";
	if (number)
		snprintf(batch, sizeof batch, _(", batch %llu"), (unsigned long long)number);
	say("%zu rows: %zu accepted, %zu duplicate, %zu blank, %zu rejected%s", totals->rows, totals->accepted, totals->duplicate,
	    totals->blank, totals->refused, batch);
}

/* ---- files taken in ---- */

/* A run at work: the files read, the journals looked at, what becomes of each row. */
struct intake {
	const struct options *o;
	const struct policy *policy;
	struct when now;
	enum intake_type type;
	char now_room[WHEN_ROOM];
	struct headers headers;
	struct meanings meanings;
	struct times times;
	struct fill fill;
	struct required required; /* where the policy requires anything */
	struct batch batch;
	struct appending to;
	struct journal_source sources[2]; /* --against and -a */
	struct dedup dedup;
	struct standing entries;
	struct reg reg_rows, *reg; /* NULL: what the journal has is neither edited nor amended */
	struct cards all_cards, *cards; /* NULL: no amending */
	struct odd odd_events, *odd;    /* NULL: the order of events is that of deliveries */
	int status;
};

/* Is it a list of another program, whose rows open cases? */
static bool is_list(const struct intake *in)
{
	return in->type == INTAKE_DELIVERY || in->type == INTAKE_COMPLAINT;
}

/* The file beside which the lines of a long list lie, because there these persons stand anyway; NULL: there is none. */
static const char *place_of_lines(const struct options *o, char *const *files, size_t n)
{
	if (o->journal)
		return o->journal;
	return n && strcmp(files[0], "-") != 0 ? files[0] : NULL;
}

static void read_files(struct intake *in, char *const *files, size_t n)
{
	const struct options *o = in->o;
	const struct intake_type_rules *rules = &in->policy->intake.type[in->type];
	struct form_rules form = { &in->headers, o->encoding, o->delimiter, rules->quotes == QUOTES_LOOSE, 0, o->quiet, detector_says_big5 };
	struct batch_options reading = { .form = in->type == INTAKE_JOURNAL ? NULL : &form, .encoding = o->encoding,
					 .header = text_of(o->header ? o->header : ""), .keep_raw = o->rejects, .strict = o->common.strict };
	reading.rules = (struct row_rules){ in->type, in->policy, store_argument(o->store, &in->batch.arena), &in->headers, &in->meanings,
					    &in->times, rules->fill_n ? &in->fill : NULL, when_text(in->now, in->now_room),
					    (char)(o->delimiter ? o->delimiter : ',') };
	times_start(&in->times, in->policy, in->type, o->date, &in->batch.arena);
	headers_start(&in->headers, in->type, in->policy, o->store);
	meanings_start(&in->meanings, in->policy, in->type);
	in->batch.beside = place_of_lines(o, files, n);
	if (in->policy->require_n) {
		required_start(&in->required, in->policy, in->type);
		in->batch.required = &in->required;
	}
	batch_read(&in->batch, files, n, &reading);
}

/* Looks for what is there already. */
static void read_journals(struct intake *in)
{
	const struct options *o = in->o;
	in->sources[0] = (struct journal_source){ o->against, { .fd = -1 } };
	in->sources[1] = (struct journal_source){ o->journal, appending_held(&in->to) };
	adopt(&in->batch, &in->meanings, in->sources, 2);
	dedup_start(&in->dedup, &in->batch, &in->meanings);
	in->dedup.entries = in->reg ? &in->entries : NULL;
	if ((o->against || in->to.journal.length) && is_list(in)) /* an empty journal has no cases */
		zeros_want(&in->batch, &in->dedup);
	if (in->odd)
		odd_start(in->odd, in->policy);
	if (o->against)
		in->status |= dedup_read(&in->dedup, o->against, NULL, in->cards, in->odd);
	if (o->journal && !(in->to.indexed && dedup_read_indexed(&in->dedup, &in->to.index, in->cards, in->odd, &in->status)))
		in->status |= dedup_read(&in->dedup, o->journal, &in->sources[1].held, in->cards, in->odd);
	dedup_settle(&in->dedup);
}

static struct totals decide_rows(struct intake *in)
{
	struct old_rows old;
	if (in->reg)
		register_start(in->reg, &in->batch, &in->entries, in->o->amend, in->now);
	old_start(&old, in->policy, in->now);
	memcpy(old.journal, in->sources, sizeof in->sources);
	bool any_old = is_list(in) && !in->o->old && old_is(&old, text_of(in->batch.earliest));
	struct totals totals = decide(&in->batch, &in->dedup, in->cards, any_old ? &old : NULL, in->reg, in->now);
	batch_settle(&in->batch);
	return totals;
}

/* What is wrong with rows, and what to look at in those that were taken. */
static void say_found(struct intake *in, const struct totals *totals)
{
	struct batch *b = &in->batch;
	say_refused(b, in->o->common.strict);
	if (in->odd)
		odd_say(in->odd, b);
	notes_say(b, in->policy, &in->meanings);
	duties_say(b, in->policy);
	if (is_list(in) && in->dedup.any_journal && totals->accepted)
		stores_say(b, in->sources, 2);
	if (in->dedup.cases.wanted_n)
		zeros_say(b, &in->dedup);
	if (in->type == INTAKE_COMPLAINT && in->dedup.any_journal)
		openings_say(b, &in->dedup, in->sources, 2);
	if (in->required.told)
		in->status |= STATUS_REJECTED;
}

/* Frees what is not needed any more once it is decided which lines are written. */
static void forget(struct intake *in)
{
	if (in->policy->require_n)
		required_free(&in->required);
	if (in->odd)
		odd_free(in->odd);
	if (in->cards)
		cards_free(in->cards);
	dedup_free(&in->dedup);
	if (in->reg)
		register_free(in->reg);
	standing_free(&in->entries);
	fill_forget(&in->fill);
	headers_free(&in->headers);
	meanings_free(&in->meanings);
}

static int take_in(const struct options *o, const struct policy *policy, struct when now, char *const *files, size_t n)
{
	struct intake in = { .o = o, .policy = policy, .now = now, .type = (enum intake_type)o->type, .to = appending_of(o) };
	const char *rejects_path = o->dry_run ? NULL : o->rejects;
	in.cards = o->amend ? &in.all_cards : NULL;
	in.odd = in.type == INTAKE_DELIVERY ? NULL : &in.odd_events;
	in.reg = in.type == INTAKE_COMPLAINT || o->amend ? &in.reg_rows : NULL;
	appending_start(&in.to, &in.batch);
	read_files(&in, files, n);
	if (o->journal)
		appending_lock(&in.to, true, o->wait);
	read_journals(&in);
	struct totals totals = decide_rows(&in);
	say_found(&in, &totals);
	struct rejects rejects = { .path = rejects_path, .late = o->journal && rejects_path && rejects_may_wait(rejects_path) };
	if (rejects_path)
		rejects_collect(&rejects, &in.batch, (const char *[]){ o->journal, o->against, common_policy_path(&o->common) });
	if (rejects_path && !rejects.late)
		rejects_write(&rejects);
	forget(&in);
	uint64_t number = appending_write(&in.to, &in.batch, totals.lines);
	say_rest();
	if (!o->quiet || totals.refused)
		say_totals(&totals, number);
	appending_end(&in.to, policy, now);
	if (rejects.late)
		rejects_write(&rejects);
	batch_free(&in.batch);
	return in.status | (totals.refused ? STATUS_REJECTED : STATUS_FINE);
}

int main(int argc, char **argv)
{
	tool_start("as-intake");
	mallopt(M_MMAP_THRESHOLD, 1 << 20); /* as it stays: arrays that grow are moved, and not copied, however large what was freed before */
	struct options o = parse_options(argc, argv);
	struct policy policy;
	common_policy(&o.common, &policy);
	struct when now = common_now(&o.common, &policy);
	int status = o.batches ? list_batches(&o)
		   : o.undo    ? undo_batch(&o, &policy, now)
			       : take_in(&o, &policy, now, argv + optind, (size_t)(argc - optind));
	policy_free(&policy);
	return status;
}
