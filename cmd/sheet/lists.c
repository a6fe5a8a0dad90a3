#include "lists.h"

const struct text lists_name[LANGUAGES] = { [ENGLISH] = WORD("words"), [CHINESE] = WORD("选项") };

static bool is_for_a_sheet(int event)
{
	return event != EV_DELIVERY && event != EV_COMPLAINT && event != EV_ENQUIRY && event != EV_DESTROY;
}

static struct xlsx_list make(struct text head, const struct text *label, int n, bool (*chosen)(int), struct arena *arena)
{
	struct text *word = arena_get(arena, (size_t)(n + 1) * sizeof *word);
	struct xlsx_list list = { word, 1 };
	word[0] = head;
	for (int i = 0; i < n; i++)
		if (label[i].n && (!chosen || chosen(i)))
			word[list.n++] = label[i];
	return list;
}

void lists_make(struct xlsx_list list[LISTS], enum language in, struct arena *arena)
{
	list[LIST_EVENTS] = make(column_label[in][J_EVENT], event_label[in], EVENT_WORDS, is_for_a_sheet, arena);
	list[LIST_RESULTS] = make(column_label[in][J_RESULT], result_label[in], RESULT_WORDS, NULL, arena);
	list[LIST_SCORES] = make(column_label[in][J_SCORE], score_label[in], SCORE_WORDS, NULL, arena);
}

int list_for(const struct csv_column *column)
{
	if (!column->filled)
		return -1;
	switch (column->words) {
	case WORDS_EVENT: return LIST_EVENTS;
	case WORDS_RESULT: return LIST_RESULTS;
	case WORDS_SCORE: return LIST_SCORES;
	default: return -1;
	}
}
