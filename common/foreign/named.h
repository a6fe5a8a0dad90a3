/* The English names of months and weekdays in the dates of other programs: whole, or cut short after three letters or more. */
#ifndef AS_NAMED_H
#define AS_NAMED_H

#include "bytes/memory.h"

/* Takes the month with which the text begins, in any case: 1 to 12, or 0 where none is there and nothing is taken. */
int named_month(struct text *);

/* The same for a weekday: 1 is Monday. */
int named_weekday(struct text *);

#endif
