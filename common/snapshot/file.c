#include "snapshot/file.h"

#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "journal/files.h"
#include "tool/version.h"
#include "snapshot/varints.h"

/* How much of a file is read at once: less than what malloc would return to the system each time. */
enum { PIECE_BYTES = 96 << 10 };

static const char magic[8] = { 'A', 'S', 'S', 'N', 'A', 'P', '\n', 5 };

bool file_is_as(int fd, const struct stat *before)
{
	struct stat at;
	if (fstat(fd, &at) != 0)
		return false;
	struct file_state was = file_state(before), is = file_state(&at);
	return memcmp(&was, &is, sizeof was) == 0;
}

struct file_state file_state(const struct stat *at)
{
	return (struct file_state){ at->st_dev, at->st_ino, (uint64_t)at->st_size, { at->st_mtim.tv_sec, at->st_mtim.tv_nsec },
				    { at->st_ctim.tv_sec, at->st_ctim.tv_nsec } };
}

uint32_t phone_hash(struct text phone)
{
	uint64_t hash = text_checksum(phone);
	uint32_t folded = (uint32_t)(hash ^ hash >> 32);
	return !phone.n ? 0 : folded ? folded : 1;
}

void snapshot_head_start(struct snapshot_head *h)
{
	memset(h, 0, sizeof *h);
	memcpy(h->magic, magic, sizeof magic);
	memcpy(h->version, AS_VERSION, sizeof AS_VERSION);
	memcpy(h->language, catalogue_chinese() ? "zh" : "en", 3);
}

/* ---- checksums ---- */

static size_t blocks_of(uint64_t bytes)
{
	return (size_t)((bytes + SNAPSHOT_BLOCK - 1) / SNAPSHOT_BLOCK);
}

uint64_t snapshot_block_sum(struct text block)
{
	struct fingerprint print = fingerprint_of(block);
	return fingerprint_fold(&print);
}

uint64_t snapshot_head_sum(const struct snapshot_head *h, const uint64_t *sum, size_t n)
{
	const size_t seen = offsetof(struct snapshot_head, version);
	uint64_t both[2] = { snapshot_block_sum((struct text){ (const char *)h + seen, sizeof *h - seen }),
			     snapshot_block_sum((struct text){ (const char *)sum, n * sizeof *sum }) };
	return snapshot_block_sum((struct text){ (const char *)both, sizeof both });
}

/* ---- taking a file ---- */

static bool is_of_this_version(const struct snapshot_head *h)
{
	struct snapshot_head ours;
	snapshot_head_start(&ours);
	bool spoken = !h->section[REJECTED].bytes || memcmp(h->language, ours.language, sizeof ours.language) == 0;
	return spoken && memcmp(h->magic, ours.magic, sizeof ours.magic) == 0 && memcmp(h->version, ours.version, sizeof ours.version) == 0;
}

/* Does the section hold exactly n things of this size? */
static bool holds(const struct snapshot *s, enum snapshot_section section, size_t n, size_t size)
{
	return snapshot_bytes(s, section) == n * size;
}

static bool is_laid_out(const struct snapshot *s)
{
	const struct snapshot_head *h = &s->head;
	for (int i = 0; i < SECTIONS; i++)
		if (h->section[i].from % 8 || h->section[i].from > h->bytes || h->section[i].bytes > h->bytes - h->section[i].from)
			return false;
	return holds(s, CHANGES, s->cases, 4) && holds(s, PHONES, s->cases, 4) && holds(s, FIRSTS, s->cases, 2) && holds(s, LASTS, s->cases, 1) &&
	       holds(s, STATES, s->cases, 1) && holds(s, CASE_AT, (s->cases + CASES_A_STEP - 1) / CASES_A_STEP, 8) &&
	       snapshot_bytes(s, SAMPLED) % sizeof(struct snapshot_sampled) == 0 && snapshot_bytes(s, PIECES) % sizeof(struct snapshot_piece) == 0;
}

/* Address space of which only the parts that are written to take memory; NULL if there is none, which is no reason to fail. */
static char *thin_room(uint64_t bytes)
{
	char *room = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
	if (room == MAP_FAILED)
		return NULL;
	madvise(room, bytes, MADV_NOHUGEPAGE);
	return room;
}

