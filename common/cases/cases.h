/* Events folded into cases (as-rules(7) 3). The journal is read once; an event stays as a small fixed record, a card field and a note as
 * they were written, every other word as a number. Memory: 20 bytes an event, 8 more for figures, and for each case its card, its notes
 * and about 80 bytes. */
#ifndef AS_CASES_H
#define AS_CASES_H

#include <stdalign.h>

#include "bytes/pool.h"
#include "bytes/table.h"
#include "cases/card.h"
#include "cases/note.h"
#include "journal/row.h"
#include "rules/policy.h"

/* A line of the journal. */
struct event {
	civil_day day;
	uint32_t more;  /* 0, or what else the row says: see event_detail and event_card */
	uint32_t before; /* the event of its case before it in the input, if there is one */
	int16_t minute; /* or NO_HOUR */
	uint16_t actor; /* of those that ACTOR_EVENTS names: see event_actor */
	uint8_t event;
	uint8_t task;   /* see event_task */
	unsigned result : 4, score : 2;
	unsigned unseen : 1; /* later than now: kept only to number the samples */
	uint8_t gap;    /* see event_position */
};

static inline struct when event_when(const struct event *e)
{
	return (struct when){ e->day, e->minute };
}

/* What few events have. Words are numbers of cases.words, 0 for an empty field. */
struct detail {
	uint32_t severity, kind, channel, to;
	uint32_t result; /* where it is no call's: the rung of an escalate, what a retract says */
	struct when due;
	uint32_t card; /* 0: none */
	uint32_t task, actor; /* numbers that an event has no room for */
};

/* What the figures ask of a call beside that (as-rules(7) 11). */
struct call {
	int32_t seconds; /* -1: none */
	uint8_t aspect[ASPECTS]; /* enum score_word */
};

/* Where it stands within its day. */
static inline int16_t minute_of_day(const struct event *e)
{
	return e->minute == NO_HOUR && !stands_first(e->event) ? MINUTES_A_DAY : e->minute;
}

/* Case order (as-rules(7) 3): smaller is before. */
static inline int64_t case_minute(const struct event *e)
{
	return (int64_t)e->day * (MINUTES_A_DAY + 2) + minute_of_day(e);
}

/* The same of two events of one run, those of one minute in the order of the input. */
int event_cmp(const struct event *, const struct event *);

struct case_record {
	alignas(64) uint16_t name_n; /* it fills one line of the cache */
	bool raises;           /* an event of it may raise an issue */
	bool destroyed;        /* it was, for good: a destroy is seen, and can't be taken back */
	char name[24];         /* see case_name */
	uint32_t number;       /* see case_at */
	uint32_t note;         /* of a call, complaint or enquiry, the last that is not empty: see course_note; 0: none */
	uint64_t sampled_out;  /* call-backs whose sample the case is not in, a bit each */
	uint32_t card, detail; /* the latest, 0: none yet; events with the same share it */
	uint32_t latest, events; /* so many, the latest one in the input, which leads to the others */
};

/* Valid as long as the cases. */
static inline struct text case_name(const struct case_record *r)
{
	const char *p = r->name;
	if (r->name_n > sizeof r->name)
		memcpy(&p, r->name, sizeof p);
	return (struct text){ p, r->name_n };
}

/* Names a record. The text is to live as long as it. */
void case_set_name(struct case_record *, struct text);

/* Does it hold the entries of a duty of the house? Then it is in no figure but those of duties, and never ends (as-rules(7) 19). */
static inline bool case_is_duty(const struct case_record *r)
{
	return case_name(r).p[0] == '@';
}

/* A row of the journal, kept whole. */
struct kept_row {
	size_t event; /* a place in cases.event */
	const struct kept_fields *fields;
};

/* A line that says optout. */
struct optout_line {
	uint32_t event, record, position;
};

/* An event whose position is known. */
struct placed {
	uint32_t event, position;
};

