#include "show.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/grid.h"

/* The event that meets a task, and in *task what it is for. */
static struct text meeting_event(struct text name, struct text *task)
{
	struct task_name of = task_name_of(name);
	*task = is_call_kind(of.kind) ? name : of.kind == TK_UNREACHED ? of.of : TEXT("");
	return event_word[task_event(of.kind)];
}

void show_sheet(const struct list *l, struct writer *out)
{
	struct text field[SHEET_COLUMNS], task[TASK_COLUMNS];
	for (int c = 0; c < SHEET_COLUMNS; c++)
		field[c] = sheet_label(c, ENGLISH);
	writer_row(out, field, SHEET_COLUMNS);
	for (int c = 0; c < SHEET_FILLED; c++)
		field[c] = TEXT("");
	for (size_t i = 0; i < l->n; i++) {
		task_fields(l->entry[i].task, all_task_columns, task);
		for (int c = SHEET_FILLED; c < SHEET_COLUMNS; c++)
			field[c] = task[sheet_shows[c]];
		field[S_CASE] = task[T_CASE];
		field[S_EVENT] = meeting_event(task[T_TASK], &field[S_TASK]);
		field[S_ACTOR] = entry_actor(l, &l->entry[i]);
		writer_row(out, field, SHEET_COLUMNS);
	}
}

void show_tasks(const struct list *l, struct writer *out, bool with_actor)
{
	struct text field[TASK_COLUMNS + 1];
	memcpy(field, task_column, sizeof task_column);
	field[TASK_COLUMNS] = TEXT("actor");
	writer_row(out, field, TASK_COLUMNS + with_actor);
	for (size_t i = 0; i < l->n; i++) {
		const struct kept_task *task = l->entry[i].task;
		if (task->plain && !with_actor && !out->excel) {
			writer_raw(out, (struct text){ task->bytes, task->n });
			continue;
		}
		task_fields(task, all_task_columns, field);
		field[TASK_COLUMNS] = entry_actor(l, &l->entry[i]);
		writer_row(out, field, TASK_COLUMNS + with_actor);
	}
}

static struct text goods_of(const struct text *task, char *room, size_t size)
{
	static const enum task_column parts[] = { T_CATEGORY, T_BRAND, T_MODEL };
	size_t n = 0;
	for (size_t i = 0; i < 3; i++) {
		struct text part = task[parts[i]];
		if (!part.n || n + part.n + 1 > size)
			continue;
		if (n)
			room[n++] = ' ';
		memcpy(room + n, part.p, part.n);
		n += part.n;
	}
	return (struct text){ room, n };
}

void show_table(const struct list *l, struct writer *out)
{
	enum { WHEN, SLOT, TASK, CASE, CUSTOMER, PHONE, GOODS, LAST, HISTORY, AGENT, COLUMNS };
	struct grid grid;
	grid_start(&grid, COLUMNS);
	grid.most[CUSTOMER] = 20;
	grid.most[GOODS] = 32;
	grid.most[HISTORY] = 40;
	grid_row(&grid, (struct text[]){ TEXT("when"), TEXT("slot"), TEXT("task"), TEXT("case"), TEXT("customer"), TEXT("phone"),
					 TEXT("goods"), TEXT("last"), TEXT("history"), l->n && l->entry->actor ? TEXT("actor") : TEXT("") });
	for (size_t i = 0; i < l->n; i++) {
		struct text task[TASK_COLUMNS];
		char goods[256];
		task_fields(l->entry[i].task, all_task_columns, task);
		grid_row(&grid, (struct text[]){ task[T_DUE], task[T_SLOT], task[T_TASK], task[T_CASE], task[T_CUSTOMER],
						 task[T_PHONE], goods_of(task, goods, sizeof goods), task[T_LAST], task[T_NOTE],
						 entry_actor(l, &l->entry[i]) });
	}
	grid_write(&grid, out);
	grid_free(&grid);
}

/* A count's rows: the fields of each, with a NUL behind each of them, which no field holds and which stands before all other bytes. */
struct counts {
	struct names rows;
	size_t *count; /* by the number of the row */
	size_t room;
};

static int row_cmp(const void *a, const void *b, void *counts)
{
	const struct names *rows = &((struct counts *)counts)->rows;
	return text_cmp(names_text(rows, *(const uint32_t *)a), names_text(rows, *(const uint32_t *)b));
}

static void count_task(struct counts *c, const struct kept_task *task, const enum task_column *column, size_t n, char *room)
{
	struct text field[TASK_COLUMNS];
	size_t used = 0, rows = c->rows.used;
	task_fields(task, all_task_columns, field);
	for (size_t i = 0; i < n; i++) {
		memcpy(room + used, field[column[i]].p, field[column[i]].n);
		used += field[column[i]].n;
		room[used++] = 0;
	}
	uint32_t row = names_add(&c->rows, (struct text){ room, used });
	c->count = xgrow(c->count, row, &c->room, sizeof *c->count);
	c->count[row] = row < rows ? c->count[row] + 1 : 1;
}

void show_count(const struct list *l, struct writer *out, const enum task_column *column, size_t n)
{
	struct counts counts = { 0 };
	char *room = xmalloc(n, FIELD_MOST + 1);
	for (size_t i = 0; i < n; i++)
		writer_field(out, task_column[column[i]]);
	writer_field(out, TEXT("count"));
	writer_end_row(out);
	for (size_t i = 0; i < l->n; i++)
		count_task(&counts, l->entry[i].task, column, n, room);
	uint32_t *order = xmalloc(counts.rows.used, sizeof *order);
	uint32_t rows = 0;
	while (rows + 1 < counts.rows.used)
		order[rows] = rows + 1, rows++;
	if (rows)
		qsort_r(order, rows, sizeof *order, row_cmp, &counts);
	for (uint32_t i = 0; i < rows; i++) {
		const char *p = names_text(&counts.rows, order[i]).p;
		for (size_t field = 0; field < n; field++, p += strlen(p) + 1)
			writer_field(out, text_of(p));
		writer_number(out, counts.count[order[i]]);
		writer_end_row(out);
	}
	names_free(&counts.rows);
	free(counts.count);
	free(order);
	free(room);
}
