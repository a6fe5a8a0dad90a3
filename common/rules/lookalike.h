/* Characters that look like one of ASCII which the form of a policy needs, and are another: input methods and word processors write them. */
#ifndef AS_LOOKALIKE_H
#define AS_LOOKALIKE_H

#include "bytes/text.h"

struct lookalike {
	struct text found; /* empty: there is none */
	char meant;
};

/* The first in a text; the first that is meant to be one of these. */
struct lookalike lookalike_first(struct text);
struct lookalike lookalike_of(struct text, const char *meant);

enum { LOOKALIKE_ROOM = 160 };

/* What a message says of it behind what is allowed; empty without one. The answer is `out`, or static. */
const char *lookalike_hint(struct lookalike, char out[LOOKALIKE_ROOM]);

#endif
