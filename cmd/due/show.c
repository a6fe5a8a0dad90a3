#include "show.h"

#include "bytes/counts.h"

/* The call-back that a call or sign-off is for, as the sheet shows it; empty if the event says it. */
static struct text sheet_task(struct task_name name, struct text confirm)
{
	switch (name.kind) {
	case TK_CALLBACK: return name.of;
	case TK_CONFIRM: return confirm;
	case TK_UNREACHED: return text_eq(name.of, task_kind_label[ENGLISH][TK_CONFIRM]) ? confirm : name.of;
	default: return TEXT("");
	}
}

void show_sheet(const struct list *l, struct face *face, struct writer *out)
{
	struct text field[SHEET_COLUMNS], task[TASK_COLUMNS];
	struct arena arena = { 0 };
	struct text confirm = policy_task_label(l->policy, task_kind_label[ENGLISH][TK_CONFIRM], face->in, &arena);
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
		field[S_TASK] = sheet_task(name, confirm);
		field[S_DUE] = name.kind == TK_DUTY ? task[T_OPENED] : TEXT("");
		field[S_ACTOR] = entry_actor(l, &l->entry[i]);
		if (out->excel)
			field[SHOWS_PHONE] = face_landline(face, field[SHOWS_PHONE]);
		writer_row(out, field, SHEET_COLUMNS);
	}
	arena_free(&arena);
}

void show_tasks(const struct list *l, struct face *face, struct writer *out)
{
	struct text field[TASK_COLUMNS + 1];
	memcpy(field, task_column, sizeof task_column);
	field[TASK_COLUMNS] = TEXT("actor");
	writer_row(out, field, TASK_COLUMNS + l->dealt);
	for (size_t i = 0; i < l->n; i++) {
		const struct kept_task *task = l->entry[i].task;
		if (task->plain && !l->dealt && !out->excel) {
			writer_raw(out, (struct text){ task->bytes, task->n });
			continue;
		}
		arena_empty(&face->arena);
		task_fields(task, all_task_columns, field);
		field[TASK_COLUMNS] = entry_actor(l, &l->entry[i]);
		if (out->excel)
			field[T_PHONE] = face_landline(face, field[T_PHONE]);
		writer_row(out, field, TASK_COLUMNS + l->dealt);
	}
}

void show_count(const struct list *l, struct writer *out, const enum task_column *column, size_t n)
{
	struct counts counts;
	struct text task[TASK_COLUMNS], field[TASK_COLUMNS];
	counts_start(&counts, n);
	for (size_t i = 0; i < l->n; i++) {
		task_fields(l->entry[i].task, all_task_columns, task);
		for (size_t k = 0; k < n; k++)
			field[k] = task[column[k]];
		counts_add(&counts, field, 1);
	}
	for (size_t k = 0; k < n; k++)
		writer_field(out, task_column[column[k]]);
	writer_field(out, TEXT("count"));
	writer_end_row(out);
	for (size_t i = 0, rows = counts_sort(&counts); i < rows; i++) {
		uint32_t row = counts_row(&counts, i, field);
		for (size_t k = 0; k < n; k++)
			writer_field(out, field[k]);
		writer_number(out, counts.count[row]);
		writer_end_row(out);
	}
	counts_free(&counts);
}
