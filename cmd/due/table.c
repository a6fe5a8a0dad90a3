#include "bytes/text_table.h"
#include "show.h"

static struct text marked_by(struct face *face, struct text by)
{
	if (!face_is_late(face, by))
		return by;
	char *p = arena_get(&face->arena, by.n + 1);
	p[0] = '!';
	memcpy(p + 1, by.p, by.n);
	return (struct text){ p, by.n + 1 };
}

void show_table(const struct list *l, struct face *face, struct writer *out, bool colour)
{
	enum { WHEN, SLOT, BY, TASK, CASE, CUSTOMER, PHONE, GOODS, SEVERITY, OWNER, LAST, HISTORY, AGENT, COLUMNS };
	static const struct text goods[LANGUAGES] = { [ENGLISH] = WORD("goods"), [CHINESE] = WORD("商品") };
	const struct text *label = task_column_label[face->in];
	struct text_table table;
	text_table_start(&table, COLUMNS);
	table.no_empty = true;
	table.alarm = colour ? BY + 1 : 0;
	table.most[CUSTOMER] = 20;
	table.most[GOODS] = 32;
	table.most[HISTORY] = 40;
	text_table_row(&table, (struct text[]){ label[T_DUE], label[T_SLOT], label[T_BY], label[T_TASK], label[T_CASE], label[T_CUSTOMER],
					 label[T_PHONE], goods[face->in], label[T_SEVERITY], label[T_OWNER], label[T_LAST], label[T_NOTE],
					 column_label[face->in][J_ACTOR] });
	for (size_t i = 0; i < l->n; i++) {
		struct text task[TASK_COLUMNS];
		face_fields(face, l->entry[i].task, task);
		text_table_row(&table, (struct text[]){ task[T_DUE], task[T_SLOT], marked_by(face, task[T_BY]), task[T_TASK], task[T_CASE],
						 task[T_CUSTOMER], task[T_PHONE], face_goods(face, task), task[T_SEVERITY], task[T_OWNER],
						 task[T_LAST], task[T_NOTE], entry_actor(l, &l->entry[i]) });
	}
	text_table_write(&table, out);
	text_table_free(&table);
}
