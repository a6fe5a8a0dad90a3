#include "lines.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/search.h"
#include "bytes/text_table.h"
#include "cases/optouts.h"

enum { TIME, EVENT, TASK, WHAT, WHO, NOTE, FATE, CELLS };

/* A line of the table while it is put together. */
struct line {
	enum language in;
	struct arena arena; /* owns labels */
	struct text cell[CELLS];
	char time[WHEN_ROOM], event[48], task[128], what[512], who[512], fate[512];
};

/* Joins several fields of a row to one cell. */
static struct text joined(const struct text *field, const enum column *columns, size_t n, enum language in, char *room, size_t size)
{
	size_t used = 0;
	for (size_t i = 0; i < n; i++) {
		struct text t = word_label((int)columns[i], field[columns[i]], in);
		if (!t.n || used + t.n + 1 > size)
			continue;
		if (used)
			room[used++] = ' ';
		memcpy(room + used, t.p, t.n);
		used += t.n;
	}
	return (struct text){ room, used };
}

__attribute__((format(printf, 3, 4))) static struct text said(char *room, size_t size, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	int n = vsnprintf(room, size, format, list);
	va_end(list);
	return (struct text){ room, (size_t)n < size ? (size_t)n : size - 1 };
}

/* The task of a call, in brackets if the agent did not write it. */
static struct text task_shown(const struct course *c, const struct step *step, const struct text *field, struct line *line)
{
	struct text task = field[J_TASK];
	if (task.n || !step || step->event->event != EV_CALL)
		return task.n ? task_name_label(task_name_of(task), line->in, &line->arena) : task;
	if (step->task == TASK_HISTORY)
		return line->in == CHINESE ? TEXT("(无)") : TEXT("(nothing)");
	task = task_name_label(task_name_of(call_task_name(c->policy, step->task)), line->in, &line->arena);
	return said(line->task, sizeof line->task, "(%.*s)", (int)task.n, task.p);
}

static const struct kept_row *row_of(const struct cases *cases, const struct event *event)
{
	size_t i;
	BINARY_SEARCH(i, cases->kept_n, cases->kept[i].event <= (size_t)(event - cases->event));
	return &cases->kept[i ? i - 1 : 0];
}

/* Who took the line back, when and why. */
static struct text taken_back(const struct cases *cases, const struct event *retract, struct line *line)
{
	struct text field[JOURNAL_COLUMNS];
	kept_row_fields(row_of(cases, retract), field);
	struct text time = field[J_TIME], actor = field[J_ACTOR], note = text_fit(field[J_NOTE], 60);
	const char *by = !actor.n ? "" : line->in == CHINESE ? " 由 " : " by ", *why = !note.n ? "" : line->in == CHINESE ? "：" : ": ";
	return said(line->fate, sizeof line->fate, line->in == CHINESE ? "已撤回 %.*s%s%.*s%s%.*s" : "taken back %.*s%s%.*s%s%.*s", (int)time.n,
		    time.p, by, (int)text_fit(actor, 30).n, actor.p, why, (int)note.n, note.p);
}

/* The position in the table. The lines that stand, those that belong to an earlier entry, and those that were taken back are three lists in
 * case order. */
struct walk {
	const struct course *course;
	const struct step *step;
	const struct further *further;
	const struct struck *struck;
};

