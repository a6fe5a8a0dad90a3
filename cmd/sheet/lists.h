/* The words that a call sheet offers to choose from; they stand on a second, hidden sheet of the workbook (as-rules(7) 16). */
#ifndef AS_SHEET_LISTS_H
#define AS_SHEET_LISTS_H

#include "header.h"
#include "xlsx.h"

enum { LIST_EVENTS, LIST_RESULTS, LIST_SCORES, LISTS };

/* The hidden sheet's name. */
extern const struct text lists_name[LANGUAGES];

/* The lists in a language, each below its column's label; the arena owns them. */
void lists_make(struct xlsx_list list[LISTS], enum language, struct arena *);

/* The list for a column, or -1. */
int list_for(const struct csv_column *);

#endif