struct cases {
	const struct policy *policy;
	struct when now;
	struct pool tasks; /* the policy's call-backs come first, from 1, then confirm, then the deadlines */
	struct pool words;
	struct arena arena;
	struct event *event; /* in the order of the input */
	size_t event_n, event_room;
	size_t unseen;       /* so many of them */
	bool all;            /* set before the journal is read: what is later than now is kept too, unseen */
	uint64_t *byte;      /* where each begins in its file, where `bytes`, set before, asks for it */
	bool bytes;
	bool positions;      /* set before the journal is read: keeps of each event */
	uint32_t *position;  /* where it stands in the input, */
	uint32_t *owner;     /* the number of its case; where `bytes` are asked for, too */
	bool gaps;             /* set before the journal is read: event_position is asked for */
	struct placed *placed; /* some events; those between are found by their gaps */
	size_t placed_n, placed_room;
	uint32_t last_position;
	struct optout_line *optout; /* that are seen */
	size_t optout_n, optout_room;
	const struct optouts *optouts; /* what optouts_find has found over all cases of the run; NULL: nothing */
	bool figures;      /* set before the journal is read: keeps what only figures need, */
	struct call *call; /* one beside each event */
	bool audited;      /* set before the journal is read: keeps who did what of every event, */
	uint64_t *filled;  /* and which columns its row fills, a bit each, beside it */
	bool beside;       /* one of these is kept beside the events */
	struct detail *detail; /* from 1 */
	size_t detail_n, detail_room;
	struct card_store cards;
	struct note_store notes;
	struct case_record **block; /* the records, RECORDS_A_BLOCK each: they stay where they are */
	size_t record_n, block_room;
	struct case_slot *index;
	size_t index_size;
	bool required;       /* set before the journal is read: keeps the rows that may lack what the policy requires, see require.h */
	struct text watched; /* a case whose rows are kept, in the order of the input; p NULL: none */
	struct kept_row *kept;
	size_t kept_n, kept_room;
	size_t later; /* rows of that case that are later than now */
};

enum { RECORDS_A_BLOCK = 1024 };

static inline struct case_record *case_at(const struct cases *c, size_t number)
{
	return &c->block[number / RECORDS_A_BLOCK][number % RECORDS_A_BLOCK];
}

static const uint32_t ONLY_CARD = 1U << 31; /* of event.more: no detail, the rest is a card */

/* What few events have besides; never NULL. */
static inline const struct detail *event_detail(const struct cases *c, const struct event *e)
{
	return &c->detail[e->more & ONLY_CARD ? 0 : e->more];
}

/* The card fields that the event's row gave, packed, or NULL. */
static inline const unsigned char *event_card(const struct cases *c, const struct event *e)
{
	uint32_t card = e->more & ONLY_CARD ? e->more & ~ONLY_CARD : c->detail[e->more].card;
	return card ? card_at(&c->cards, card) : NULL;
}

enum { TASK_FAR = UINT8_MAX, ACTOR_FAR = UINT16_MAX }; /* the number is in the detail */

/* The task that the row says, a number of cases.tasks; 0: none. */
static inline uint32_t event_task(const struct cases *c, const struct event *e)
{
	return e->task == TASK_FAR ? event_detail(c, e)->task : e->task;
}

/* Who did it, of a complaint, enquiry, call or resolve, of every event where they are audited: a number of cases.words, 0 for nobody. */
static inline uint32_t event_actor(const struct cases *c, const struct event *e)
{
	return e->actor == ACTOR_FAR ? event_detail(c, e)->actor : e->actor;
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

/* Where the event stands in the input, where positions are kept. */
static inline uint32_t position_of(const struct cases *c, const struct event *e)
{
	return c->position[e - c->event];
}

/* The same where gaps are kept, which takes less room and more time. */
uint32_t event_position(const struct cases *, const struct event *);

/* Of a call, where the cases were read for figures. */
static inline const struct call *call_of(const struct cases *c, const struct event *e)
{
	return &c->call[e - c->event];
}

/* Does the row of the event fill the column, where the events are audited? */
static inline bool event_fills(const struct cases *c, const struct event *e, int column)
{
	return c->filled[e - c->event] >> column & 1;
}

/* Starts with no cases. Policy and cases live as long as each other. */
void cases_start(struct cases *, const struct policy *, struct when now);

/* Folds all rows of a journal that are seen at now; tells the table, whose rows have the hash of J_CASE, which rows are bad, and `late` (NULL:
 * nobody) which ones are later than now. */
typedef void late_row(void *context, const struct row *);
void cases_read(struct cases *, struct table *, late_row *late, void *context);

/* Folds n <= RECORDS_BATCH such rows, and says which are bad, and why, and which are late. */
typedef void bad_row(void *context, const struct row *, const char *why);
struct row_watch {
	bad_row *bad;
	void *of_bad; /* its context */
	late_row *late; /* or NULL */
	void *of_late;
};
void cases_take_rows(struct cases *, const struct row *, size_t n, const struct row_watch *);

/* Folds one row, understood before; false when it is later than now. */
bool cases_take(struct cases *, const struct row *, const struct journal_row *);

/* Adds one event, understood before. The row's hash is that of its case. */
void cases_add(struct cases *, const struct row *, const struct journal_row *, bool unseen);

/* The kept row of an event, or NULL. */
const struct kept_row *kept_row_of(const struct cases *, const struct event *);

/* Lays out the fields of a kept row, JOURNAL_COLUMNS of them; they are valid as long as the cases. */
void kept_row_fields(const struct kept_row *, struct text *field);

/* The case of that name, or NULL. */
const struct case_record *cases_find(const struct cases *, struct text name);

void cases_free(struct cases *);

#endif
