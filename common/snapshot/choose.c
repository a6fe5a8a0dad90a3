#include "snapshot/choose.h"

#include <stdlib.h>

#include "snapshot/span.h"

/* ---- telephone numbers ---- */

enum { SIEVE_BITS = 1 << 20 };

/* A set of hashes of telephone numbers, with a sieve (a bit array) that rules out most other hashes. */
struct phones {
	uint32_t *hash;
	size_t n, room;
	uint8_t *sieve;
};

static void phones_add(struct phones *s, uint32_t hash)
{
	if (!hash)
		return;
	if (!s->sieve)
		s->sieve = xcalloc(SIEVE_BITS / 8, 1);
	s->sieve[hash % SIEVE_BITS / 8] |= (uint8_t)(1U << hash % 8);
	s->hash = xgrow(s->hash, s->n, &s->room, sizeof *s->hash);
	s->hash[s->n++] = hash;
}

static int by_hash(const void *a, const void *b)
{
	const uint32_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

static bool phones_have(const struct phones *s, uint32_t hash)
{
	return hash && s->sieve[hash % SIEVE_BITS / 8] >> hash % 8 & 1 && bsearch(&hash, s->hash, s->n, sizeof hash, by_hash);
}

static void phones_sort(struct phones *s)
{
	if (s->n)
		qsort(s->hash, s->n, sizeof *s->hash, by_hash);
}

static void phones_free(struct phones *s)
{
	free(s->hash);
	free(s->sieve);
}

/* Marks the cases that have one of the numbers. Returns false if the snapshot is damaged. */
static bool mark_phones(struct known *k, struct phones *s)
{
	const uint32_t *phone = s->n ? snapshot_section(&k->snapshot, PHONES) : NULL;
	phones_sort(s);
	for (size_t i = 0; phone && i < k->snapshot.cases; i++)
		if (!k->again[i])
			k->again[i] = phones_have(s, phone[i]);
	return phone || !s->n;
}

/* Marks the cases with an optout line that have one of the numbers, or the number of a case that is marked. */
static bool mark_optouts(struct known *k, struct phones *s)
{
	const uint8_t *state = snapshot_section(&k->snapshot, STATES);
	const uint32_t *phone = NULL;
	struct phones wanted = { 0 };
	for (size_t i = 0; state && i < k->snapshot.cases; i++) {
		if (!(state[i] & CASE_OPTOUT))
			continue;
		if (!phone && !(phone = snapshot_section(&k->snapshot, PHONES)))
			return false;
		phones_add(&wanted, phone[i]);
	}
	phones_sort(&wanted);
	for (size_t i = 0; wanted.n && i < k->snapshot.cases; i++)
		if (k->again[i] && phones_have(&wanted, phone[i]))
			phones_add(s, phone[i]);
	phones_sort(s);
	for (size_t i = 0; wanted.n && s->n && i < k->snapshot.cases; i++)
		if (state[i] & CASE_OPTOUT && !k->again[i])
			k->again[i] = phones_have(s, phone[i]);
	phones_free(&wanted);
	return state;
}

/* ---- marks ---- */

static bool mark_name(struct known *k, struct text name)
{
	size_t number;
	bool fine = snapshot_number(&k->snapshot, text_checksum(name), &number);
	if (fine && number < k->snapshot.cases)
		k->again[number] = true;
	return fine;
}

static const struct table_options quietly = { .quiet = true };

/* Marks the cases of the rows of a table, if `names` is set, and adds the numbers on them; closes the table. */
static bool mark_rows(struct known *k, struct table *table, bool names, struct phones *numbers)
{
	const struct row *row;
	bool fine = true;
	while (fine && (row = table_next(table))) {
		fine = !names || mark_name(k, row_field(row, J_CASE));
		phones_add(numbers, phone_hash(row_field(row, J_PHONE)));
	}
	table_close(table);
	return fine;
}

struct records_mark known_beginning(const struct known *k)
{
	const struct snapshot_head *h = &k->snapshot.head;
	return (struct records_mark){ (off_t)h->length, h->line, h->number };
}

static bool mark_added(struct known *k, char *const *name, struct phones *numbers)
{
	struct records_mark behind = known_beginning(k);
	return (uint64_t)k->held.bytes == k->snapshot.head.length || mark_rows(k, known_open_added(k, name, &behind, quietly), true, numbers);
}

/* Marks the cases that may have changed by time alone. When a line that was later becomes seen, time has changed its case, too. */
static bool mark_by_time(struct known *k, struct when now)
{
	const uint32_t *changes = snapshot_section(&k->snapshot, CHANGES);
	int64_t end = when_end(now);
	uint32_t minute = end < 0 ? 0 : end < UINT32_MAX ? (uint32_t)end : UINT32_MAX - 1;
	for (size_t i = 0; changes && i < k->snapshot.cases; i++)
		k->again[i] |= changes[i] <= minute;
	return changes;
}

static bool mark_by_state(struct known *k, uint8_t bits)
{
	const uint8_t *state = snapshot_section(&k->snapshot, STATES);
	for (size_t i = 0; state && i < k->snapshot.cases; i++)
		k->again[i] |= (state[i] & bits) != 0;
	return state;
}

/* The days of all cases, as the snapshot has them. */
struct dates {
	const uint8_t *state, *last;
	const uint16_t *first;
	civil_day days[UINT8_MAX + 1]; /* how many days the last day lies behind the first, by the value in LASTS */
};

static bool dates_take(struct dates *d, const struct snapshot *s)
{
	d->state = snapshot_section(s, STATES);
	d->last = snapshot_section(s, LASTS);
	d->first = snapshot_section(s, FIRSTS);
	for (int i = 0; i <= UINT8_MAX; i++)
		d->days[i] = case_span_last((struct case_span){ 0, (uint8_t)i });
	return d->state && d->last && d->first;
}

/* Does the case have a wanted state and a wanted day? Without branches, because they could not be predicted. A first day of before 1970 is
 * stored as 1970-01-01. */
static inline unsigned is_dated(const struct dates *d, size_t i, const struct known_wanted *w)
{
	const civil_day to = w->days.to < 0 ? 0 : w->days.to;
	return w->states >> (d->state[i] & CASE_STATE) & 1U & (d->first[i] <= to) & (d->first[i] + d->days[d->last[i]] >= w->days.from);
}

static bool mark_dated(struct known *k, const struct known_wanted *w)
{
	struct dates dates;
	bool fine = dates_take(&dates, &k->snapshot);
	for (size_t i = 0; fine && i < k->snapshot.cases; i++)
		k->again[i] |= is_dated(&dates, i, w) != 0;
	return fine;
}

bool known_is_worth(const struct known *k, const struct known_wanted *w)
{
	struct dates dates;
	size_t n = 0;
	if (!w->dated)
		return true;
	if (!dates_take(&dates, &k->snapshot))
		return false;
	for (size_t i = 0; i < k->snapshot.cases; i++)
		n += is_dated(&dates, i, w);
	return n <= k->snapshot.cases / 4 + 1000;
}

/* ---- the lines of those ---- */

/* Sorts numbers below `most` by radix. */
static void sort_places(uint64_t *place, size_t n, uint64_t most)
{
	enum { DIGIT = 11, DIGITS = 1 << DIGIT };
	uint64_t *from = place, *to = xmalloc(n, sizeof *to), *spare = to;
	for (unsigned shift = 0; shift < 64 && most >> shift; shift += DIGIT) {
		size_t count[DIGITS + 1] = { 0 };
		for (size_t i = 0; i < n; i++)
			count[(from[i] >> shift) % DIGITS + 1]++;
		for (size_t i = 0; i < DIGITS; i++)
			count[i + 1] += count[i];
		for (size_t i = 0; i < n; i++)
			to[count[(from[i] >> shift) % DIGITS]++] = from[i];
		uint64_t *sorted = to;
		to = from;
		from = sorted;
	}
	if (from != place)
		memcpy(place, from, n * sizeof *place);
	free(spare);
}

/* Would taking up so many lines be more work than reading the journal? */
static bool is_much(const struct known *k, size_t lines)
{
	const struct snapshot_head *h = &k->snapshot.head;
	return (uint64_t)k->held.bytes - h->length > h->length / 2 + (1 << 20) || lines > h->number / 4 + 1000;
}

struct gathering {
	const struct known *known;
	uint64_t *place;
	size_t n, room;
};

static bool gather_case(void *gathering, size_t number, const struct known_case *c)
{
	struct gathering *g = gathering;
	(void)number;
	known_case_places(c, &g->place, &g->n, &g->room);
	return !is_much(g->known, g->n);
}

/* The places of all lines of the marked cases, in the order of the journal; NULL if there are too many, or if the snapshot is damaged. */
static uint64_t *gather_places(const struct known *k, size_t *n)
{
	struct gathering g = { .known = k };
	g.place = xgrow(NULL, 0, &g.room, sizeof *g.place);
	if (!snapshot_each_case(&k->snapshot, k->again, gather_case, &g)) {
		free(g.place);
		return NULL;
	}
	*n = g.n;
	sort_places(g.place, g.n, k->snapshot.head.length);
	return g.place;
}

struct table *known_open_added(const struct known *k, char *const *name, const struct records_mark *behind, struct table_options options)
{
	options.held = &k->held;
	options.behind = k->snapshot.sum ? behind : NULL;
	return table_open(name, 1, &journal_format, options);
}

struct table *known_open_lines(const struct known *k, struct lines *lines, struct held_source *source, const uint64_t *place, size_t n, char *const *name,
			       struct table_options options)
{
	lines_start(lines, &k->held, (off_t)k->snapshot.head.header_end, place, n);
	*source = lines_source(lines);
	options.held = &k->held;
	options.source = source;
	return table_open(name, 1, &journal_format, options);
}

/* Adds the numbers on all lines of the marked cases. */
static bool mark_phones_of_lines(struct known *k, char *const *name, struct phones *numbers)
{
	struct lines lines;
	struct held_source source;
	size_t n;
	uint64_t *place = gather_places(k, &n);
	if (!place)
		return false;
	mark_rows(k, known_open_lines(k, &lines, &source, place, n, name, quietly), false, numbers);
	bool fine = !lines.failed;
	lines_free(&lines);
	free(place);
	return fine;
}

static bool mark(struct known *k, const struct known_wanted *w, struct when now, char *const *name, struct phones *numbers)
{
	if (!mark_added(k, name, numbers) || !(w->by_time ? mark_by_time(k, now) : mark_by_state(k, CASE_LATER | CASE_DUTY)) ||
	    !mark_phones_of_lines(k, name, numbers) || (w->by_time && !mark_phones(k, numbers)))
		return false;
	return !w->dated || (mark_dated(k, w) && mark_optouts(k, numbers));
}

uint64_t *known_choose(struct known *k, const struct known_wanted *w, struct when now, char *const *name, size_t *n)
{
	struct phones numbers = { 0 };
	k->again = xcalloc(k->snapshot.cases + 1, sizeof *k->again);
	uint64_t *place = !is_much(k, 0) && mark(k, w, now, name, &numbers) ? gather_places(k, n) : NULL;
	phones_free(&numbers);
	return place;
}
