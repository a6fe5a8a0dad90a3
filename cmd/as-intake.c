/* as-intake: foreign CSV to journal lines (as-rules(7) 10), appended whole batches only.
 *
 *     foreign/form      encoding, delimiter and header of a file
 *     foreign/columns   a header, bound to our columns; foreign/synonyms: what others call these, and words
 *     foreign/meanings  what their words mean to this policy
 *     foreign/clean     what spreadsheets leave in a cell; foreign/fill merged ones
 *     foreign/phone     telephone numbers, as people write them; foreign/plan: which digits are one in China
 *     foreign/times     the times of a file, brought to the journal's zone; foreign/moment: a time, as others write it
 *     intake/midnight   midnights that turn out to be moments
 *     intake/rows       a row, turned into the events it gives, or refused
 *     intake/batch      all rows of a run
 *     intake/known      the events that are already there
 *     intake/cards      the cards as they stand, for --amend
 *     intake/required   what entries lack that the policy requires
 *     intake/old        rows of a time whose cases were destroyed
 *     intake/decide     accepted, duplicate, refused
 *     intake/notes      what to look at in what was accepted; intake/duties in the entries of duties
 *     intake/stores     stores written in another way than in the journal
 *     intake/openings   cases that a register opens
 *     intake/batches    the numbers of runs in a journal, intake/runs what each of them wrote
 *     intake/undo       a run, taken back
 *     intake/lines      journal lines, written
 *     intake/rejects    refused rows, as a file to correct and read in
 *     journal/append    the lock, the append, the way back */
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "foreign/clean.h"
#include "intake/adopt.h"
#include "intake/batches.h"
#include "intake/decide.h"
#include "intake/duties.h"
#include "intake/lines.h"
#include "intake/notes.h"
#include "intake/required.h"
#include "intake/openings.h"
#include "intake/rejects.h"
#include "intake/runs.h"
#include "intake/stores.h"
#include "intake/undo.h"
#include "intake/zeros.h"
#include "journal/append.h"
#include "journal/wait.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-intake -t delivery|complaint|sheet|journal [-a JOURNAL] [--against JOURNAL]\n"
	"                 [--store STORE] [--amend] [--old] [--date DATE]\n"
	"                 [--rejects FILE] [--encoding NAME] [--delimiter C] [--header LINE]\n"
	"                 [--wait SECONDS] [--dry-run] [-q] [-p POLICY] [-n TIME] [--strict]\n"
	"                 [FILE...]\n"
	"       as-intake --undo BATCH|last -a JOURNAL [--wait SECONDS] [--dry-run] [-q]\n"
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
	bool amend, old, dry_run, quiet, batches;
	unsigned wait; /* seconds */
	struct when date; /* of hours without one */
};

enum { AGAINST = OPTION_OWN, STORE, AMEND, REJECTS, ENCODING, DELIMITER, OLD, WAIT, DATE, HEADER, DRY_RUN, UNDO, BATCHES };

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

/* The number of this run, one more than the highest in the journal as it is under the lock; 0: the journal has no column for it. */
static uint64_t number_run(struct batch *batch, struct batches *batches, const struct journal_columns *columns, const struct journal *journal)
{
	char room[NUMBER_ROOM];
	if (!columns_have(columns, J_BATCH))
		return 0;
	if (!columns->is_new)
		batches_look(batches, journal->path, &(struct held_file){ journal->fd, journal->length }, columns->column[columns->n - 1] == J_BATCH);
	struct text number = { room, number_format(batches->highest + 1, room) };
	if (!text_eq(number, batch->number))
		batch->renumbered = arena_text(&batch->arena, number);
	return batches->highest + 1;
}

/* Ends the batch: what it took is free for the system to write with. Gives the number that its lines have in the journal, or 0. */
static uint64_t write_lines(struct batch *batch, size_t accepted, struct journal *journal, struct batches *batches, bool dry_run)
{
	struct journal_columns columns;
	struct writer out;
	uint64_t number = 0;
	lines_columns(&columns, journal->path, &(struct held_file){ journal->fd, journal->length });
	if (journal->path && accepted)
		number = number_run(batch, batches, &columns, journal);
	if (dry_run) {
		batch_forget(batch);
		return 0;
	}
	struct text lines = accepted ? lines_as_they_stand(&columns, batch) : TEXT("");
	if (journal->path)
		writer_open_memory(&out);
	else
		writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (!lines.n && (accepted || !journal->path))
		lines_write(&out, &columns, batch, journal->path);
	else if (!journal->path)
		writer_raw(&out, lines);
	batch_forget(batch);
	if (journal->path)
		journal_append(journal, lines.n ? lines : (struct text){ out.buffer, out.used });
	writer_close(&out);
	return number;
}

