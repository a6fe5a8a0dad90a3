#include "share.h"

#include <stdlib.h>

void share_start(struct share *s, const enum finding_column *by, size_t n, bool with_records)
{
	*s = (struct share){ .by_n = n, .with_records = with_records };
	memcpy(s->by, by, n * sizeof *by);
	counts_start(&s->claims, n);
}

/* The fields of a row of the counts; of claims those that only a finding has are empty. */
static void key_of(struct share *s, const struct finding *f, bool claim, struct text key[FINDING_COLUMNS])
{
	struct text field[FINDING_COLUMNS];
	finding_fields(f, ENGLISH, &s->arena, field);
	for (size_t i = 0; i < s->by_n; i++)
		key[i] = claim && (s->by[i] == A_RULE || s->by[i] == A_WHAT) ? TEXT("") : field[s->by[i]];
}

void share_claim(struct share *s, const struct finding *f, bool recorded)
{
	struct text key[FINDING_COLUMNS];
	size_t rows = s->claims.rows.used;
	key_of(s, f, true, key);
	uint32_t row = counts_add(&s->claims, key, 1);
	s->recorded = xgrow(s->recorded, row, &s->room, sizeof *s->recorded);
	s->recorded[row] = (row < rows ? s->recorded[row] : 0) + recorded;
	arena_empty(&s->arena);
}
