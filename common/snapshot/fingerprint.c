#include "snapshot/fingerprint.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "journal/files.h"

enum { BLOCK = 64 };

static const uint64_t key[4] = { 0xa0761d6478bd642fULL, 0xe7037ed1a0b428dbULL, 0x8ebc6af09c88c6e3ULL, 0x589965cc75374cc3ULL };

/* Folded multiplication, as in wyhash. */
static inline uint64_t mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t turned(uint64_t n)
{
	return n << 23 | n >> 41;
}

/* What went before stays in the lane, whatever it is multiplied by. */
static inline void add_block(struct fingerprint *f, const char *p)
{
	for (int i = 0; i < 4; i++) {
		uint64_t two[2];
		memcpy(two, p + 16 * i, sizeof two);
		f->lane[i] = turned(f->lane[i]) ^ mix(two[0] ^ key[i], two[1] ^ f->lane[i]);
	}
}

/* Only the last bytes of all may be no whole blocks. */
static void add(struct fingerprint *f, const char *p, size_t n)
{
	struct fingerprint lanes = *f; /* so that the compiler keeps them in registers */
	for (; n >= BLOCK; p += BLOCK, n -= BLOCK)
		add_block(&lanes, p);
	if (n) {
		char last[BLOCK] = { 0 };
		memcpy(last, p, n);
		add_block(&lanes, last);
	}
	*f = lanes;
}

static struct fingerprint start(uint64_t bytes)
{
	return (struct fingerprint){ { bytes, bytes ^ key[1], bytes ^ key[2], bytes ^ key[3] } };
}

struct fingerprint fingerprint_of(struct text t)
{
	struct fingerprint f = start(t.n);
	add(&f, t.p, t.n);
	return f;
}

bool fingerprint_piece(int fd, off_t from, off_t to, struct fingerprint *out)
{
	enum { PIECE = 1 << 17 };
	char *piece = xmalloc(PIECE, 1);
	bool fine = true;
	struct fingerprint f = start((uint64_t)(to - from));
	while (fine && from < to) {
		size_t n = to - from < PIECE ? (size_t)(to - from) : PIECE;
		fine = read_whole(fd, piece, n, from);
		if (fine)
			add(&f, piece, n);
		from += (off_t)n;
	}
	free(piece);
	*out = f;
	return fine;
}

uint64_t fingerprint_fold(const struct fingerprint *f)
{
	return mix(mix(f->lane[0], f->lane[1] ^ key[0]) ^ f->lane[2], f->lane[3] ^ key[1]);
}
