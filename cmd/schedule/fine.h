/* as-schedule --check-policy, of a policy that was read and so is fine: what it says, or leaves out, may all the same be an oversight. */
#ifndef AS_FINE_H
#define AS_FINE_H

#include "rules/policy.h"

/* Points out what should be looked at, and writes that the policy of this name is fine. */
void fine_say(const struct policy *, const char *name);

#endif
