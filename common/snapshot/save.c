#include "snapshot/save.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "cases/changes.h"
#include "cases/follow.h"
#include "cases/strangers.h"
#include "journal/append.h"
#include "journal/files.h"
#include "snapshot/lines.h"
#include "snapshot/place.h"
#include "snapshot/policy.h"
#include "snapshot/rows.h"

/* ---- a case ---- */

/* What is written of a case that was taken up. */
struct entry {
	uint64_t name;
	uint32_t record, changes, phone;
};

static bool in_order(const void *context, const struct entry *a, const struct entry *b)
{
	(void)context;
	return a->name <= b->name;
}

DEFINE_SORT(sort_entries, struct entry, in_order)

/* In whole minutes since 1970, as the snapshot has room for them: what is before that may have been at any time. */
static uint32_t as_minute(int64_t minute)
{
	return minute < 0 ? 0 : minute < UINT32_MAX ? (uint32_t)minute : UINT32_MAX;
}

/* The cases that were taken up, by the hash of their names, and their tasks, sorted. */
static struct entry *follow(const struct cases *c, struct tasks *tasks)
{
	struct entry *entry = xmalloc(c->record_n + 1, sizeof *entry);
	struct courses courses;
	struct course course;
	tasks_start(tasks, c);
	courses_start(&courses, c);
	for (size_t i = 0; i < c->record_n; i++) {
		const struct case_record *record = case_at(c, i);
		struct entry *e = &entry[i];
		*e = (struct entry){ .name = text_checksum(case_name(record)), .record = (uint32_t)i, .changes = as_minute(case_later(c, record)) };
		if (case_is_duty(record))
			e->changes = 0; /* what the duties of the house have come to is asked of them every time */
		if (record->destroyed) { /* no task comes of it any more */
			if (course_take(&course, &courses, record))
				e->phone = phone_hash(course_phone(&course));
			continue;
		}
		if (!course_follow(&course, &courses, record))
			continue;
		tasks_add(tasks, &course);
		uint32_t by_time = as_minute(course_changes(&course));
		e->changes = by_time < e->changes ? by_time : e->changes;
		e->phone = phone_hash(course_phone(&course));
	}
	courses_free(&courses);
	tasks_sort(tasks);
	sort_entries(entry, c->record_n, NULL);
	return entry;
}

/* ---- sections ---- */

/* A snapshot that is being made. */
struct saving {
	const struct known *known;
	const struct cases *cases;
	struct snapshot_head head;
	struct writer section[SECTIONS];
	uint32_t *of_known, *of_record; /* the numbers that the cases get */
	size_t cases_n;
	uint64_t place_bytes, row_bytes;
	const struct new_rows *rows;
	civil_day until;
};

static void put(struct saving *s, enum snapshot_section section, const void *p, size_t n)
{
	writer_raw(&s->section[section], (struct text){ p, n });
}

static void put_32(struct saving *s, enum snapshot_section section, uint32_t n)
{
	put(s, section, &n, sizeof n);
}

static void put_64(struct saving *s, enum snapshot_section section, uint64_t n)
{
	put(s, section, &n, sizeof n);
}

static void put_padded(struct saving *s, enum snapshot_section section, struct text t)
{
	put(s, section, t.p, t.n);
	put(s, section, "\0\0\0\0\0\0\0", (8 - t.n % 8) % 8);
}

/* What each case has one of. */
static void put_case(struct saving *s, uint64_t name, uint32_t changes, uint32_t phone, uint64_t sampled_out)
{
	put_64(s, NAMES, name);
	put_32(s, CHANGES, changes);
	put_32(s, PHONES, phone);
	if (s->section[PLACES].used > UINT32_MAX)
		fail("the journal is too long for a snapshot");
	put_32(s, PLACE_ENDS, (uint32_t)s->section[PLACES].used);
	if (sampled_out)
		put(s, SAMPLED, &(struct snapshot_sampled){ s->cases_n, sampled_out }, sizeof(struct snapshot_sampled));
	s->cases_n++;
}

