/* Events folded into cases (formats 3). The journal is read once; an event stays as a small fixed record, a card field as it was
 * written, every other word as a number. Memory: 28 bytes an event, 12 more for figures, and for each case its card and about 90
 * bytes. */
#ifndef AS_CASES_H
#define AS_CASES_H

#include "bytes/memory.h"
#include "bytes/table.h"
#include "journal/row.h"
#include "rules/policy.h"

struct event {
	civil_day day;
	uint32_t position; /* in the input */
	uint32_t record;   /* the case's place among the records */
	uint32_t more;     /* 0, or what else the row says: see event_detail and event_card */
	int16_t minute;    /* or NO_HOUR */
	uint16_t task;     /* a number of cases.tasks */
	uint8_t event, result, score;
	bool unseen;       /* later than now: kept only to number the samples */
};

static inline struct when event_when(const struct event *e)
{
	return (struct when){ e->day, e->minute };
}

/* What few events have. Words are numbers of cases.words, 0 for an empty field. */
struct detail {
	uint32_t severity, kind, channel, actor, to, rung;
	struct when due;
	uint32_t card; /* 0: none */
};

/* What the figures ask of a call beside that (formats 11). */
struct call {
	uint32_t actor;  /* a number of cases.words */
	int32_t seconds; /* -1: none */
	uint8_t aspect[ASPECTS]; /* enum score_word */
};

/* A case order in one number and the position: smaller is before (formats 3). */
struct order {
	int64_t minute;
	uint32_t position;
};

struct order order_of(const struct event *);
int order_cmp(struct order, struct order);

struct case_record {
	struct text name;
	char *note;                /* the last non-empty note of a call, complaint or enquiry */
	uint64_t sampled_out;      /* call-backs whose sample the case is not in, a bit each */
	uint32_t note_n, note_room;
	uint32_t note_event;       /* the event that it is from */
	uint32_t card, detail;     /* the latest, 0: none yet; events with the same share it */
	uint32_t first, events;    /* its events are so many from cases.order[first] on, once all are read */
};

/* A row of the journal, kept whole. */
struct kept_row {
	uint32_t position;
	const struct text *field; /* JOURNAL_COLUMNS */
};

struct cases {
	const struct policy *policy;
	struct when now;
	struct names tasks; /* the policy's call-backs come first, from 1, then confirm */
	struct names words;
	struct arena arena;
	struct event *event; /* in the order of the input */
	size_t event_n, event_room;
	uint32_t *order;     /* places in `event`, case by case, each case's in the order of the input */
	bool figures;      /* set before the journal is read: keeps what only figures need, */
	struct call *call; /* one beside each event */
	struct detail *detail; /* from 1 */
	size_t detail_n, detail_room;
	unsigned char *card; /* packed cards; one that is numbered 1 begins at byte CARD_UNIT */
	size_t card_n, card_room;
	struct case_record *record;
	size_t record_n, record_room;
	struct case_slot *index;
	size_t index_size;
	struct text watched; /* a case whose rows are kept, seen or not, in the order of the input; p NULL: none */
	struct kept_row *kept;
	size_t kept_n, kept_room;
};

enum { CARD_UNIT = 4 };
static const uint32_t only_card = 1U << 31; /* of event.more: no detail, the rest is a card */

/* What few events have besides; never NULL. */
static inline const struct detail *event_detail(const struct cases *c, const struct event *e)
{
	return &c->detail[e->more & only_card ? 0 : e->more];
}

/* The card fields that the event's row gave, packed, or NULL. */
static inline const unsigned char *event_card(const struct cases *c, const struct event *e)
{
	uint32_t card = e->more & only_card ? e->more & ~only_card : c->detail[e->more].card;
	return card ? c->card + (size_t)card * CARD_UNIT : NULL;
}

/* The number of a task in cases.tasks; that of a call-back is its place in the policy, counted from 1. */
static inline uint16_t task_confirm(const struct policy *policy)
{
	return (uint16_t)(policy->callbacks_n + 1);
}

static inline uint16_t task_of_deadline(const struct policy *policy, enum deadline_word deadline)
{
	return (uint16_t)(policy->callbacks_n + 2 + (size_t)deadline);
}

/* Of a call, where the cases were read for figures. */
static inline const struct call *call_of(const struct cases *c, const struct event *e)
{
	return &c->call[e - c->event];
}

/* Starts with no cases. Policy and cases live as long as each other. */
void cases_start(struct cases *, const struct policy *, struct when now);

/* Folds all rows of a journal that are seen at now; tells the table which rows are bad, and `late` (NULL: nobody) which ones are
 * later than now. */
typedef void late_row(void *context, const struct row *);
void cases_read(struct cases *, struct table *, late_row *late, void *context);

/* Folds one row, understood before; false when it is later than now. */
bool cases_take(struct cases *, const struct row *, const struct journal_row *);

/* Puts the events case by case. Once all are read: cases_read does so itself. */
void cases_settle(struct cases *);

/* Adds one event, understood before. The row's hash is that of its case. */
void cases_add(struct cases *, const struct row *, const struct journal_row *, bool unseen);

/* The case of that name, or NULL. */
const struct case_record *cases_find(const struct cases *, struct text name);

void cases_free(struct cases *);

/* Lays the fields of a packed card over `field` (CARD_FIELDS texts, the first is J_STORE); NULL changes nothing. */
void card_unpack(const unsigned char *card, struct text *field);

/* One field of a packed card, empty where it has none; NULL has none. */
struct text card_find(const unsigned char *card, enum column);

/* Does it say all that the other says? Then the other, laid over it, changes nothing. */
bool card_says(const unsigned char *card, const unsigned char *other);

/* Packs the non-empty fields; the arena owns the result. NULL: all are empty. */
const unsigned char *card_pack(struct arena *, const struct text *field);

#endif
