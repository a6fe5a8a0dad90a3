/* Labels: the words that people see instead of the names of columns, events, results and so on, in the language of the house (as-rules(7)
 * 17). Programs read the names, which are never translated. as-intake takes each label for the name that it stands for. */
#ifndef AS_LABELS_H
#define AS_LABELS_H

#include "time/civil.h"
#include "words/words.h"

enum language { ENGLISH, CHINESE, LANGUAGES };
extern const struct text language_word[LANGUAGES]; /* "en" and "zh" */

/* The labels of the columns of the journal and of foreign lists, by enum column and enum foreign_column; and those of the columns of a
 * task. */
extern const struct text column_label[LANGUAGES][FOREIGN_COLUMNS];
extern const struct text task_column_label[LANGUAGES][TASK_COLUMNS];

/* sheet_label: the label of a column of the call sheet, by enum sheet_column. sheet_labelled: the column of which t, compared folded, is a
 * label in any language, or -1. */
struct text sheet_label(int column, enum language);
int sheet_labelled(struct text t);

/* How a message names a column, an event, or a word of a journal column: by the label in the language of messages. */
struct text column_said(int column);
struct text event_said(enum event_word);
struct text word_said(int column, struct text t);

/* The labels of words, by their enums; the empty word has an empty label. */
extern const struct text event_label[LANGUAGES][EVENT_WORDS];
extern const struct text result_label[LANGUAGES][RESULT_WORDS];
extern const struct text score_label[LANGUAGES][SCORE_WORDS];
extern const struct text deadline_label[LANGUAGES][DEADLINE_WORDS];
extern const struct text archive_state_label[LANGUAGES][ARCHIVE_STATES];

/* Writes a duration, such as "3 days" or "3 天"; returns its length. */
size_t duration_label(struct duration, enum language, char out[DURATION_ROOM]);

/* The label of t, which is a word of a journal column or a label of one in another language; t itself if the column has no such word. */
struct text word_label(int column, struct text t, enum language);

/* The word of a journal column (event, result, a score, or a task that the tools name) of which t, compared folded, is a label in any
 * language; NULL if there is none. */
const struct text *word_labelled(int column, struct text t);

#endif