static void put_place(struct saving *s, uint64_t distance)
{
	unsigned char bytes[10];
	size_t n = 0;
	for (; distance >= 128; distance >>= 7)
		bytes[n++] = (unsigned char)(distance | 128);
	bytes[n++] = (unsigned char)distance;
	put(s, PLACES, bytes, n);
}

/* Where in the journal the lines of each case that was taken up begin: those of record i end at end[i]. */
struct line_places {
	uint64_t *byte;
	size_t *end;
};

/* In the order of the journal, so that no chain has to be followed through the memory. */
static struct line_places places_by_case(const struct cases *c)
{
	struct line_places p = { xmalloc(c->event_n + 1, sizeof *p.byte), xmalloc(c->record_n + 1, sizeof *p.end) };
	size_t n = 0;
	for (size_t i = 0; i < c->record_n; n += case_at(c, i++)->events)
		p.end[i] = n;
	for (size_t i = 0; i < c->event_n; i++)
		p.byte[p.end[c->owner[i]]++] = c->byte[i];
	return p;
}

static void put_places(struct saving *s, const struct line_places *p, uint32_t record)
{
	uint64_t before = 0;
	for (size_t i = p->end[record] - case_at(s->cases, record)->events; i < p->end[record]; i++) {
		put_place(s, p->byte[i] - before);
		before = p->byte[i];
	}
}

/* The hash of the name of a case that is known; k: below old->cases. */
static uint64_t known_name(const struct snapshot *old, size_t k)
{
	const uint64_t *names = snapshot_section(old, NAMES);
	return names[k];
}

/* A case that was not taken up again is as it was. */
static void put_known(struct saving *s, size_t k, uint64_t sampled_out)
{
	const struct snapshot *old = &s->known->snapshot;
	const uint32_t *changes = snapshot_section(old, CHANGES), *phones = snapshot_section(old, PHONES);
	size_t n;
	const unsigned char *places = snapshot_places(old, k, &n);
	s->of_known[k] = (uint32_t)s->cases_n;
	put(s, PLACES, places, n);
	put_case(s, known_name(old, k), changes[k], phones[k], sampled_out);
}

/* The cases that were taken up and those that were not, in one order. */
static void put_cases(struct saving *s, const struct entry *entry)
{
	const struct snapshot *old = &s->known->snapshot;
	const struct snapshot_sampled *sampled = old->bytes ? snapshot_section(old, SAMPLED) : NULL;
	size_t sampled_n = old->bytes ? snapshot_bytes(old, SAMPLED) / sizeof *sampled : 0, next = 0;
	struct line_places lines = places_by_case(s->cases);
	for (size_t i = 0, k = 0; i < s->cases->record_n || k < old->cases;) {
		if (k < old->cases && s->known->again[k]) {
			k++;
			continue;
		}
		if (i < s->cases->record_n && (k == old->cases || entry[i].name < known_name(old, k))) {
			const struct case_record *record = case_at(s->cases, entry[i].record);
			if (i && entry[i - 1].name == entry[i].name)
				fail("two cases have names that a snapshot can't tell apart; there is none");
			s->of_record[entry[i].record] = (uint32_t)s->cases_n;
			put_places(s, &lines, entry[i].record);
			put_case(s, entry[i].name, entry[i].changes, entry[i].phone, record->sampled_out);
			i++;
			continue;
		}
		while (next < sampled_n && sampled[next].record < k)
			next++;
		put_known(s, k, next < sampled_n && sampled[next].record == k ? sampled[next].out : 0);
		k++;
	}
	free(lines.byte);
	free(lines.end);
}

struct by_phone {
	uint32_t phone, record;
};

static bool phones_in_order(const void *context, const struct by_phone *a, const struct by_phone *b)
{
	(void)context;
	return a->phone <= b->phone;
}

DEFINE_SORT(sort_phones, struct by_phone, phones_in_order)

