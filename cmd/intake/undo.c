#include "undo.h"

#include <stdio.h>
#include <stdlib.h>

#include "batches.h"
#include "bytes/diag.h"
#include "bytes/pool.h"
#include "bytes/table.h"
#include "events.h"
#include "journal/append.h"
#include "journal/row.h"
#include "runs.h"
#include "same.h"

/* A line of the run, or one that a retract of the run names. */
struct line {
	struct text field[JOURNAL_COLUMNS];
	struct journal_row row;
};

/* An entry, identified by its event_entry. */
struct entry {
	int64_t balance;     /* how many times more often it was written than taken back */
	int64_t by_run;      /* how many lines of the run wrote it */
	int64_t retracted;   /* how many lines of the run took it back */
	struct line own;     /* the last line of the run that wrote it */
	struct line retract; /* the last line of the run that took it back */
	struct line other;   /* the last line of other runs that wrote it */
	bool own_last;       /* the last line that wrote it is of the run */
};

struct undoing {
	struct batch *batch;
	struct undo *undo;
	const char *journal;
	const struct held_file *held;
	struct arena arena;
	struct pool cases, names;
	struct entry *entry; /* by the number in `names` */
	size_t entries_room;
	struct runs later;   /* what later runs wrote about the same cases */
	char number[NUMBER_ROOM];
	struct text time;
};

/* ---- reading ---- */

typedef void take_line(struct undoing *, const struct line *, uint64_t batch);

static int read_lines(struct undoing *u, bool quiet, take_line *take)
{
	struct table *table = journal_table(&u->journal, u->held, (struct table_options){ .quiet = quiet });
	const struct row *row;
	struct journal_row understood;
	while ((row = table_next(table))) {
		struct line line;
		const char *bad = journal_row_parse(row, &understood);
		if (bad) {
			table_reject(table, row, "%s", bad);
			continue;
		}
		memcpy(line.field, table_whole(table, row), sizeof line.field);
		line.row = understood;
		take(u, &line, batch_number(line.field[J_BATCH]));
	}
	return table_close(table);
}

static struct line keep(struct undoing *u, const struct line *line)
{
	struct line kept = { .row = line->row };
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		kept.field[c] = arena_text(&u->arena, line->field[c]);
	return kept;
}

/* The event_entry of a line: a key of `names`. */
static uint64_t line_name(const struct line *line)
{
	struct journal_event e = { .word = line->row.event };
	uint64_t case_hash = text_hash(line->field[J_CASE]);
	memcpy(e.field, line->field, sizeof e.field);
	return event_entry(&e, case_hash);
}

static struct text key_of(const uint64_t *name)
{
	return (struct text){ (const char *)name, sizeof *name };
}

static struct entry *add_entry(struct undoing *u, const struct line *line)
{
	uint64_t name = line_name(line);
	uint32_t number = pool_add(&u->names, key_of(&name));
	while (u->entries_room <= number) {
		size_t before = u->entries_room;
		u->entry = xgrow(u->entry, before, &u->entries_room, sizeof *u->entry);
		memset(u->entry + before, 0, (u->entries_room - before) * sizeof *u->entry);
	}
	return &u->entry[number];
}

static void take_of_run(struct undoing *u, const struct line *line, uint64_t batch)
{
	if (batch != u->undo->number)
		return;
	pool_add(&u->cases, line->field[J_CASE]);
	if (line->row.event == EV_DESTROY) {
		u->undo->indestructible++;
		return;
	}
	struct entry *entry = add_entry(u, line);
	if (line->row.event == EV_RETRACT) {
		entry->retracted++;
		entry->retract = keep(u, line);
	} else {
		entry->by_run++;
		entry->own = keep(u, line);
	}
}

static void take_of_cases(struct undoing *u, const struct line *line, uint64_t batch)
{
	if (pool_find(&u->cases, line->field[J_CASE]) == UINT32_MAX)
		return;
	if (batch > u->undo->number)
		runs_add(&u->later, batch, &line->row, line->field[J_NOTE]);
	uint64_t name = line_name(line);
	uint32_t number = pool_find(&u->names, key_of(&name));
	if (number == UINT32_MAX)
		return;
	struct entry *entry = &u->entry[number];
	entry->balance += line->row.event == EV_RETRACT ? -1 : 1;
	if (line->row.event == EV_RETRACT)
		return;
	entry->own_last = batch == u->undo->number;
	if (!entry->own_last)
		entry->other = keep(u, line);
}

/* ---- writing ---- */

