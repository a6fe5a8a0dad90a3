#include "header.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "words/task.h"

/* CSV of our own formats is recognised by columns that no other format has. */
enum kind { CALL_SHEET, TASK_STREAM, JOURNAL_LINES, ANY_OTHER };

static bool same_header(struct text header, const struct text label[LANGUAGES])
{
	return fold_same_word(header, label[ENGLISH]) || fold_same_word(header, label[CHINESE]);
}

/* The index of a header among n labels, in either language; or -1. */
static int find_label(struct text header, const struct text *english, const struct text *chinese, int n)
{
	for (int i = 0; i < n; i++)
		if (same_header(header, (const struct text[LANGUAGES]){ english[i], chinese[i] }))
			return i;
	return -1;
}

static int find_task_column(struct text header)
{
	int found = word_find(task_column, TASK_COLUMNS, header);
	return found >= 0 ? found : find_label(header, task_column_label[ENGLISH], task_column_label[CHINESE], TASK_COLUMNS);
}

static int find_journal_column(struct text header)
{
	return find_label(header, column_label[ENGLISH], column_label[CHINESE], FOREIGN_COLUMNS);
}

/* Are all of these columns among those found, a set of bits? */
static bool has_all(uint64_t found, const int *column, size_t n)
{
	uint64_t wanted = 0;
	for (size_t i = 0; i < n; i++)
		wanted |= UINT64_C(1) << column[i];
	return (found & wanted) == wanted;
}

static enum kind kind_of(const struct text *header, size_t n)
{
	static const int of_sheet[] = { S_TIME, S_CASE, S_EVENT, S_RESULT, S_NEWPHONE }, of_tasks[] = { T_DUE, T_TASK, T_CASE, T_POLICY },
			 of_journal[] = { J_TIME, J_CASE, J_EVENT };
	uint64_t sheet = 0, tasks = 0, journal = 0;
	for (size_t i = 0; i < n; i++) {
		int s = sheet_labelled(header[i]), t = word_find(task_column, TASK_COLUMNS, header[i]),
		    j = word_find(journal_column, JOURNAL_COLUMNS, header[i]);
		sheet |= s < 0 ? 0 : UINT64_C(1) << s;
		tasks |= t < 0 ? 0 : UINT64_C(1) << t;
		journal |= j < 0 ? 0 : UINT64_C(1) << j;
	}
	return has_all(sheet, of_sheet, 5) ? CALL_SHEET : has_all(tasks, of_tasks, 4) ? TASK_STREAM :
	       has_all(journal, of_journal, 3) ? JOURNAL_LINES : ANY_OTHER;
}

/* The language of a call sheet, by the label of its event column. */
static enum language sheet_language(const struct text *header, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (fold_same_word(header[i], sheet_label(S_EVENT, ENGLISH)))
			return ENGLISH;
	return CHINESE;
}

static uint8_t journal_words(int column)
{
	switch (column) {
	case J_EVENT: return WORDS_EVENT;
	case J_RESULT: return WORDS_RESULT;
	case J_SCORE:
	case J_SCORE_PRODUCT:
	case J_SCORE_DELIVERY:
	case J_SCORE_INSTALL: return WORDS_SCORE;
	case J_TASK: return WORDS_TASK;
	default: return WORDS_NONE;
	}
}

static struct csv_column of_journal(int column, enum language in)
{
	return (struct csv_column){ .label = column_label[in][column], .reading = column_row[column].reading, .words = journal_words(column) };
}

static struct csv_column of_task(int column, enum language in)
{
	return (struct csv_column){ .label = task_column_label[in][column], .reading = task_reading[column],
				.words = column == T_TASK ? WORDS_TASK : column == T_LAST ? WORDS_ATTEMPT : WORDS_NONE };
}

static struct csv_column column_of(struct text header, enum kind kind, enum language in)
{
	int sheet = kind == CALL_SHEET ? sheet_labelled(header) : -1;
	if (sheet >= 0) {
		struct csv_column c = sheet < SHEET_FILLED ? of_journal(sheet_fills[sheet], in) : of_task(sheet_shows[sheet], in);
		c.filled = sheet < SHEET_FILLED && sheet != S_CASE;
		c.prose = sheet == S_NOTE;
		return c;
	}
	int task = find_task_column(header), journal = find_journal_column(header);
	if (task >= 0 && (kind == TASK_STREAM || journal < 0))
		return of_task(task, in);
	if (journal >= 0)
		return of_journal(journal, in);
	return (struct csv_column){ .label = header, .reading = READ_TEXT };
}

void columns_of(struct columns *c, const struct text *header, size_t n, int asked, const struct policy *policy)
{
	enum kind kind = kind_of(header, n);
	enum language own = kind == CALL_SHEET ? sheet_language(header, n) : policy->language;
	*c = (struct columns){ .column = xmalloc(n, sizeof *c->column), .n = n, .call_sheet = kind == CALL_SHEET,
			       .in = asked < 0 ? own : (enum language)asked, .translated = asked >= 0 || kind == TASK_STREAM || kind == JOURNAL_LINES,
			       .policy = policy };
	for (size_t i = 0; i < n; i++) {
		c->column[i] = column_of(header[i], kind, c->in);
		if (!c->translated)
			c->column[i].label = header[i];
	}
}

void columns_free(struct columns *c)
{
	free(c->column);
}

struct text column_cell(const struct columns *c, size_t column, struct text value, struct arena *arena)
{
	switch (c->translated ? c->column[column].words : WORDS_NONE) {
	case WORDS_EVENT: return word_label(J_EVENT, value, c->in);
	case WORDS_RESULT: return word_label(J_RESULT, value, c->in);
	case WORDS_SCORE: return word_label(J_SCORE, value, c->in);
	case WORDS_TASK: return policy_task_label(c->policy, value, c->in, arena);
	case WORDS_ATTEMPT: return attempt_label(value, c->in, arena);
	default: return value;
	}
}
