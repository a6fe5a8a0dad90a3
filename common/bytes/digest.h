/* SHA-256, computed by nettle: the same number as `sha256sum FILE` prints, which proves that a file is the one that is meant. */
#ifndef AS_DIGEST_H
#define AS_DIGEST_H

#include <stdbool.h>
#include <sys/types.h>

#include "bytes/text.h"

struct digest_sum {
	uint64_t bytes;
	char hex[65];
};

/* A digest of bytes that come one after the other. digest_end writes the sum and frees the digest. */
struct digest *digest_start(void);
void digest_add(struct digest *, struct text);
void digest_end(struct digest *, struct digest_sum *);

/* The digest of the first `bytes` bytes of a file (-1: of all), which must allow pread(2). False, with errno, if a read fails. */
bool digest_file(int fd, off_t bytes, struct digest_sum *);

#endif
