/* Brackets at the end of a header: 联系电话(必填), Received (yyyy-mm-dd), 通话时长(秒). One that changes nothing can be left off. Any other, as
 * in 解决时间(预计), Created (UTC), 通话时长(分钟), makes it the header of another column. */
#ifndef AS_BRACKETS_H
#define AS_BRACKETS_H

#include "rules/policy.h"

/* The folded header in two: what stands before the bracket at its end, and what in it. Returns false if there is none. */
bool bracket_split(struct text header, struct text *before, struct text *inside);

/* Does this text in brackets, folded, change nothing of what a header of the column says in a file of the type? */
bool bracket_is_idle(struct text inside, int column, const struct policy *, enum intake_type);

#endif
