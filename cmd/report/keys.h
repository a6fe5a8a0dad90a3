/* What figures are grouped by: at most one period and any of the fields of a case, a call or an issue (as-rules(7) 11). */
#ifndef AS_REPORT_KEYS_H
#define AS_REPORT_KEYS_H

#include "cases/course.h"

enum key_word {
	K_DAY, K_WEEK, K_MONTH, K_QUARTER, K_YEAR, /* periods */
	K_TASK, K_STORE, K_CLASS, K_SERVICE, K_CATEGORY, K_BRAND, K_MODEL, K_VENDOR, K_KIND, K_SEVERITY, K_CHANNEL, K_ACTOR,
	KEY_WORDS, KEYS_MOST = KEY_WORDS - K_YEAR
};
extern const struct text key_word[KEY_WORDS];

struct keys {
	enum key_word key[KEYS_MOST];
	size_t n;
	int period; /* the place of the period among them, or -1 */
};

/* Understands a list with commas; misuse where a key is unknown, there twice, or a second period. */
struct keys keys_parse(const char *list);

bool keys_have(const struct keys *, enum key_word);

/* The one key, or none at all for KEY_WORDS. */
struct keys keys_by(enum key_word);

/* The days that are looked at, both included. */
struct range {
	civil_day from, to;
};

static inline bool in_range(struct range r, civil_day day)
{
	return day >= r.from && day <= r.to;
}

/* What is counted: when it was, and what it can be grouped by, beside the card of its case as it stands. */
struct fact {
	civil_day day;
	const struct course *course;
	struct text task, kind, severity, channel, actor;
};

/* What the fact is grouped by under a key that is no period. */
struct text fact_key(const struct fact *, enum key_word);

/* The journal columns from which the keys are taken, a bit each. */
uint64_t keys_columns(const struct keys *);

/* Writes the period that holds the day, such as 2024-W23; gives the length. */
enum { PERIOD_ROOM = 16 };
size_t period_format(enum key_word period, civil_day, char out[PERIOD_ROOM]);

#endif
