#include "show.h"

#include "bytes/text_table.h"

/* PERF NOTES. The findings and their texts lie in the order of the cases: what the next rows need is fetched before they are written. */
PREFETCHES void fetch_ahead(const struct finding *const *finding, size_t i, size_t n)
{
	enum { TEXTS = 8, FINDINGS = 16 };
	if (i + FINDINGS < n) { /* each lies in two lines of the cache */
		__builtin_prefetch(finding[i + FINDINGS]);
		__builtin_prefetch((const char *)(finding[i + FINDINGS] + 1) - 1);
	}
	if (i + TEXTS < n) {
		__builtin_prefetch(finding[i + TEXTS]->name.p);
		__builtin_prefetch(finding[i + TEXTS]->store.p);
	}
}

void findings_csv(const struct finding *const *finding, size_t n, struct writer *out)
{
	struct arena arena = { 0 };
	struct text field[FINDING_COLUMNS];
	writer_row(out, finding_column, FINDING_COLUMNS);
	for (size_t i = 0; i < n; i++) {
		fetch_ahead(finding, i, n);
		finding_fields(finding[i], ENGLISH, &arena, field);
		writer_row(out, field, FINDING_COLUMNS);
		arena_empty(&arena);
	}
	arena_free(&arena);
}

void findings_table(const struct finding *const *finding, size_t n, enum language in, struct writer *out)
{
	struct arena arena = { 0 };
	struct text field[FINDING_COLUMNS];
	struct text_table table;
	text_table_start(&table, FINDING_COLUMNS);
	table.no_empty = true;
	for (int c = 0; c < FINDING_COLUMNS; c++)
		field[c] = finding_label((enum finding_column)c, in);
	text_table_row(&table, field);
	for (size_t i = 0; i < n; i++) {
		finding_fields(finding[i], in, &arena, field);
		text_table_row(&table, field);
		arena_empty(&arena);
	}
	text_table_write(&table, out);
	text_table_free(&table);
	arena_free(&arena);
}
