#include "snapshot/known.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/search.h"
#include "cases/strangers.h"
#include "journal/append.h"
#include "journal/files.h"
#include "snapshot/choose.h"
#include "snapshot/policy.h"

/* ---- does it fit? ---- */

bool snapshot_is_off(void)
{
	const char *how = getenv("AS_SNAPSHOT");
	return how && strcmp(how, "off") == 0;
}

bool known_path(const char *journal, const char *suffix, char *out, size_t room)
{
	char real[PATH_MAX];
	return realpath(journal, real) && (size_t)snprintf(out, room, "%s%s", real, suffix) < room;
}

/* Could whoever may write the snapshot also write the journal, and is it readable only for those who may read the journal? */
static bool is_trusted(const struct stat *at, const struct stat *journal)
{
	return S_ISREG(at->st_mode) && (at->st_uid == journal->st_uid || at->st_uid == 0 || at->st_uid == geteuid()) &&
	       !(at->st_mode & 07777 & ~journal->st_mode);
}

static bool is_state(const struct file_state *a, const struct file_state *b)
{
	return memcmp(a, b, sizeof *a) == 0;
}

/* Is the beginning of the journal unchanged, piece by piece? */
static bool is_same_beginning(const struct snapshot *s, int fd)
{
	const struct snapshot_piece *piece = snapshot_section(s, PIECES);
	size_t n = piece ? snapshot_bytes(s, PIECES) / sizeof *piece : 0;
	uint64_t at = 0;
	for (size_t i = 0; i < n; i++) {
		struct fingerprint print;
		if (piece[i].end < at || !fingerprint_piece(fd, (off_t)at, (off_t)piece[i].end, &print) ||
		    memcmp(&print, &piece[i].print, sizeof print) != 0)
			return false;
		at = piece[i].end;
	}
	return piece && at == s->head.length;
}

static bool is_of_policy(const struct snapshot_head *h, const struct known_wanted *w, const struct policy *policy)
{
	if (w->any_policy && !policy_samples(policy))
		return true;
	struct fingerprint print = policy_fingerprint(policy);
	return memcmp(&print, &h->policy, sizeof print) == 0;
}

/* Can the snapshot fit, as far as its head tells? */
static bool may_fit(const struct known *k, const struct known_wanted *w, const struct policy *policy, struct when now)
{
	const struct snapshot_head *h = &k->snapshot.head;
	if (when_end(now) < h->now || h->length > (uint64_t)k->held.bytes)
		return false;
	if (!w->dated && h->stranger >= strangers_from(now.day)) /* as-schedule may have to report strangers */
		return false;
	return is_of_policy(h, w, policy);
}

