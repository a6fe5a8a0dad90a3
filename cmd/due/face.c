#include "face.h"

struct text face_task(struct face *f, struct text name)
{
	return f->in == ENGLISH || !name.n ? name : task_name_label(task_name_of(name), f->in, &f->arena);
}

struct text face_last(struct face *f, struct text last)
{
	return f->in == ENGLISH ? last : attempt_label(last, f->in, &f->arena);
}

void face_fields(struct face *f, const struct kept_task *task, struct text field[TASK_COLUMNS])
{
	arena_empty(&f->arena);
	task_fields(task, all_task_columns, field);
	field[T_TASK] = face_task(f, field[T_TASK]);
	field[T_LAST] = face_last(f, field[T_LAST]);
}

struct text face_goods(struct face *f, const struct text field[TASK_COLUMNS])
{
	static const enum task_column parts[] = { T_CATEGORY, T_BRAND, T_MODEL };
	size_t used = 0;
	char *p = arena_get(&f->arena, field[T_CATEGORY].n + field[T_BRAND].n + field[T_MODEL].n + 3);
	for (int i = 0; i < 3; i++) {
		struct text part = field[parts[i]];
		if (!part.n)
			continue;
		if (used)
			p[used++] = ' ';
		memcpy(p + used, part.p, part.n);
		used += part.n;
	}
	return (struct text){ p, used };
}

struct text face_landline(struct face *f, struct text phone)
{
	size_t area = phone.n > 1 && phone.p[1] <= '2' ? 3 : 4;
	if (phone.n <= area || phone.p[0] != '0' || phone.p[1] == '0')
		return phone;
	for (size_t i = 0; i < phone.n; i++)
		if (phone.p[i] < '0' || phone.p[i] > '9')
			return phone;
	char *p = arena_get(&f->arena, phone.n + 1);
	memcpy(p, phone.p, area);
	p[area] = '-';
	memcpy(p + area + 1, phone.p + area, phone.n - area);
	return (struct text){ p, phone.n + 1 };
}

bool face_is_late(const struct face *f, struct text by)
{
	struct when t;
	return when_parse(by, &t) && overdue(f->now, t);
}

void face_free(struct face *f)
{
	arena_free(&f->arena);
}
