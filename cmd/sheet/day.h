/* Dates and times of a workbook, in our own form (as-rules(7) 16). */
#ifndef AS_SHEET_DAY_H
#define AS_SHEET_DAY_H

#include "code.h"
#include "shown.h"

/* A number of days that counts from 1899-12-30, or from 1904-01-01, under a format of this kind. A whole one is a date, a part of a day without
 * days a time alone; a fraction counts where the format hides it, too. */
void day_show(struct shown *, double number, enum code_kind, bool from_1904);

/* Hours, minutes or seconds that go on beyond a day, as the section of a format shows them. */
void elapsed_show(struct shown *, double number, struct text section);

/* A date, moment or time as ISO 8601 writes it, which may stand in the place of a number. */
void iso_show(struct shown *, struct text);

#endif
