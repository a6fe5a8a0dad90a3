/* Labels: the words that people see in the place of the names of columns, events, results and so on, in the language of the house
 * (as-rules(7) 17). Programs read the names, which are never translated. as-intake takes each label for the name that it stands for. */
#ifndef AS_LABELS_H
#define AS_LABELS_H

#include "time/civil.h"
#include "words/words.h"

enum language { ENGLISH, CHINESE, LANGUAGES };
extern const struct text language_word[LANGUAGES]; /* en, zh */

/* Of the columns of the journal and of the lists of others, by enum column and foreign_column; of a task's. */
extern const struct text column_label[LANGUAGES][FOREIGN_COLUMNS];
extern const struct text task_column_label[LANGUAGES][TASK_COLUMNS];

/* Of a column of the call sheet, by enum sheet_column; and the column of which t, folded, is a label in some language, or -1. */
struct text sheet_label(int column, enum language);
int sheet_labelled(struct text t);

/* What a message calls a column, an event and a word of a column: their labels in the language of messages. */
struct text column_said(int column);
struct text event_said(enum event_word);
struct text word_said(int column, struct text t);

/* Of words; that of the empty word is empty. */
extern const struct text event_label[LANGUAGES][EVENT_WORDS];
extern const struct text result_label[LANGUAGES][RESULT_WORDS];
extern const struct text score_label[LANGUAGES][SCORE_WORDS];
extern const struct text deadline_label[LANGUAGES][DEADLINE_WORDS];
extern const struct text archive_state_label[LANGUAGES][ARCHIVE_STATES];

/* Writes a duration, such as 3 days or 3 天; gives the length. */
size_t duration_label(struct duration, enum language, char out[DURATION_ROOM]);

/* What people see in the place of a word of a journal column, or of its label in another language; t itself, where the column has no
 * vocabulary with it. */
struct text word_label(int column, struct text t, enum language);

/* The word of a journal column that t, folded, labels in some language: of event, result, the scores, and of task one that is no name of
 * the policy. NULL: none. */
const struct text *word_labelled(int column, struct text t);

#endif