static void put_by_phone(struct saving *s)
{
	const uint32_t *phone = (const void *)s->section[PHONES].buffer;
	struct by_phone *by = xmalloc(s->cases_n + 1, sizeof *by);
	for (size_t i = 0; i < s->cases_n; i++)
		by[i] = (struct by_phone){ phone[i], (uint32_t)i };
	sort_phones(by, s->cases_n, NULL);
	for (size_t i = 0; i < s->cases_n; i++)
		put_32(s, BY_PHONE, by[i].record);
	free(by);
}

static void put_run(void *saving, const struct row_run *run)
{
	struct saving *s = saving;
	const uint32_t *known_case = run->known ? snapshot_section(&s->known->snapshot, ROW_CASES) : NULL;
	const uint64_t *known_end = run->known ? snapshot_section(&s->known->snapshot, ROW_ENDS) : NULL;
	uint64_t from = run->known ? run->from ? known_end[run->from - 1] : 0 : run->from ? s->rows->end[run->from - 1] : s->rows->header_end;
	for (size_t i = run->from; i < run->from + run->n; i++) {
		if (run->known) {
			put_32(s, ROW_CASES, s->of_known[known_case[i] & ~ROW_BEYOND] | (known_case[i] & ROW_BEYOND));
		} else {
			const struct task *task = s->rows->tasks->sorted[i].task;
			put_32(s, ROW_CASES, s->of_record[task->record->number] | (task_beyond(s->rows->tasks, task, s->until) ? ROW_BEYOND : 0));
		}
		put_64(s, ROW_ENDS, s->row_bytes + (run->known ? known_end[i] : s->rows->end[i]) - from);
	}
	s->row_bytes += run->lines.n;
	put(s, ROWS, run->lines.p, run->lines.n);
}

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

/* The fingerprints that there were, and that of what is new. */
static void put_pieces(struct saving *s)
{
	const struct snapshot *old = &s->known->snapshot;
	struct snapshot_piece piece = { .end = s->head.length };
	uint64_t from = old->bytes ? old->head->length : 0;
	if (old->bytes)
		put(s, PIECES, snapshot_section(old, PIECES), snapshot_bytes(old, PIECES));
	if (piece.end == from)
		return;
	if (!fingerprint_piece(s->known->held.fd, (off_t)from, (off_t)piece.end, &piece.print))
		fail_errno("the journal cannot be read again");
	put(s, PIECES, &piece, sizeof piece);
}

static void make_head(struct saving *s, const struct policy *policy, struct when now)
{
	struct snapshot_head *h = &s->head;
	snapshot_head_start(h);
	policy_digest(policy, h->policy);
	h->now = when_end(now);
	h->at = file_state(&s->known->at);
	h->length = (uint64_t)s->known->held.bytes;
	h->line = s->known->done.line;
	h->number = s->known->done.number;
	h->header_end = (uint64_t)s->known->header_end;
	h->stranger = strangers_last(s->cases);
	if (s->known->snapshot.bytes && s->known->snapshot.head->stranger > h->stranger)
		h->stranger = s->known->snapshot.head->stranger;
}

/* The bytes of the file, for the caller to free. */
static char *lay_out(struct saving *s, size_t *n)
{
	uint64_t at = (sizeof s->head + 7) & ~UINT64_C(7);
	for (int i = 0; i < SECTIONS; i++) {
		s->head.section[i].from = at;
		s->head.section[i].bytes = s->section[i].used;
		at = (at + s->section[i].used + 7) & ~UINT64_C(7);
	}
	char *bytes = xcalloc(at, 1);
	memcpy(bytes, &s->head, sizeof s->head);
	for (int i = 0; i < SECTIONS; i++)
		bytes_copy(bytes + s->head.section[i].from, s->section[i].buffer, s->section[i].used);
	uint64_t checksum = snapshot_checksum(bytes, at);
	memcpy(bytes + offsetof(struct snapshot_head, checksum), &checksum, sizeof checksum);
	*n = at;
	return bytes;
}

