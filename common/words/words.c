#include "words/words.h"

/* Sets of columns are kept as the bits of a 64-bit number. */
_Static_assert(FOREIGN_COLUMNS <= 64 && TASK_COLUMNS < 64, "a bit for each column");

const struct text journal_column[JOURNAL_COLUMNS] = {
#define JOURNAL(ID, name, ...) [J_##ID] = WORD(name),
#define CARD JOURNAL
#define HIDDEN JOURNAL
#include "words/columns.def"
};

/* The short names of the lists that columns.def uses. */
enum { D = LIST_DELIVERY, C = LIST_COMPLAINT, S = LIST_SHEET, R = LIST_CDR, O = LIST_ROSTER };

const struct column_row column_row[FOREIGN_COLUMNS] = {
#define JOURNAL(ID, name, label, lists, reading, uses) [J_##ID] = { WORD(name), lists, READ_##reading, uses, TASK_COLUMNS },
#define HIDDEN JOURNAL
#define CARD(ID, name, label, lists, reading, uses) [J_##ID] = { WORD(name), lists, READ_##reading, uses, T_##ID },
#define INTAKE(ID, name, label, lists, reading) [F_##ID] = { WORD(name), lists, READ_##reading, 0, TASK_COLUMNS },
#include "words/columns.def"
};

int column_find(struct text name)
{
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (text_eq(column_row[c].name, name))
			return c;
	return -1;
}

uint64_t columns_of_use(enum column_use use)
{
	uint64_t columns = 0;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		columns |= (uint64_t)!!(column_row[c].uses & use) << c;
	return columns;
}

const struct text task_column[TASK_COLUMNS] = {
#define TASK(ID, name, ...) [T_##ID] = WORD(name),
#define CARD TASK
#include "words/columns.def"
};

const uint8_t task_reading[TASK_COLUMNS] = {
#define TASK(ID, name, english, label, reading) [T_##ID] = READ_##reading,
#define CARD(ID, name, label, lists, reading, uses) [T_##ID] = READ_##reading,
#include "words/columns.def"
};

const uint8_t sheet_fills[SHEET_FILLED] = {
#define FILL(of, ID) [S_##ID] = of##_##ID,
#include "words/columns.def"
};

const uint8_t sheet_shows[SHEET_COLUMNS] = {
#define SHOW(ID) [SHOWS_##ID] = T_##ID,
#define CARD(ID, ...) SHOW(ID)
#include "words/columns.def"
};

const struct text event_word[EVENT_WORDS] = {
#define EVENT(ID, name, label) [EV_##ID] = WORD(name),
#include "words/words.def"
};

const struct text result_word[RESULT_WORDS] = {
#define RESULT(ID, name, label) [RE_##ID] = WORD(name),
#include "words/words.def"
};

const struct text score_word[SCORE_WORDS] = {
#define SCORE(ID, name, label) [SC_##ID] = WORD(name),
#include "words/words.def"
};

const struct text deadline_word[DEADLINE_WORDS] = {
#define DEADLINE(ID, name, label) [DL_##ID] = WORD(name),
#include "words/words.def"
};

const struct text service_word[SERVICE_WORDS] = {
#define SERVICE(ID, name) [SV_##ID] = WORD(name),
#include "words/words.def"
};

const struct text archive_state_word[ARCHIVE_STATES] = {
#define STATE(ID, name, label) [ST_##ID] = WORD(name),
#include "words/words.def"
};

int word_find(const struct text *words, int n, struct text t)
{
	for (int i = 0; i < n; i++)
		if (words[i].n == t.n && (!t.n || (words[i].p[0] == t.p[0] && text_eq(words[i], t))))
			return i;
	return -1;
}

/* PERF NOTES. Each row of the journal has one of these words. The compiler turns comparisons with constant texts into a test of the length
 * and of whole integers; with word_find as-schedule takes 3 % more instructions. */
#define IS(name) (t.n == sizeof(name) - 1 && memcmp(t.p, name, sizeof(name) - 1) == 0)

int event_find(struct text t)
{
#define EVENT(ID, name, label) if (IS(name)) return EV_##ID;
#include "words/words.def"
	return -1;
}

int result_find(struct text t)
{
#define RESULT(ID, name, label) if (IS(name)) return RE_##ID;
#include "words/words.def"
	return -1;
}

int score_find(struct text t)
{
#define SCORE(ID, name, label) if (IS(name)) return SC_##ID;
#include "words/words.def"
	return -1;
}
