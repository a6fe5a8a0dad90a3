/* Are bytes the same as once before? A digest of 256 bits, as fast as memory is read, against accidents: it is no proof against somebody who makes
 * bytes for the purpose. */
#ifndef AS_FINGERPRINT_H
#define AS_FINGERPRINT_H

#include <stdbool.h>
#include <sys/types.h>

#include "bytes/text.h"

struct fingerprint {
	uint64_t lane[4]; /* each of its own sixteen bytes of every 64 */
};

struct fingerprint fingerprint_of(struct text);

/* Of bytes that come one after the other, so many in all. */
enum { FINGERPRINT_BLOCK = 64 };
struct fingerprint_run {
	struct fingerprint print;
	char part[FINGERPRINT_BLOCK]; /* of a block that is not whole yet, */
	size_t used;                  /* so much */
};
void fingerprint_start(struct fingerprint_run *, uint64_t bytes);
void fingerprint_add(struct fingerprint_run *, struct text);
struct fingerprint fingerprint_end(struct fingerprint_run *);

/* Of the bytes of a file from one place to before another. False, with errno or 0: they can't be read. */
bool fingerprint_piece(int fd, off_t from, off_t to, struct fingerprint *);

/* All of it in 64 bits. */
uint64_t fingerprint_fold(const struct fingerprint *);

#endif
