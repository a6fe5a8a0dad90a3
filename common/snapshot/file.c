#include "snapshot/file.h"

#include <stdlib.h>

#include "tool/version.h"

static const char magic[8] = { 'A', 'S', 'S', 'N', 'A', 'P', '\n', 2 };

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
}

bool snapshot_head_fits(const struct snapshot_head *h)
{
	struct snapshot_head ours;
	snapshot_head_start(&ours);
	return memcmp(h->magic, ours.magic, sizeof ours.magic) == 0 && memcmp(h->version, ours.version, sizeof ours.version) == 0;
}

/* ---- is it whole? ---- */

static bool sections_lie_inside(const struct snapshot_head *h, size_t n)
{
	for (int i = 0; i < SECTIONS; i++)
		if (h->section[i].from % 8 || h->section[i].from > n || h->section[i].bytes > n - h->section[i].from)
			return false;
	return true;
}

/* Has the section that many things, so large? */
static bool holds(const struct snapshot *s, enum snapshot_section section, size_t n, size_t size)
{
	return snapshot_bytes(s, section) == n * size;
}

static bool numbers_below(const uint32_t *number, size_t n, uint32_t mask, size_t most)
{
	bool fine = true;
	for (size_t i = 0; i < n; i++)
		fine &= (number[i] & mask) < most;
	return fine;
}

static bool rises_32(const uint32_t *end, size_t n, size_t most)
{
	bool fine = true;
	for (size_t i = 0; i < n; i++)
		fine &= end[i] >= (i ? end[i - 1] : 0);
	return fine && (n ? end[n - 1] : 0) == most;
}

static bool rises_64(const uint64_t *end, size_t n, size_t most)
{
	bool fine = true;
	for (size_t i = 0; i < n; i++)
		fine &= end[i] >= (i ? end[i - 1] : 0);
	return fine && (n ? end[n - 1] : 0) == most;
}

static bool is_sound(const struct snapshot *s)
{
	size_t cases = s->cases, rows = s->rows;
	return holds(s, NAMES, cases, 8) && holds(s, CHANGES, cases, 4) && holds(s, PHONES, cases, 4) && holds(s, BY_PHONE, cases, 4) &&
	       holds(s, PLACE_ENDS, cases, 4) && holds(s, ROW_CASES, rows, 4) && holds(s, ROW_ENDS, rows, 8) &&
	       snapshot_bytes(s, SAMPLED) % sizeof(struct snapshot_sampled) == 0 && snapshot_bytes(s, PIECES) % sizeof(struct snapshot_piece) == 0 &&
	       numbers_below(snapshot_section(s, BY_PHONE), cases, UINT32_MAX, cases) &&
	       numbers_below(snapshot_section(s, ROW_CASES), rows, ~ROW_BEYOND, cases) &&
	       rises_32(snapshot_section(s, PLACE_ENDS), cases, snapshot_bytes(s, PLACES)) &&
	       rises_64(snapshot_section(s, ROW_ENDS), rows, snapshot_bytes(s, ROWS));
}

uint64_t snapshot_checksum(const char *bytes, size_t n)
{
	const size_t seen = offsetof(struct snapshot_head, version);
	struct fingerprint print = fingerprint_of((struct text){ bytes + seen, n - seen });
	return fingerprint_fold(&print);
}

bool snapshot_take(struct snapshot *s, char *bytes, size_t n)
{
	*s = (struct snapshot){ .head = (const void *)bytes, .bytes = bytes };
	bool fine = n >= sizeof *s->head && snapshot_head_fits(s->head) && snapshot_checksum(bytes, n) == s->head->checksum && sections_lie_inside(s->head, n);
	if (fine) {
		s->cases = snapshot_bytes(s, NAMES) / 8;
		s->rows = snapshot_bytes(s, ROW_CASES) / 4;
	}
	if (!fine || !is_sound(s)) {
		*s = (struct snapshot){ 0 };
		return false;
	}
	return true;
}

void snapshot_free(struct snapshot *s)
{
	free(s->bytes);
	*s = (struct snapshot){ 0 };
}

/* ---- what is in it ---- */

size_t names_from(const uint64_t *names, size_t n, size_t from, uint64_t hash)
{
	size_t low = from, high = n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (names[middle] < hash)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

bool places_next(const unsigned char *places, size_t n, size_t *at, uint64_t *place)
{
	uint64_t distance = 0;
	if (*at >= n)
		return false;
	for (unsigned shift = 0; *at < n && shift < 64; shift += 7) {
		unsigned char byte = places[(*at)++];
		distance |= (uint64_t)(byte & 127) << shift;
		if (byte < 128)
			break;
	}
	*place += distance;
	return true;
}

const unsigned char *snapshot_places(const struct snapshot *s, size_t number, size_t *bytes)
{
	const uint32_t *end = snapshot_section(s, PLACE_ENDS);
	uint32_t from = number ? end[number - 1] : 0;
	*bytes = end[number] - from;
	return (const unsigned char *)snapshot_section(s, PLACES) + from;
}
