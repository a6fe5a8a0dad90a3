/* Base64 as RFC 4648 has it, with padding and on one line. */
#ifndef AS_BASE64_H
#define AS_BASE64_H

#include "bytes/text.h"

/* The characters that n bytes become. */
#define BASE64_LENGTH(n) (((n) + 2) / 3 * 4)

/* Writes t to `out`, which has room for BASE64_LENGTH(t.n); gives that length. */
size_t base64_write(struct text t, char *out);

#endif
