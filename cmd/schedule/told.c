#include "told.h"

const char *said(struct when t)
{
	static char room[8][WHEN_ROOM + 1];
	static int next;
	char *out = room[next++ % 8];
	out[when_format(t, out)] = 0;
	return out;
}

const char *said_day(civil_day day)
{
	return said(date(day));
}

const char *said_duration(struct duration d, const struct told *told)
{
	static char room[4][DURATION_ROOM];
	static int next;
	char *out = room[next++ % 4];
	out[duration_label(d, told->in, out)] = 0;
	return out;
}

void told_tasks(const struct tasks *t, const char *why_none, const struct told *told)
{
	const struct policy *p = t->cases->policy;
	struct arena arena = { 0 };
	writer_raw(told->to, text_of(IN(told, "\ntasks\n", "\n任务\n")));
	if (!t->n)
		writer_print(told->to, IN(told, "  none%s\n", "  无%s\n"), why_none);
	for (size_t i = 0; i < t->n; i++) {
		const struct task *task = t->sorted[i].task;
		const struct title *title = &t->title[task->title];
		struct text escalated = t->more[task->more].escalated;
		struct text name = task_name_label(task_name_of(title->name), told->in, &arena);
		writer_print(told->to, IN(told, "  %.*s: due %s", "  %.*s：应办 %s"), TXT(name), said(task->due));
		if (task->slot >= 0)
			writer_print(told->to, " %.*s", TXT(p->slots[task->slot].name));
		writer_print(told->to, IN(told, ", by %s, from %.*s", "，最迟 %s，依据 %.*s"), said(task->by), TXT(title->rule));
		if (escalated.n)
			writer_raw(told->to, text_of(IN(told, "; told: ", "；已通知："))), writer_shown(told->to, escalated);
		writer_raw(told->to, TEXT("\n"));
	}
	arena_free(&arena);
}
