#include "snapshot/write.h"

#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/search.h"
#include "cases/strangers.h"
#include "journal/ends.h"
#include "snapshot/blocks.h"
#include "snapshot/facts.h"
#include "snapshot/lists.h"
#include "snapshot/policy.h"
#include "snapshot/rows.h"
#include "snapshot/varints.h"

/* ---- a snapshot that is being made ---- */

/* Rows of the old snapshot, and where they are in the new one. */
struct moved_rows {
	uint64_t from, to, now;
};

static const char changed[] = N_("the snapshot that there is was changed while it was read");

/* The sections with one value for each case, and the bytes of the value. */
static const uint8_t column_size[SECTIONS] = { [NAMES] = 8, [CHANGES] = 4, [PHONES] = 4, [FIRSTS] = 2, [LASTS] = 1, [STATES] = 1 };

struct saving {
	struct placing *placing;
	const struct known *known;
	const struct cases *cases;
	const struct new_rows *rows;
	struct block_writer out;
	struct snapshot_head head;
	struct writer section[SECTIONS]; /* the contents of sections, except ROWS, which is written directly, and those in `column` */
	char *column[SECTIONS];          /* the contents of sections that have one value for each case */
	struct lists tasks;              /* of the cases that were taken up */
	struct moved_rows *moved;
	size_t moved_n, moved_room;
	size_t cases_n;
	civil_day until;
};

static _Noreturn void give_up(struct saving *s, const char *why)
{
	placing_drop(s->placing);
	fail("%s; there is no new snapshot", _(why));
}

static void put(struct saving *s, enum snapshot_section section, const void *p, size_t n)
{
	writer_raw(&s->section[section], (struct text){ p, n });
}

static void put_padded(struct saving *s, enum snapshot_section section, struct text t)
{
	put(s, section, t.p, t.n);
	put(s, section, "\0\0\0\0\0\0\0", (8 - t.n % 8) % 8);
}

/* ---- the rows ---- */

static void put_piece(void *saving, struct text piece)
{
	struct saving *s = saving;
	blocks_add(&s->out, piece);
}

static bool put_run(void *saving, const struct row_run *run)
{
	struct saving *s = saving;
	const struct new_rows *rows = s->rows;
	uint64_t from = s->out.bytes;
	if (run->known) {
		s->moved = xgrow(s->moved, s->moved_n, &s->moved_room, sizeof *s->moved);
		s->moved[s->moved_n++] = (struct moved_rows){ run->from, run->to, from };
		return snapshot_stream(&s->known->snapshot, ROWS, run->from, run->to, put_piece, s);
	}
	blocks_add(&s->out, (struct text){ rows->written.buffer + run->from, (size_t)(run->to - run->from) });
	for (size_t i = run->first; i < run->first + run->n; i++) {
		const struct task *task = rows->tasks->sorted[i].task;
		bool beyond = task_beyond(rows->tasks, task, s->until);
		uint64_t at = from + (i ? rows->end[i - 1] : rows->header_end) - run->from;
		lists_add(&s->tasks, task->record->number, at << 1 | beyond);
		s->head.beyond += beyond;
	}
	return true;
}

static void put_rows(struct saving *s)
{
	uint32_t *count = xcalloc(s->cases->record_n + 1, sizeof *count);
	for (size_t i = 0; i < s->rows->n; i++)
		count[s->rows->tasks->sorted[i].task->record->number]++;
	s->tasks = lists_of(count, s->cases->record_n);
	free(count);
	if (!rows_each(s->known, s->rows, put_run, s))
		give_up(s, changed);
	s->head.section[ROWS].bytes = s->out.bytes;
}

/* Where a task of the old snapshot begins in the new one. */
static uint64_t moved(const struct saving *s, uint64_t task)
{
	size_t i;
	BINARY_SEARCH(i, s->moved_n, s->moved[i].from <= task >> 1);
	const struct moved_rows *rows = &s->moved[i ? i - 1 : 0];
	return (rows->now + ((task >> 1) - rows->from)) << 1 | (task & 1);
}

/* ---- the cases ---- */

/* The places in the journal where the lines of each case that was taken up begin, in the order of the journal, since following the chain of
 * each case would be slow. */
static struct lists places_of(const struct cases *c)
{
	uint32_t *count = xmalloc(c->record_n + 1, sizeof *count);
	for (size_t i = 0; i < c->record_n; i++)
		count[i] = case_at(c, i)->events;
	struct lists places = lists_of(count, c->record_n);
	for (size_t i = 0; i < c->event_n; i++)
		lists_add(&places, c->owner[i], c->byte[i]);
	free(count);
	return places;
}

