/* The columns and the vocabularies, numbered and named: from columns.def and words.def, where each has one row. */
#ifndef AS_WORDS_H
#define AS_WORDS_H

#include "bytes/text.h"

/* ---- columns ---- */

/* The journal's, in the order in which they are written (as-rules(7) 3). */
enum column {
#define JOURNAL(ID, ...) J_##ID,
#define CARD(ID, ...) J_##ID,
#define HIDDEN(ID, ...) J_##ID,
#include "words/columns.def"
	JOURNAL_COLUMNS
};
extern const struct text journal_column[JOURNAL_COLUMNS];

/* What only the lists of others have, numbered on from there. */
enum foreign_column {
	LAST_OF_JOURNAL = JOURNAL_COLUMNS - 1,
#define INTAKE(ID, ...) F_##ID,
#include "words/columns.def"
	FOREIGN_COLUMNS
};

/* The card's stand together in the journal. */
enum {
#define CARD(ID, ...) CARD_##ID,
#define HIDDEN(ID, ...) CARD_##ID,
#include "words/columns.def"
	CARD_FIELDS,
	CARD_FIRST = J_STORE,
	CARD_LAST = CARD_FIRST + CARD_FIELDS - 1
};

/* A task's, in the order in which they are written (as-rules(7) 7). */
enum task_column {
#define TASK(ID, ...) T_##ID,
#define CARD(ID, ...) T_##ID,
#include "words/columns.def"
	TASK_COLUMNS
};
extern const struct text task_column[TASK_COLUMNS];

/* The call sheet's, in the order in which they are written (as-rules(7) 8). */
enum sheet_column {
#define FILL(of, ID) S_##ID,
#define SHOW(ID) SHOWS_##ID,
#define CARD(ID, ...) SHOWS_##ID,
#include "words/columns.def"
	SHEET_COLUMNS
};
enum { SHEET_FILLED = S_NOTE + 1 }; /* so many, the first, are to be filled in */

/* How a field is read from a list of others, and what it holds. */
enum read_as {
	READ_TEXT,   /* as it stands, but clean */
	READ_ID,     /* without blanks, as far as a spreadsheet has not spoilt it */
	READ_CODE,   /* in narrow letters and digits, out of what spreadsheets wrap it in */
	READ_WORD,   /* one of the column's vocabulary, or a name of the policy */
	READ_PHONE,  /* a telephone number in its one form */
	READ_MOMENT, /* a date, or a date and hour */
	READ_NUMBER,
};

/* A column of the journal or of a list of others, by enum column or foreign_column. */
extern const struct column_row {
	struct text name;
	uint8_t lists;        /* enum column_list, a bit each */
	uint8_t reading;      /* enum read_as */
	uint8_t uses;         /* enum column_use, a bit each */
	uint8_t task;         /* of the card: enum task_column; TASK_COLUMNS: none */
} column_row[FOREIGN_COLUMNS];
enum column_list { LIST_DELIVERY = 1, LIST_COMPLAINT = 2, LIST_SHEET = 4, LIST_CDR = 16, LIST_ROSTER = 32 };
enum column_use { COLUMN_KEY = 1, COLUMN_PERSON = 2 };

/* How many are keys of as-report. */
enum {
	KEY_COLUMNS = 0
#define JOURNAL(ID, name, label, lists, reading, uses) +((uses) & COLUMN_KEY)
#define CARD JOURNAL
#define HIDDEN JOURNAL
#include "words/columns.def"
};

/* The column of that name, or -1. */
int column_find(struct text name);

/* The journal columns of such a use, a bit each, by enum column. */
uint64_t columns_of_use(enum column_use);

/* How the fields of a task's columns read. */
extern const uint8_t task_reading[TASK_COLUMNS];

/* What as-intake reads from a column of the sheet that is to be filled in, by enum column or foreign_column; which column of the task one
 * of the others shows. */
extern const uint8_t sheet_fills[SHEET_FILLED];
extern const uint8_t sheet_shows[SHEET_COLUMNS];

/* ---- words ---- */

enum event_word {
#define EVENT(ID, ...) EV_##ID,
#include "words/words.def"
	EVENT_WORDS
};
extern const struct text event_word[EVENT_WORDS];

/* A date without hour stands before every time of its day for these, after every time for the others (as-rules(7) 3). */
static inline bool stands_first(enum event_word event)
{
	return event <= EV_ENQUIRY;
}

/* Does such an event open a case of its own? Any other needs one that is there. */
/* A retract names an entry by its event, time and task (as-rules(7) 3), and these by their result, or their severity, as well. */
static inline bool named_by_result(enum event_word event)
{
	return event == EV_CALL || event == EV_ESCALATE;
}
static inline bool named_by_severity(enum event_word event)
{
	return event == EV_ESCALATE;
}

static inline bool opens_case(enum event_word event)
{
	return event == EV_DELIVERY || event == EV_COMPLAINT || event == EV_ENQUIRY;
}

enum result_word {
#define RESULT(ID, ...) RE_##ID,
#include "words/words.def"
	RESULT_WORDS
};
extern const struct text result_word[RESULT_WORDS];

enum score_word { /* the worst is the highest */
#define SCORE(ID, ...) SC_##ID,
#include "words/words.def"
	SCORE_WORDS
};
extern const struct text score_word[SCORE_WORDS];

enum deadline_word {
#define DEADLINE(ID, ...) DL_##ID,
#include "words/words.def"
	DEADLINE_WORDS
};
extern const struct text deadline_word[DEADLINE_WORDS];

enum service_word {
#define SERVICE(ID, ...) SV_##ID,
#include "words/words.def"
	SERVICE_WORDS
};
extern const struct text service_word[SERVICE_WORDS];

enum archive_state {
#define STATE(ID, ...) ST_##ID,
#include "words/words.def"
	ARCHIVE_STATES
};
extern const struct text archive_state_word[ARCHIVE_STATES];

/* The place of t in a list of n words, or -1. */
int word_find(const struct text *words, int n, struct text t);

/* The same of these three. */
int event_find(struct text);
int result_find(struct text);
int score_find(struct text);

#endif
