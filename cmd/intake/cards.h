/* What the cards of this run's cases ever said, and what they say now, for --amend: a list that is read again, or that is older than a correction by an
 * agent, must not bring back an earlier value. */
#ifndef AS_CARDS_H
#define AS_CARDS_H

#include "bytes/pool.h"
#include "rows.h"

struct card_value { /* what a column of a card says now, as far as lines that stand say */
	int64_t minute;      /* the case_minute of the line that says it */
	uint32_t text;       /* a number in `texts`; 0: nothing */
	uint32_t delivered;  /* the same of what the delivery says */
	enum event_word by;  /* the event that says it */
};

struct cards {
	struct pool cases;
	struct pool told;           /* case, column and value of every amend that stands, and of every delivery */
	struct pool columns;        /* case and column of what the cards say */
	struct pool texts;          /* and what they say */
	struct card_value *value;   /* by the number in `columns` */
	size_t values, value_room;
	struct cards_line *line;    /* those of the journals, until cards_settle */
	size_t lines, room;
	struct arena arena;
};

/* Takes an event of a journal in, by the name of its entry; one that is not understood changes nothing. Start with { 0 }. */
void cards_take(struct cards *, const struct journal_event *, uint64_t entry);

/* Once all journals are read: what was taken back is as if it had never been told, but for a delivery that was moved: one that stands came
 * into the journal after it. */
void cards_settle(struct cards *, bool (*stands)(const void *context, uint64_t entry), const void *context);

/* Takes an event of this run in, after that. */
void cards_tell(struct cards *, const struct journal_event *);

enum amending {
	AMEND_NOTHING, /* the card has said all of it before */
	AMEND_CARD,
};

/* What a delivery that is there already would change: an amend event, without its time, of the card fields and the note that no
 * amend of the case that stands, and no delivery, has carried before. Its texts are the delivery's. */
enum amending cards_amend(struct cards *, const struct journal_event *delivery, struct journal_event *amend);

/* Are both customer and telephone number of the delivery new, where the card has others? */
bool cards_is_other_person(struct cards *, const struct journal_event *delivery);

/* Changes a delivery that is written again, at another time, so that the card stays as it is where the list says nothing new: what the earlier
 * delivery said and the list does not is copied, and where another event has corrected it, it is left to that. *amend gets, without its time,
 * what is new but would not count, because a correction stands behind the delivery. Copied texts live as long as the cards, unless an event
 * is taken in. */
enum amending cards_keep(struct cards *, struct journal_event *delivery, struct journal_event *amend);

void cards_free(struct cards *);

#endif
