#include "snapshot/fingerprint.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "journal/files.h"

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

/* Adds 16 bytes to a lane; earlier bytes keep their influence on it, whatever the product is. */
static inline uint64_t add_to_lane(uint64_t lane, const char *p, uint64_t with)
{
	uint64_t two[2];
	memcpy(two, p, sizeof two);
	return turned(lane) ^ mix(two[0] ^ with, two[1] ^ lane);
}

/* PERF NOTE: lane by lane, so that the compiler keeps them in registers: as a loop over four it takes more than twice as long. */
static void add_blocks(struct fingerprint *f, const char *p, size_t n)
{
	uint64_t a = f->lane[0], b = f->lane[1], c = f->lane[2], d = f->lane[3];
	for (; n >= FINGERPRINT_BLOCK; p += FINGERPRINT_BLOCK, n -= FINGERPRINT_BLOCK) {
		a = add_to_lane(a, p, key[0]);
		b = add_to_lane(b, p + 16, key[1]);
		c = add_to_lane(c, p + 32, key[2]);
		d = add_to_lane(d, p + 48, key[3]);
	}
	*f = (struct fingerprint){ { a, b, c, d } };
}

void fingerprint_start(struct fingerprint_run *r, uint64_t bytes)
{
	*r = (struct fingerprint_run){ .print = { { bytes, bytes ^ key[1], bytes ^ key[2], bytes ^ key[3] } } };
}

void fingerprint_add(struct fingerprint_run *r, struct text t)
{
	size_t first = FINGERPRINT_BLOCK - r->used < t.n ? FINGERPRINT_BLOCK - r->used : t.n;
	if (r->used || t.n < FINGERPRINT_BLOCK) {
		bytes_copy(r->part + r->used, t.p, first);
		t = (struct text){ t.p + first, t.n - first };
		r->used += first;
		if (r->used < FINGERPRINT_BLOCK)
			return;
		add_blocks(&r->print, r->part, FINGERPRINT_BLOCK);
	}
	r->used = t.n % FINGERPRINT_BLOCK;
	add_blocks(&r->print, t.p, t.n);
	bytes_copy(r->part, t.p + t.n - r->used, r->used);
}

struct fingerprint fingerprint_end(struct fingerprint_run *r)
{
	if (r->used) {
		memset(r->part + r->used, 0, FINGERPRINT_BLOCK - r->used);
		add_blocks(&r->print, r->part, FINGERPRINT_BLOCK);
	}
	return r->print;
}

struct fingerprint fingerprint_of(struct text t)
{
	struct fingerprint_run run;
	fingerprint_start(&run, t.n);
	fingerprint_add(&run, t);
	return fingerprint_end(&run);
}

bool fingerprint_piece(int fd, off_t from, off_t to, struct fingerprint *out)
{
	enum { PIECE = 1 << 17 };
	char *piece = xmalloc(PIECE, 1);
	bool fine = true;
	struct fingerprint_run run;
	fingerprint_start(&run, (uint64_t)(to - from));
	while (fine && from < to) {
		size_t n = to - from < PIECE ? (size_t)(to - from) : PIECE;
		fine = read_whole(fd, piece, n, from);
		if (fine)
			fingerprint_add(&run, (struct text){ piece, n });
		from += (off_t)n;
	}
	free(piece);
	*out = fingerprint_end(&run);
	return fine;
}

uint64_t fingerprint_fold(const struct fingerprint *f)
{
	return mix(mix(f->lane[0], f->lane[1] ^ key[0]) ^ f->lane[2], f->lane[3] ^ key[1]);
}
