#include "snapshot/index.h"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/sort.h"
#include "journal/files.h"
#include "snapshot/tick.h"

bool case_index_open(struct case_index *x, const char *journal, const struct held_file *held)
{
	static const struct policy any = { 0 };
	static const struct known_wanted lines = { .dated = true, .any_policy = true };
	*x = (struct case_index){ .known = { .held = *held }, .journal = journal };
	if (snapshot_is_off() || held->bytes < 0 || fstat(held->fd, &x->known.at) != 0 || !S_ISREG(x->known.at.st_mode) ||
	    !known_find(&x->known, &lines, &any, date(DAY_MAX), journal))
		return false;
	if (snapshot_bytes(&x->known.snapshot, REJECTED) == 0)
		return true;
	case_index_close(x);
	return false;
}

bool case_index_goes_on(struct case_index *x, const struct held_file *held)
{
	if (!x->known.snapshot.sum || held->bytes < 0 || !file_is_as(held->fd, &x->known.at))
		return false;
	x->known.held = *held;
	return x->known.snapshot.head.length <= (uint64_t)held->bytes;
}

static bool rises(const void *context, const uint64_t *a, const uint64_t *b)
{
	(void)context;
	return *a <= *b;
}

DEFINE_SORT(sort_places, uint64_t, rises)

/* Adds the places of the lines of a case. Returns false if they can't be read. */
static bool add_places(const struct snapshot *s, uint64_t hash, uint64_t **place, size_t *n, size_t *room)
{
	struct known_case c;
	size_t number;
	if (!snapshot_number(s, hash, &number))
		return false;
	if (number == s->cases)
		return true;
	if (!snapshot_case(s, number, &c))
		return false;
	known_case_places(&c, place, n, room);
	return true;
}

uint64_t *case_index_places(const struct case_index *x, const uint64_t *hash, size_t cases, size_t *n)
{
	const struct snapshot *s = &x->known.snapshot;
	const size_t many = 1000 + s->head.number / 16;
	size_t room = 0;
	uint64_t *place = xgrow(NULL, 0, &room, sizeof *place);
	*n = 0;
	for (size_t i = 0; i < cases; i++)
		if (cases > many || *n > many || !add_places(s, hash[i], &place, n, &room)) {
			free(place);
			return NULL;
		}
	sort_places(place, *n, NULL);
	return place;
}

/* ---- lines ---- */

enum { STEP = 1 << 14 };

/* Counts the line ends in so many bytes from `at` on. Returns false if they can't be read. */
static bool count_lines(int fd, uint64_t at, uint64_t bytes, unsigned long *lines)
{
	char piece[STEP];
	if (!read_whole(fd, piece, bytes, (off_t)at))
		return false;
	for (const char *p = piece; (p = memchr(p, '\n', (size_t)(piece + bytes - p))); p++)
		++*lines;
	return true;
}

/* Counts the lines of the whole beginning once, step by step, so that later only the bytes of one step have to be read for a place. */
static bool count_steps(struct case_index *x)
{
	size_t steps = x->known.snapshot.head.length / STEP;
	unsigned long lines = 1;
	if (x->lines_at)
		return true;
	x->lines_at = xmalloc(steps + 1, sizeof *x->lines_at);
	for (size_t i = 0; i <= steps; i++) {
		x->lines_at[i] = lines;
		if (i < steps && !count_lines(x->known.held.fd, (uint64_t)i * STEP, STEP, &lines))
			return false;
	}
	return true;
}

unsigned long case_index_line(struct case_index *x, uint64_t place)
{
	if (place >= x->known.snapshot.head.length || !count_steps(x))
		return 0;
	unsigned long line = x->lines_at[place / STEP];
	return count_lines(x->known.held.fd, place - place % STEP, place % STEP, &line) ? line : 0;
}

struct line_ends case_index_ends(const struct case_index *x)
{
	const struct snapshot_head *h = &x->known.snapshot.head;
	return (struct line_ends){ .looked = (off_t)h->length, .highest = h->batch };
}

/* ---- the state ---- */

/* Should a new snapshot be made? */
static bool is_outdated(const struct snapshot_head *h, uint64_t size, struct when now)
{
	return size - h->length > (1 << 20) + h->length / 32 || h->now / MINUTES_A_DAY != when_end(now) / MINUTES_A_DAY;
}

bool case_index_restate(struct case_index *x, int fd, struct when now)
{
	struct snapshot_head *h = &x->known.snapshot.head;
	char path[PATH_MAX + 16];
	struct stat at, before, open_one, named;
	if (!x->known.snapshot.sum || !known_path(x->journal, SNAPSHOT_SUFFIX, path, sizeof path) || fstat(fd, &before) != 0 ||
	    is_outdated(h, (uint64_t)before.st_size, now))
		return false;
	wait_for_tick(&before);
	int out = open_again(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK, 0);
	if (out < 0)
		return false;
	struct file_state was = file_state(&before);
	bool fine = fstat(fd, &at) == 0 && fstat(x->known.snapshot.fd, &open_one) == 0 && fstat(out, &named) == 0 &&
		    open_one.st_dev == named.st_dev && open_one.st_ino == named.st_ino;
	h->at = file_state(&at);
	fine = fine && memcmp(&was, &h->at, sizeof was) == 0;
	h->checksum = snapshot_head_sum(h, x->known.snapshot.sum, (h->bytes + SNAPSHOT_BLOCK - 1) / SNAPSHOT_BLOCK);
	fine = fine && pwrite(out, h, sizeof *h, 0) == (ssize_t)sizeof *h;
	close(out);
	return fine;
}

void case_index_close(struct case_index *x)
{
	x->known.held.fd = -1; /* it belongs to the caller */
	known_free(&x->known);
	free(x->lines_at);
	x->lines_at = NULL;
}
