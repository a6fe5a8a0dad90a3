/* Writes dates and times of a workbook in our own form (as-rules(7) 16). */
#ifndef AS_SHEET_DAY_H
#define AS_SHEET_DAY_H

#include "code.h"
#include "shown.h"

/* Shows a number of days since 1899-12-30, or since 1904-01-01, under a format of this kind. A whole number is a date, a number below 1 a
 * time alone; a fraction counts even where the format hides it. */
void day_show(struct shown *, double number, enum code_kind, bool from_1904);

/* Shows hours, minutes or seconds that may exceed a day, as this section of a format does. */
void elapsed_show(struct shown *, double number, struct text section);

/* Shows a date, moment or time in ISO 8601, which a cell may hold instead of a number. */
void iso_show(struct shown *, struct text);

#endif