static bool take_sums(struct snapshot *s, uint64_t bytes)
{
	const struct snapshot_head *h = &s->head;
	size_t blocks = blocks_of(h->bytes);
	if (h->bytes > bytes || SNAPSHOT_HEAD + h->bytes + blocks * sizeof *s->sum != bytes)
		return false;
	s->sum = malloc(blocks * sizeof *s->sum + 1);
	s->taken = calloc(blocks + 1, sizeof *s->taken);
	s->image = thin_room(blocks * SNAPSHOT_BLOCK + 1);
	return s->sum && s->taken && s->image && read_whole(s->fd, (char *)s->sum, blocks * sizeof *s->sum, (off_t)(SNAPSHOT_HEAD + h->bytes)) &&
	       snapshot_head_sum(h, s->sum, blocks) == h->checksum;
}

static void let_go(struct snapshot *s)
{
	free(s->sum);
	free(s->taken);
	if (s->image)
		munmap(s->image, blocks_of(s->head.bytes) * SNAPSHOT_BLOCK + 1);
	*s = (struct snapshot){ .fd = -1 };
}

bool snapshot_open(struct snapshot *s, int fd, uint64_t bytes)
{
	*s = (struct snapshot){ .fd = fd };
	bool fine = bytes >= SNAPSHOT_HEAD && read_whole(fd, (char *)&s->head, sizeof s->head, 0) && is_of_this_version(&s->head) && take_sums(s, bytes);
	s->cases = fine ? snapshot_bytes(s, NAMES) / 8 : 0;
	if (!fine || !is_laid_out(s)) {
		let_go(s);
		return false;
	}
	return true;
}

void snapshot_close(struct snapshot *s)
{
	if (!s->sum)
		return;
	close(s->fd);
	let_go(s);
}

/* ---- blocks ---- */

static size_t block_bytes(const struct snapshot *s, size_t block)
{
	uint64_t from = (uint64_t)block * SNAPSHOT_BLOCK;
	return s->head.bytes - from < SNAPSHOT_BLOCK ? (size_t)(s->head.bytes - from) : SNAPSHOT_BLOCK;
}

/* Reads blocks into a room for all of them, and checks them. */
static bool read_blocks(const struct snapshot *s, char *room, size_t first, size_t end)
{
	size_t bytes = (end - first - 1) * SNAPSHOT_BLOCK + block_bytes(s, end - 1);
	if (!read_whole(s->fd, room, bytes, (off_t)(SNAPSHOT_HEAD + (uint64_t)first * SNAPSHOT_BLOCK)))
		return false;
	for (size_t i = first; i < end; i++)
		if (snapshot_block_sum((struct text){ room + (i - first) * SNAPSHOT_BLOCK, block_bytes(s, i) }) != s->sum[i])
			return false;
	return true;
}

const void *snapshot_part(const struct snapshot *s, enum snapshot_section section, uint64_t from, uint64_t bytes)
{
	if (from > snapshot_bytes(s, section) || bytes > snapshot_bytes(s, section) - from)
		return NULL;
	from += s->head.section[section].from;
	size_t end = blocks_of(from + bytes);
	for (size_t i = (size_t)(from / SNAPSHOT_BLOCK), next; i < end; i = next) {
		for (next = i; next < end && !s->taken[next];)
			next++;
		if (next > i && !read_blocks(s, s->image + i * SNAPSHOT_BLOCK, i, next))
			return NULL;
		if (next > i)
			memset(s->taken + i, 1, next - i);
		else
			next++;
	}
	return s->image + from;
}

/* Hands out bytes of a section in one piece. */
static bool snapshot_piece(const struct snapshot *s, enum snapshot_section section, uint64_t from, uint64_t to, snapshot_piece_taken *take, void *context)
{
	if (from >= to || to > snapshot_bytes(s, section))
		return from == to;
	from += s->head.section[section].from;
	to += s->head.section[section].from;
	size_t first = (size_t)(from / SNAPSHOT_BLOCK), end = blocks_of(to);
	char *room = xmalloc(end - first, SNAPSHOT_BLOCK);
	bool fine = read_blocks(s, room, first, end);
	if (fine)
		take(context, (struct text){ room + from % SNAPSHOT_BLOCK, (size_t)(to - from) });
	free(room);
	return fine;
}

bool snapshot_stream(const struct snapshot *s, enum snapshot_section section, uint64_t from, uint64_t to, snapshot_piece_taken *take, void *context)
{
	bool fine = from <= to && to <= snapshot_bytes(s, section);
	for (uint64_t end; fine && from < to; from = end) {
		end = from - from % PIECE_BYTES + PIECE_BYTES;
		end = end < to ? end : to;
		fine = snapshot_piece(s, section, from, end, take, context);
	}
	return fine;
}

/* ---- what is in it ---- */

