#include "installs.h"

#include <stdlib.h>

#include "bytes/memory.h"
#include "bytes/search.h"
#include "bytes/sort.h"

void installs_take(struct installs *s, struct install one)
{
	s->entry = xgrow(s->entry, s->n, &s->room, sizeof *s->entry);
	s->entry[s->n++] = one;
}

void installs_settle(struct installs *s, bool (*stands)(const void *context, uint64_t entry), const void *context)
{
	size_t kept = 0;
	for (size_t i = 0; i < s->n; i++)
		if (stands(context, s->entry[i].entry))
			s->entry[kept++] = s->entry[i];
	s->n = kept;
}

static bool by_case(const void *context, const struct install *a, const struct install *b)
{
	(void)context;
	return a->case_hash <= b->case_hash;
}

/* Those of a case stay in the order in which they were read, which is the same for lines that an index tells by their bytes. */
DEFINE_SORT(sort_installs, struct install, by_case)

/* The index of the first entry of the case, or where it would stand. */
static size_t first_of(const struct installs *s, uint64_t case_hash)
{
	size_t i;
	BINARY_SEARCH(i, s->n, s->entry[i].case_hash < case_hash);
	return i;
}

const struct install *installs_other(struct installs *s, uint64_t case_hash, struct text time)
{
	const struct install *other = NULL;
	if (!s->sorted && s->n)
		sort_installs(s->entry, s->n, NULL);
	s->sorted = true;
	for (size_t i = first_of(s, case_hash); i < s->n && s->entry[i].case_hash == case_hash; i++) {
		if (text_eq((struct text){ s->entry[i].time, s->entry[i].time_n }, time))
			return NULL;
		other = other ? other : &s->entry[i];
	}
	return other;
}

void installs_free(struct installs *s)
{
	free(s->entry);
	*s = (struct installs){ 0 };
}
