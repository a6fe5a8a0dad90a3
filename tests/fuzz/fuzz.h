/* What the fuzz targets share. A property that does not hold aborts. */
#ifndef FUZZ_H
#define FUZZ_H

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/memory.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

#define HOLDS(what) ((what) ? (void)0 : (fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #what), abort()))

/* The bug that a fuzzer has to find before its silence means anything: built in with -DPLANTED, never in a replay. */
#ifdef PLANTED
#define PLANT(when) HOLDS(!(when))
#else
#define PLANT(when) ((void)0)
#endif

/* An arena for one input; its block, which takes longer to get than a small input to try, is kept for many. */
static inline struct arena *fuzz_arena(void)
{
	static struct arena arena;
	static unsigned inputs;
	if (++inputs % 4096 == 0)
		arena_free(&arena);
	return &arena;
}

#endif
