/* Tells whether bytes are the same as before: a digest of 256 bits, computed as fast as memory is read. It protects against accidents, but
 * not against somebody who makes bytes on purpose. */
#ifndef AS_FINGERPRINT_H
#define AS_FINGERPRINT_H

#include <stdbool.h>
#include <sys/types.h>

#include "bytes/text.h"

struct fingerprint {
	uint64_t lane[4]; /* each lane takes its own sixteen bytes of every 64 */
};

struct fingerprint fingerprint_of(struct text);

/* The fingerprint of bytes that come one after the other; `bytes` is how many there will be in all. */
enum { FINGERPRINT_BLOCK = 64 };
struct fingerprint_run {
	struct fingerprint print;
	char part[FINGERPRINT_BLOCK]; /* the block that is not complete yet */
	size_t used;                  /* how many bytes of it there are */
};
void fingerprint_start(struct fingerprint_run *, uint64_t bytes);
void fingerprint_add(struct fingerprint_run *, struct text);
struct fingerprint fingerprint_end(struct fingerprint_run *);

/* The fingerprint of the bytes of a file from `from` up to `to`. Returns false, with errno or 0, if they can't be read. */
bool fingerprint_piece(int fd, off_t from, off_t to, struct fingerprint *);

/* The fingerprint folded into 64 bits. */
uint64_t fingerprint_fold(const struct fingerprint *);

#endif