/* While the lock is not taken yet the number of the run is as good as known. */
static void guess_number(struct batch *batch, struct batches *batches, const char *journal)
{
	char room[NUMBER_ROOM];
	batches_guess(batches, journal);
	batch->number = arena_text(&batch->arena, (struct text){ room, number_format(batches->highest + 1, room) });
}

/* ---- --batches and --undo ---- */

static void check_numbered(const struct journal *journal)
{
	struct journal_columns columns;
	lines_columns(&columns, journal->path, &(struct held_file){ journal->fd, journal->length });
	if (!columns_have(&columns, J_BATCH))
		fail("%s has no column 'batch', so nothing tells which run wrote a line: as-intake -t journal -a NEW %s writes a journal that has it",
		     journal->path, journal->path);
}

static int list_batches(const struct options *o)
{
	struct journal journal = { .path = o->journal, .length = -1 };
	struct runs runs = { 0 };
	struct writer out;
	journal.fd = journal_open(o->journal, &journal.length);
	if (journal.fd < 0)
		fail_errno("%s", o->journal);
	check_numbered(&journal);
	int status = runs_read(&runs, o->journal, &(struct held_file){ journal.fd, journal.length }, false);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	runs_write(&runs, &out);
	writer_close(&out);
	runs_free(&runs);
	close(journal.fd);
	return status;
}

