#include "destroy.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/sort.h"
#include "cases/ending.h"
#include "cases/follow.h"

/* ---- the plan ---- */

static void find_expired(struct destruction *d)
{
	const struct cases *cases = &d->survey->cases;
	struct courses courses;
	struct course course;
	courses_start(&courses, cases);
	for (size_t i = 0; i < cases->record_n; i++) {
		struct destroyed entry = { .record = case_at(cases, i) };
		bool destroyed = entry.record->destroyed; /* before: nothing is asked for but the optout of another that counts for it */
		if (destroyed && !cases->optouts)
			continue;
		if (destroyed ? !course_take(&course, &courses, entry.record) : !course_follow(&course, &courses, entry.record))
			continue;
		carried_add(&d->carried, d->survey, &course);
		if (destroyed || ending_of(&course).state != ST_EXPIRED)
			continue;
		survey_span(d->survey, entry.record, &entry.first, &entry.last);
		d->entry = xgrow(d->entry, d->n, &d->room, sizeof *d->entry);
		d->entry[d->n++] = entry;
		given_add(&d->given, &course, WHEN_NONE);
	}
	courses_free(&courses);
}

static inline bool first_line_in_order(const void *none, const struct destroyed *x, const struct destroyed *y)
{
	(void)none;
	return x->first <= y->first;
}

DEFINE_SORT(sort_entries, struct destroyed, first_line_in_order)

/* The next free name X-DATE-N, with N counting from *number. */
static struct text new_name(struct destruction *d, unsigned long *number)
{
	char day[WHEN_ROOM], name[64];
	int day_n = (int)when_format(date(d->survey->cases.now.day), day);
	for (;;) {
		int n = snprintf(name, sizeof name, "X-%.*s-%lu", day_n, day, (*number)++);
		struct text text = { name, (size_t)n };
		if (!survey_has(d->survey, text))
			return arena_text(&d->arena, text);
	}
}

void destruction_plan(struct destruction *d, const struct survey *survey, const struct held_journals *files, struct text approved_by,
		      bool erase)
{
	unsigned long number = 1;
	*d = (struct destruction){ .survey = survey, .approved_by = approved_by, .erase = erase };
	find_expired(d);
	sort_entries(d->entry, d->n, NULL);
	d->of_record = xcalloc(survey->cases.record_n, sizeof *d->of_record);
	for (size_t i = 0; i < d->n; i++) {
		d->entry[i].name = new_name(d, &number);
		d->of_record[d->entry[i].record->number] = (uint32_t)(i + 1);
	}
	given_add_late(&d->given, survey, files, d->of_record);
	given_sort(&d->given);
	carried_choose(&d->carried, d->of_record);
}

void destruction_free(struct destruction *d)
{
	free(d->entry);
	free(d->of_record);
	free(d->given.entry);
	free(d->carried.entry);
	arena_free(&d->arena);
}

/* ---- the new journal ---- */

/* The destroyed case of a row, or NULL. The rows come in the order of the events; a row that is no event is later than now. */
static const struct destroyed *destroyed_case(const struct destruction *d, const struct row *row, const struct event **next)
{
	const struct cases *cases = &d->survey->cases;
	uint32_t entry;
	if (*next < cases->event + cases->event_n && position_of(cases, *next) == row->position) {
		entry = d->of_record[cases->owner[(*next)++ - cases->event]];
	} else {
		const struct case_record *record = cases_find(cases, row_field(row, J_CASE));
		entry = record ? d->of_record[record->number] : 0;
	}
	return entry ? &d->entry[entry - 1] : NULL;
}

static void write_stripped(const struct destruction *d, const struct destroyed *to, const struct text *whole,
			   const struct given_task *given, struct writer *out)
{
	struct text field[JOURNAL_COLUMNS];
	memcpy(field, whole, sizeof field);
	field[J_CASE] = to->name;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		if (column_row[c].uses & COLUMN_PERSON)
			field[c] = (struct text){ "", 0 };
	if (given)
		field[J_TASK] = given->task;
	survey_write_row(d->survey, out, field, JOURNAL_COLUMNS);
}

static void write_destroy_event(const struct destruction *d, const struct destroyed *entry, struct writer *out)
{
	char now[WHEN_ROOM];
	struct text field[JOURNAL_COLUMNS] = {
		[J_TIME] = when_text(d->survey->cases.now, now),
		[J_CASE] = entry->name,
		[J_EVENT] = event_word[EV_DESTROY],
		[J_ACTOR] = d->approved_by,
	};
	survey_write_row(d->survey, out, field, JOURNAL_COLUMNS);
}

/* Writes an optout; `entry` is that of its case if that is destroyed, else NULL. */
static void write_optout(const struct destruction *d, const struct carried_optout *carried, const struct destroyed *entry, struct writer *out)
{
	char time[WHEN_ROOM];
	struct text field[JOURNAL_COLUMNS] = {
		[J_TIME] = when_text(carried->time, time),
		[J_CASE] = entry ? entry->name : case_name(carried->record),
		[J_EVENT] = event_word[EV_OPTOUT],
	};
	survey_write_row(d->survey, out, field, JOURNAL_COLUMNS);
}

/* Writes what follows the last line of a case: a carried optout, even of a case that is not destroyed, and the destroy event. */
static void write_behind(const struct destruction *d, uint32_t position, const struct destroyed *entry, const struct carried_optout **carried,
			 struct writer *out)
{
	const struct carried_optout *end = d->carried.entry + d->carried.n;
	if (*carried < end && (*carried)->after == position) {
		if (!d->erase || !entry)
			write_optout(d, *carried, entry, out);
		++*carried;
	}
	if (entry && position == entry->last)
		write_destroy_event(d, entry, out);
}

static void pass_on(struct writer *lines, const struct destination *to, size_t at_least)
{
	struct text t = { lines->buffer, lines->used };
	if (t.n < at_least)
		return;
	digest_add(to->digest, t);
	if (to->replacement)
		replacement_add(to->replacement, t);
	else
		writer_raw(to->out, t);
	lines->used = 0;
}

void destruction_write(const struct destruction *d, const struct held_journals *files, const struct destination *to)
{
	const struct given_task *given = d->given.entry, *given_end = given + d->given.n;
	const struct carried_optout *carried = d->carried.entry;
	struct table *table = table_open(files->name, files->n, &journal_format, (struct table_options){ .held = files->file, .strict = true });
	const struct event *next = d->survey->cases.event;
	const struct row *row;
	struct writer lines;
	writer_open_memory(&lines);
	survey_write_header(d->survey, &lines);
	while ((row = table_next(table))) {
		const struct destroyed *entry = destroyed_case(d, row, &next);
		bool gives = given < given_end && given->position == row->position;
		if (!entry)
			survey_pass_on(d->survey, &lines, table, row);
		else if (!d->erase)
			write_stripped(d, entry, table_whole(table, row), gives ? given : NULL, &lines);
		write_behind(d, row->position, entry, &carried, &lines);
		given += gives;
		pass_on(&lines, to, WRITER_CAPACITY / 2);
	}
	pass_on(&lines, to, 0);
	table_close(table);
	writer_close(&lines);
}
