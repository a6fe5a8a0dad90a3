/* What comes again: customers who complain twice about one thing, appliances repaired three times (R185). */
#include <stdio.h>
#include <stdlib.h>

#include "report.h"

enum repeat { REPEAT_COMPLAINT, REPEAT_REPAIR, REPEATS };

enum { R_WHAT, R_KEY, R_COUNT, R_FIRST, R_LAST, R_CASES, REPEAT_COLUMNS };

static const struct heading headings[REPEAT_COLUMNS] = {
	[R_WHAT] = { WORD("what"), AS_TEXT },   [R_KEY] = { WORD("key"), AS_TEXT },   [R_COUNT] = { WORD("count"), AS_NUMBER },
	[R_FIRST] = { WORD("first"), AS_TEXT }, [R_LAST] = { WORD("last"), AS_TEXT }, [R_CASES] = { WORD("cases"), AS_TEXT },
};

static const struct {
	struct text what;
	size_t least; /* how often it has to come */
} repeat[REPEATS] = { [REPEAT_COMPLAINT] = { WORD("complaint"), 2 }, [REPEAT_REPAIR] = { WORD("repair"), 3 } };

struct occurrence {
	uint32_t key; /* a number of repeats.keys */
	civil_day day;
	const struct case_record *record;
};

struct repeats {
	struct counting counting;
	struct names keys[REPEATS];
	struct occurrence *occurrence[REPEATS];
	size_t n[REPEATS], room[REPEATS];
	struct arena arena;
	struct text (*row)[REPEAT_COLUMNS];
	size_t row_room;
};

/* The keys that other reports are counted by do not matter here. */
static struct counting *start(const struct counting *asked)
{
	struct repeats *r = xcalloc(1, sizeof *r);
	r->counting = *asked;
	r->counting.columns = REPEAT_COLUMNS;
	memcpy(r->counting.heading, headings, sizeof headings);
	return &r->counting;
}

/* Both halves as they are shown; then, as "A B" "C" and "A" "B C" are two, the length of the first. */
static uint32_t key_of(struct names *keys, struct text a, struct text b)
{
	size_t n = a.n + b.n + 32;
	char *key = xmalloc(n, 1);
	int used = snprintf(key, n, "%.*s %.*s%c%zu", (int)a.n, a.p, (int)b.n, b.p, '\0', a.n);
	uint32_t number = names_add(keys, (struct text){ key, (size_t)used });
	free(key);
	return number;
}

static void keep(struct repeats *r, enum repeat what, struct occurrence o)
{
	r->occurrence[what] = xgrow(r->occurrence[what], r->n[what], &r->room[what], sizeof **r->occurrence);
	r->occurrence[what][r->n[what]++] = o;
}

static void note(struct repeats *r, enum repeat what, struct text a, struct text b, civil_day day,
		 const struct case_record *record)
{
	if (a.n && b.n && in_range(r->counting.range, day))
		keep(r, what, (struct occurrence){ key_of(&r->keys[what], a, b), day, record });
}

static void add(struct counting *counting, const struct course *c)
{
	struct repeats *r = (struct repeats *)counting;
	for (size_t i = 0; i < c->steps; i++) {
		const struct step *step = &c->step[i];
		if (step->event->event == EV_COMPLAINT)
			note(r, REPEAT_COMPLAINT, case_name(c->record), names_text(&c->cases->words, step->detail->kind), step->event->day,
			     c->record);
	}
	if (course_delivered(c) && text_eq(course_card(c, J_SERVICE), TEXT("repair")))
		note(r, REPEAT_REPAIR, course_card(c, J_PHONE), course_card(c, J_MODEL),
		     c->step[c->delivery].event->day, c->record);
}

static void merge(struct counting *counting, const struct counting *part)
{
	struct repeats *r = (struct repeats *)counting;
	const struct repeats *from = (const struct repeats *)part;
	for (int what = 0; what < REPEATS; what++)
		for (size_t i = 0; i < from->n[what]; i++) {
			struct occurrence o = from->occurrence[what][i];
			o.key = names_add(&r->keys[what], names_text(&from->keys[what], o.key));
			keep(r, (enum repeat)what, o);
		}
}

