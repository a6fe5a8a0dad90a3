/* The journal folded into cases (as-rules(7) 3). It is read once; of each event a small fixed record is kept, card fields and notes as they
 * are written, and all other words as numbers. Memory: 20 bytes for each event, 8 more for figures, and for each case its card, its notes
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
	uint32_t more;  /* 0, or where the other fields of the row are: see event_detail and event_card */
	uint32_t before; /* index of the previous event of the case in the input, valid for all but the first */
	int16_t minute; /* the minute of the day, or NO_HOUR */
	uint16_t actor; /* see event_actor */
	uint8_t event;
	uint8_t task;   /* see event_task */
	unsigned result : 4, score : 2;
	unsigned unseen : 1; /* later than `now`: kept only because samples are numbered by it */
	uint8_t fills;  /* see event_fills */
};

static inline struct when event_when(const struct event *e)
{
	return (struct when){ e->day, e->minute };
}

/* The fields that few events have. Words are numbers of cases.words; 0: empty. */
struct detail {
	uint32_t severity, kind, channel, to;
	uint32_t result; /* of events that are no calls: the rung of an escalate, the result of a retract */
	struct when due;
	uint32_t card; /* 0: none */
	uint32_t task, actor; /* numbers that are too large for the event */
};

/* The fields of a call that only figures need (as-rules(7) 11). */
struct call {
	int32_t seconds; /* seconds talked; -1: not known */
	uint8_t aspect[ASPECTS]; /* enum score_word */
};

/* The minute within the day by which events are ordered; a date without hour comes first or last (as-rules(7) 3). */
static inline int16_t minute_of_day(const struct event *e)
{
	return e->minute == NO_HOUR && !stands_first(e->event) ? MINUTES_A_DAY : e->minute;
}

/* The place in case order (as-rules(7) 3), as a number that grows with it. */
static inline int64_t case_minute(const struct event *e)
{
	return (int64_t)e->day * (MINUTES_A_DAY + 2) + minute_of_day(e);
}

/* Orders two events of a case in case order; those of the same minute have the order of the input. */
int event_cmp(const struct event *, const struct event *);

struct case_record {
	alignas(64) uint16_t name_n; /* the struct fills a cache line */
	bool raises;           /* an event of the case may raise an issue */
	bool destroyed;        /* a destroy is seen, which can't be taken back */
	char name[24];         /* see case_name */
	uint32_t number;       /* its number, see case_at */
	uint32_t note;         /* the number of its latest note of a call, complaint or enquiry, see course_note; 0: none */
	uint64_t sampled_out;  /* bits: the call-backs whose sample does not include the case */
	uint32_t card, detail; /* the numbers of its latest card and detail, 0: none; events with the same values share them */
	uint32_t latest, events; /* `latest` is the index of its last event in the input, from which `before` leads to the others */
};

/* The name of a case; valid as long as the cases. */
static inline struct text case_name(const struct case_record *r)
{
	const char *p = r->name;
	if (r->name_n > sizeof r->name)
		memcpy(&p, r->name, sizeof p);
	return (struct text){ p, r->name_n };
}

/* Sets the name of a record; the text must live as long as the record. */
void case_set_name(struct case_record *, struct text);

/* Does the case hold the entries of a duty of the house? Such a case appears in no figures but those of duties, and never ends (as-rules(7)
 * 19). */
static inline bool case_is_duty(const struct case_record *r)
{
	return case_name(r).p[0] == '@';
}

/* A place of the index of cases, which is open-addressed by the lower half of the hash of their names. */
struct case_slot {
	uint32_t hash;   /* that half, which tells most cases apart without their names */
	uint32_t record; /* the number of the record plus 1; 0: the slot is free */
};

/* A row of the journal that is kept whole. */
struct kept_row {
	size_t event; /* its index in cases.event */
	const struct kept_fields *fields;
};

struct cases {
	const struct policy *policy;
	struct when now;
	struct pool tasks; /* names of tasks: the policy's call-backs from 1 on, then confirm, then the deadlines, then others */
	struct pool words;
	struct arena arena;
	struct event *event; /* in the order of the input */
	size_t event_n, event_room;
	size_t unseen;       /* how many of the events are unseen */
	bool all;            /* set before reading: events later than `now` are kept, too, as unseen */
	uint64_t *byte;      /* if `bytes` is set before reading: for each event, where its line begins in its file */
	bool bytes;
	bool positions;      /* set before reading: `position` and `owner` are kept */
	uint32_t *position;  /* the position of each event in the input */
	uint32_t *owner;     /* the number of each event's case; also kept if `bytes` is set */
	unsigned part;       /* set before reading: the number of the part of the input that is read, see parts.h */
	uint64_t *joined;    /* the positions of the last events, which were read in later parts, see event_position */
	size_t joined_n, joined_room;
	uint32_t *optout;    /* the number of its case for each optout that is seen */
	size_t optout_n, optout_room;
	const struct optouts *optouts; /* what optouts_find found in all cases of the run; NULL: nothing */
	bool figures;      /* set before reading: `call` is kept */
	struct call *call; /* for each event the fields that only figures need */
	bool audited;      /* set before reading: the actor of every event, and `fills`, are kept */
	bool beside;       /* one of these is kept beside the events */
	struct detail *detail; /* from 1 */
	size_t detail_n, detail_room;
	struct card_store cards;
	struct note_store notes;
	struct case_record **block; /* the records, in blocks of RECORDS_A_BLOCK, so that they never move */
	size_t record_n, block_room;
	struct case_slot *index;
	size_t index_size; /* a power of two */
	bool required;       /* set before reading: rows that may lack what the policy requires are kept, see require.h */
	struct text watched; /* set before reading: the case whose rows are kept, in the order of the input; p NULL: none */
	struct kept_row *kept;
	size_t kept_n, kept_room;
	size_t later; /* how many rows of the watched case are later than `now` */
};