static int undo_batch(const struct options *o, struct when now)
{
	struct batch batch = { 0 };
	struct batches batches = { 0 };
	struct journal journal = { .fd = -1 };
	struct undo undo;
	uint64_t number = batch_argument(o->undo);
	signal(SIGPIPE, SIG_IGN);
	guess_number(&batch, &batches, o->journal);
	journal_lock_there(&journal, o->journal, o->wait);
	check_numbered(&journal);
	int status = undo_collect(&undo, &batch, number, o->journal, &(struct held_file){ journal.fd, journal.length }, now);
	size_t lines = batch.events_n;
	if (o->common.strict && undo.later)
		fail("%s: batch %llu is not taken back", o->journal, (unsigned long long)undo.number);
	number = write_lines(&batch, lines, &journal, &batches, o->dry_run);
	if (!lines)
		say("batch %llu: nothing of it stands", (unsigned long long)undo.number);
	else if (number)
		say("batch %llu: taken back with %zu lines, batch %llu", (unsigned long long)undo.number, lines, (unsigned long long)number);
	else
		say("batch %llu: would be taken back with %zu lines", (unsigned long long)undo.number, lines);
	journal_unlock(&journal);
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

int main(int argc, char **argv)
{
	tool_start("as-intake");
	mallopt(M_MMAP_THRESHOLD, 1 << 20); /* as it stays: arrays that grow are moved, and not copied, however large what was freed before */
	struct options o = parse_options(argc, argv);
	struct policy policy;
	common_policy(&o.common, &policy);
	struct when now = common_now(&o.common, &policy);
	if (o.batches || o.undo) {
		int status = o.batches ? list_batches(&o) : undo_batch(&o, now);
		policy_free(&policy);
		return status;
	}

	struct batch batch = { 0 };
	struct batches batches = { 0 };
	struct meanings meanings;
	struct headers headers;
	struct times times;
	const struct intake_type_rules *types = &policy.intake.type[o.type];
	struct form_rules form = { &headers, o.encoding, o.delimiter, types->quotes == QUOTES_LOOSE, 0, o.quiet };
	struct fill fill = { 0 };
	struct batch_options reading = { .form = o.type == INTAKE_JOURNAL ? NULL : &form, .encoding = o.encoding,
					 .header = text_of(o.header ? o.header : ""), .keep_raw = o.rejects, .strict = o.common.strict };
	char now_room[WHEN_ROOM];
	reading.rules = (struct row_rules){ (enum intake_type)o.type, &policy, store_argument(o.store, &batch.arena), &headers, &meanings,
					    &times, types->fill_n ? &fill : NULL, when_text(now, now_room), o.delimiter };
	if (!o.delimiter)
		reading.rules.delimiter = ',';
	times_start(&times, &policy, reading.rules.type, o.date, &batch.arena);
	headers_start(&headers, reading.rules.type, &policy, o.store);
	meanings_start(&meanings, &policy, reading.rules.type);
	batch.beside = o.journal;
	if (o.journal)
		guess_number(&batch, &batches, o.journal);
	struct required required = { 0 };
	if (policy.require_n) {
		required_start(&required, &policy, (enum intake_type)o.type);
		batch.required = &required;
	}
	batch_read(&batch, argv + optind, (size_t)(argc - optind), &reading);

	struct dedup known;
	struct cards all_cards = { 0 }, *cards = o.amend ? &all_cards : NULL;
	struct odd odd_events = { 0 }, *odd = o.type == INTAKE_DELIVERY ? NULL : &odd_events;
	struct journal journal = { .fd = -1 };
	struct standing entries = { 0 };
	struct reg all_rows = { 0 }, *reg = o.type == INTAKE_COMPLAINT || o.amend ? &all_rows : NULL;
	if (odd)
		odd_start(odd, &policy);
	if (o.journal) {
		signal(SIGPIPE, SIG_IGN); /* a write into a closed pipe comes back as an error, so that the batch can be undone */
		journal_lock(&journal, o.journal, o.wait);
	}
	const struct journal_source sources[] = { { o.against, { .fd = -1 } }, { o.journal, { journal.fd, journal.length } } };
	adopt(&batch, sources, 2);
	dedup_start(&known, &batch);
	known.entries = reg ? &entries : NULL;
	if ((o.journal || o.against) && (o.type == INTAKE_DELIVERY || o.type == INTAKE_COMPLAINT))
		zeros_want(&batch, &known);
	int status = o.against ? dedup_read(&known, o.against, NULL, cards, odd) : STATUS_FINE;
	if (o.journal)
		status |= dedup_read(&known, o.journal, &sources[1].held, cards, odd);

	dedup_settle(&known);
	if (reg)
		register_start(reg, &batch, &entries, o.amend, now);

	struct old_rows old;
	old_start(&old, &policy, now);
	memcpy(old.journal, sources, sizeof sources);
	bool lists = o.type == INTAKE_DELIVERY || o.type == INTAKE_COMPLAINT;
	struct totals totals = decide(&batch, &known, cards, lists && !o.old && old_is(&old, text_of(batch.earliest)) ? &old : NULL, reg, now);
	batch_settle(&batch);
	say_refused(&batch, o.common.strict);
	if (odd)
		odd_say(odd, &batch);
	notes_say(&batch, &policy, &meanings);
	duties_say(&batch, &policy);
	if (lists && known.any_journal && totals.accepted)
		stores_say(&batch, old.journal, 2);
	if (lists && known.any_journal)
		zeros_say(&batch, &known);
	if (o.type == INTAKE_COMPLAINT && known.any_journal)
		openings_say(&batch, &known, old.journal, 2);
	if (o.dry_run)
		o.rejects = NULL;
	struct rejects rejects = { .path = o.rejects, .late = o.journal && o.rejects && rejects_may_wait(o.rejects) };
	if (o.rejects)
		rejects_collect(&rejects, &batch, (const char *[]){ o.journal, o.against, common_policy_path(&o.common) });
	if (o.rejects && !rejects.late)
		rejects_write(&rejects);
	if (required.told)
		status |= STATUS_REJECTED;
	if (policy.require_n)
		required_free(&required);
	if (odd)
		odd_free(odd);
	if (cards)
		cards_free(cards);
	dedup_free(&known);
	if (reg)
		register_free(reg);
	standing_free(&entries);
	fill_forget(&fill);
	headers_free(&headers);
	meanings_free(&meanings);
	uint64_t number = write_lines(&batch, totals.lines, &journal, &batches, o.dry_run);
	say_rest();
	if (!o.quiet || totals.refused)
		say_totals(&totals, number);

	if (o.journal)
		journal_unlock(&journal);
	if (rejects.late)
		rejects_write(&rejects);
	batch_free(&batch);
	policy_free(&policy);
	return status | (totals.refused ? STATUS_REJECTED : STATUS_FINE);
}
