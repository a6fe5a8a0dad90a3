#include "share.h"

#include <stdlib.h>

void share_start(struct share *s, const enum finding_column *by, size_t n, bool with_records)
{
	*s = (struct share){ .by_n = n, .with_records = with_records };
	memcpy(s->by, by, n * sizeof *by);
	counts_start(&s->claims, n);
}

/* The key of a row of the counts. The fields that only a finding has are empty in the key of a claim. */
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

/* ---- as it is written ---- */

/* The key of the claims that belong to a key of findings. */
static void claim_key(const struct share *s, const struct text *key, struct text out[FINDING_COLUMNS])
{
	for (size_t i = 0; i < s->by_n; i++)
		out[i] = s->by[i] == A_RULE || s->by[i] == A_WHAT ? TEXT("") : key[i];
}

static void count_findings(struct share *s, const struct finding *const *finding, size_t n, struct counts *out)
{
	struct text key[FINDING_COLUMNS];
	for (size_t i = 0; i < n; i++) {
		key_of(s, finding[i], false, key);
		counts_add(out, key, 1);
		arena_empty(&s->arena);
	}
}

/* Adds a row with 0 findings for each group of claims that has none. */
static void add_groups(struct share *s, struct counts *rows)
{
	struct text key[FINDING_COLUMNS], of[FINDING_COLUMNS];
	size_t findings = counts_sort(rows), groups = counts_sort(&s->claims);
	bool *has = xcalloc(groups + 1, sizeof *has);
	for (size_t i = 0; i < findings; i++) {
		counts_row(rows, i, key);
		claim_key(s, key, of);
		has[counts_find(&s->claims, of)] = true;
	}
	for (size_t i = 0; i < groups; i++)
		if (!has[counts_row(&s->claims, i, key)])
			counts_add(rows, key, 0);
	free(has);
}

static void write_header(const struct share *s, struct writer *out)
{
	for (size_t i = 0; i < s->by_n; i++)
		writer_field(out, finding_column[s->by[i]]);
	writer_field(out, TEXT("count"));
	if (s->with_records) {
		writer_field(out, TEXT("calls"));
		writer_field(out, TEXT("recorded"));
		writer_field(out, TEXT("recorded_rate"));
	}
	writer_end_row(out);
}

/* Writes how many calls of the row's group could have a record, how many have one, and their share. */
static void write_share(struct share *s, const struct text *key, struct writer *out)
{
	struct text of[FINDING_COLUMNS];
	char rate[RATE_ROOM];
	claim_key(s, key, of);
	uint32_t group = counts_find(&s->claims, of);
	size_t calls = group ? s->claims.count[group] : 0, recorded = group ? s->recorded[group] : 0;
	writer_number(out, calls);
	writer_number(out, recorded);
	writer_field(out, (struct text){ rate, rate_format((int64_t)recorded, (int64_t)calls, rate) });
}

void share_write(struct share *s, const struct finding *const *finding, size_t n, struct writer *out)
{
	struct counts rows;
	struct text key[FINDING_COLUMNS];
	counts_start(&rows, s->by_n);
	count_findings(s, finding, n, &rows);
	add_groups(s, &rows);
	write_header(s, out);
	for (size_t i = 0, all = counts_sort(&rows); i < all; i++) {
		uint32_t row = counts_row(&rows, i, key);
		for (size_t k = 0; k < s->by_n; k++)
			writer_field(out, key[k]);
		writer_number(out, rows.count[row]);
		if (s->with_records)
			write_share(s, key, out);
		writer_end_row(out);
	}
	counts_free(&rows);
}

void share_free(struct share *s)
{
	counts_free(&s->claims);
	free(s->recorded);
	arena_free(&s->arena);
}
