#include "work.h"

/* Of an event that says nothing yet. PERF NOTES. Its fields are copied from these, which takes two thirds of the time in which they
 * are set. */
static const struct text *no_fields(void)
{
	static struct text none[JOURNAL_COLUMNS];
	for (int c = 0; !none[JOURNAL_COLUMNS - 1].p; c++)
		none[c] = no_text;
	return none;
}

struct journal_event *work_add(struct work *w, enum event_word word, struct text time, struct text name)
{
	struct journal_event *e = &w->out->event[w->out->n++];
	const struct text *none = no_fields();
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		e->field[c] = none[c];
	e->bare = 0;
	e->bare_due = e->by_status = false;
	e->field[J_TIME] = time;
	e->field[J_CASE] = name;
	e->field[J_EVENT] = event_word[word];
	e->word = word;
	return e;
}

void work_take_fields(struct work *w, struct journal_event *e)
{
	bool sheet = w->rules->type == INTAKE_SHEET;
	for (size_t i = 0; i < w->columns->bound_n; i++) {
		int c = w->columns->bound[i];
		if (e->field[c].n || c == J_CASE || c == J_EVENT || (sheet && c >= CARD_FIRST && c <= CARD_LAST))
			continue;
		e->field[c] = w->rules->meanings->plain >> c & 1 ? work_text(w, c) : work_field(w, c);
	}
	if (!sheet && !e->field[J_STORE].n)
		e->field[J_STORE] = w->rules->store;
	if (w->more.n && w->columns->at[J_NOTE] < 0)
		e->field[J_NOTE] = w->more;
}

void work_require(struct work *w, const struct journal_event *e, int column)
{
	if (!e->field[column].n)
		work_refuse(w, column, no_text, _("empty"));
}

struct text work_slip_case(struct work *w, struct text store, struct text slip)
{
	struct text item = work_has(w, F_ITEM) ? work_id(w, F_ITEM) : no_text;
	if (!slip.n)
		return no_text;
	struct text part[] = { store, slip, item };
	char *name = w->out->name;
	size_t n = 0;
	for (int i = 0; i < 3; i++) {
		if (!part[i].n)
			continue;
		if (n)
			name[n++] = '-';
		bytes_copy(name + n, part[i].p, part[i].n);
		n += part[i].n;
	}
	return clean_squeeze((struct text){ name, n }, w->arena);
}

void work_add_dated(struct work *w, int column, enum event_word word, const struct journal_event *of)
{
	struct text time = work_has(w, column) ? work_moment(w, column) : no_text;
	if (time.n)
		work_add(w, word, time, of->field[J_CASE]);
}

void work_look_at_promise(struct work *w, int column, struct text time, struct text due)
{
	enum { PROMISE_MOST = 400 }; /* days */
	struct when when, until;
	if (when_parse(time, &when) && when_parse(due, &until) && until.day - when.day > PROMISE_MOST)
		work_refuse(w, column, due, _("more than 400 days after its call: is the year mistyped?"));
}
