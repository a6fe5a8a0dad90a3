/* The vocabulary of the journal and of the tasks: columns, events, results, scores. Each list is written once, in words.c. */
#ifndef AS_WORDS_H
#define AS_WORDS_H

#include "bytes/text.h"

/* Journal columns, in the order in which they are written (formats 3). */
enum column {
	J_TIME, J_CASE, J_EVENT, J_TASK, J_RESULT, J_SCORE, J_SCORE_PRODUCT, J_SCORE_DELIVERY, J_SCORE_INSTALL, J_SEVERITY,
	J_KIND, J_CHANNEL, J_ACTOR, J_TO, J_DUE, J_SECONDS,
	J_STORE, J_SLIP, J_CUSTOMER, J_PHONE, J_ADDRESS, J_CLASS, J_SERVICE, J_CATEGORY, J_BRAND, J_MODEL, J_SERIAL, J_VENDOR,
	J_NOTE, J_BATCH, JOURNAL_COLUMNS,
	CARD_FIRST = J_STORE, CARD_LAST = J_VENDOR, CARD_FIELDS = CARD_LAST - CARD_FIRST + 1
};
extern const struct text journal_column[JOURNAL_COLUMNS];

/* Task columns, in the order in which they are written (formats 7). */
enum task_column {
	T_DUE, T_SLOT, T_BY, T_TASK, T_CASE, T_ATTEMPT, T_STORE, T_CUSTOMER, T_PHONE, T_ADDRESS, T_CLASS, T_SERVICE, T_CATEGORY,
	T_BRAND, T_MODEL, T_SERIAL, T_VENDOR, T_SEVERITY, T_KIND, T_OWNER, T_HANDLER, T_AGENT, T_OPENED, T_ESCALATED, T_LAST, T_NOTE,
	T_BASE, T_RULE, T_POLICY, TASK_COLUMNS
};
extern const struct text task_column[TASK_COLUMNS];

enum event_word {
	EV_DELIVERY, EV_INSTALL, EV_APPOINT, EV_COMPLAINT, EV_ENQUIRY, /* these come first on a day when they have no hour */
	EV_CALL, EV_ASSIGN, EV_VISIT, EV_REPLY, EV_RESOLVE, EV_EXTEND, EV_CLOSE, EV_ESCALATE, EV_WAIVE, EV_AMEND, EV_WAIT, EV_RESUME,
	EV_OPTOUT, EV_VOID, EV_RETRACT, EV_DONE, EV_DESTROY, EVENT_WORDS
};
extern const struct text event_word[EVENT_WORDS];

/* A date without hour stands before every time of its day for these, after every time for the others (formats 3). */
static inline bool stands_first(enum event_word event)
{
	return event <= EV_ENQUIRY;
}

enum result_word {
	RE_NONE, RE_REACHED, RE_REFUSED, RE_LATER, RE_NO_ANSWER, RE_BUSY, RE_VOICEMAIL, RE_OTHER_PERSON, RE_UNAVAILABLE,
	RE_WRONG_NUMBER, RE_DEAD_NUMBER, RESULT_WORDS
};
extern const struct text result_word[RESULT_WORDS];

enum score_word { SC_NONE, SC_SATISFIED, SC_NEUTRAL, SC_DISSATISFIED, SCORE_WORDS }; /* the worst is the highest */
extern const struct text score_word[SCORE_WORDS];

/* Issue deadlines, each named for the event that meets it (formats 5). */
enum deadline_word { DL_ASSIGN, DL_VISIT, DL_REPLY, DL_RESOLVE, DEADLINE_WORDS };
extern const struct text deadline_word[DEADLINE_WORDS];

/* The place of t in a list of n words, or -1. */
int word_find(const struct text *words, int n, struct text t);

#endif
