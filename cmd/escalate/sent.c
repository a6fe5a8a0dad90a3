#include "sent.h"

#include <stdlib.h>

#include "ladder.h"

enum { KEY_PARTS = 6 };

/* The fields, each with a line feed behind it, which no field can hold. *room is reused from call to call; the last caller frees it. */
static struct text key_of(const struct text part[KEY_PARTS], char **room, size_t *room_n)
{
	size_t n = 0, most = KEY_PARTS;
	for (int i = 0; i < KEY_PARTS; i++)
		most += part[i].n;
	if (most > *room_n)
		*room = xrealloc(*room, *room_n = 2 * most, 1);
	for (int i = 0; i < KEY_PARTS; i++) {
		memcpy(*room + n, part[i].p, part[i].n);
		n += part[i].n;
		(*room)[n++] = '\n';
	}
	return (struct text){ *room, n };
}

static void note(struct sent *sent, struct text key, struct when time)
{
	size_t before = sent->keys.used ? sent->keys.used : 1;
	uint32_t number = pool_add(&sent->keys, key);
	sent->time = xgrow(sent->time, number, &sent->room, sizeof *sent->time);
	if (number >= before || when_cmp(sent->time[number], time) < 0)
		sent->time[number] = time;
}

void sent_read(struct sent *sent, char *path)
{
	static const int required[] = { J_TIME, J_CASE, J_TASK, J_RESULT, J_SEVERITY, J_TO, J_DUE };
	static const struct table_format format = { journal_column, JOURNAL_COLUMNS, required, 7, NULL };
	struct table *table = table_open(&path, 1, &format, (struct table_options){ 0 });
	const struct row *row;
	char *room = NULL;
	size_t room_n = 0;
	while ((row = table_next(table))) {
		struct text part[KEY_PARTS];
		struct when time;
		for (int i = 0; i < KEY_PARTS; i++)
			part[i] = row_field(row, required[i + 1]);
		if (when_parse(row_field(row, J_TIME), &time))
			note(sent, key_of(part, &room, &room_n), time);
		else
			table_reject(table, row, "bad time");
	}
	table_close(table);
	free(room);
}

bool sent_covers(const struct sent *sent, const struct text task[TASK_COLUMNS], const struct rung *rung, struct text recipient)
{
	const struct text part[KEY_PARTS] = { task[T_CASE], task[T_TASK], rung->name, task[T_SEVERITY], recipient, task[T_BY] };
	char *room = NULL;
	size_t room_n = 0;
	struct when opened = WHEN_NONE, fired;
	uint32_t number = pool_find(&sent->keys, key_of(part, &room, &room_n));
	free(room);
	if (number == UINT32_MAX)
		return false;
	struct when time = sent->time[number];
	when_parse(task[T_OPENED], &opened);
	return time.day >= opened.day &&
	       (!rung_fired(task[T_ESCALATED], rung->name, &fired) || when_end(time) > when_end(fired));
}

void sent_free(struct sent *sent)
{
	pool_free(&sent->keys);
	free(sent->time);
}
