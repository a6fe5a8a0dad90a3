/* Names and figures inside a page. */
#ifndef AS_REPORT_MARKUP_H
#define AS_REPORT_MARKUP_H

#include "bytes/html.h"
#include "figures.h"

/* Writes a name of ours in which _ stands for a blank. */
void markup_name(struct writer *, struct text name);

/* over / under in percent, with 2 decimals: the digits of the rate; nothing where under is 0. */
void markup_percent(struct writer *, int64_t over, int64_t under);

/* The same with a dash for nothing. */
void markup_rate(struct writer *, int64_t over, int64_t under);

#endif
