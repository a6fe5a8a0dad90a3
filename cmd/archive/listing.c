#include "listing.h"

#include <stdlib.h>

#include "bytes/sort.h"
#include "cases/follow.h"

struct listed {
	int64_t minute; /* its place in case order */
	size_t offset;  /* where its line begins in the text */
};

struct listing {
	const struct survey *survey;
	bool *chosen;      /* for each record */
	bool in_order;     /* the lines come in case order, and need not be kept */
	struct writer *to; /* the output, or `text` if they have to be sorted */
	struct writer text;
	struct listed *line;
	size_t n, room;
};

static void choose(struct listing *l, const bool wanted[ARCHIVE_STATES])
{
	const struct cases *cases = &l->survey->cases;
	struct courses courses;
	struct course course;
	courses_start(&courses, cases);
	l->chosen = xcalloc(cases->record_n, sizeof *l->chosen);
	for (size_t i = 0; i < cases->record_n; i++) {
		const struct case_record *record = case_at(cases, i);
		if (record->destroyed)
			l->chosen[i] = wanted[ST_DESTROYED];
		else if (course_follow(&course, &courses, record))
			l->chosen[i] = wanted[ending_of(&course).state];
	}
	courses_free(&courses);
}

/* Does the input have the chosen lines in case order? If some lines are later than now, it answers no without looking. */
static bool in_order(const struct listing *l)
{
	const struct cases *cases = &l->survey->cases;
	int64_t before = INT64_MIN;
	for (size_t i = 0; i < cases->event_n; i++) {
		int64_t minute = l->chosen[cases->owner[i]] ? case_minute(&cases->event[i]) : before;
		if (minute < before)
			return false;
		before = minute;
	}
	return l->survey->late.used == 0;
}

static void add(struct listing *l, int64_t minute, struct table *table, const struct row *row)
{
	if (!l->in_order) {
		l->line = xgrow(l->line, l->n, &l->room, sizeof *l->line);
		l->line[l->n++] = (struct listed){ minute, l->text.used };
	}
	survey_pass_on(l->survey, l->to, table, row);
}

/* Adds a row that is no event of the cases, because it is later than now; a bad one was reported before. */
static void add_late(struct listing *l, struct table *table, const struct row *from)
{
	const struct cases *cases = &l->survey->cases;
	const struct case_record *record = cases_find(cases, row_field(from, J_CASE));
	struct journal_row row;
	if (!record || !l->chosen[record->number] || journal_row_parse(from, &row))
		return;
	struct event event = { .day = row.time.day, .minute = row.time.minute, .event = (uint8_t)row.event };
	add(l, case_minute(&event), table, from);
}

/* Goes through the rows, which come in the order of the events and have the same positions. */
static void gather(struct listing *l, struct table *table)
{
	const struct cases *cases = &l->survey->cases;
	const struct event *e = cases->event, *end = e + cases->event_n;
	const struct row *row;
	while ((row = table_next(table))) {
		if (e == end || position_of(cases, e) != row->position) {
			add_late(l, table, row);
			continue;
		}
		if (l->chosen[cases->owner[e - cases->event]])
			add(l, case_minute(e), table, row);
		e++;
	}
}

static inline bool line_in_order(const void *none, const struct listed *x, const struct listed *y)
{
	(void)none;
	return x->minute <= y->minute;
}

DEFINE_SORT(sort_lines, struct listed, line_in_order)

static void write_sorted(struct listing *l, struct writer *out)
{
	sort_lines(l->line, l->n, NULL); /* a stable sort: lines of the same minute stay in the order of the input */
	for (size_t i = 0; i < l->n; i++) {
		const char *line = l->text.buffer + l->line[i].offset;
		const char *end = memchr(line, '\n', l->text.used - l->line[i].offset);
		writer_raw(out, (struct text){ line, (size_t)(end - line) + 1 });
	}
}

void listing_write(const struct survey *survey, const struct held_journals *files, const bool wanted[ARCHIVE_STATES],
		   struct writer *out)
{
	struct listing l = { .survey = survey };
	choose(&l, wanted);
	l.in_order = in_order(&l);
	l.to = l.in_order ? out : &l.text;
	writer_open_memory(&l.text);
	survey_write_header(survey, out);
	struct table *table = table_open(files->name, files->n, &journal_format, (struct table_options){ .held = files->file,
		.source = survey->source, .quiet = true });
	gather(&l, table);
	table_close(table);
	if (!l.in_order)
		write_sorted(&l, out);
	writer_close(&l.text);
	free(l.line);
	free(l.chosen);
}