/* The part of n that the distance between the values is of that to the end; under n. */
static size_t share(size_t n, uint64_t distance, uint64_t whole)
{
	__extension__ unsigned __int128 product = (unsigned __int128)n * distance;
	size_t part = whole ? (size_t)(product / whole) : 0;
	return part < n ? part : n - 1;
}

/* Names are checksums, which lie evenly, so the distance from the names at both ends tells where one stands, to a block or two; a search by
 * halves alone would read a dozen blocks. Halves end a search among names that do not lie so. */
bool snapshot_number(const struct snapshot *s, uint64_t hash, size_t *number)
{
	enum { GUESSES = 16 };
	size_t low = 0, high = s->cases;
	uint64_t least = 0, most = UINT64_MAX;
	*number = s->cases;
	for (unsigned tried = 0; low < high; tried++) {
		size_t middle = low + (tried < GUESSES ? share(high - low, hash - least, most - least) : (high - low) / 2);
		const uint64_t *name = snapshot_part(s, NAMES, middle * sizeof *name, sizeof *name);
		if (!name)
			return false;
		if (*name == hash)
			*number = middle;
		if (*name < hash) {
			low = middle + 1;
			least = *name;
		} else {
			high = middle;
			most = *name;
		}
	}
	return true;
}

/* Passes over n numbers. */
static void pass_over(const unsigned char **p, const unsigned char *end, uint64_t n)
{
	while (n && *p < end)
		n -= *(*p)++ < 128;
}

bool known_case_next(const unsigned char **p, const unsigned char *end, struct known_case *c)
{
	uint64_t bytes = varint_read(p, end);
	if (bytes > (uint64_t)(end - *p))
		return false;
	c->end = *p + bytes;
	uint64_t lines = varint_read(p, c->end);
	c->place = c->row = *p;
	pass_over(&c->row, c->end, lines);
	*p = c->end;
	return true;
}

bool snapshot_case(const struct snapshot *s, size_t number, struct known_case *out)
{
	size_t step = number / CASES_A_STEP, steps = (s->cases + CASES_A_STEP - 1) / CASES_A_STEP;
	const uint64_t *at = snapshot_part(s, CASE_AT, step * sizeof *at, (step + 1 < steps ? 2 : 1) * sizeof *at);
	if (!at)
		return false;
	uint64_t from = at[0], to = step + 1 < steps ? at[1] : snapshot_bytes(s, CASES);
	const unsigned char *p = from <= to ? snapshot_part(s, CASES, from, to - from) : NULL;
	const unsigned char *end = p ? p + (to - from) : NULL;
	bool fine = p;
	for (size_t i = 0; fine && i <= number % CASES_A_STEP; i++)
		fine = known_case_next(&p, end, out);
	return fine;
}

/* A run of neighbouring steps of cases. */
struct steps {
	const bool *marked;
	each_known_case *each;
	void *context;
	size_t first, end; /* cases, from the first to before `end` */
	bool fine;
};

static void take_steps(void *steps, struct text bytes)
{
	struct steps *s = steps;
	const unsigned char *p = (const unsigned char *)bytes.p, *end = p + bytes.n;
	for (size_t i = s->first; s->fine && i < s->end; i++) {
		struct known_case c;
		s->fine = known_case_next(&p, end, &c) && (!s->marked[i] || s->each(s->context, i, &c));
	}
}

static bool is_any(const bool *marked, size_t from, size_t end)
{
	return from < end && memchr(marked + from, 1, end - from);
}

/* Steps are read together while each of them has a marked case and they fit into one piece. */
bool snapshot_each_case(const struct snapshot *s, const bool *marked, each_known_case *each, void *context)
{
	struct steps steps = { .marked = marked, .each = each, .context = context, .fine = true };
	const uint64_t *at = snapshot_section(s, CASE_AT);
	size_t n = (s->cases + CASES_A_STEP - 1) / CASES_A_STEP;
	for (size_t i = 0, end; at && steps.fine && i < n; i = end) {
		end = i + 1;
		steps.first = i * CASES_A_STEP;
		steps.end = end * CASES_A_STEP < s->cases ? end * CASES_A_STEP : s->cases;
		if (!is_any(marked, steps.first, steps.end))
			continue;
		for (size_t next; end < n && at[end] <= at[i] + PIECE_BYTES / 2; end++, steps.end = next) {
			next = (end + 1) * CASES_A_STEP < s->cases ? (end + 1) * CASES_A_STEP : s->cases;
			if (!is_any(marked, steps.end, next))
				break;
		}
		steps.fine = snapshot_piece(s, CASES, at[i], end < n ? at[end] : snapshot_bytes(s, CASES), take_steps, &steps) && steps.fine;
	}
	return at && steps.fine;
}