bool known_find(struct known *k, const struct known_wanted *w, const struct policy *policy, struct when now, const char *journal)
{
	char path[PATH_MAX];
	struct stat at;
	if (!known_path(journal, SNAPSHOT_SUFFIX, path, sizeof path))
		return false;
	int fd = open_again(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	if (fd < 0)
		return false;
	if (fstat(fd, &at) != 0 || !is_trusted(&at, &k->at) || !snapshot_open(&k->snapshot, fd, (uint64_t)at.st_size)) {
		close(fd);
		return false;
	}
	struct file_state state = file_state(&k->at);
	bool same = is_state(&k->snapshot.head.at, &state), fits = may_fit(k, w, policy, now) && (same || known_is_worth(k, w));
	k->foreign = k->snapshot.head.length > (uint64_t)k->held.bytes || (fits && !same && !is_same_beginning(&k->snapshot, k->held.fd));
	fits = fits && !k->foreign;
	if (!fits)
		snapshot_close(&k->snapshot);
	return fits;
}

/* ---- reading ---- */

static void note_rejected(void *rejected, const struct record *record, const char *why)
{
	struct rejected_lines *r = rejected;
	r->list = xgrow(r->list, r->n, &r->room, sizeof *r->list);
	r->list[r->n++] = (struct rejected_line){ record->line, arena_text(&r->arena, text_of(why)) };
}

/* Reads the chosen lines of the beginning into the cases. */
static bool take_up_known(struct known *k, const struct known_wanted *w, struct cases *c, char *const *name)
{
	size_t n;
	struct lines lines;
	struct held_source source;
	uint64_t *place = known_choose(k, w, c->now, name, &n);
	if (!place)
		return false;
	struct table *table = known_open_lines(k, &lines, &source, place, n, name, (struct table_options){
		.quiet = true, .hashed = column_bit(J_CASE), .unwanted = k->unused });
	cases_read(c, table, NULL, NULL);
	table_close(table);
	bool fine = !lines.failed && c->event_n == n;
	lines_free(&lines);
	for (size_t i = 0; fine && c->bytes && i < n; i++)
		c->byte[i] = place[i];
	free(place);
	k->records = c->record_n;
	k->events = c->event_n;
	return fine;
}

/* Sets which of the cases that were taken up are out of a sample. */
static bool resume_sampled(struct known *k, struct cases *c)
{
	const struct snapshot *s = &k->snapshot;
	size_t n = snapshot_bytes(s, SAMPLED) / sizeof(struct snapshot_sampled);
	const struct snapshot_sampled *sampled = n ? snapshot_section(s, SAMPLED) : NULL;
	if (n && !sampled)
		return false;
	for (size_t i = 0; n && i < c->record_n; i++) {
		struct case_record *record = case_at(c, i);
		size_t number, k;
		if (!snapshot_number(s, text_checksum(case_name(record)), &number))
			return false;
		BINARY_SEARCH(k, n, sampled[k].record < number);
		if (k < n && sampled[k].record == number)
			record->sampled_out = sampled[k].out;
	}
	return true;
}

/* Sets how far the samples had been counted. */
static bool resume_counts(struct known *k, const struct cases *c)
{
	const struct snapshot *s = &k->snapshot;
	const char *at = snapshot_section(s, STRATA), *last = at ? at + snapshot_bytes(s, STRATA) : NULL;
	if (!at)
		return false;
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
	const char *at = snapshot_section(&k->snapshot, REJECTED), *last = at ? at + snapshot_bytes(&k->snapshot, REJECTED) : NULL;
	if (!at)
		return false;
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

bool known_samples(struct known *k, struct cases *c)
{
	k->count_n = c->policy->callbacks_n;
	k->count = xcalloc(k->count_n + 1, sizeof *k->count);
	if (k->snapshot.sum && policy_samples(c->policy) && !(resume_sampled(k, c) && resume_counts(k, c)))
		return false;
	return sample_more(c, k->events, k->count);
}

bool known_take_up(struct known *k, const struct known_wanted *w, struct cases *c, const char *journal)
{
	char *const name[] = { (char *)journal };
	struct records_mark behind = known_beginning(k);
	c->all = true;
	if (k->snapshot.sum && (!take_up_known(k, w, c, name) || !resume_rejected(k)))
		return false;
	struct held_source source;
	bool passes = k->passing && !k->snapshot.sum;
	if (passes)
		source = passing_source(k->passing);
	struct table *table = known_open_added(k, name, &behind, (struct table_options){ .told = note_rejected, .told_context = &k->rejected,
		.bytes = c->bytes, .hashed = column_bit(J_CASE), .unwanted = k->unused, .source = passes ? &source : NULL });
	cases_read(c, table, NULL, NULL);
	k->done = table_done(table);
	k->header_end = k->snapshot.sum ? (off_t)k->snapshot.head.header_end : table_header_end(table);
	table_close(table);
	return known_samples(k, c);
}

/* ---- for readers ---- */

int known_say_rejected(const struct known *k, const char *journal)
{
	const struct rejected_lines *r = &k->rejected;
	for (size_t i = 0; i < r->n; i++)
		say_at(journal, r->list[i].line, "%.*s", (int)r->list[i].why.n, r->list[i].why.p);
	return r->n ? STATUS_REJECTED : STATUS_FINE;
}

/* Does the policy have a duty that entries of any case may fulfil? */
static bool meets_duties(const struct policy *p)
{
	for (size_t i = 0; i < p->duties_n; i++)
		if (p->duties[i].met.n)
			return true;
	return false;
}

static bool may_have_one(const struct policy *policy, char *const *files, size_t n, bool strict)
{
	char path[PATH_MAX];
	struct stat at;
	return !snapshot_is_off() && n == 1 && !strict && !meets_duties(policy) &&
	       strcmp(files[0], "-") != 0 && stat(files[0], &at) == 0 && S_ISREG(at.st_mode) && known_path(files[0], SNAPSHOT_SUFFIX, path, sizeof path) &&
	       stat(path, &at) == 0;
}

static bool read_known(struct known *k, const struct known_wanted *w, struct shards *p, const char *journal)
{
	p->n = 1;
	p->cases = xcalloc(1, sizeof *p->cases);
	shards_start_cases(p, p->cases);
	if (known_take_up(k, w, p->cases, journal)) {
		optouts_find(&p->optouts, p->cases, 1);
		p->first_day = (civil_day)k->snapshot.head.first_day;
		return true;
	}
	shards_free(p);
	p->cases = NULL;
	known_forget(k);
	return false;
}

int known_read(struct known *k, const struct known_wanted *w, struct shards *p, char *const *files, size_t n, bool strict)
{
	*k = (struct known){ .held = { -1, -1 }, .unused = p->unused };
	if (p->watched.p || !may_have_one(p->policy, files, n, strict))
		return shards_read(p, files, n, strict);
	k->held.fd = journal_open(files[0], &k->held.bytes);
	if (fstat(k->held.fd, &k->at) == 0 && k->held.bytes >= 0 && known_find(k, w, p->policy, p->now, files[0]) &&
	    read_known(k, w, p, files[0]))
		return known_say_rejected(k, files[0]);
	if (k->held.bytes < 0) { /* it is not a regular file any more, and can be read only once */
		close(k->held.fd);
		k->held.fd = -1;
		return shards_read(p, files, n, strict);
	}
	p->held = &k->held;
	return shards_read(p, files, n, strict);
}

/* Notes what is wrong with lines that were added. */
static void look_at_added(struct known *k, char *const *name)
{
	struct records_mark behind = known_beginning(k);
	struct table *table = known_open_added(k, name, &behind, (struct table_options){ .told = note_rejected, .told_context = &k->rejected });
	const struct row *row;
	struct journal_row understood;
	while ((row = table_next(table))) {
		const char *bad = journal_row_parse(row, &understood);
		if (bad)
			table_reject(table, row, "%s", bad);
	}
	table_close(table);
}

const struct held_source *known_lines(struct known *k, const struct known_wanted *w, const struct policy *policy, struct when now, char *const *files,
				      size_t n, const struct held_file *held, bool strict)
{
	*k = (struct known){ .held = { -1, -1 } };
	if (!may_have_one(policy, files, n, strict) || held->bytes < 0 || fstat(held->fd, &k->at) != 0)
		return NULL;
	k->held = *held;
	if (!known_find(k, w, policy, now, files[0]) || !(k->place = known_choose(k, w, now, files, &k->events)) || !resume_rejected(k)) {
		known_forget(k);
		return NULL;
	}
	look_at_added(k, files);
	k->lines = xcalloc(1, sizeof *k->lines);
	lines_start(k->lines, &k->held, (off_t)k->snapshot.head.header_end, k->place, k->events);
	lines_with_rest(k->lines, (off_t)k->snapshot.head.length);
	k->source = lines_source(k->lines);
	return &k->source;
}

void known_read_whole(struct known *k, struct shards *p, char *const *files)
{
	shards_restart(p);
	p->held = &k->held;
	p->quiet = true;
	known_forget(k);
	shards_read(p, files, 1, false);
}

void known_forget(struct known *k)
{
	for (size_t s = 0; k->count && s < k->count_n; s++)
		sample_count_free(&k->count[s]);
	free(k->count);
	free(k->again);
	free(k->rejected.list);
	arena_free(&k->rejected.arena);
	snapshot_close(&k->snapshot);
	if (k->lines)
		lines_free(k->lines);
	free(k->lines);
	free(k->place);
	*k = (struct known){ .held = k->held, .at = k->at, .unused = k->unused, .passing = k->passing };
}

void known_free(struct known *k)
{
	known_forget(k);
	if (k->held.fd >= 0)
		close(k->held.fd);
}
