/* The base of a policy (as-rules(7) 13, 14): a shipped house, or a file beside it, over which the policy is laid key by key. */
#ifndef AS_BASE_H
#define AS_BASE_H

#include "rules/yaml.h"

/* The policy whole: its root laid over that of its base, where it names one; the root itself otherwise. NULL where the base cannot be had
 * or is none: that is a problem. `file` is the policy's, and says where its base stands; the tree and names are kept in the arena. */
struct node *base_lay(struct node *root, const char *file, struct arena *, struct problems *);

/* All bytes of a file, as far as a policy may be long and one more; false with errno where it cannot be read. To be freed. */
bool file_bytes(const char *path, struct text *);

#endif
