/* Shows a number of a workbook: dates and times in our own form, other numbers in full (as-rules(7) 16). */
#ifndef AS_SHEET_NUMBER_H
#define AS_SHEET_NUMBER_H

#include "shown.h"

/* `digits` is the number as it stands in the file, `code` that of its format; from_1904: days are counted from 1904-01-01. */
void number_show(struct shown *, struct text digits, struct text code, bool from_1904);

#endif