/* Makes the part of CASES of the cases that were taken up, in the order in which they were. */
static void list(struct saving *s, struct facts *facts, struct varints *numbers)
{
	struct lists places = places_of(s->cases);
	size_t line = 0, task = 0;
	for (size_t i = 0; i < s->cases->record_n; i++) {
		facts[i].lists = numbers->n;
		varints_add(numbers, places.end[i] - line);
		varints_add_rising(numbers, places.thing + line, places.end[i] - line);
		varints_add_rising(numbers, s->tasks.thing + task, s->tasks.end[i] - task);
		facts[i].lists_n = (uint32_t)(numbers->n - facts[i].lists);
		line = places.end[i];
		task = s->tasks.end[i];
	}
	lists_free(&places);
}

static void put_case(struct saving *s, uint64_t name, const struct facts *f, const struct varints *numbers)
{
	unsigned char bytes[VARINT_MOST];
	uint64_t at = s->section[CASES].used;
	if (s->cases_n % CASES_A_STEP == 0)
		put(s, CASE_AT, &at, sizeof at);
	put(s, CASES, bytes, varint_write(bytes, f->lists_n));
	put(s, CASES, numbers->byte + f->lists, f->lists_n);
	((uint64_t *)(void *)s->column[NAMES])[s->cases_n] = name;
	((uint32_t *)(void *)s->column[CHANGES])[s->cases_n] = f->changes;
	((uint32_t *)(void *)s->column[PHONES])[s->cases_n] = f->phone;
	((uint16_t *)(void *)s->column[FIRSTS])[s->cases_n] = f->span.first;
	s->column[LASTS][s->cases_n] = (char)f->span.last;
	s->column[STATES][s->cases_n] = (char)f->state;
	if (f->sampled_out)
		put(s, SAMPLED, &(struct snapshot_sampled){ s->cases_n, f->sampled_out }, sizeof(struct snapshot_sampled));
	s->cases_n++;
}

/* A case that was taken up: the hash of its name, and the index of its facts. */
struct named {
	uint64_t name;
	size_t facts;
};

static bool in_order(const void *context, const struct named *a, const struct named *b)
{
	(void)context;
	return a->name <= b->name;
}

DEFINE_SORT(sort_named, struct named, in_order)

/* The number of groups into which the names are divided by their first bits, so that the data of one group fit into the processor's
 * cache. */
enum { GROUP_BITS = 8, GROUPS = 1 << GROUP_BITS };

static size_t group_of(uint64_t name)
{
	return (size_t)(name >> (64 - GROUP_BITS));
}

/* Sorts the facts, and their parts of CASES, into groups, and returns the sorted names, which the caller frees. Without groups each case
 * would be fetched from another place in memory. */
static struct named *sort_by_name(const struct cases *c, struct facts **facts, struct varints *lists)
{
	size_t n = c->record_n, at[GROUPS + 1] = { 0 }, byte_at[GROUPS + 1] = { 0 };
	uint64_t *name = xmalloc(n + 1, sizeof *name);
	struct facts *sorted = xmalloc(n + 1, sizeof *sorted);
	struct named *named = xmalloc(n + 1, sizeof *named);
	struct varints bytes = { xmalloc(lists->n + 1, 1), lists->n, lists->n };
	for (size_t i = 0; i < n; i++) {
		name[i] = text_checksum(case_name(case_at(c, i)));
		at[group_of(name[i]) + 1]++;
		byte_at[group_of(name[i]) + 1] += (*facts)[i].lists_n;
	}
	for (size_t g = 0; g < GROUPS; g++) {
		at[g + 1] += at[g];
		byte_at[g + 1] += byte_at[g];
	}
	for (size_t i = 0; i < n; i++) {
		const struct facts *f = &(*facts)[i];
		size_t g = group_of(name[i]), to = at[g]++;
		memcpy(bytes.byte + byte_at[g], lists->byte + f->lists, f->lists_n);
		sorted[to] = *f;
		sorted[to].lists = byte_at[g];
		named[to] = (struct named){ name[i], to };
		byte_at[g] += f->lists_n;
	}
	for (size_t g = 0, from = 0; g < GROUPS; from = at[g++])
		sort_named(named + from, at[g] - from, NULL);
	free(name);
	free(*facts);
	free(lists->byte);
	*facts = sorted;
	*lists = bytes;
	return named;
}

