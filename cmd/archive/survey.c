#include "survey.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "cases/sample.h"
#include "snapshot/lines.h"

static void note_late(void *survey, const struct row *row)
{
	struct survey *s = survey;
	size_t known = s->late.used ? s->late.used : 1;
	uint32_t number = pool_add(&s->late, row_field(row, J_CASE));
	if (number < known) {
		s->late_lines[number].last = row->position;
		return;
	}
	while (number >= s->late_room)
		s->late_lines = xgrow(s->late_lines, s->late_room, &s->late_room, sizeof *s->late_lines);
	s->late_lines[number] = (struct late_lines){ row->position, row->position };
}

static void keep_columns(struct survey *s, const struct table *table)
{
	size_t others;
	const struct text *other = table_other(table, &others);
	s->columns = JOURNAL_COLUMNS + others;
	if (s->columns > FIELDS_MOST)
		fail("%zu columns in all: more than %d cannot be written", s->columns, FIELDS_MOST);
	s->column = xmalloc(s->columns, sizeof *s->column);
	for (size_t i = 0; i < s->columns; i++)
		s->column[i] = i < JOURNAL_COLUMNS ? journal_column[i] : arena_text(&s->arena, other[i - JOURNAL_COLUMNS]);
}

/* The columns that decide on the archive state of a case and on the tasks of its calls, or that can make a row bad. */
static uint64_t deciding_columns(const struct policy *policy)
{
	static const int deciding[] = { J_TIME, J_CASE, J_EVENT, J_TASK, J_RESULT, J_SCORE, J_SCORE_PRODUCT, J_SCORE_DELIVERY,
					J_SCORE_INSTALL, J_SEVERITY, J_KIND, J_DUE, J_SECONDS, J_PHONE, J_SERVICE };
	uint64_t columns = policy_samples(policy) ? column_bit(J_STORE) | column_bit(J_CLASS) : 0;
	for (size_t i = 0; i < sizeof deciding / sizeof *deciding; i++)
		columns |= column_bit(deciding[i]);
	return columns;
}

/* Reads the cases. With a source, bad lines were reported before. */
static int read_cases(struct survey *s, const struct policy *policy, struct when now, const struct held_journals *files, bool strict)
{
	cases_start(&s->cases, policy, now);
	s->cases.positions = true;
	s->cases.all = s->source;
	struct table *table = table_open(files->name, files->n, &journal_format, (struct table_options){ .held = files->file, .strict = strict,
		.quiet = s->source, .source = s->source, .unwanted = ~deciding_columns(policy), .hashed = column_bit(J_CASE) });
	cases_read(&s->cases, table, note_late, s);
	keep_columns(s, table);
	return table_close(table);
}

int survey_read(struct survey *s, const struct policy *policy, struct when now, const struct held_journals *files, bool strict)
{
	*s = (struct survey){ .source = NULL };
	int status = read_cases(s, policy, now, files, strict);
	sample_cases(&s->cases);
	optouts_find(&s->optouts, &s->cases, 1);
	return status;
}

bool survey_read_known(struct survey *s, const struct policy *policy, struct when now, const struct held_journals *files, struct known *known)
{
	*s = (struct survey){ .source = &known->source };
	read_cases(s, policy, now, files, false);
	bool fine = !known->lines->failed && known_samples(known, &s->cases);
	if (fine)
		optouts_find(&s->optouts, &s->cases, 1);
	else
		survey_free(s);
	return fine;
}

void survey_span(const struct survey *s, const struct case_record *record, uint32_t *first, uint32_t *last)
{
	uint32_t late = pool_find(&s->late, case_name(record));
	const struct cases *cases = &s->cases;
	uint32_t event = record->latest;
	*last = position_of(cases, &cases->event[event]);
	for (uint32_t i = 1; i < record->events; i++)
		event = cases->event[event].before;
	*first = position_of(cases, &cases->event[event]);
	if (late == UINT32_MAX)
		return;
	if (s->late_lines[late].first < *first)
		*first = s->late_lines[late].first;
	if (s->late_lines[late].last > *last)
		*last = s->late_lines[late].last;
}

bool survey_has(const struct survey *s, struct text name)
{
	return cases_find(&s->cases, name) || pool_find(&s->late, name) != UINT32_MAX;
}

void survey_write_header(const struct survey *s, struct writer *out)
{
	writer_row(out, s->column, s->columns);
}

void survey_write_row(const struct survey *s, struct writer *out, const struct text *field, size_t n)
{
	struct text all[FIELDS_MOST];
	if (n == s->columns) {
		writer_row(out, field, n);
		return;
	}
	memcpy(all, field, n * sizeof *field);
	for (size_t i = n; i < s->columns; i++)
		all[i] = TEXT("");
	writer_row(out, all, s->columns);
}

void survey_pass_on(const struct survey *s, struct writer *out, struct table *table, const struct row *row)
{
	size_t length = table_line(table, row, s->columns, writer_room(out, row->record->raw.n + s->columns)), other_n;
	out->used += length;
	if (length)
		return;
	table_other(table, &other_n);
	survey_write_row(s, out, table_whole(table, row), JOURNAL_COLUMNS + other_n);
}

void survey_free(struct survey *s)
{
	cases_free(&s->cases);
	optouts_free(&s->optouts);
	pool_free(&s->late);
	free(s->late_lines);
	arena_free(&s->arena);
	free(s->column);
}
