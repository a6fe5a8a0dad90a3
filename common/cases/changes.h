/* From when on a case may be another although nothing happens. */
#ifndef AS_CHANGES_H
#define AS_CHANGES_H

#include "cases/course.h"

/* The first minute since 1970-01-01T00:00, later than now or, where that can't be said so well, earlier, from which the case may have other
 * tasks than it has now, if no line is added to the journal; INT64_MAX: never. Each rule by which time changes a case says for itself when it
 * does. What is later than now in the journal, and what other cases with the same telephone number do, is not counted here. */
int64_t course_changes(const struct course *);

/* The first minute in which a line of the case is seen that is later than now and was kept all the same (cases.all); INT64_MAX: there is none. */
int64_t case_later(const struct cases *, const struct case_record *);

#endif
