/* What tells one policy from another. */
#ifndef AS_SNAPSHOT_POLICY_H
#define AS_SNAPSHOT_POLICY_H

#include "rules/policy.h"

/* The SHA-256, in hex, of what --print-policy prints, and of what that names only: the official days and the clocks of the zone. */
void policy_digest(const struct policy *, char hex[72]);

#endif
