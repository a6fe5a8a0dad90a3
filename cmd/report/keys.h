/* What figures are grouped by: at most one period and any of the fields of a case, a call or an issue (as-rules(7) 11). */
#ifndef AS_REPORT_KEYS_H
#define AS_REPORT_KEYS_H

#include "cases/course.h"
#include "words/labels.h"

/* A key is a column of the journal that has the use COLUMN_KEY, by enum column, or one of these. */
enum key_period { K_DAY = JOURNAL_COLUMNS, K_WEEK, K_MONTH, K_QUARTER, K_YEAR, KEY_NONE, KEYS_MOST = KEY_COLUMNS + 1 };

struct text key_name(int key);

struct text key_label(int key, enum language);

struct keys {
	int key[KEYS_MOST];
	size_t n;
	int period; /* the place of the period among them, or -1 */
};

/* Understands a list with commas; misuse where a key is unknown, there twice, or a second period. */
struct keys keys_parse(const char *list);

bool keys_have(const struct keys *, int key);

/* The list of that one key; for KEY_NONE an empty list. */
struct keys keys_by(int key);

/* What is counted: when it was, and what it can be grouped by, beside the card of its case as it stands. */
struct fact {
	civil_day day;
	const struct course *course; /* NULL: of no case */
	struct text task, kind, severity, channel, actor;
};

/* The value of the fact under a key that is no period. */
struct text fact_key(const struct fact *, int key);

/* The journal columns from which the keys are taken, a bit each. */
uint64_t keys_columns(const struct keys *);

/* Writes the period that holds the day, such as 2024-W23; gives the length. */
enum { PERIOD_ROOM = 16 };
size_t period_format(enum key_period, civil_day, char out[PERIOD_ROOM]);

#endif
