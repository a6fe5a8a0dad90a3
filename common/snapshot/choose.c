#include "snapshot/choose.h"

#include <stdlib.h>
#include <unistd.h>

#include "snapshot/lines.h"
#include "snapshot/span.h"

/* ---- telephone numbers ---- */

enum { SIEVE_BITS = 1 << 20 };

/* Hashes of telephone numbers, and a sieve through which most others fall. */
struct numbers {
	uint32_t *hash;
	size_t n, room;
	uint8_t *sieve;
};

static void numbers_add(struct numbers *s, uint32_t hash)
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

static bool numbers_have(const struct numbers *s, uint32_t hash)
{
	return hash && s->sieve[hash % SIEVE_BITS / 8] >> hash % 8 & 1 && bsearch(&hash, s->hash, s->n, sizeof hash, by_hash);
}

/* Marks the cases that have one of the numbers, all or those of which a line says optout. False: the snapshot is damaged. */
static bool mark_numbers(struct known *k, struct numbers *s, bool optouts_only)
{
	const uint32_t *phone = s->n ? snapshot_section(&k->snapshot, PHONES) : NULL;
	const uint8_t *state = s->n && optouts_only ? snapshot_section(&k->snapshot, STATES) : NULL;
	if (!s->n)
		return true;
	if (!phone || (optouts_only && !state))
		return false;
	qsort(s->hash, s->n, sizeof *s->hash, by_hash);
	for (size_t i = 0; i < k->snapshot.cases; i++)
		if ((!state || state[i] & CASE_OPTOUT) && !k->again[i])
			k->again[i] = numbers_have(s, phone[i]);
	return true;
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

/* The cases, where `names` asks for them, and the numbers on the lines of a table, which it closes. */
static bool mark_rows(struct known *k, struct table *table, bool names, struct numbers *numbers)
{
	const struct row *row;
	bool fine = true;
	while (fine && (row = table_next(table))) {
		fine = !names || mark_name(k, row_field(row, J_CASE));
		numbers_add(numbers, phone_hash(row_field(row, J_PHONE)));
	}
	table_close(table);
	return fine;
}

struct records_mark known_beginning(const struct known *k)
{
	const struct snapshot_head *h = &k->snapshot.head;
	return (struct records_mark){ (off_t)h->length, h->line, h->number };
}

static bool mark_added(struct known *k, char *const *name, struct numbers *numbers)
{
	struct records_mark behind = known_beginning(k);
	return (uint64_t)k->held.bytes == k->snapshot.head.length || mark_rows(k, known_open_added(k, name, &behind, quietly), true, numbers);
}

/* What time changes counts from when a line is seen that was later, too. */
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

static bool mark_dated(struct known *k, const struct known_wanted *w)
{
	const uint8_t *state = snapshot_section(&k->snapshot, STATES), *last = snapshot_section(&k->snapshot, LASTS);
	const uint16_t *first = snapshot_section(&k->snapshot, FIRSTS);
	if (!state || !first || !last)
		return false;
	for (size_t i = 0; i < k->snapshot.cases; i++)
		k->again[i] |= w->states >> (state[i] & CASE_STATE) & 1 && first[i] <= w->days.to &&
			       case_span_last((struct case_span){ first[i], last[i] }) >= w->days.from;
	return true;
}

/* The numbers of the cases that are marked. */
static bool add_numbers(const struct known *k, struct numbers *numbers)
{
	const uint32_t *phone = snapshot_section(&k->snapshot, PHONES);
	for (size_t i = 0; phone && i < k->snapshot.cases; i++)
		if (k->again[i])
			numbers_add(numbers, phone[i]);
	return phone;
}

/* ---- the lines of those ---- */

/* Sorts numbers below `most`, byte by byte. */
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

/* It would be more work than to read the journal. */
static bool is_much(const struct known *k, size_t lines)
{
	const struct snapshot_head *h = &k->snapshot.head;
	return (uint64_t)k->held.bytes - h->length > h->length / 2 + (1 << 20) || lines > h->number / 4 + 1000;
}

/* The places of all lines of the cases that are marked, in the order of the journal; NULL: there are too many, or the snapshot is damaged. */
static uint64_t *gather_places(const struct known *k, size_t *n)
{
	size_t room = 0;
	uint64_t *place = xgrow(NULL, 0, &room, sizeof *place);
	*n = 0;
	for (size_t i = 0; i < k->snapshot.cases; i++) {
		struct known_case c;
		uint64_t next = 0;
		if (!k->again[i])
			continue;
		if (!snapshot_case(&k->snapshot, i, &c) || is_much(k, *n)) {
			free(place);
			return NULL;
		}
		while (c.place < c.row) {
			next += known_number(&c.place, c.row);
			place = xgrow(place, *n, &room, sizeof *place);
			place[(*n)++] = next;
		}
	}
	sort_places(place, *n, k->snapshot.head.length);
	return place;
}

struct table *known_open_added(const struct known *k, char *const *name, const struct records_mark *behind, struct table_options options)
{
	options.held = &k->held;
	options.behind = k->snapshot.sum ? behind : NULL;
	return table_open(name, 1, &journal_format, options);
}

struct table *known_open_places(const struct known *k, const uint64_t *place, size_t n, char *const *name, struct held_file *lines,
				struct table_options options)
{
	if (!lines_copy(lines, &k->held, (off_t)k->snapshot.head.header_end, place, n))
		return NULL;
	options.held = lines;
	return table_open(name, 1, &journal_format, options);
}

/* The numbers on all lines of the cases that are marked. */
static bool mark_numbers_of_lines(struct known *k, char *const *name, struct numbers *numbers)
{
	struct held_file lines;
	size_t n;
	uint64_t *place = gather_places(k, &n);
	struct table *table = place ? known_open_places(k, place, n, name, &lines, quietly) : NULL;
	free(place);
	if (!table)
		return false;
	mark_rows(k, table, false, numbers);
	close(lines.fd);
	return true;
}

static bool mark(struct known *k, const struct known_wanted *w, struct when now, char *const *name, struct numbers *numbers)
{
	if (!mark_added(k, name, numbers) || !(w->by_time ? mark_by_time(k, now) : mark_by_state(k, CASE_LATER | CASE_DUTY)) ||
	    !mark_numbers_of_lines(k, name, numbers) || (w->by_time && !mark_numbers(k, numbers, false)))
		return false;
	return !w->dated || (mark_dated(k, w) && add_numbers(k, numbers) && mark_numbers(k, numbers, true));
}

uint64_t *known_choose(struct known *k, const struct known_wanted *w, struct when now, char *const *name, size_t *n)
{
	struct numbers numbers = { 0 };
	k->again = xcalloc(k->snapshot.cases + 1, sizeof *k->again);
	uint64_t *place = !is_much(k, 0) && mark(k, w, now, name, &numbers) ? gather_places(k, n) : NULL;
	free(numbers.hash);
	free(numbers.sieve);
	return place;
}
