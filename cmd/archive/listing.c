#include "listing.h"

#include <stdlib.h>

#include "cases/follow.h"

struct listed {
	int64_t minute; /* case order; the offsets grow with the position in the input */
	size_t offset;  /* of its line in the text */
};

struct listing {
	const struct survey *survey;
	bool *chosen;       /* by record */
	struct writer text; /* the lines, in the order of the input */
	struct listed *line;
	size_t n, room;
};

static void choose(struct listing *l, const bool wanted[ARCHIVE_STATES])
{
	const struct cases *cases = &l->survey->cases;
	struct course course;
	course_start(&course, cases);
	l->chosen = xcalloc(cases->record_n, sizeof *l->chosen);
	for (size_t i = 0; i < cases->record_n; i++)
		if (course_follow(&course, &cases->record[i]))
			l->chosen[i] = wanted[ending_of(&course).state];
	course_free(&course);
}

static void add(struct listing *l, const struct row *from, size_t other_n)
{
	struct journal_row row;
	if (journal_row_parse(from->field, &row) != NULL)
		return; /* reported before */
	struct event event = { .day = row.time.day, .minute = row.time.minute, .event = (uint8_t)row.event };
	l->line = xgrow(l->line, l->n, &l->room, sizeof *l->line);
	l->line[l->n++] = (struct listed){ order_of(&event).minute, l->text.used };
	survey_write_row(l->survey, &l->text, from->field, from->other, other_n);
}

static void gather(struct listing *l, struct table *table)
{
	const struct cases *cases = &l->survey->cases;
	struct row row;
	while (table_next(table, &row)) {
		size_t other_n;
		table_other(table, &other_n);
		const struct case_record *record = cases_find(cases, row.field[J_CASE]);
		if (record && l->chosen[record - cases->record])
			add(l, &row, other_n);
	}
}

static int listed_cmp(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;
	if (x->minute != y->minute)
		return x->minute < y->minute ? -1 : 1;
	return (x->offset > y->offset) - (x->offset < y->offset);
}

void listing_write(const struct survey *survey, const struct held_journals *files, const bool wanted[ARCHIVE_STATES],
		   struct writer *out)
{
	struct listing l = { .survey = survey };
	choose(&l, wanted);
	writer_open_memory(&l.text);
	struct table *table = table_open_held(files->name, files->n, &journal_format, false, files->file);
	table_quiet(table);
	gather(&l, table);
	table_close(table);
	if (l.n)
		qsort(l.line, l.n, sizeof *l.line, listed_cmp);
	survey_write_header(survey, out);
	for (size_t i = 0; i < l.n; i++) {
		const char *line = l.text.buffer + l.line[i].offset;
		const char *end = memchr(line, '\n', l.text.used - l.line[i].offset);
		writer_raw(out, (struct text){ line, (size_t)(end - line) + 1 });
	}
	writer_close(&l.text);
	free(l.line);
	free(l.chosen);
}
