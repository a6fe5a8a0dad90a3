#include "runs.h"

#include <stdlib.h>

#include "batches.h"
#include "bytes/memory.h"
#include "bytes/search.h"
#include "bytes/table.h"
#include "journal/append.h"
#include "journal/row.h"

/* The index of a run, or where it would stand. */
static size_t place_of(const struct runs *r, uint64_t number)
{
	size_t i;
	BINARY_SEARCH(i, r->n, r->run[i].number < number);
	return i;
}

static struct run *run_of(struct runs *r, uint64_t number)
{
	size_t i = place_of(r, number);
	if (i < r->n && r->run[i].number == number)
		return &r->run[i];
	r->run = xgrow(r->run, r->n, &r->room, sizeof *r->run);
	for (size_t k = r->n++; k > i; k--)
		r->run[k] = r->run[k - 1];
	r->run[i] = (struct run){ .number = number, .first = WHEN_NONE, .last = WHEN_NONE };
	return &r->run[i];
}

void runs_add(struct runs *runs, uint64_t number, const struct journal_row *row, struct text note)
{
	struct run *run = run_of(runs, number);
	if (!run->lines++ || when_cmp(row->time, run->first) < 0)
		run->first = row->time;
	if (run->lines == 1 || when_cmp(row->time, run->last) > 0)
		run->last = row->time;
	run->kinds |= UINT32_C(1) << row->event;
	run->undo = run->undo || (row->event == EV_RETRACT && text_starts(note, TEXT(UNDO_NOTE)));
}

int runs_read(struct runs *r, const char *journal, const struct held_file *held, bool quiet)
{
	struct table *table = journal_table(&journal, held, (struct table_options){ .quiet = quiet });
	const struct row *row;
	struct journal_row understood;
	while ((row = table_next(table))) {
		const char *bad = journal_row_parse(row, &understood);
		uint64_t number = batch_number(row_field(row, J_BATCH));
		if (bad)
			table_reject(table, row, "%s", bad);
		else if (number)
			runs_add(r, number, &understood, row_field(row, J_NOTE));
	}
	return table_close(table);
}

static void write_kinds(struct writer *out, uint32_t kinds)
{
	char text[32 * EVENT_WORDS];
	size_t n = 0;
	for (int e = 0; e < EVENT_WORDS; e++) {
		if (!(kinds >> e & 1))
			continue;
		if (n)
			text[n++] = ' ';
		memcpy(text + n, event_word[e].p, event_word[e].n);
		n += event_word[e].n;
	}
	writer_field(out, (struct text){ text, n });
}

void runs_write(const struct runs *r, struct writer *out)
{
	static const struct text columns[] = { WORD("batch"), WORD("lines"), WORD("first"), WORD("last"), WORD("events") };
	char time[WHEN_ROOM];
	writer_row(out, columns, sizeof columns / sizeof *columns);
	for (const struct run *run = r->run; run < r->run + r->n; run++) {
		writer_number(out, run->number);
		writer_number(out, run->lines);
		writer_field(out, when_text(run->first, time));
		writer_field(out, when_text(run->last, time));
		write_kinds(out, run->kinds);
		writer_end_row(out);
	}
}

void runs_free(struct runs *r)
{
	free(r->run);
	*r = (struct runs){ 0 };
}
