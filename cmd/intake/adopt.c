#include "adopt.h"

#include <stdlib.h>

#include "bytes/search.h"
#include "bytes/table.h"
#include "events.h"
#include "journal/append.h"
#include "journal/row.h"
#include "required.h"
#include "same.h"
#include "standing.h"
#include "today.h"

/* A complaint, of a row or of the journals. */
struct one {
	uint64_t whose; /* a hash of its time and telephone number */
	struct text name, note;
	uint32_t row;
	bool done; /* its counterpart was found */
};

struct ones {
	struct one *one;
	size_t n, room;
};

static uint64_t whose(const struct text *field)
{
	uint64_t part[2] = { text_hash(without_midnight(field[J_TIME])), text_hash(field[J_PHONE]) };
	return text_hash((struct text){ (const char *)part, sizeof part });
}

static void add(struct ones *ones, struct one one)
{
	ones->one = xgrow(ones->one, ones->n, &ones->room, sizeof *ones->one);
	ones->one[ones->n++] = one;
}

static int one_cmp(const void *a, const void *b)
{
	const struct one *x = a, *y = b;
	if (x->whose != y->whose)
		return x->whose < y->whose ? -1 : 1;
	return (x->row > y->row) - (x->row < y->row);
}

static void sort(struct ones *ones)
{
	if (ones->n)
		qsort(ones->one, ones->n, sizeof *ones->one, one_cmp);
}

/* The first of the sorted complaints with this hash of time and number, or NULL; *n is how many there are. */
static struct one *find(const struct ones *ones, uint64_t of, size_t *n)
{
	size_t first;
	BINARY_SEARCH(first, ones->n, ones->one[first].whose < of);
	for (*n = 0; first + *n < ones->n && ones->one[first + *n].whose == of;)
		++*n;
	return *n ? &ones->one[first] : NULL;
}

/* Collects the rows whose case got its name from row_hashed_case. */
static void collect_rows(struct batch *b, struct ones *rows)
{
	struct journal_event e;
	for (size_t i = 0; i < b->rows_n; i++) {
		if (!b->rows[i].events)
			continue;
		event_unpack(b, &b->events[b->rows[i].first], &e);
		if (text_eq(e.field[J_CASE], row_hashed_case(&e, &b->arena)))
			add(rows, (struct one){ whose(e.field), arena_text(&b->arena, e.field[J_CASE]), arena_text(&b->arena, e.field[J_NOTE]),
						(uint32_t)i, false });
	}
	sort(rows);
}

/* Reads from a journal the complaints that may be those of the rows, and the retracts that may take one back. */
static void read_journal(const struct journal_source *journal, struct meanings *meanings, const struct ones *rows, struct standing *standing)
{
	struct arena scratch = { 0 };
	struct table *table = journal_table(&journal->name, &journal->held, (struct table_options){ .quiet = true, .hashed = column_bit(J_CASE) });
	const struct row *row;
	struct journal_row understood;
	struct journal_event e;
	size_t n;
	while ((row = table_next(table))) {
		if (journal_row_parse(row, &understood))
			continue;
		e.word = understood.event;
		memcpy(e.field, table_whole(table, row), sizeof e.field);
		bool opens = opens_issue(e.word);
		if (opens && !find(rows, whose(e.field), &n))
			todays_form(meanings, &e, &scratch);
		if (e.word == EV_RETRACT || (opens && find(rows, whose(e.field), &n)))
			standing_take(standing, &e, row->hash);
		arena_empty(&scratch);
	}
	arena_free(&scratch);
	table_close(table);
}

/* Gives the events of a row another case name. */
static void rename_row(struct batch *b, uint32_t of, struct text name)
{
	const struct batch_row *row = &b->rows[of];
	for (uint32_t i = row->first; i < row->first + row->events; i++) {
		struct journal_event e;
		struct batch_event *event = &b->events[i];
		event_unpack(b, event, &e);
		e.field[J_CASE] = name;
		event_pack_behind(b, &e, event);
	}
	if (b->required)
		required_renamed(b->required, name);
}

/* Matches rows with the complaints `there` of the same time and number: first each row with all that have its very text, then the last row
 * left with the last complaint left, if there is only one of each. */
static void match(struct batch *b, struct one *row, size_t rows, struct one *there, size_t n)
{
	struct one *last_row = NULL, *last_there = NULL;
	size_t left = 0, cases = 0;
	for (size_t i = 0; i < rows; i++)
		for (size_t k = 0; k < n && !row[i].done; k++) {
			if (!(text_eq(row[i].name, there[k].name) || text_eq(row[i].note, there[k].note)))
				continue;
			row[i].done = there[k].done = true;
			if (!text_eq(row[i].name, there[k].name))
				rename_row(b, row[i].row, there[k].name);
		}
	for (size_t i = 0; i < rows; i++) {
		left += !row[i].done;
		last_row = row[i].done ? last_row : &row[i];
	}
	for (size_t k = 0; k < n; k++) {
		cases += !there[k].done;
		last_there = there[k].done ? last_there : &there[k];
	}
	if (left == 1 && cases == 1)
		rename_row(b, last_row->row, last_there->name);
}

void adopt(struct batch *b, struct meanings *meanings, const struct journal_source *journal, size_t journals)
{
	struct ones rows = { 0 }, there = { 0 };
	struct standing standing = { 0 };
	if (!b->hashed)
		return;
	collect_rows(b, &rows);
	for (size_t i = 0; i < journals; i++)
		if (journal[i].name)
			read_journal(&journal[i], meanings, &rows, &standing);
	standing_settle(&standing);
	for (size_t i = 0; i < standing.n; i++)
		add(&there, (struct one){ whose(standing.entry[i].field), standing.entry[i].field[J_CASE], standing.entry[i].field[J_NOTE], 0, false });
	sort(&there);
	for (size_t i = 0, n, k; i < there.n; i += n) {
		struct one *first = find(&there, there.one[i].whose, &n), *row = find(&rows, there.one[i].whose, &k);
		if (row)
			match(b, row, k, first, n);
	}
	standing_free(&standing);
	free(rows.one);
	free(there.one);
}
