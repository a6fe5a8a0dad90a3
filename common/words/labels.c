#include "words/labels.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/fold.h"
#include "words/task.h"

const struct text language_word[LANGUAGES] = { [ENGLISH] = WORD("en"), [CHINESE] = WORD("zh") };

const struct text column_label[LANGUAGES][FOREIGN_COLUMNS] = {
	[ENGLISH] = {
#define JOURNAL(ID, name, label, ...) [J_##ID] = WORD(name),
#define CARD JOURNAL
#define HIDDEN JOURNAL
#define INTAKE(ID, name, label, ...) [F_##ID] = WORD(name),
#include "words/columns.def"
	},
	[CHINESE] = {
#define JOURNAL(ID, name, label, ...) [J_##ID] = WORD(label),
#define CARD JOURNAL
#define HIDDEN JOURNAL
#define INTAKE(ID, name, label, ...) [F_##ID] = WORD(label),
#include "words/columns.def"
	},
};

const struct text task_column_label[LANGUAGES][TASK_COLUMNS] = {
	[ENGLISH] = {
#define TASK(ID, name, english, chinese, ...) [T_##ID] = WORD(english),
#define CARD(ID, name, label, ...) [T_##ID] = WORD(name),
#include "words/columns.def"
	},
	[CHINESE] = {
#define TASK(ID, name, english, chinese, ...) [T_##ID] = WORD(chinese),
#define CARD(ID, name, label, ...) [T_##ID] = WORD(label),
#include "words/columns.def"
	},
};

struct text sheet_label(int column, enum language in)
{
	if (column < SHEET_FILLED)
		return column_label[in][sheet_fills[column]];
	/* cppcheck-suppress arrayIndexOutOfBoundsCond ; it takes the last column for the last one of those that are filled in */
	return task_column_label[in][sheet_shows[column]];
}

int sheet_labelled(struct text t)
{
	for (int c = 0; c < SHEET_COLUMNS; c++)
		for (int in = 0; in < LANGUAGES; in++)
			if (fold_same_word(sheet_label(c, (enum language)in), t))
				return c;
	return -1;
}

const struct text event_label[LANGUAGES][EVENT_WORDS] = {
	[ENGLISH] = {
#define EVENT(ID, name, label) [EV_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
#define EVENT(ID, name, label) [EV_##ID] = WORD(label),
#include "words/words.def"
	},
};

const struct text result_label[LANGUAGES][RESULT_WORDS] = {
	[ENGLISH] = {
#define RESULT(ID, name, label) [RE_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
#define RESULT(ID, name, label) [RE_##ID] = WORD(label),
#include "words/words.def"
	},
};

const struct text score_label[LANGUAGES][SCORE_WORDS] = {
	[ENGLISH] = {
#define SCORE(ID, name, label) [SC_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
#define SCORE(ID, name, label) [SC_##ID] = WORD(label),
#include "words/words.def"
	},
};

const struct text deadline_label[LANGUAGES][DEADLINE_WORDS] = {
	[ENGLISH] = {
#define DEADLINE(ID, name, label) [DL_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
#define DEADLINE(ID, name, label) [DL_##ID] = WORD(label),
#include "words/words.def"
	},
};

const struct text archive_state_label[LANGUAGES][ARCHIVE_STATES] = {
	[ENGLISH] = {
#define STATE(ID, name, label) [ST_##ID] = WORD(name),
#include "words/words.def"
	},
	[CHINESE] = {
#define STATE(ID, name, label) [ST_##ID] = WORD(label),
#include "words/words.def"
	},
};

size_t duration_label(struct duration d, enum language in, char out[DURATION_ROOM])
{
	static const char *const chinese[] = {
		[MINUTES] = "分钟", [HOURS] = "小时", [DAYS] = "天", [WEEKS] = "周", [MONTHS] = "个月", [YEARS] = "年", [WORKING_DAYS] = "个工作日",
	};
	if (in == ENGLISH || d.unit == UNIT_NONE)
		return duration_format(d, out);
	return (size_t)snprintf(out, DURATION_ROOM, "%d %s", (int)d.n, chinese[d.unit]);
}

/* The columns that have a vocabulary, with its words and their labels. */
static const struct vocabulary {
	const struct text *words, *label[LANGUAGES];
	int n, column;
} vocabularies[] = {
	{ event_word, { event_label[ENGLISH], event_label[CHINESE] }, EVENT_WORDS, J_EVENT },
	{ result_word, { result_label[ENGLISH], result_label[CHINESE] }, RESULT_WORDS, J_RESULT },
	{ score_word, { score_label[ENGLISH], score_label[CHINESE] }, SCORE_WORDS, J_SCORE },
	{ task_kind_label[ENGLISH], { task_kind_label[ENGLISH], task_kind_label[CHINESE] }, TASK_KINDS, J_TASK },
};

/* The vocabulary of a journal column, or NULL if it has none. All scores share one. */
static const struct vocabulary *vocabulary_of(int column)
{
	if (column > J_SCORE && column <= J_SCORE_INSTALL)
		column = J_SCORE;
	for (size_t v = 0; v < sizeof vocabularies / sizeof *vocabularies; v++)
		if (vocabularies[v].column == column)
			return &vocabularies[v];
	return NULL;
}

struct text word_label(int column, struct text t, enum language in)
{
	const struct vocabulary *v = vocabulary_of(column);
	for (int of = 0; v && of < LANGUAGES; of++) {
		int word = word_find(v->label[of], v->n, t);
		if (word >= 0)
			return v->label[in][word];
	}
	return t;
}

const struct text *word_labelled(int column, struct text t)
{
	const struct vocabulary *v = vocabulary_of(column);
	for (int i = 0; v && t.n && i < v->n; i++)
		for (int in = 0; in < LANGUAGES; in++)
			if (fold_same_word(v->label[in][i], t))
				return &v->words[i];
	return NULL;
}

static enum language said_in(void)
{
	return catalogue_chinese() ? CHINESE : ENGLISH;
}

struct text column_said(int column)
{
	return column_label[said_in()][column];
}

struct text event_said(enum event_word event)
{
	return event_label[said_in()][event];
}

struct text word_said(int column, struct text t)
{
	return said_in() == CHINESE ? word_label(column, t, CHINESE) : t;
}
