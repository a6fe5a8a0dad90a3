/* The charts of the page, each from figures by one key. */
#ifndef AS_REPORT_PICTURES_H
#define AS_REPORT_PICTURES_H

#include "bytes/writer.h"
#include "tally.h"

/* The period of which a chart over all days that are counted has room for as many as there are. */
enum key_word picture_period(const struct tally *);

/* Call-backs by outcome, by that period. */
void picture_over_time(const struct tally *, const struct figures *by_period, struct writer *);

void picture_by_vendor(const struct figures *, struct writer *);
void picture_by_kind(const struct figures *, struct writer *);

/* First replies, in time and late, beside what each severity of the policy allows. */
void picture_by_severity(const struct policy *, const struct figures *, struct writer *);

#endif