/* The old snapshot's data on all cases, in memory; `name` is NULL if there is none. */
struct old {
	const uint64_t *name;
	const uint32_t *changes, *phone;
	const uint16_t *first;
	const uint8_t *last, *state;
	const struct snapshot_sampled *sampled, *sampled_end;
	const unsigned char *at, *end; /* the rest of CASES, from the next case on */
};

static const void *all_of(struct saving *s, enum snapshot_section section)
{
	const void *all = snapshot_section(&s->known->snapshot, section);
	if (!all)
		give_up(s, changed);
	return all;
}

static struct old old_cases(struct saving *s)
{
	if (!s->known->snapshot.sum)
		return (struct old){ .name = NULL };
	const struct snapshot_sampled *sampled = all_of(s, SAMPLED);
	const unsigned char *cases = all_of(s, CASES);
	return (struct old){ all_of(s, NAMES), all_of(s, CHANGES), all_of(s, PHONES), all_of(s, FIRSTS), all_of(s, LASTS), all_of(s, STATES), sampled,
			     sampled + snapshot_bytes(&s->known->snapshot, SAMPLED) / sizeof *sampled, cases,
			     cases + snapshot_bytes(&s->known->snapshot, CASES) };
}

/* Writes a case of the old snapshot, unless it was taken up. */
static void put_known(struct saving *s, struct old *old, size_t number, struct varints *numbers)
{
	struct known_case c;
	uint64_t task = 0, before = 0;
	if (!known_case_next(&old->at, old->end, &c))
		give_up(s, changed);
	if (s->known->again[number])
		return;
	size_t lines = 0;
	for (const unsigned char *p = c.place; p < c.row; p++)
		lines += *p < 128;
	numbers->n = 0;
	varints_add(numbers, lines);
	varints_add_written(numbers, c.place, (size_t)(c.row - c.place));
	while (c.row < c.end) {
		task += varint_read(&c.row, c.end);
		uint64_t now = moved(s, task);
		varints_add(numbers, now - before);
		before = now;
	}
	while (old->sampled < old->sampled_end && old->sampled->record < number)
		old->sampled++;
	bool sampled = old->sampled < old->sampled_end && old->sampled->record == number;
	put_case(s, old->name[number], &(struct facts){ sampled ? old->sampled->out : 0, 0, (uint32_t)numbers->n, old->changes[number],
		old->phone[number], { old->first[number], old->last[number] }, old->state[number] }, numbers);
}

/* Writes the cases that were taken up and the others, merged by their names. */
static void put_cases(struct saving *s, struct facts **facts)
{
	struct old old = old_cases(s);
	struct varints again = { 0 }, numbers = { 0 };
	size_t known_n = old.name ? s->known->snapshot.cases : 0, n = s->cases->record_n;
	list(s, *facts, &again);
	struct named *named = sort_by_name(s->cases, facts, &again);
	for (int i = 0; i < SECTIONS; i++)
		s->column[i] = column_size[i] ? xmalloc(known_n + n + 1, column_size[i]) : NULL;
	for (size_t i = 0, k = 0; i < n || k < known_n;) {
		if (!(i < n && (k == known_n || (!s->known->again[k] && named[i].name < old.name[k])))) {
			put_known(s, &old, k++, &numbers);
			continue;
		}
		if (i && named[i - 1].name == named[i].name)
			give_up(s, "two cases have names that a snapshot can't tell apart");
		put_case(s, named[i].name, &(*facts)[named[i].facts], &again);
		i++;
	}
	free(numbers.byte);
	free(again.byte);
	free(named);
}

/* ---- the rest ---- */

static void put_samples(struct saving *s)
{
	for (size_t i = 0; i < s->known->count_n; i++) {
		const struct sample_count *count = &s->known->count[i];
		for (uint32_t k = 0; k < count->used; k++) {
			struct text name = pool_text(&count->strata, k);
			if (!count->k[k])
				continue;
			put(s, STRATA, &(struct snapshot_stratum){ i, (uint64_t)count->k[k], name.n }, sizeof(struct snapshot_stratum));
			put_padded(s, STRATA, name);
		}
	}
}

static void put_rejected(struct saving *s)
{
	for (size_t i = 0; i < s->known->rejected.n; i++) {
		const struct rejected_line *line = &s->known->rejected.list[i];
		put(s, REJECTED, &(struct snapshot_rejected){ line->line, line->why.n }, sizeof(struct snapshot_rejected));
		put_padded(s, REJECTED, line->why);
	}
}

