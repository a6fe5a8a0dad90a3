/* What a value of theirs means (as-rules(7) 10): the policy's intake.TYPE.values come first, then the policy's own words, then the
 * built-in synonyms. All are compared folded, synonyms without blanks and - _ * : as well, the policy's words with and without. */
#ifndef AS_MEANINGS_H
#define AS_MEANINGS_H

#include "bytes/memory.h"
#include "bytes/pool.h"
#include "rules/policy.h"

struct meaning {
	struct text word; /* as the policy or the journal writes it; what nobody knows as it stands */
	bool known;
	bool enquiry;     /* of a kind: the customer only asked, or praised */
};

/* The words of one column. */
struct vocabulary {
	bool ready;
	struct pool loose, exact; /* folded as words, and as texts: of those the policy's own only */
	struct meaning *meaning;   /* by number in loose */
	struct text *own;          /* by number in exact */
	uint8_t *from;             /* by number in loose: who says so */
	size_t meanings_room, own_room, from_room;
	struct pool met;          /* what was asked for, */
	struct meaning *met_as;    /* by number */
	size_t met_room;
};

struct meanings {
	const struct policy *policy;
	enum intake_type type;
	uint64_t plain;  /* columns that are text as it stands: no words, nor kind, channel or note */
	uint64_t mapped; /* the columns with values of the policy, a bit each by enum column or foreign_column */
	struct vocabulary of[FOREIGN_COLUMNS];
	char *room; /* for what is being folded */
	size_t room_n;
};

void meanings_start(struct meanings *, const struct policy *, enum intake_type);

/* The meaning of t, which is clean and not empty, in a column of words, in kind or channel, or in one that meanings_mapped. */
struct meaning meanings_find(struct meanings *, int column, struct text t);

static inline bool meanings_mapped(const struct meanings *m, int column)
{
	return m->mapped >> column & 1;
}

/* Is an unknown value of the column to be pointed out: a severity, class or service where the policy knows any? Refused: where
 * intake.unknown says so, and a class only where not every coverage has a default. */
bool meanings_asks(const struct policy *, int column);
bool meanings_refuses(const struct policy *, int column);

/* What the policy knows in the column, such as "urgent, ordinary", cut where it is long. */
enum { KNOWN_ROOM = 240 };
void meanings_known(const struct policy *, int column, char out[KNOWN_ROOM]);

void meanings_free(struct meanings *);

#endif