enum { RECORDS_A_BLOCK = 1024 };

static inline struct case_record *case_at(const struct cases *c, size_t number)
{
	return &c->block[number / RECORDS_A_BLOCK][number % RECORDS_A_BLOCK];
}

static const uint32_t ONLY_CARD = 1U << 31; /* a bit of event.more: the rest is the number of a card, and there is no detail */

/* The detail of an event, never NULL. */
static inline const struct detail *event_detail(const struct cases *c, const struct event *e)
{
	return &c->detail[e->more & ONLY_CARD ? 0 : e->more];
}

/* The packed card fields of the event's row, or NULL. */
static inline const unsigned char *event_card(const struct cases *c, const struct event *e)
{
	uint32_t card = e->more & ONLY_CARD ? e->more & ~ONLY_CARD : c->detail[e->more].card;
	return card ? card_at(&c->cards, card) : NULL;
}

enum { TASK_FAR = UINT8_MAX, ACTOR_FAR = UINT16_MAX }; /* the number is in the detail instead */

/* The task that the row names, a number of cases.tasks; 0: none. */
static inline uint32_t event_task(const struct cases *c, const struct event *e)
{
	return e->task == TASK_FAR ? event_detail(c, e)->task : e->task;
}

/* The actor, a number of cases.words, 0: nobody. It is kept for complaints, enquiries, calls and resolves, and for all events if `audited`
 * is set. */
static inline uint32_t event_actor(const struct cases *c, const struct event *e)
{
	return e->actor == ACTOR_FAR ? event_detail(c, e)->actor : e->actor;
}

/* The number of confirm in cases.tasks; call-backs are numbered by their index in the policy plus 1. */
static inline uint16_t task_confirm(const struct policy *policy)
{
	return (uint16_t)(policy->callbacks_n + 1);
}

/* The number of the task of a deadline in cases.tasks. */
static inline uint16_t task_of_deadline(const struct policy *policy, enum deadline_word deadline)
{
	return (uint16_t)(policy->callbacks_n + 2 + (size_t)deadline);
}

/* The position of the event in the input, if `positions` is set. */
static inline uint32_t position_of(const struct cases *c, const struct event *e)
{
	return c->position[e - c->event];
}

/* A number that grows with the place of the event in the input, over all parts of it; its position, if `positions` is set. */
uint64_t event_position(const struct cases *, const struct event *);

/* Does the row of the event have a note, a telephone number? Only if `audited` is set. */
enum { FILLS_NOTE = 1, FILLS_PHONE = 2 };
static inline bool event_fills(const struct event *e, unsigned which)
{
	return e->fills & which;
}

/* The call fields of an event, if `figures` is set. */
static inline const struct call *call_of(const struct cases *c, const struct event *e)
{
	return &c->call[e - c->event];
}

/* Sets up an empty set of cases. The policy must live as long as the cases. */
void cases_start(struct cases *, const struct policy *, struct when now);

/* Reads a table to its end, whose rows must have the hash of J_CASE, and folds all rows that are not later than `now`. Bad rows are
 * rejected in the table; late rows are given to `late`, unless it is NULL. */
typedef void late_row(void *context, const struct row *);
void cases_read(struct cases *, struct table *, late_row *late, void *context);

/* Folds n rows (at most RECORDS_BATCH) with the hash of J_CASE, and calls back for bad and for late ones. */
typedef void bad_row(void *context, const struct row *, const char *why);
struct row_watch {
	bad_row *bad;
	void *of_bad; /* the context of `bad` */
	late_row *late; /* may be NULL */
	void *of_late;
};
void cases_take_rows(struct cases *, const struct row *, size_t n, const struct row_watch *);

/* Folds a parsed row; returns false if it is later than `now`. */
bool cases_take(struct cases *, const struct row *, const struct journal_row *);

/* Adds the event of a parsed row, whose hash must be that of its case. */
void cases_add(struct cases *, const struct row *, const struct journal_row *, bool unseen);

/* What else is needed to add an event: room for the next one; the number of its detail, which `record` then has as its latest; and that it is an
 * optout of that record. */
void cases_make_room(struct cases *);
uint32_t cases_keep_detail(struct cases *, struct case_record *record, const struct detail *);
void cases_keep_optout(struct cases *, uint32_t record);

/* The row that was kept for an event, or NULL. */
const struct kept_row *kept_row_of(const struct cases *, const struct event *);

/* Gets the JOURNAL_COLUMNS fields of a kept row; valid as long as the cases. */
void kept_row_fields(const struct kept_row *, struct text *field);

/* The case of this name, or NULL. */
const struct case_record *cases_find(const struct cases *, struct text name);

void cases_free(struct cases *);

#endif
