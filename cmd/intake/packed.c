#include "packed.h"


#include "bytes/memory.h"

enum { BLOCK = 128 << 10, FEW = 4 << 20 };

void packed_start(struct packed *p, const char *beside)
{
	*p = (struct packed){ .beside = beside };
	writer_open_memory(&p->lines);
}

/* The disk is full: the lines go back to memory. If the journal can't take them either, that is reported when it is written. */
static void take_back(struct packed *p)
{
	struct writer memory;
	writer_open_memory(&memory);
	writer_raw(&memory, (struct text){ p->spill.bytes, p->spill.n });
	writer_raw(&memory, (struct text){ p->lines.buffer, p->lines.used });
	spill_close(&p->spill);
	writer_close(&p->lines);
	p->lines = memory;
	p->beside = NULL;
}

/* Writes the lines to the file, once there are many; all of them, so that no line lies partly in the file. */
static void pass_on(struct packed *p)
{
	struct writer *lines = &p->lines;
	if (!p->spill.bytes && (!p->beside || lines->used < FEW))
		return;
	if (!p->spill.bytes && !spill_open(&p->spill, p->beside)) {
		p->beside = NULL;
		return;
	}
	if (!spill_add(&p->spill, (struct text){ lines->buffer, lines->used })) {
		take_back(p);
		return;
	}
	lines->used = 0;
	if (lines->capacity > (size_t)2 * BLOCK)
		lines->buffer = xrealloc(lines->buffer, lines->capacity = (size_t)2 * BLOCK, 1);
}

struct writer *packed_writer(struct packed *p, size_t *at)
{
	if (p->lines.used >= BLOCK)
		pass_on(p);
	*at = p->spill.n + p->lines.used;
	return &p->lines;
}

const char *packed_line(struct packed *p, size_t at)
{
	enum { LOOKED = 1 << 11 };
	if (++p->looked % LOOKED == 0) /* many lines are looked at, but few of them again soon */
		spill_passed((struct text){ p->spill.bytes, p->spill.n });
	return at < p->spill.n ? p->spill.bytes + at : p->lines.buffer + (at - p->spill.n);
}

struct text packed_all(struct packed *p)
{
	if (p->spill.bytes)
		pass_on(p);
	return p->spill.bytes ? (struct text){ p->spill.bytes, p->spill.n } : (struct text){ p->lines.buffer, p->lines.used };
}

void packed_free(struct packed *p)
{
	spill_close(&p->spill);
	writer_close(&p->lines);
	*p = (struct packed){ 0 };
}
