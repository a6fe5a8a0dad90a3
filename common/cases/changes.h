/* When a case may change although nothing happens. */
#ifndef AS_CHANGES_H
#define AS_CHANGES_H

#include "cases/course.h"

/* The first minute since 1970-01-01T00:00, later than `now`, from which the case may have other tasks than now if no line is added to
 * the journal; INT64_MAX: never. Where that can't be told exactly, the minute is too early, never too late. Each rule by which time
 * changes a case says so itself. Lines of the journal that are later than `now`, and other cases with the same telephone number, are not
 * considered. */
int64_t course_changes(const struct course *);

/* The first minute in which a line of the case becomes seen that is later than `now` and was kept (cases.all); INT64_MAX: there is none. */
int64_t case_later(const struct cases *, const struct case_record *);

#endif
