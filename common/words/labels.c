#include "words/labels.h"

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
	return column < SHEET_FILLED ? column_label[in][sheet_fills[column]] : task_column_label[in][sheet_shows[column]];
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
