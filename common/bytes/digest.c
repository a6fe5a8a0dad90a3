#include "bytes/digest.h"

#include <errno.h>
#include <nettle/sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/memory.h"

struct digest {
	struct sha256_ctx context;
	uint64_t bytes;
};

struct digest *digest_start(void)
{
	struct digest *d = xcalloc(1, sizeof *d);
	sha256_init(&d->context);
	return d;
}

void digest_add(struct digest *d, struct text t)
{
	sha256_update(&d->context, t.n, (const uint8_t *)t.p);
	d->bytes += t.n;
}

void digest_end(struct digest *d, struct digest_sum *sum)
{
	uint8_t byte[SHA256_DIGEST_SIZE];
	sha256_digest(&d->context, sizeof byte, byte);
	sum->bytes = d->bytes;
	for (size_t i = 0; i < sizeof byte; i++)
		snprintf(sum->hex + 2 * i, 3, "%02x", byte[i]);
	free(d);
}

/* Adds the bytes of a file from `from` up to `to`, or to its end where `to` is -1. False, with errno, if a read fails. */
static bool add_from(struct digest *d, int fd, off_t from, off_t to)
{
	enum { PIECE = 1 << 17 };
	char *piece = xmalloc(PIECE, 1);
	ssize_t n = 1;
	while (n && from != to) {
		n = pread(fd, piece, to >= 0 && to - from < PIECE ? (size_t)(to - from) : PIECE, from);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			break;
		digest_add(d, (struct text){ piece, (size_t)n });
		from += n;
	}
	int error = errno;
	free(piece);
	errno = error;
	return n >= 0;
}

bool digest_file(int fd, off_t bytes, struct digest_sum *sum)
{
	struct digest *d = digest_start();
	bool fine = add_from(d, fd, 0, bytes);
	int error = errno;
	digest_end(d, sum);
	errno = error;
	return fine;
}
