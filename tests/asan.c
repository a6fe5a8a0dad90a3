/* For AddressSanitizer only: what an arena or the input buffer no longer holds can't be read either, so that whoever keeps a text for longer
 * than its line or its row is told where. Without this the bytes stay readable, and are those of another line. */
#include <sanitizer/asan_interface.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/input.h"
#include "bytes/memory.h"

enum { ALIGNED = 16 }; /* how much arena_get may take beyond the size */

/* Gives back what the next allocation of an arena takes of its open block. */
static void open_next(const struct arena *a, size_t size)
{
	size_t left = (size_t)(a->end - a->next);
	if (left)
		ASAN_UNPOISON_MEMORY_REGION(a->next, size < left ? size : left);
}

void *__real_arena_get(struct arena *, size_t);
void *__wrap_arena_get(struct arena *, size_t);
void *__wrap_arena_get(struct arena *a, size_t size)
{
	open_next(a, size + ALIGNED);
	return __real_arena_get(a, size);
}

struct text __real_arena_text(struct arena *, struct text);
struct text __wrap_arena_text(struct arena *, struct text);
struct text __wrap_arena_text(struct arena *a, struct text t)
{
	open_next(a, t.n);
	return __real_arena_text(a, t);
}

void __real_arena_empty(struct arena *);
void __wrap_arena_empty(struct arena *);
void __wrap_arena_empty(struct arena *a)
{
	const char *used = a->next;
	__real_arena_empty(a);
	if (a->next)
		ASAN_POISON_MEMORY_REGION(a->next, (size_t)(used - a->next));
}

/* The buffer moves each time more is read. */
bool __real_input_fill(struct input *);
bool __wrap_input_fill(struct input *);
bool __wrap_input_fill(struct input *in)
{
	if (in->buffer) {
		char *fresh = xmalloc(in->capacity + 1, 1);
		memcpy(fresh, in->buffer, in->end);
		free(in->buffer);
		in->buffer = fresh;
	}
	return __real_input_fill(in);
}
