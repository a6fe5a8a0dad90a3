/* What may be behind a syntax error of YAML: libyaml says what it met, not what was written wrong, and notices most of it late. */
#ifndef AS_SYNTAX_HINT_H
#define AS_SYNTAX_HINT_H

#include "rules/lookalike.h"

struct syntax_error {
	struct text bytes;    /* of the file */
	size_t line;          /* where it was noticed, from 1 */
	size_t context;       /* the line on which it says that it began, or 0 */
	const char *problem;  /* as libyaml calls it */
};

/* The end of a message, or nothing. The answer is `out`, or static. */
const char *syntax_hint(const struct syntax_error *, char out[LOOKALIKE_ROOM]);

#endif
