/* What others call our columns and words (formats 10): Chinese, simplified or traditional, and English. Everything is compared
 * folded: full-width forms as ASCII, small letters, simplified characters, without blanks and - _ * : . */
#ifndef AS_SYNONYMS_H
#define AS_SYNONYMS_H

#include "bytes/memory.h"
#include "rules/policy.h"

/* t as it is compared. */
struct text synonym_fold(struct text t, struct arena *);

/* The headers by which the column goes in files of the type, folded, separated by '|', the best first; empty: it has none. */
struct text synonym_headers(int column, enum intake_type);

/* Whether files of the type have the column at all. */
bool foreign_has(enum intake_type, int column);

/* What the words that were met mean, so that each is looked up once. Start with { 0 }. */
struct synonyms {
	struct names met[JOURNAL_COLUMNS];
	struct text *meaning[JOURNAL_COLUMNS]; /* by number */
	size_t room[JOURNAL_COLUMNS];
};

/* The word of the column's vocabulary that t, a narrow text, means: t itself when it is one, or is not known. For class and
 * severity a name that the policy has is never taken for another. */
struct text synonym_value(struct synonyms *, int column, struct text t, const struct policy *);

void synonyms_free(struct synonyms *);

/* Does a kind of issue mean that the customer only asked? */
bool synonym_is_enquiry(struct text kind);

/* yes or no; false when t is neither. Empty means no. */
bool synonym_yes(struct text t, bool *yes);

#endif
