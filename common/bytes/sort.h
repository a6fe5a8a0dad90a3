/* A stable sort whose comparison the compiler can inline, and integers made of the first bytes of texts, which compare faster than the
 * texts. */
#ifndef AS_SORT_H
#define AS_SORT_H

#include <stdlib.h>

#include "bytes/memory.h"

/* The first bytes of a text as big-endian integers: most texts can be ordered by these alone. */
struct text_start {
	uint64_t part[2];
};

static inline struct text_start text_start(struct text t)
{
	struct text_start start;
	unsigned char bytes[sizeof start] = { 0 };
	if (t.n)
		memcpy(bytes, t.p, t.n < sizeof bytes ? t.n : sizeof bytes);
	for (int i = 0; i < 2; i++) {
		const unsigned char *b = bytes + 8 * i;
		start.part[i] = (uint64_t)b[0] << 56 | (uint64_t)b[1] << 48 | (uint64_t)b[2] << 40 | (uint64_t)b[3] << 32 |
				(uint64_t)b[4] << 24 | (uint64_t)b[5] << 16 | (uint64_t)b[6] << 8 | (uint64_t)b[7];
	}
	return start;
}

/* -1 or 1 if the first bytes decide the order; 0 if the texts have to be compared. */
static inline int text_start_cmp(struct text_start a, struct text_start b)
{
	if (a.part[0] != b.part[0])
		return a.part[0] < b.part[0] ? -1 : 1;
	return a.part[1] < b.part[1] ? -1 : a.part[1] > b.part[1];
}

/* Defines `static void NAME(TYPE *thing, size_t n, const void *context)`: a stable sort that inserts up to SORT_FEW things and merges more.
 * IN_ORDER(context, x, y) says whether x may stand before y. Things that are already in order cost one comparison each. */
#define DEFINE_SORT(name, type, in_order) \
	static void name##_few(type *thing, size_t n, const void *context) \
	{ \
		for (size_t i = 1; i < n; i++) { \
			type moved = thing[i]; \
			size_t to = i; \
			for (; to > 0 && !in_order(context, &thing[to - 1], &moved); to--) \
				thing[to] = thing[to - 1]; \
			if (to < i) \
				thing[to] = moved; \
		} \
	} \
	static void name##_with(type *thing, size_t n, type *half, const void *context) \
	{ \
		if (n <= SORT_FEW) { \
			name##_few(thing, n, context); \
			return; \
		} \
		size_t middle = n / 2, left = 0, right = middle, out = 0; \
		name##_with(thing, middle, half, context); \
		name##_with(thing + middle, n - middle, half, context); \
		if (in_order(context, &thing[middle - 1], &thing[middle])) \
			return; \
		memcpy(half, thing, middle * sizeof *half); \
		while (left < middle && right < n) \
			thing[out++] = in_order(context, &half[left], &thing[right]) ? half[left++] : thing[right++]; \
		memcpy(thing + out, half + left, (middle - left) * sizeof *half); \
	} \
	static void name(type *thing, size_t n, const void *context) \
	{ \
		if (n <= SORT_FEW) { \
			name##_few(thing, n, context); \
			return; \
		} \
		type *half = xmalloc(n / 2, sizeof *half); \
		name##_with(thing, n, half, context); \
		free(half); \
	}
enum { SORT_FEW = 8 };

#endif
