/* Charts made of the rows of a report that is counted by one key. */
#ifndef AS_REPORT_PICTURES_H
#define AS_REPORT_PICTURES_H

#include "chart.h"
#include "figures.h"

/* The shortest period of which these days have no more than a chart has room for. */
enum key_period picture_period(struct range days);

/* What a row puts into its bar. */
typedef void fill_bar(struct bar *, const struct counting *, size_t row, enum language);

/* A bar for each row. */
void picture_rows(struct chart *, const struct counting *, fill_bar *);

/* A bar for each period that has a row or lies in the days, so that time runs evenly. The arena owns the labels. */
void picture_periods(struct chart *, const struct counting *, struct range days, struct arena *, fill_bar *);

/* Appends over / under in percent, and the fraction, to the note of a bar. */
void picture_note_rate(struct bar *, const char *label, int64_t over, int64_t under);

#endif