/* Fills the cells with the next line of the case. */
static void fill(struct walk *w, const struct kept_row *row, struct line *line)
{
	static const enum column what[] = { J_RESULT, J_SCORE, J_SCORE_PRODUCT, J_SCORE_DELIVERY, J_SCORE_INSTALL, J_SEVERITY, J_KIND };
	static const enum column who[] = { J_ACTOR, J_TO, J_DUE };
	const struct course *c = w->course;
	const struct event *event = &c->cases->event[row->event];
	const struct step *step = NULL;
	struct text field[JOURNAL_COLUMNS], fate = TEXT("");
	arena_empty(&line->arena);
	kept_row_fields(row, field);
	struct text name = word_label(J_EVENT, field[J_EVENT], line->in);
	if (event->event == EV_RETRACT)
		field[J_KIND] = word_label(J_EVENT, field[J_KIND], line->in);
	if (w->step < c->step + c->steps && w->step->line == event) {
		step = w->step++;
		if (step->event != event && event->event != EV_DELIVERY)
			fate = line->in == CHINESE ? TEXT("下面又写了一次：以最后一行为准") : TEXT("written again below: the last line counts");
	} else if (w->further < c->aside.further + c->aside.further_n && w->further->line == event) {
		w->further++;
		fate = event->event == EV_DELIVERY
			? line->in == CHINESE ? TEXT("已送货：只取其卡片") : TEXT("delivered already: its card only")
			: line->in == CHINESE ? TEXT("与上一行是同一条记录") : TEXT("one entry with the line above");
	} else {
		fate = taken_back(c->cases, w->struck++->by, line);
		name = said(line->event, sizeof line->event, "~~%.*s~~", (int)name.n, name.p);
	}
	line->cell[TIME] = field[J_TIME];
	line->cell[EVENT] = name;
	line->cell[TASK] = task_shown(c, step, field, line);
	line->cell[WHAT] = joined(field, what, sizeof what / sizeof *what, line->in, line->what, sizeof line->what);
	line->cell[WHO] = joined(field, who, sizeof who / sizeof *who, line->in, line->who, sizeof line->who);
	line->cell[NOTE] = field[J_NOTE];
	line->cell[FATE] = fate;
}

/* Fills the cells with the optout of another case, if that comes next; returns whether it does. */
static bool fill_others(struct walk *w, struct line *line)
{
	const struct course *c = w->course;
	if (w->step == c->step + c->steps || !is_others(c, w->step))
		return false;
	w->step++;
	for (int i = 0; i < CELLS; i++)
		line->cell[i] = TEXT("");
	struct text name = case_name(case_at(c->others->cases, c->others->record));
	line->cell[TIME] = when_text(event_when(&c->others_event), line->time);
	struct text optout = event_label[line->in][EV_OPTOUT];
	line->cell[EVENT] = said(line->event, sizeof line->event, "(%.*s)", (int)optout.n, optout.p);
	line->cell[FATE] = said(line->fate, sizeof line->fate, line->in == CHINESE ? "为 %.*s 所写，电话号码相同" :
				    "written for %.*s, which has the same telephone number", (int)name.n, name.p);
	return true;
}

static int in_case_order(const void *a, const void *b, void *cases)
{
	const struct event *event = ((const struct cases *)cases)->event;
	return event_cmp(&event[((const struct kept_row *)a)->event], &event[((const struct kept_row *)b)->event]);
}

/* The kept rows in case order; the caller frees the array. */
static struct kept_row *sorted_rows(const struct cases *cases)
{
	struct kept_row *row = xmalloc(cases->kept_n, sizeof *row);
	memcpy(row, cases->kept, cases->kept_n * sizeof *row);
	qsort_r(row, cases->kept_n, sizeof *row, in_case_order, (void *)cases);
	return row;
}

void lines_write(const struct course *c, enum language in, struct writer *out)
{
	const struct cases *cases = c->cases;
	const struct text head[CELLS] = {
		column_label[in][J_TIME], column_label[in][J_EVENT], column_label[in][J_TASK], in == CHINESE ? TEXT("内容") : TEXT("what"),
		in == CHINESE ? TEXT("谁，期限") : TEXT("who, due"), column_label[in][J_NOTE], TEXT(""),
	};
	struct kept_row *row = sorted_rows(cases);
	struct text_table table;
	struct line line = { .in = in };
	text_table_start(&table, CELLS);
	table.most[WHAT] = table.most[WHO] = 32;
	table.most[NOTE] = 48;
	writer_raw(out, TEXT("\n"));
	text_table_measure(&table, head);
	for (int writes = 0; writes < 2; writes++) {
		struct walk walk = { c, c->step, c->aside.further, c->aside.struck };
		if (writes)
			text_table_write_row(&table, head, out);
		for (size_t i = 0; i < cases->kept_n || walk.step < c->step + c->steps;) {
			if (!fill_others(&walk, &line))
				fill(&walk, &row[i++], &line);
			if (writes)
				text_table_write_row(&table, line.cell, out);
			else
				text_table_measure(&table, line.cell);
		}
	}
	text_table_free(&table);
	arena_free(&line.arena);
	free(row);
	if (cases->later)
		writer_print(out, in == CHINESE ? "另有 %zu 行晚于此刻，未计入\n" : "%zu more, later than now, not seen\n", cases->later);
}
