/* The columns of our formats and the vocabularies, as enums with their names. They are made from columns.def and words.def, which have a
 * row for each. */
#ifndef AS_WORDS_H
#define AS_WORDS_H

#include "bytes/text.h"

/* ---- columns ---- */

/* The columns of the journal, in the order in which they are written (as-rules(7) 3). */
enum column {
#define JOURNAL(ID, ...) J_##ID,
#define CARD(ID, ...) J_##ID,
#define HIDDEN(ID, ...) J_##ID,
#include "words/columns.def"
	JOURNAL_COLUMNS
};
extern const struct text journal_column[JOURNAL_COLUMNS];

/* The columns that only foreign lists have, numbered behind those of the journal. */
enum foreign_column {
	LAST_OF_JOURNAL = JOURNAL_COLUMNS - 1,
#define INTAKE(ID, ...) F_##ID,
#include "words/columns.def"
	FOREIGN_COLUMNS
};

/* The columns of the card (the customer, the goods, the delivery), which stand side by side in the journal. */
enum {
#define CARD(ID, ...) CARD_##ID,
#define HIDDEN(ID, ...) CARD_##ID,
#include "words/columns.def"
	CARD_FIELDS,
	CARD_FIRST = J_STORE,
	CARD_LAST = CARD_FIRST + CARD_FIELDS - 1
};

/* The columns of a task, in the order in which they are written (as-rules(7) 7). */
enum task_column {
#define TASK(ID, ...) T_##ID,
#define CARD(ID, ...) T_##ID,
#include "words/columns.def"
	TASK_COLUMNS
};
extern const struct text task_column[TASK_COLUMNS];

/* The columns of the call sheet, in the order in which they are written (as-rules(7) 8): S_ columns are filled in, SHOWS_ columns are
 * read. */
enum sheet_column {
#define FILL(of, ID) S_##ID,
#define SHOW(ID) SHOWS_##ID,
#define CARD(ID, ...) SHOWS_##ID,
#include "words/columns.def"
	SHEET_COLUMNS
};
enum { SHEET_FILLED = S_NOTE + 1 }; /* how many of the columns, the first ones, a person fills in */

/* How the field of a foreign list is read, and what it holds. */
enum read_as {
	READ_TEXT,   /* the text as it stands, cleaned */
	READ_ID,     /* an identifier: blanks are removed, and one that a spreadsheet has changed is refused */
	READ_CODE,   /* a code: narrow letters and digits, without what spreadsheets put around it */
	READ_WORD,   /* a word of the column's vocabulary, or a name of the policy */
	READ_PHONE,  /* a telephone number, in its only form */
	READ_MOMENT, /* a date, or a date and hour */
	READ_NUMBER,
};

/* A row for each column of the journal or of a foreign list, by enum column or enum foreign_column. */
extern const struct column_row {
	struct text name;
	uint8_t lists;        /* the lists that have it, as bits of enum column_list */
	uint8_t reading;      /* enum read_as */
	uint8_t uses;         /* bits of enum column_use */
	uint8_t task;         /* for a column of the card: its enum task_column; else TASK_COLUMNS */
} column_row[FOREIGN_COLUMNS];
enum column_list { LIST_DELIVERY = 1, LIST_COMPLAINT = 2, LIST_SHEET = 4, LIST_CDR = 16, LIST_ROSTER = 32 };
enum column_use { COLUMN_KEY = 1, COLUMN_PERSON = 2 };

/* How many columns as-report can group by. */
enum {
	KEY_COLUMNS = 0
#define JOURNAL(ID, name, label, lists, reading, uses) +((uses) & COLUMN_KEY)
#define CARD JOURNAL
#define HIDDEN JOURNAL
#include "words/columns.def"
};

/* The journal column of this name, or -1. */
int column_find(struct text name);

/* The journal columns with this use, as bits by enum column. */
uint64_t columns_of_use(enum column_use);

/* For each column of a task: how its fields are read, by enum read_as. */
extern const uint8_t task_reading[TASK_COLUMNS];

/* sheet_fills: the enum column or foreign_column as which as-intake reads an S_ column. sheet_shows: the enum task_column that a SHOWS_
 * column shows. */
extern const uint8_t sheet_fills[SHEET_FILLED];
extern const uint8_t sheet_shows[SHEET_COLUMNS];

/* ---- words ---- */

enum event_word {
#define EVENT(ID, ...) EV_##ID,
#include "words/words.def"
	EVENT_WORDS
};
extern const struct text event_word[EVENT_WORDS];

/* Does a date without hour stand before every time of its day in an entry of this event? For other events it stands after them (as-rules(7)
 * 3). */
static inline bool stands_first(enum event_word event)
{
	return event <= EV_ENQUIRY;
}

/* A retract names an entry by its event, time and task (as-rules(7) 3); and by its result or its severity if these say so of the event. */
static inline bool named_by_result(enum event_word event)
{
	return event == EV_CALL || event == EV_ESCALATE;
}
static inline bool named_by_severity(enum event_word event)
{
	return event == EV_ESCALATE;
}

/* Is it what a customer says: a complaint or an enquiry? */
static inline bool opens_issue(enum event_word event)
{
	return event == EV_COMPLAINT || event == EV_ENQUIRY;
}

/* Does such an event open a case? Every other event needs a case that exists. */
static inline bool opens_case(enum event_word event)
{
	return event == EV_DELIVERY || opens_issue(event);
}

enum result_word {
#define RESULT(ID, ...) RE_##ID,
#include "words/words.def"
	RESULT_WORDS
};
extern const struct text result_word[RESULT_WORDS];

enum score_word { /* from the best to the worst */
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

/* The index of t among n words, or -1. */
int word_find(const struct text *words, int n, struct text t);

/* The same for the words of these three lists. */
int event_find(struct text);
int result_find(struct text);
int score_find(struct text);

#endif
