/* What a value in a foreign file means (as-rules(7) 10): the policy's intake.TYPE.values come first, then the policy's own words, then the
 * built-in synonyms. All are compared folded; synonyms without blanks and - _ * : , the policy's words both ways. */
#ifndef AS_MEANINGS_H
#define AS_MEANINGS_H

#include "bytes/memory.h"
#include "bytes/pool.h"
#include "rules/policy.h"

struct meaning {
	struct text word; /* as the policy or the journal writes it; an unknown value as it stands */
	bool known;
	bool enquiry;     /* of a kind of issue: the customer only asked, or praised */
};

/* The words of a column. */
struct vocabulary {
	bool ready;
	struct pool loose, exact; /* words folded by fold_word; and the policy's own words folded by fold_text */
	struct meaning *meaning;   /* by the number in `loose` */
	struct text *own;          /* by the number in `exact` */
	uint8_t *from;             /* by the number in `loose`: who defined it */
	size_t meanings_room, own_room, from_room;
	struct pool met;          /* values that were looked up */
	struct meaning *met_as;    /* their meanings, by the number in `met` */
	size_t met_room;
};

struct meanings {
	const struct policy *policy;
	enum intake_type type;
	uint64_t plain;  /* bits: columns whose text is kept as it stands */
	uint64_t mapped; /* bits by enum column or foreign_column: columns for which the policy has values */
	struct vocabulary of[FOREIGN_COLUMNS];
	char *room; /* room to fold a value */
	size_t room_n;
};

void meanings_start(struct meanings *, const struct policy *, enum intake_type);

/* The meaning of t, which is cleaned and not empty, in a column of words, in kind or channel, or in a column that the policy maps. */
struct meaning meanings_find(struct meanings *, int column, struct text t);

static inline bool meanings_mapped(const struct meanings *m, int column)
{
	return m->mapped >> column & 1;
}

/* What the policy's values for the column say for t, which is cleaned; t itself where they say nothing, or where it is empty. */
static inline struct text meanings_word(struct meanings *m, int column, struct text t)
{
	return t.n && meanings_mapped(m, column) ? meanings_find(m, column, t).word : t;
}

/* meanings_asks: is an unknown value of the column worth a note, because the policy defines severities, classes or services?
 * meanings_refuses: is it refused, because intake.unknown says so, and for a class because not every coverage has a default? */
bool meanings_asks(const struct policy *, int column);
bool meanings_refuses(const struct policy *, int column);

/* Writes the words that the policy knows in the column, such as "urgent, ordinary", cut if there are many. */
enum { KNOWN_ROOM = 240 };
void meanings_known(const struct policy *, int column, char out[KNOWN_ROOM]);

void meanings_free(struct meanings *);

#endif
