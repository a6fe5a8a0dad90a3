#include "bytes/pool.h"
#include "show.h"

#include <stdlib.h>

/* What a call or a sign-off of the task is for, as the sheet shows it; empty where the event says it all. */
static struct text sheet_task(struct task_name name, enum language in)
{
	const struct text confirm[LANGUAGES] = { task_kind_label[ENGLISH][TK_CONFIRM], task_kind_label[CHINESE][TK_CONFIRM] };
	switch (name.kind) {
	case TK_CALLBACK: return name.of;
	case TK_CONFIRM: return confirm[in];
	case TK_UNREACHED: return text_eq(name.of, confirm[ENGLISH]) ? confirm[in] : name.of;
	default: return TEXT("");
	}
}

void show_sheet(const struct list *l, struct face *face, struct writer *out)
{
	struct text field[SHEET_COLUMNS], task[TASK_COLUMNS];
	for (int c = 0; c < SHEET_COLUMNS; c++)
		field[c] = sheet_label(c, face->in);
	writer_row(out, field, SHEET_COLUMNS);
	for (int c = 0; c < SHEET_FILLED; c++)
		field[c] = TEXT("");
	for (size_t i = 0; i < l->n; i++) {
		arena_empty(&face->arena);
		task_fields(l->entry[i].task, all_task_columns, task);
		task[T_LAST] = face_last(face, task[T_LAST]);
		struct task_name name = task_name_of(task[T_TASK]);
		for (int c = SHEET_FILLED; c < SHEET_COLUMNS; c++)
			field[c] = task[sheet_shows[c]];
		field[S_CASE] = task[T_CASE];
		field[S_EVENT] = event_label[face->in][task_event(name.kind)];
		field[S_TASK] = sheet_task(name, face->in);
		field[S_DUE] = name.kind == TK_DUTY ? task[T_OPENED] : TEXT("");
		field[S_ACTOR] = entry_actor(l, &l->entry[i]);
		if (out->excel)
			field[SHOWS_PHONE] = face_landline(face, field[SHOWS_PHONE]);
		writer_row(out, field, SHEET_COLUMNS);
	}
}

void show_tasks(const struct list *l, struct face *face, struct writer *out, bool with_actor)
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
		arena_empty(&face->arena);
		task_fields(task, all_task_columns, field);
		field[TASK_COLUMNS] = entry_actor(l, &l->entry[i]);
		if (out->excel)
			field[T_PHONE] = face_landline(face, field[T_PHONE]);
		writer_row(out, field, TASK_COLUMNS + with_actor);
	}
}

/* A count's rows: the fields of each, with a NUL behind each of them, which no field holds and which stands before all other bytes. */
struct counts {
	struct pool rows;
	size_t *count; /* by the number of the row */
	size_t room;
};

static int row_cmp(const void *a, const void *b, void *counts)
{
	const struct pool *rows = &((struct counts *)counts)->rows;
	return text_cmp(pool_text(rows, *(const uint32_t *)a), pool_text(rows, *(const uint32_t *)b));
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
	uint32_t row = pool_add(&c->rows, (struct text){ room, used });
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
		const char *p = pool_text(&counts.rows, order[i]).p;
		for (size_t field = 0; field < n; field++, p += strlen(p) + 1)
			writer_field(out, text_of(p));
		writer_number(out, counts.count[order[i]]);
		writer_end_row(out);
	}
	pool_free(&counts.rows);
	free(counts.count);
	free(order);
	free(room);
}
