/* One pass over the cases of a shard: each case is followed, and every rule that is asked for judges it (as-rules(7) 15). */
#ifndef AS_AUDIT_WALK_H
#define AS_AUDIT_WALK_H

#include "rule.h"

/* A shard_work (cases/shards.h): the context is a struct audit of which `asked` is set. */
void walk_cases(const struct cases *, void *audit);

#endif