static int occurrence_cmp(const void *a, const void *b, void *keys)
{
	const struct occurrence *x = a, *y = b;
	if (x->key != y->key)
		return text_cmp(names_text(keys, x->key), names_text(keys, y->key));
	return text_cmp(case_name(x->record), case_name(y->record));
}

/* The names of the cases, each once; they are in order already. */
static struct text cases_text(struct repeats *r, const struct occurrence *first, const struct occurrence *end)
{
	size_t n = 0;
	for (const struct occurrence *o = first; o < end; o++)
		n += o->record->name_n + 1;
	char *out = arena_get(&r->arena, n), *p = out;
	for (const struct occurrence *o = first; o < end; o++) {
		if (o > first && o->record == o[-1].record)
			continue;
		if (p > out)
			*p++ = ' ';
		p = (char *)memcpy(p, case_name(o->record).p, o->record->name_n) + o->record->name_n;
	}
	return (struct text){ out, (size_t)(p - out) };
}

static struct text day_text(struct repeats *r, civil_day day)
{
	char room[WHEN_ROOM];
	size_t n = when_format(date(day), room);
	return arena_text(&r->arena, (struct text){ room, n });
}

static void add_row(struct repeats *r, enum repeat what, const struct occurrence *first, const struct occurrence *end)
{
	civil_day from = first->day, to = from;
	char count[24];
	for (const struct occurrence *o = first; o < end; o++) {
		from = o->day < from ? o->day : from;
		to = o->day > to ? o->day : to;
	}
	size_t digits = (size_t)snprintf(count, sizeof count, "%zu", (size_t)(end - first));
	r->row = xgrow(r->row, r->counting.rows, &r->row_room, sizeof *r->row);
	struct text *row = r->row[r->counting.rows++];
	row[R_WHAT] = repeat[what].what;
	row[R_KEY] = text_of(names_text(&r->keys[what], first->key).p);
	row[R_COUNT] = arena_text(&r->arena, (struct text){ count, digits });
	row[R_FIRST] = day_text(r, from);
	row[R_LAST] = day_text(r, to);
	row[R_CASES] = cases_text(r, first, end);
}

static void finish(struct counting *counting)
{
	struct repeats *r = (struct repeats *)counting;
	for (int what = 0; what < REPEATS; what++) {
		struct occurrence *end = r->occurrence[what] + r->n[what], *next;
		if (r->n[what])
			qsort_r(r->occurrence[what], r->n[what], sizeof *end, occurrence_cmp, &r->keys[what]);
		for (struct occurrence *first = r->occurrence[what]; first < end; first = next) {
			for (next = first; next < end && next->key == first->key;)
				next++;
			if ((size_t)(next - first) >= repeat[what].least)
				add_row(r, (enum repeat)what, first, next);
		}
	}
}

static void row(const struct counting *counting, size_t n, struct line *line)
{
	memcpy(line->cell, ((const struct repeats *)counting)->row[n], sizeof(struct text[REPEAT_COLUMNS]));
}

static void free_repeats(struct counting *counting)
{
	struct repeats *r = (struct repeats *)counting;
	for (int what = 0; what < REPEATS; what++) {
		names_free(&r->keys[what]);
		free(r->occurrence[what]);
	}
	arena_free(&r->arena);
	free(r->row);
	free(r);
}

const struct report repeats_report = {
	.name = WORD("repeats"), .columns = UINT64_C(1) << J_KIND | UINT64_C(1) << J_MODEL,
	.start = start, .add = add, .merge = merge, .finish = finish, .row = row, .free = free_repeats,
	.title = "Repeats",
	.about = "Cases with two or more complaints of one kind, and telephone numbers with three or more repairs of one model.",
};
