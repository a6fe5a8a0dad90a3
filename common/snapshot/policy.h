/* A digest that tells policies apart. */
#ifndef AS_SNAPSHOT_POLICY_H
#define AS_SNAPSHOT_POLICY_H

#include "rules/policy.h"
#include "snapshot/fingerprint.h"

/* Of what --print-policy prints, and of what that names only: the official days and the clocks of the zone. */
struct fingerprint policy_fingerprint(const struct policy *);

#endif
