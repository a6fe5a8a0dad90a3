/* One pass over the cases of a shard: each case is followed, and judged by every wanted rule (as-rules(7) 15). */
#ifndef AS_AUDIT_WALK_H
#define AS_AUDIT_WALK_H

#include "rule.h"

/* A shard_work (cases/shards.h); the context is a struct audit with `asked` set. */
void walk_cases(const struct cases *, void *audit);

#endif