static void add_event(struct undoing *u, const struct journal_event *e)
{
	struct batch *b = u->batch;
	b->rows = xgrow(b->rows, b->rows_n, &b->rows_room, sizeof *b->rows);
	b->rows[b->rows_n++] = (struct batch_row){ .first = (uint32_t)b->events_n, .events = 1, .fate = ROW_ACCEPTED };
	b->events = xgrow(b->events, b->events_n, &b->events_room, sizeof *b->events);
	event_pack(b, e, false, &b->events[b->events_n]);
	b->events[b->events_n++].wanted = 1;
}

static void add_retract(struct undoing *u, const struct line *line)
{
	char note[sizeof UNDO_NOTE + NUMBER_ROOM];
	struct journal_event e = { .word = EV_RETRACT };
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		e.field[c] = TEXT("");
	enum event_word event = line->row.event;
	e.field[J_TIME] = u->time;
	e.field[J_CASE] = line->field[J_CASE];
	e.field[J_EVENT] = event_word[EV_RETRACT];
	e.field[J_KIND] = event_word[event];
	e.field[J_DUE] = line->field[J_TIME];
	e.field[J_TASK] = line->field[J_TASK];
	if (named_by_result(event) || event == EV_RETRACT)
		e.field[J_RESULT] = line->field[J_RESULT];
	if (named_by_severity(event) || event == EV_RETRACT)
		e.field[J_SEVERITY] = line->field[J_SEVERITY];
	e.field[J_NOTE] = (struct text){ note, (size_t)snprintf(note, sizeof note, UNDO_NOTE "%s", u->number) };
	add_event(u, &e);
}

static void add_again(struct undoing *u, const struct line *line)
{
	struct journal_event e = { .word = line->row.event };
	memcpy(e.field, line->field, sizeof e.field);
	add_event(u, &e);
}

/* Do two lines say the same? Then it does not matter which run wrote which. */
static bool is_same(const struct line *a, const struct line *b)
{
	for (int c = 0; c < J_BATCH; c++)
		if (!text_eq(a->field[c], b->field[c]))
			return false;
	return true;
}

/* Reverses one entry: takes back what the run wrote of it, if that stands; then writes it again if the run took it back and it does not
 * stand. */
static void reverse(struct undoing *u, const struct entry *entry)
{
	int64_t balance = entry->balance;
	bool own = entry->by_run && (entry->own_last || is_same(&entry->own, &entry->other));
	for (int64_t i = 0; own && i < entry->by_run && balance > 0; i++, balance--)
		add_retract(u, &entry->own);
	if (!entry->retracted || balance > 0 || !entry->other.field[J_EVENT].n)
		return;
	if (!entry->by_run)
		add_retract(u, &entry->retract);
	for (; balance <= 0; balance++)
		add_again(u, &entry->other);
}

/* ---- the run ---- */

static uint64_t choose(const struct runs *runs, uint64_t number, const char *journal)
{
	for (size_t i = runs->n; i--;)
		if (number == UNDO_LAST ? !runs->run[i].undo : runs->run[i].number == number)
			return runs->run[i].number;
	if (number == UNDO_LAST)
		fail("%s: no run of as-intake has numbered its lines, so there is none to take back", journal);
	fail("%s: there is no batch %llu: --batches lists those that there are", journal, (unsigned long long)number);
}

static void say_later(struct undoing *u)
{
	for (const struct run *run = u->later.run; run < u->later.run + u->later.n; run++) {
		if (run->undo)
			continue;
		u->undo->later += run->lines;
		say("note: batch %llu wrote %zu lines about the same cases since, which stay as they are", (unsigned long long)run->number,
		    run->lines);
	}
}

int undo_collect(struct undo *undo, struct batch *b, uint64_t number, const char *journal, const struct held_file *held, struct when now)
{
	struct undoing u = { .batch = b, .undo = undo, .journal = journal, .held = held };
	struct runs runs = { 0 };
	char time[WHEN_ROOM];
	int status = runs_read(&runs, journal, held, false);
	*undo = (struct undo){ .number = choose(&runs, number, journal) };
	runs_free(&runs);
	batch_start(b);
	b->files = xgrow(b->files, b->files_n, &b->files_room, sizeof *b->files);
	b->files[b->files_n++] = journal;
	u.time = when_text(now, time);
	u.number[number_format(undo->number, u.number)] = '\0';
	read_lines(&u, true, take_of_run);
	read_lines(&u, true, take_of_cases);
	for (size_t i = 1; i < u.names.used; i++)
		reverse(&u, &u.entry[i]);
	say_later(&u);
	if (undo->indestructible)
		say("note: batch %llu destroyed cases, which can't be taken back", (unsigned long long)undo->number);
	pool_free(&u.cases);
	pool_free(&u.names);
	runs_free(&u.later);
	free(u.entry);
	arena_free(&u.arena);
	return status;
}