static char *make(const struct known *k, const struct cases *c, size_t *n)
{
	struct tasks tasks;
	struct new_rows rows;
	struct entry *entry = follow(c, &tasks);
	struct saving s = { .known = k, .cases = c, .rows = &rows, .until = calendar_until(&c->policy->calendar) };
	new_rows_make(&rows, &tasks, 1);
	for (int i = 0; i < SECTIONS; i++)
		writer_open_memory(&s.section[i]);
	s.of_known = xcalloc(k->snapshot.cases + 1, sizeof *s.of_known);
	s.of_record = xcalloc(c->record_n + 1, sizeof *s.of_record);
	make_head(&s, c->policy, c->now);
	put_cases(&s, entry);
	put_by_phone(&s);
	rows_each(k, &rows, put_run, &s);
	put_samples(&s);
	put_rejected(&s);
	put_pieces(&s);
	char *bytes = lay_out(&s, n);
	for (int i = 0; i < SECTIONS; i++)
		writer_close(&s.section[i]);
	free(s.of_known);
	free(s.of_record);
	free(entry);
	new_rows_free(&rows);
	tasks_free(&tasks);
	return bytes;
}

/* ---- the journal ---- */

/* Whoever writes to the journal from now on changes its state: its clock has gone on since it was written to last. */
static void let_clock_go_on(const struct stat *at)
{
	enum { TICK = 20000000 };
	struct timespec now;
	for (;;) {
		clock_gettime(CLOCK_REALTIME, &now);
		int64_t past = (int64_t)(now.tv_sec - at->st_ctim.tv_sec) * 1000000000 + now.tv_nsec - at->st_ctim.tv_nsec;
		if (past > TICK || past < -TICK * INT64_C(100)) /* of a clock that was put back nothing can be told */
			return;
		nanosleep(&(struct timespec){ 0, TICK }, NULL);
	}
}

static bool is_left_alone(const struct known *k)
{
	struct stat now;
	if (fstat(k->held.fd, &now) != 0)
		return false;
	struct file_state before = file_state(&k->at), after = file_state(&now);
	return memcmp(&before, &after, sizeof before) == 0;
}

static void open_journal(struct known *k, const char *journal)
{
	*k = (struct known){ .unused = column_bit(J_SLIP) | column_bit(J_BATCH) };
	k->held.fd = journal_open(journal, &k->held.bytes);
	if (k->held.bytes < 0)
		fail("%s: no regular file, so it can have no snapshot", journal);
	if (fstat(k->held.fd, &k->at) != 0)
		fail_errno("%s", journal);
	let_clock_go_on(&k->at);
	k->held.bytes = lines_whole(&k->held);
	if (k->held.bytes < 0)
		fail_errno("%s", journal);
}

static void start(struct cases *c, const struct policy *policy, struct when now)
{
	cases_start(c, policy, now);
	c->bytes = true;
}

/* Makes a snapshot of the journal as it is; NULL: it was written to meanwhile. */
static char *make_once(struct known *k, const char *journal, const struct policy *policy, struct when now, size_t *n)
{
	struct cases c;
	struct optouts optouts;
	char *bytes = NULL;
	open_journal(k, journal);
	known_find(k, policy, now, journal);
	start(&c, policy, now);
	if (!known_take_up(k, &c, journal)) {
		cases_free(&c);
		known_forget(k);
		start(&c, policy, now);
		known_take_up(k, &c, journal);
	}
	optouts_find(&optouts, &c, 1);
	bytes = make(k, &c, n);
	optouts_free(&optouts);
	cases_free(&c);
	if (is_left_alone(k))
		return bytes;
	free(bytes);
	return NULL;
}

int snapshot_save(const char *journal, const struct policy *policy, struct when now)
{
	enum { TRIES = 5 };
	for (int i = 0; i < TRIES; i++) {
		struct known k;
		size_t n;
		char *bytes = make_once(&k, journal, policy, now, &n);
		if (bytes) {
			snapshot_put(journal, k.held.fd, &k.at, (struct text){ bytes, n });
			int status = known_say_rejected(&k, journal);
			free(bytes);
			known_free(&k);
			return status;
		}
		known_free(&k);
	}
	fail("%s: was written to whenever it was read; there is no new snapshot", journal);
}
