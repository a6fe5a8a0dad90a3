#include "snapshot/passing.h"

#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/memory.h"

static void next_piece(struct passing *p)
{
	off_t left = p->journal->bytes - p->at;
	p->end = p->at + (left < FINGERPRINT_PIECE ? left : FINGERPRINT_PIECE);
	fingerprint_start(&p->run, (uint64_t)(p->end - p->at));
}

void passing_start(struct passing *p, const struct held_file *journal, const char *name)
{
	*p = (struct passing){ .journal = journal, .name = name };
}

void passing_free(struct passing *p)
{
	free(p->piece);
}

static ssize_t give(void *passing, char *to, size_t n)
{
	struct passing *p = passing;
	if (p->at == p->journal->bytes)
		return 0;
	ssize_t got = pread(p->journal->fd, to, (off_t)n < p->end - p->at ? n : (size_t)(p->end - p->at), p->at);
	if (got == 0)
		fail("%s: cut by somebody else while it was read", p->name);
	if (got < 0)
		return -1;
	struct text bytes = { to, (size_t)got };
	fingerprint_add(&p->run, bytes);
	line_ends_add(&p->ends, bytes);
	p->at += got;
	if (p->at == p->end) {
		p->piece = xgrow(p->piece, p->n, &p->room, sizeof *p->piece);
		p->piece[p->n++] = (struct snapshot_piece){ (uint64_t)p->end, fingerprint_end(&p->run) };
		next_piece(p);
	}
	return got;
}

struct held_source passing_source(struct passing *p)
{
	p->at = 0;
	p->n = 0;
	p->ends = (struct line_ends){ 0 };
	next_piece(p);
	return (struct held_source){ give, p };
}
