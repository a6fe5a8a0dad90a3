#include "snapshot/known.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "cases/strangers.h"
#include "journal/append.h"
#include "journal/files.h"
#include "snapshot/lines.h"
#include "snapshot/policy.h"

/* ---- does it fit? ---- */

bool known_path(const char *journal, const char *suffix, char *out, size_t room)
{
	char real[PATH_MAX];
	return realpath(journal, real) && (size_t)snprintf(out, room, "%s%s", real, suffix) < room;
}

/* Would whoever may write it be believed about the journal, and may nobody read it who may not read that? */
static bool is_trusted(const struct stat *at, const struct stat *journal)
{
	return S_ISREG(at->st_mode) && (at->st_uid == journal->st_uid || at->st_uid == 0 || at->st_uid == geteuid()) &&
	       !(at->st_mode & 07777 & ~journal->st_mode);
}

static bool is_state(const struct file_state *a, const struct file_state *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

/* Is the journal's beginning what it was, piece by piece? */
static bool is_same_beginning(const struct snapshot *s, int fd)
{
	const struct snapshot_piece *piece = snapshot_section(s, PIECES);
	size_t n = snapshot_bytes(s, PIECES) / sizeof *piece;
	uint64_t at = 0;
	for (size_t i = 0; i < n; i++) {
		struct fingerprint print;
		if (piece[i].end < at || !fingerprint_piece(fd, (off_t)at, (off_t)piece[i].end, &print) ||
		    memcmp(&print, &piece[i].print, sizeof print) != 0)
			return false;
		at = piece[i].end;
	}
	return at == s->head->length;
}

/* As far as the head tells. */
static bool may_fit(const struct snapshot_head *h, const struct known *k, const struct policy *policy, struct when now)
{
	char digest[sizeof h->policy];
	if (!snapshot_head_fits(h) || when_end(now) < h->now || h->length > (uint64_t)k->held.bytes)
		return false;
	if (h->stranger >= strangers_from(now.day)) /* of which as-schedule may have something to say */
		return false;
	policy_digest(policy, digest);
	return memcmp(digest, h->policy, sizeof digest) == 0;
}

/* Room for so many bytes, for the caller to free, in pages as large as there are: making small ones would cost more than reading. NULL: there is
 * no room, which is no reason to fail. */
static char *large_room(size_t n)
{
	const size_t page = 2 << 20;
	char *room = n < page ? malloc(n) : aligned_alloc(page, (n + page - 1) / page * page);
	if (room && n >= page)
		madvise(room, n, MADV_HUGEPAGE);
	return room;
}

static bool read_file(struct known *k, int fd, const struct stat *at, const struct policy *policy, struct when now)
{
	struct snapshot_head head;
	size_t n = (size_t)at->st_size;
	if (n < sizeof head || !read_whole(fd, (char *)&head, sizeof head, 0) || !may_fit(&head, k, policy, now))
		return false;
	char *bytes = large_room(n);
	if (!bytes || !read_whole(fd, bytes, n, 0) || !snapshot_take(&k->snapshot, bytes, n)) {
		free(bytes);
		return false;
	}
	struct file_state state = file_state(&k->at);
	bool same = may_fit(k->snapshot.head, k, policy, now) &&
		    (is_state(&k->snapshot.head->at, &state) || is_same_beginning(&k->snapshot, k->held.fd));
	if (!same)
		snapshot_free(&k->snapshot);
	return same;
}

bool known_find(struct known *k, const struct policy *policy, struct when now, const char *journal)
{
	char path[PATH_MAX];
	struct stat at;
	if (!known_path(journal, ".snapshot", path, sizeof path))
		return false;
	int fd = open_again(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	if (fd < 0)
		return false;
	bool fits = fstat(fd, &at) == 0 && is_trusted(&at, &k->at) && read_file(k, fd, &at, policy, now);
	close(fd);
	return fits;
}

/* ---- what has to be taken up again ---- */

static void mark_name(struct known *k, struct text name)
{
	const uint64_t *names = snapshot_section(&k->snapshot, NAMES);
	uint64_t hash = text_checksum(name);
	size_t i = names_from(names, k->snapshot.cases, 0, hash);
	if (i < k->snapshot.cases && names[i] == hash)
		k->again[i] = true;
}

static void mark_phone(struct known *k, struct text phone)
{
	const uint32_t *phones = snapshot_section(&k->snapshot, PHONES), *by_phone = snapshot_section(&k->snapshot, BY_PHONE);
	uint32_t hash = phone_hash(phone);
	size_t low = 0, high = k->snapshot.cases;
	while (hash && low < high) {
		size_t middle = low + (high - low) / 2;
		if (phones[by_phone[middle]] < hash)
			low = middle + 1;
		else
			high = middle;
	}
	for (; hash && low < k->snapshot.cases && phones[by_phone[low]] == hash; low++)
		k->again[by_phone[low]] = true;
}

static void mark_by_time(struct known *k, struct when now)
{
	const uint32_t *changes = snapshot_section(&k->snapshot, CHANGES);
	int64_t minute = when_end(now);
	for (size_t i = 0; i < k->snapshot.cases; i++)
		k->again[i] |= changes[i] != UINT32_MAX && changes[i] <= minute;
}

/* ---- the lines of those ---- */

static int by_place(const void *a, const void *b)
{
	const uint64_t *x = a, *y = b;
	return (*x > *y) - (*x < *y);
}

/* The places of all lines of the cases that are taken up, in the order of the journal. */
static uint64_t *gather_places(const struct known *k, size_t *n)
{
	uint64_t *place = NULL;
	size_t room = 0;
	*n = 0;
	for (size_t i = 0; i < k->snapshot.cases; i++) {
		size_t bytes, at = 0;
		uint64_t next = 0;
		const unsigned char *places = k->again[i] ? snapshot_places(&k->snapshot, i, &bytes) : NULL;
		while (places && places_next(places, bytes, &at, &next)) {
			place = xgrow(place, *n, &room, sizeof *place);
			place[(*n)++] = next;
		}
	}
	if (*n)
		qsort(place, *n, sizeof *place, by_place);
	return place;
}

/* ---- reading ---- */

static const struct table_options quietly = { .quiet = true };

static void note_rejected(void *rejected, unsigned long line, const char *why)
{
	struct rejected_lines *r = rejected;
	r->list = xgrow(r->list, r->n, &r->room, sizeof *r->list);
	r->list[r->n++] = (struct rejected_line){ line, arena_text(&r->arena, text_of(why)) };
}

static struct records_mark beginning(const struct known *k)
{
	const struct snapshot_head *h = k->snapshot.head;
	return (struct records_mark){ (off_t)h->length, h->line, h->number };
}

/* What was added since. */
static struct table *open_added(const struct known *k, char *const *name, const struct records_mark *behind, struct table_options options)
{
	options.held = &k->held;
	options.behind = k->snapshot.bytes ? behind : NULL;
	return table_open(name, 1, &journal_format, options);
}

/* The cases and numbers on the lines of a table. */
static void mark_rows(struct known *k, struct table *table, bool names)
{
	const struct row *row;
	while ((row = table_next(table))) {
		if (names)
			mark_name(k, row_field(row, J_CASE));
		mark_phone(k, row_field(row, J_PHONE));
	}
	table_close(table);
}

/* Reads the lines of the journal that begin at these places, its header before them; NULL: they can't be what they were. */
static struct table *open_places(const struct known *k, const uint64_t *place, size_t n, char *const *name, struct held_file *lines,
				 struct table_options options)
{
	if (!lines_copy(lines, &k->held, (off_t)k->snapshot.head->header_end, place, n))
		return NULL;
	options.held = lines;
	return table_open(name, 1, &journal_format, options);
}

/* It would be more work than to read the journal. */
static bool is_much(const struct known *k, size_t lines)
{
	const struct snapshot_head *h = k->snapshot.head;
	return (uint64_t)k->held.bytes - h->length > h->length / 2 + (1 << 20) || lines > h->number / 4 + 1000;
}

/* Decides which cases are taken up again, and gives the places of their lines; NULL: too many. */
static uint64_t *choose(struct known *k, struct when now, char *const *name, size_t *n)
{
	struct records_mark behind = beginning(k);
	struct held_file lines;
	k->again = xcalloc(k->snapshot.cases + 1, sizeof *k->again);
	if (is_much(k, 0))
		return NULL;
	mark_by_time(k, now);
	mark_rows(k, open_added(k, name, &behind, quietly), true);
	uint64_t *place = gather_places(k, n);
	struct table *table = is_much(k, *n) ? NULL : open_places(k, place, *n, name, &lines, quietly);
	if (table) {
		mark_rows(k, table, false);
		close(lines.fd);
		free(place);
		place = gather_places(k, n);
		if (!is_much(k, *n))
			return place ? place : xmalloc(1, sizeof *place);
	}
	free(place);
	return NULL;
}

/* Takes up the lines of the beginning. */
static bool take_up_known(struct known *k, struct cases *c, char *const *name)
{
	size_t n;
	struct held_file lines;
	uint64_t *place = choose(k, c->now, name, &n);
	struct table *table = place ? open_places(k, place, n, name, &lines, (struct table_options){
		.quiet = true, .hashed = column_bit(J_CASE), .unwanted = k->unused }) : NULL;
	if (table) {
		cases_read(c, table, NULL, NULL);
		table_close(table);
		close(lines.fd);
	}
	bool fine = table && c->event_n == n;
	for (size_t i = 0; fine && c->bytes && i < n; i++)
		c->byte[i] = place[i];
	free(place);
	k->records = c->record_n;
	k->events = c->event_n;
	return fine;
}

/* The counts of the samples as they stood, and who of those taken up is out of them. */
static bool resume_samples(struct known *k, struct cases *c)
{
	const struct snapshot *s = &k->snapshot;
	const uint64_t *names = snapshot_section(s, NAMES);
	const struct snapshot_sampled *sampled = snapshot_section(s, SAMPLED), *end = sampled + snapshot_bytes(s, SAMPLED) / sizeof *sampled;
	for (size_t i = 0; sampled < end && i < k->records; i++) {
		struct case_record *record = case_at(c, i);
		uint64_t hash = text_checksum(case_name(record));
		size_t number = names_from(names, s->cases, 0, hash), low = 0, high = (size_t)(end - sampled);
		while (low < high) {
			size_t middle = low + (high - low) / 2;
			if (sampled[middle].record < number)
				low = middle + 1;
			else
				high = middle;
		}
		if (sampled + low < end && sampled[low].record == number)
			record->sampled_out = sampled[low].out;
	}
	const char *at = snapshot_section(s, STRATA), *last = at + snapshot_bytes(s, STRATA);
	while (at < last) {
		struct snapshot_stratum stratum;
		if ((size_t)(last - at) < sizeof stratum)
			return false;
		memcpy(&stratum, at, sizeof stratum);
		at += sizeof stratum;
		if (stratum.callback >= c->policy->callbacks_n || stratum.bytes > (size_t)(last - at))
			return false;
		sample_count_set(&k->count[stratum.callback], (struct text){ at, stratum.bytes }, (int64_t)stratum.k);
		at += (stratum.bytes + 7) & ~UINT64_C(7);
	}
	return at == last;
}

static bool resume_rejected(struct known *k)
{
	const char *at = snapshot_section(&k->snapshot, REJECTED), *last = at + snapshot_bytes(&k->snapshot, REJECTED);
	while (at < last) {
		struct snapshot_rejected line;
		struct rejected_lines *r = &k->rejected;
		if ((size_t)(last - at) < sizeof line)
			return false;
		memcpy(&line, at, sizeof line);
		at += sizeof line;
		if (line.bytes > (size_t)(last - at))
			return false;
		r->list = xgrow(r->list, r->n, &r->room, sizeof *r->list);
		r->list[r->n++] = (struct rejected_line){ line.line, arena_text(&r->arena, (struct text){ at, line.bytes }) };
		at += (line.bytes + 7) & ~UINT64_C(7);
	}
	return at == last;
}

bool known_take_up(struct known *k, struct cases *c, const char *journal)
{
	char *const name[] = { (char *)journal };
	struct records_mark behind = { 0 };
	c->all = true;
	k->count_n = c->policy->callbacks_n;
	k->count = xcalloc(k->count_n + 1, sizeof *k->count);
	if (k->snapshot.bytes) {
		behind = beginning(k);
		if (!take_up_known(k, c, name) || !resume_samples(k, c) || !resume_rejected(k))
			return false;
	}
	struct table *table = open_added(k, name, &behind, (struct table_options){ .told = note_rejected, .told_context = &k->rejected,
		.bytes = c->bytes, .hashed = column_bit(J_CASE), .unwanted = k->unused });
	cases_read(c, table, NULL, NULL);
	k->done = table_done(table);
	k->header_end = k->snapshot.bytes ? (off_t)k->snapshot.head->header_end : table_header_end(table);
	table_close(table);
	return sample_more(c, k->events, k->count);
}

/* ---- for readers ---- */

int known_say_rejected(const struct known *k, const char *journal)
{
	const struct rejected_lines *r = &k->rejected;
	for (size_t i = 0; i < r->n; i++)
		say_at(journal, r->list[i].line, "%.*s", (int)r->list[i].why.n, r->list[i].why.p);
	return r->n ? STATUS_REJECTED : STATUS_FINE;
}

/* Is there a duty that entries of any case may meet? */
static bool meets_duties(const struct policy *p)
{
	for (size_t i = 0; i < p->duties_n; i++)
		if (p->duties[i].met.n)
			return true;
	return false;
}

static bool may_have_one(const struct shards *p, char *const *files, size_t n, bool strict)
{
	const char *how = getenv("AS_SNAPSHOT");
	char path[PATH_MAX];
	struct stat at;
	return !(how && strcmp(how, "off") == 0) && n == 1 && !strict && !p->watched.p && !p->figures && !p->audited && !meets_duties(p->policy) && strcmp(files[0], "-") != 0 &&
	       stat(files[0], &at) == 0 && S_ISREG(at.st_mode) && known_path(files[0], ".snapshot", path, sizeof path) &&
	       stat(path, &at) == 0;
}

static bool read_known(struct known *k, struct shards *p, const char *journal)
{
	p->n = 1;
	p->cases = xcalloc(1, sizeof *p->cases);
	cases_start(p->cases, p->policy, p->now);
	if (known_take_up(k, p->cases, journal)) {
		optouts_find(&p->optouts, p->cases, 1);
		return true;
	}
	shards_free(p);
	p->cases = NULL;
	known_forget(k);
	return false;
}

int known_read(struct known *k, struct shards *p, char *const *files, size_t n, bool strict)
{
	*k = (struct known){ .held = { -1, -1 }, .unused = p->unused };
	if (!may_have_one(p, files, n, strict))
		return shards_read(p, files, n, strict);
	k->held.fd = journal_open(files[0], &k->held.bytes);
	if (fstat(k->held.fd, &k->at) == 0 && k->held.bytes >= 0 && known_find(k, p->policy, p->now, files[0]) && read_known(k, p, files[0]))
		return known_say_rejected(k, files[0]);
	if (k->held.bytes < 0) { /* it is no regular file any more, and can be read only once */
		close(k->held.fd);
		k->held.fd = -1;
		return shards_read(p, files, n, strict);
	}
	p->held = &k->held;
	return shards_read(p, files, n, strict);
}

void known_forget(struct known *k)
{
	for (size_t s = 0; k->count && s < k->count_n; s++)
		sample_count_free(&k->count[s]);
	free(k->count);
	free(k->again);
	free(k->rejected.list);
	arena_free(&k->rejected.arena);
	snapshot_free(&k->snapshot);
	*k = (struct known){ .held = k->held, .at = k->at, .unused = k->unused };
}

void known_free(struct known *k)
{
	known_forget(k);
	if (k->held.fd >= 0)
		close(k->held.fd);
}
