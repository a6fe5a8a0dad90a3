#include "notes.h"

#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "events.h"
#include "words/labels.h"

enum { VALUES_MOST = 20 }; /* how many values of a column are reported one by one */

/* Values, and how many rows have each. */
struct counted {
	struct pool values;
	size_t *rows; /* by the number in `values` */
	size_t room;
};

static void count(struct counted *c, struct text value)
{
	uint32_t id = pool_add(&c->values, value);
	while (id >= c->room) {
		size_t before = c->room;
		c->rows = xgrow(c->rows, before, &c->room, sizeof *c->rows);
		memset(c->rows + before, 0, (c->room - before) * sizeof *c->rows);
	}
	c->rows[id]++;
}

static void say_counted(const struct counted *c, const struct policy *policy, int column)
{
	char known[KNOWN_ROOM];
	size_t more = 0, rows = 0;
	meanings_known(policy, column, known);
	for (uint32_t id = 1; id < c->values.used; id++) {
		struct text value = text_fit(pool_text(&c->values, id), 60);
		if (id > VALUES_MOST) {
			more++;
			rows += c->rows[id];
		} else {
			say("note: %s '%.*s': %zu rows; the policy knows %s", column_said(column).p, (int)value.n, value.p, c->rows[id], known);
		}
	}
	if (more)
		say("note: %s: %zu more such values in %zu rows", column_said(column).p, more, rows);
}

/* Reports the values of a column that the policy does not know. */
static void say_unknown(struct batch *b, const struct policy *policy, struct meanings *meanings, int column)
{
	struct counted counted = { 0 };
	if (!(b->marks & MARK_UNKNOWN))
		return;
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		struct journal_event e;
		if (row->fate != ROW_ACCEPTED || !(row->marks & MARK_UNKNOWN) || !b->events[row->first].wanted)
			continue;
		event_unpack(b, &b->events[row->first], &e);
		if (e.field[column].n && !meanings_find(meanings, column, e.field[column]).known)
			count(&counted, e.field[column]);
	}
	say_counted(&counted, policy, column);
	pool_free(&counted.values);
	free(counted.rows);
}

/* Reports how many rows have the mark, and where the first of them is. */
static void say_marked(const struct batch *b, enum row_mark mark, const char *what)
{
	const struct batch_row *first = NULL;
	size_t n = 0;
	for (const struct batch_row *row = b->rows; b->marks & mark && row < b->rows + b->rows_n; row++) {
		if (row->fate != ROW_ACCEPTED || !(row->marks & mark))
			continue;
		first = first ? first : row;
		n++;
	}
	if (first)
		say("%s:%u: note: %s; such rows: %zu", batch_file(b, first), first->line, _(what), n);
}

void notes_say(struct batch *b, const struct policy *policy, struct meanings *meanings)
{
	static const int columns[] = { J_CLASS, J_SERVICE, J_SEVERITY };
	for (const struct batch_note *note = b->notes; note < b->notes + b->notes_n; note++) {
		const struct batch_row *row = &b->rows[note->row];
		if (row->fate != ROW_DUPLICATE)
			say_at(batch_file(b, row), row->line, "note: %s", note->text);
	}
	for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
		if (meanings_asks(policy, columns[i]))
			say_unknown(b, policy, meanings, columns[i]);
	say_marked(b, MARK_LOCAL, _("a telephone number without area code"));
	say_marked(b, MARK_SECOND, _("a second column has a telephone number, too, which is not taken"));
	say_marked(b, MARK_VAGUE, times_vague);
	say_marked(b, MARK_APART, times_one);
	say_marked(b, MARK_AHEAD, _("later than now, and not seen until then"));
}
