#include "events.h"

#include <stdlib.h>

uint64_t event_columns(bool with_sent)
{
	return column_bit(T_CASE) | column_bit(T_TASK) | column_bit(T_SEVERITY) | column_bit(T_BY) | column_bit(T_STORE) | column_bit(T_RULE) |
	       column_bit(T_OWNER) | column_bit(T_HANDLER) | (with_sent ? column_bit(T_OPENED) | column_bit(T_ESCALATED) : 0);
}

/* A text that grows; its memory is used again for the next event. */
struct joined {
	char *p;
	size_t n, room;
};

static void join(struct joined *j, struct text t)
{
	if (j->n + t.n > j->room)
		j->p = xrealloc(j->p, j->room = 2 * (j->n + t.n) + 64, 1);
	bytes_copy(j->p + j->n, t.p, t.n);
	j->n += t.n;
}

static struct text joined_text(const struct joined *j)
{
	return (struct text){ j->p, j->n };
}

/* Keeps the recipients that the choice names, and gives how many; 0: no event is written. */
static size_t choose(const struct event_choice *choice, const struct firing *firing, const struct text *task, struct text *to, size_t n)
{
	if (choice->to) {
		int place = word_find(to, (int)n, text_of(choice->to));
		if (place < 0 || (choice->sent && sent_covers(choice->sent, task, firing->rung, to[place])))
			return 0;
		to[0] = to[place];
		return 1;
	}
	for (size_t i = 0; choice->sent && i < n; i++)
		if (!sent_covers(choice->sent, task, firing->rung, to[i]))
			return 0;
	return n;
}

struct event {
	struct text field[JOURNAL_COLUMNS];
	struct joined to, note;
};

static void fill_event(struct event *e, const struct firing *firing, const struct text *task, const struct text *to, size_t n)
{
	e->to.n = e->note.n = 0;
	for (size_t i = 0; i < n && n > 1; i++) {
		join(&e->to, i ? TEXT("; ") : TEXT(""));
		join(&e->to, to[i]);
	}
	join(&e->note, task[T_RULE]);
	join(&e->note, TEXT(" by "));
	join(&e->note, task[T_BY]);
	e->field[J_CASE] = task[T_CASE];
	e->field[J_TASK] = task[T_TASK];
	e->field[J_RESULT] = firing->rung->name;
	e->field[J_SEVERITY] = task[T_SEVERITY];
	e->field[J_TO] = n == 1 ? to[0] : joined_text(&e->to);
	e->field[J_DUE] = task[T_BY];
	e->field[J_STORE] = task[T_STORE];
	e->field[J_NOTE] = joined_text(&e->note);
}

static void write_header(struct writer *out, bool *written)
{
	if (!*written)
		writer_row(out, journal_column, JOURNAL_COLUMNS);
	*written = true;
}

void write_events(const struct firings *f, const struct event_choice *choice, struct when now, struct writer *out)
{
	char time[WHEN_ROOM];
	bool header = false;
	struct text task[TASK_COLUMNS], *to = xmalloc(f->recipients, sizeof *to);
	struct event event = { .field = { { "", 0 } } };
	event.field[J_TIME] = when_text(now, time);
	event.field[J_EVENT] = event_word[EV_ESCALATE];
	for (size_t i = 0; i < f->n; i++) {
		const struct firing *firing = &f->firing[i];
		task_fields(firing->task, f->columns, task);
		size_t n = choose(choice, firing, task, to, recipients(firing->rung, task, to));
		if (!n)
			continue;
		write_header(out, &header);
		fill_event(&event, firing, task, to, n);
		writer_row(out, event.field, JOURNAL_COLUMNS);
	}
	if (!choice->quiet)
		write_header(out, &header);
	free(event.to.p);
	free(event.note.p);
	free(to);
}