/* Writes the fingerprints of the old snapshot, and those of what is new. */
static void put_pieces(struct saving *s)
{
	const struct snapshot *old = &s->known->snapshot;
	uint64_t from = s->head.length;
	if (old->sum) {
		put(s, PIECES, all_of(s, PIECES), snapshot_bytes(old, PIECES));
		from = old->head.length;
	} else {
		put(s, PIECES, s->known->passing->piece, s->known->passing->n * sizeof(struct snapshot_piece));
	}
	for (struct snapshot_piece piece; from < s->head.length; from = piece.end) {
		piece.end = s->head.length - from < FINGERPRINT_PIECE ? s->head.length : from + FINGERPRINT_PIECE;
		if (!fingerprint_piece(s->known->held.fd, (off_t)from, (off_t)piece.end, &piece.print))
			give_up(s, "the journal cannot be read again");
		put(s, PIECES, &piece, sizeof piece);
	}
}

/* The first day on which something is seen; DAY_MAX if there is none. */
static civil_day first_day(const struct cases *c)
{
	civil_day first = DAY_MAX;
	for (size_t i = 0; i < c->event_n; i++)
		if (!c->event[i].unseen && c->event[i].day < first)
			first = c->event[i].day;
	return first;
}

/* The highest batch number, in the part of the old snapshot and in what is new. */
static uint64_t highest_batch(const struct known *k)
{
	if (!k->snapshot.sum)
		return k->passing->ends.highest;
	struct line_ends ends = { .looked = (off_t)k->snapshot.head.length, .highest = k->snapshot.head.batch };
	if (!line_ends_look(&ends, k->held.fd, k->held.bytes))
		fail_errno("the journal cannot be read again");
	return ends.highest;
}

static void start_head(struct saving *s, const struct policy *policy, struct when now)
{
	struct snapshot_head *h = &s->head;
	const struct snapshot_head *old = s->known->snapshot.sum ? &s->known->snapshot.head : NULL;
	snapshot_head_start(h);
	h->policy = policy_fingerprint(policy);
	h->now = when_end(now);
	h->at = file_state(&s->known->at);
	h->length = (uint64_t)s->known->held.bytes;
	h->line = s->known->done.line;
	h->number = s->known->done.number;
	h->header_end = (uint64_t)s->known->header_end;
	h->stranger = strangers_last(s->cases);
	h->first_day = first_day(s->cases);
	h->batch = highest_batch(s->known);
	h->beyond = old ? known_beyond(s->known) : 0;
	if (old && old->stranger > h->stranger)
		h->stranger = old->stranger;
	if (old && old->first_day < h->first_day)
		h->first_day = old->first_day;
}

/* Writes the sections behind ROWS. */
static void put_sections(struct saving *s)
{
	for (int i = ROWS + 1; i < SECTIONS; i++) {
		blocks_align(&s->out);
		s->head.section[i].from = s->out.bytes;
		struct text bytes = { s->section[i].buffer, s->section[i].used };
		if (column_size[i])
			bytes = (struct text){ s->column[i], s->cases_n * column_size[i] };
		s->head.section[i].bytes = bytes.n;
		blocks_add(&s->out, bytes);
	}
}

bool snapshot_write(struct placing *placing, const struct known *k, const struct cases *c)
{
	struct tasks tasks;
	struct new_rows rows;
	struct facts *facts = facts_of_all(c, &tasks);
	struct saving s = { .placing = placing, .known = k, .cases = c, .rows = &rows, .until = calendar_until(&c->policy->calendar) };
	new_rows_make(&rows, &tasks, 1);
	blocks_start(&s.out, placing->fd);
	for (int i = 0; i < SECTIONS; i++)
		writer_open_memory(&s.section[i]);
	start_head(&s, c->policy, c->now);
	put_rows(&s);
	new_rows_free(&rows);
	tasks_free(&tasks);
	put_cases(&s, &facts);
	put_samples(&s);
	put_rejected(&s);
	put_pieces(&s);
	put_sections(&s);
	bool fine = blocks_finish(&s.out, &s.head);
	for (int i = 0; i < SECTIONS; i++) {
		writer_close(&s.section[i]);
		free(s.column[i]);
	}
	blocks_free(&s.out);
	lists_free(&s.tasks);
	free(s.moved);
	free(facts);
	return fine;
}
