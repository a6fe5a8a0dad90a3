#include "snapshot/blocks.h"

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

#include "journal/files.h"

void blocks_start(struct block_writer *b, int fd)
{
	*b = (struct block_writer){ .fd = fd, .part = xcalloc(SNAPSHOT_BLOCK, 1) };
	if (lseek(fd, SNAPSHOT_HEAD, SEEK_SET) < 0)
		b->error = errno;
}

static void write_out(struct block_writer *b, struct text t)
{
	if (!b->error && !write_all(b->fd, t.p, t.n))
		b->error = errno;
}

/* Writes full blocks, or the last block, which may be shorter, and notes the checksum of each. */
static void put(struct block_writer *b, struct text t)
{
	write_out(b, t);
	for (size_t at = 0; at < t.n; at += SNAPSHOT_BLOCK) {
		b->sum = xgrow(b->sum, b->blocks, &b->room, sizeof *b->sum);
		b->sum[b->blocks++] = snapshot_block_sum((struct text){ t.p + at, t.n - at < SNAPSHOT_BLOCK ? t.n - at : SNAPSHOT_BLOCK });
	}
}

void blocks_add(struct block_writer *b, struct text t)
{
	size_t used = b->bytes % SNAPSHOT_BLOCK, first = t.n < SNAPSHOT_BLOCK - used ? t.n : SNAPSHOT_BLOCK - used;
	b->bytes += t.n;
	if (used || t.n < SNAPSHOT_BLOCK) {
		bytes_copy(b->part + used, t.p, first);
		t = (struct text){ t.p + first, t.n - first };
		if (used + first == SNAPSHOT_BLOCK)
			put(b, (struct text){ b->part, SNAPSHOT_BLOCK });
	}
	size_t full = t.n - t.n % SNAPSHOT_BLOCK;
	if (full)
		put(b, (struct text){ t.p, full });
	bytes_copy(b->part, t.p + full, t.n - full);
}

void blocks_align(struct block_writer *b)
{
	blocks_add(b, (struct text){ "\0\0\0\0\0\0\0", (8 - b->bytes % 8) % 8 });
}

bool blocks_finish(struct block_writer *b, struct snapshot_head *h)
{
	size_t left = b->bytes % SNAPSHOT_BLOCK;
	if (left)
		put(b, (struct text){ b->part, left });
	h->bytes = b->bytes;
	h->checksum = snapshot_head_sum(h, b->sum, b->blocks);
	write_out(b, (struct text){ (const char *)b->sum, b->blocks * sizeof *b->sum });
	if (!b->error && lseek(b->fd, 0, SEEK_SET) < 0)
		b->error = errno;
	write_out(b, (struct text){ (const char *)h, SNAPSHOT_HEAD });
	errno = b->error;
	return !b->error;
}

void blocks_free(struct block_writer *b)
{
	free(b->part);
	free(b->sum);
}
