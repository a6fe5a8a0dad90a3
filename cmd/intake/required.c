#include "required.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "events.h"
#include "rules/require.h"
#include "words/labels.h"

void required_start(struct required *r, const struct policy *policy, enum intake_type type)
{
	*r = (struct required){ .policy = policy, .type = type };
	cases_start(&r->cases, policy, (struct when){ DAY_MAX, MINUTES_A_DAY - 1 });
	courses_start(&r->courses, &r->cases);
}

/* Does the last file before this one have the same headers? */
static bool is_same_header(const struct required *r, const struct columns *columns, const struct record *record)
{
	for (int c = 0; r->header_n && c < JOURNAL_COLUMNS; c++)
		if (!text_eq(r->header[r->header_n - 1].name[c], columns_field(columns, record, c)))
			return false;
	return r->header_n;
}

void required_header(struct required *r, const struct columns *columns, const struct record *record, size_t row)
{
	if (is_same_header(r, columns, record))
		return;
	r->header = xgrow(r->header, r->header_n, &r->header_room, sizeof *r->header);
	struct required_header *header = &r->header[r->header_n++];
	header->row = row;
	for (int c = 0; c < JOURNAL_COLUMNS; c++)
		header->name[c] = arena_text(&r->arena, columns_field(columns, record, c));
}

/* Is nothing required of the event? That holds for events that the tools write themselves, also for an amend that corrects a number from a
 * call sheet. */
static bool is_exempt(const struct required *r, enum event_word event)
{
	return event == EV_ESCALATE || event == EV_RETRACT || event == EV_DESTROY || (event == EV_AMEND && r->type != INTAKE_JOURNAL) ||
	       !require_asks(r->policy, event);
}

void required_look(struct required *r, size_t row, const struct journal_event *event, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		uint64_t unknown = 0;
		if (is_exempt(r, event[i].word))
			continue;
		for (int c = CARD_FIRST; c <= CARD_LAST; c++)
			unknown |= (uint64_t)!event[i].field[c].n << c;
		if (!require_lacks(r->policy, event[i].word, event[i].field, unknown))
			continue;
		pool_add(&r->doubtful, event[i].field[J_CASE]);
		r->doubt = xgrow(r->doubt, r->doubt_n, &r->doubt_room, sizeof *r->doubt);
		r->doubt[r->doubt_n++] = row;
		return;
	}
}

void required_renamed(struct required *r, struct text name)
{
	if (r->doubt_n)
		pool_add(&r->doubtful, name);
}

void required_take(struct required *r, const struct text field[JOURNAL_COLUMNS])
{
	struct journal_row row;
	struct own_row own;
	if (!r->doubt_n || pool_find(&r->doubtful, field[J_CASE]) == UINT32_MAX)
		return;
	row_of_fields(&own, field, JOURNAL_COLUMNS);
	own.row.hash = text_hash(field[J_CASE]);
	if (!journal_row_parse(&own.row, &row))
		cases_add(&r->cases, &own.row, &row, false);
}

/* ---- one row ---- */

static int row_cmp(const void *a, const void *b)
{
	const size_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

/* The place of the event in case order; the lines of its case before it are known. */
static int64_t minute_of(const struct journal_event *e)
{
	struct when when = WHEN_NONE;
	when_parse(e->field[J_TIME], &when);
	return case_minute(&(struct event){ .day = when.day, .minute = when.minute, .event = (uint8_t)e->word });
}

/* Fills the event from the card of its case: as the journal has it, as accepted rows changed it, and as earlier events of its own row
 * do. */
static void fill_card(struct required *r, struct journal_event *e, const struct journal_event *row, size_t n)
{
	const struct case_record *record = cases_find(&r->cases, e->field[J_CASE]);
	int64_t minute = minute_of(e);
	struct text card[CARD_FIELDS] = { { NULL, 0 } };
	struct course course;
	if (record && course_take(&course, &r->courses, record))
		course_card_until(&course, minute, NULL, card);
	for (size_t i = 0; i < n; i++)
		for (int c = 0; c < CARD_FIELDS && minute_of(&row[i]) <= minute; c++)
			if (row[i].field[CARD_FIRST + c].n)
				card[c] = row[i].field[CARD_FIRST + c];
	for (int c = 0; c < CARD_FIELDS; c++)
		if (!e->field[CARD_FIRST + c].n)
			e->field[CARD_FIRST + c] = card[c];
	if (e->word == EV_DELIVERY && !e->field[J_SERVICE].n)
		e->field[J_SERVICE] = service_word[SV_DELIVERY];
}

static const struct required_header *header_of(const struct required *r, size_t row)
{
	size_t i = r->header_n;
	while (i > 1 && r->header[i - 1].row > row)
		i--;
	return i ? &r->header[i - 1] : NULL;
}

/* The names of the columns, each with the header of the file if that differs. */
static const char *in_words(const struct journal_event *e, uint64_t lacks, const struct required_header *header)
{
	enum { NAME_COLUMNS = 30, WHY_ROOM = 1000 };
	static char why[WHY_ROOM];
	struct text name = text_fit(e->field[J_CASE], 60);
	size_t used = (size_t)snprintf(why, WHY_ROOM, _("%.*s %s: empty, and required by the policy: "), (int)name.n, name.p, event_said(e->word).p);
	const char *between = "";
	for (; lacks && used < WHY_ROOM; lacks &= lacks - 1, between = ", ") {
		int column = __builtin_ctzll(lacks);
		struct text own = column_said(column), theirs = header ? text_fit(header->name[column], NAME_COLUMNS) : own;
		used += (size_t)snprintf(why + used, WHY_ROOM - used, "%s%s", between, own.p);
		if (used >= WHY_ROOM || text_eq(own, theirs))
			continue;
		used += theirs.n ? (size_t)snprintf(why + used, WHY_ROOM - used, " (%.*s)", (int)theirs.n, theirs.p)
				 : (size_t)snprintf(why + used, WHY_ROOM - used, _(" (no such header)"));
	}
	return why;
}

const char *required_lacks(struct required *r, struct batch *b, size_t row)
{
	struct journal_event event[ROW_EVENTS], whole;
	const struct batch_row *of = &b->rows[row];
	if (!r->doubt_n || !bsearch(&row, r->doubt, r->doubt_n, sizeof *r->doubt, row_cmp))
		return NULL;
	for (size_t i = 0; i < of->events; i++)
		event_unpack(b, &b->events[of->first + i], &event[i]);
	for (size_t i = 0; i < of->events; i++) {
		if (!b->events[of->first + i].wanted || is_exempt(r, event[i].word))
			continue;
		whole = event[i];
		fill_card(r, &whole, event, of->events);
		uint64_t lacks = require_lacks(r->policy, whole.word, whole.field, 0) & ~column_bit(J_BATCH);
		if (lacks)
			return in_words(&whole, lacks, header_of(r, row));
	}
	return NULL;
}

void required_free(struct required *r)
{
	arena_free(&r->arena);
	free(r->header);
	free(r->doubt);
	pool_free(&r->doubtful);
	courses_free(&r->courses);
	cases_free(&r->cases);
	*r = (struct required){ 0 };
}
