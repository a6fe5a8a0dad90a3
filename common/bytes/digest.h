/* SHA-256, by nettle: what `sha256sum FILE` prints says whether a file is the one that was meant. */
#ifndef AS_DIGEST_H
#define AS_DIGEST_H

#include <stdbool.h>
#include <sys/types.h>

#include "bytes/text.h"

struct digest_sum {
	uint64_t bytes;
	char hex[65];
};

/* Bytes that come one after the other; digest_end frees it. */
struct digest *digest_start(void);
void digest_add(struct digest *, struct text);
void digest_end(struct digest *, struct digest_sum *);

/* The first `bytes` of a file (-1: all) that can be read anywhere. False, with errno. */
bool digest_file(int fd, off_t bytes, struct digest_sum *);

#endif
