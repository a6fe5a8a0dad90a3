/* The words that a call sheet offers to choose from; they stand on a second, hidden sheet of the workbook (as-rules(7) 16). */
#ifndef AS_SHEET_LISTS_H
#define AS_SHEET_LISTS_H

#include "header.h"
#include "xlsx.h"

enum { LIST_EVENTS, LIST_RESULTS, LIST_SCORES, LISTS };

/* The name of the hidden sheet. */
extern const struct text lists_name[LANGUAGES];

/* Makes the lists in a language, each with the label of its column on top; they belong to the arena. */
void lists_make(struct xlsx_list list[LISTS], enum language, struct arena *);

/* The index of the list for a column, or -1. */
int list_for(const struct csv_column *);

#endif
