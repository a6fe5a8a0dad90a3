#include "bytes/text.h"

#include <stdio.h>
#include <sys/random.h>

#include "bytes/search.h"
#include "bytes/spill.h"

int text_cmp(struct text a, struct text b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.p, b.p, n) : 0;
	if (order)
		return order;
	return (a.n > b.n) - (a.n < b.n);
}

uint32_t utf8_first(struct text t, size_t *length)
{
	const unsigned char *s = (const unsigned char *)t.p;
	*length = 1;
	if (s[0] < 0x80)
		return s[0];
	size_t n;
	uint32_t c, least;
	if ((s[0] & 0xe0) == 0xc0)
		n = 2, c = s[0] & 0x1fU, least = 0x80;
	else if ((s[0] & 0xf0) == 0xe0)
		n = 3, c = s[0] & 0x0fU, least = 0x800;
	else if ((s[0] & 0xf8) == 0xf0)
		n = 4, c = s[0] & 0x07U, least = 0x10000;
	else
		return 0xfffd;
	if (t.n < n)
		return 0xfffd;
	for (size_t i = 1; i < n; i++) {
		if ((s[i] & 0xc0) != 0x80)
			return 0xfffd;
		c = c << 6 | (s[i] & 0x3fU);
	}
	if (c < least || c > 0x10ffff || (c >= 0xd800 && c < 0xe000))
		return 0xfffd;
	*length = n;
	return c;
}

size_t utf8_put(uint32_t c, char out[4])
{
	if (c < 0x80) {
		out[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		out[0] = (char)(0xc0 | c >> 6);
		out[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		out[0] = (char)(0xe0 | c >> 12);
		out[1] = (char)(0x80 | (c >> 6 & 0x3f));
		out[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	out[0] = (char)(0xf0 | c >> 18);
	out[1] = (char)(0x80 | (c >> 12 & 0x3f));
	out[2] = (char)(0x80 | (c >> 6 & 0x3f));
	out[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}

bool utf8_valid(struct text t, size_t *bad)
{
	const char *p = t.p, *end = t.p + t.n;
	while (p < end) {
		uint64_t eight;
		if (end - p >= 8 && (memcpy(&eight, p, 8), (eight & 0x8080808080808080ULL) == 0)) {
			p += 8;
			continue;
		}
		if ((unsigned char)*p < 0x80) {
			p++;
			continue;
		}
		/* nearly all Chinese text: three bytes that begin with E4 to EC */
		if (end - p >= 3 && (unsigned char)(*p - (char)0xe4) <= 8 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
			p += 3;
			continue;
		}
		size_t n;
		if (utf8_first((struct text){ p, (size_t)(end - p) }, &n) == 0xfffd && n == 1) {
			*bad = (size_t)(p - t.p);
			return false;
		}
		p += n;
	}
	return true;
}

/* East_Asian_Width W and F of Unicode 15, neighbouring ranges merged. */
static const struct range {
	uint32_t first, last;
} wide[] = {
	{ 0x1100, 0x115f },   { 0x231a, 0x231b },   { 0x2329, 0x232a },   { 0x23e9, 0x23ec },   { 0x23f0, 0x23f0 },
	{ 0x23f3, 0x23f3 },   { 0x25fd, 0x25fe },   { 0x2614, 0x2615 },   { 0x2648, 0x2653 },   { 0x267f, 0x267f },
	{ 0x2693, 0x2693 },   { 0x26a1, 0x26a1 },   { 0x26aa, 0x26ab },   { 0x26bd, 0x26be },   { 0x26c4, 0x26c5 },
	{ 0x26ce, 0x26ce },   { 0x26d4, 0x26d4 },   { 0x26ea, 0x26ea },   { 0x26f2, 0x26f3 },   { 0x26f5, 0x26f5 },
	{ 0x26fa, 0x26fa },   { 0x26fd, 0x26fd },   { 0x2705, 0x2705 },   { 0x270a, 0x270b },   { 0x2728, 0x2728 },
	{ 0x274c, 0x274c },   { 0x274e, 0x274e },   { 0x2753, 0x2755 },   { 0x2757, 0x2757 },   { 0x2795, 0x2797 },
	{ 0x27b0, 0x27b0 },   { 0x27bf, 0x27bf },   { 0x2b1b, 0x2b1c },   { 0x2b50, 0x2b50 },   { 0x2b55, 0x2b55 },
	{ 0x2e80, 0x303e },   { 0x3041, 0x33ff },   { 0x3400, 0x4dbf },   { 0x4e00, 0xa4cf },   { 0xa960, 0xa97f },
	{ 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },   { 0xfe10, 0xfe19 },   { 0xfe30, 0xfe6f },   { 0xff01, 0xff60 },
	{ 0xffe0, 0xffe6 },   { 0x16fe0, 0x18cff }, { 0x1aff0, 0x1b2fb }, { 0x1f004, 0x1f004 }, { 0x1f0cf, 0x1f0cf },
	{ 0x1f18e, 0x1f18e }, { 0x1f191, 0x1f19a }, { 0x1f200, 0x1f320 }, { 0x1f32d, 0x1f335 }, { 0x1f337, 0x1f37c },
	{ 0x1f37e, 0x1f393 }, { 0x1f3a0, 0x1f3ca }, { 0x1f3cf, 0x1f3d3 }, { 0x1f3e0, 0x1f3f0 }, { 0x1f3f4, 0x1f3f4 },
	{ 0x1f3f8, 0x1f43e }, { 0x1f440, 0x1f440 }, { 0x1f442, 0x1f4fc }, { 0x1f4ff, 0x1f53d }, { 0x1f54b, 0x1f54e },
	{ 0x1f550, 0x1f567 }, { 0x1f57a, 0x1f57a }, { 0x1f595, 0x1f596 }, { 0x1f5a4, 0x1f5a4 }, { 0x1f5fb, 0x1f64f },
	{ 0x1f680, 0x1f6c5 }, { 0x1f6cc, 0x1f6cc }, { 0x1f6d0, 0x1f6d7 }, { 0x1f6dc, 0x1f6df }, { 0x1f6eb, 0x1f6ec },
	{ 0x1f6f4, 0x1f6fc }, { 0x1f7e0, 0x1f7f0 }, { 0x1f90c, 0x1f93a }, { 0x1f93c, 0x1f945 }, { 0x1f947, 0x1f9ff },
	{ 0x1fa70, 0x1faff }, { 0x20000, 0x3fffd },
};

static const struct range zero[] = {
	{ 0x300, 0x36f },   { 0x483, 0x489 },   { 0x591, 0x5bd },   { 0x610, 0x61a },   { 0x64b, 0x65f },
	{ 0x1ab0, 0x1aff }, { 0x1dc0, 0x1dff }, { 0x200b, 0x200f }, { 0x202a, 0x202e }, { 0x2060, 0x2064 },
	{ 0x2066, 0x2069 }, { 0x20d0, 0x20f0 }, { 0x302a, 0x302d }, { 0x3099, 0x309a }, { 0xfe00, 0xfe0f },
	{ 0xfe20, 0xfe2f }, { 0xfeff, 0xfeff }, { 0xe0100, 0xe01ef },
};

static bool in_ranges(uint32_t c, const struct range *ranges, size_t n)
{
	size_t i;
	BINARY_SEARCH(i, n, ranges[i].last < c);
	return i < n && ranges[i].first <= c;
}

static int char_width(uint32_t c)
{
	if (c < 0x300)
		return 1;
	if (in_ranges(c, zero, sizeof zero / sizeof *zero))
		return 0;
	return in_ranges(c, wide, sizeof wide / sizeof *wide) ? 2 : 1;
}

struct text text_fit(struct text t, int columns)
{
	size_t i = 0, n, most = 4 * (size_t)(columns < 0 ? 0 : columns);
	while (i < t.n) {
		columns -= char_width(utf8_first((struct text){ t.p + i, t.n - i }, &n));
		if (columns < 0 || i + n > most)
			break;
		i += n;
	}
	return (struct text){ t.p, i };
}

struct text text_without_controls(struct text t, char *out)
{
	size_t used = 0, n;
	bool run = false;
	for (size_t i = 0; i < t.n; i += n) {
		bool control = is_control(utf8_first((struct text){ t.p + i, t.n - i }, &n));
		if (control && !run)
			out[used++] = ' ';
		if (!control) {
			memcpy(out + used, t.p + i, n);
			used += n;
		}
		run = control;
	}
	return (struct text){ out, used };
}

int text_width(struct text t)
{
	int width = 0;
	size_t n;
	for (size_t i = 0; i < t.n; i += n)
		width += char_width(utf8_first((struct text){ t.p + i, t.n - i }, &n));
	return width;
}

bool text_item(struct text *list, char separator, struct text *item)
{
	if (!list->p)
		return false;
	const char *end = list->n ? memchr(list->p, separator, list->n) : NULL;
	size_t n = end ? (size_t)(end - list->p) : list->n;
	*item = text_trim((struct text){ list->p, n });
	*list = end ? (struct text){ end + 1, list->n - n - 1 } : (struct text){ NULL, 0 };
	return true;
}

size_t number_format(uint64_t number, char out[NUMBER_ROOM])
{
	char digits[NUMBER_ROOM];
	size_t n = 0;
	do
		digits[n++] = (char)('0' + number % 10);
	while (number /= 10);
	for (size_t i = 0; i < n; i++)
		out[i] = digits[n - 1 - i];
	return n;
}

size_t rate_format(int64_t over, int64_t under, char out[RATE_ROOM])
{
	if (under == 0)
		return 0;
	int64_t rate = (over * 20000 + under) / (2 * under);
	return (size_t)snprintf(out, RATE_ROOM, "%lld.%04lld", (long long)rate / 10000, (long long)rate % 10000);
}

static uint64_t seed = 1;

/* Draws the seed before any thread can use it. */
__attribute__((constructor)) static void draw_seed(void)
{
	if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) != (ssize_t)sizeof seed)
		seed = (uint64_t)(uintptr_t)&seed;
}

/* Folded multiplication, as in wyhash. */
static uint64_t mix(uint64_t a, uint64_t b)
{
	__extension__ unsigned __int128 product = (unsigned __int128)a * b;
	return (uint64_t)product ^ (uint64_t)(product >> 64);
}

static inline uint64_t eight_at(const char *p)
{
	uint64_t eight;
	memcpy(&eight, p, 8);
	return eight;
}

static inline uint64_t four_at(const char *p)
{
	uint32_t four;
	memcpy(&four, p, 4);
	return four;
}

static const uint64_t k1 = 0xa0761d6478bd642fULL, k2 = 0xe7037ed1a0b428dbULL;

/* Continues the hash h of the bytes before p. The last pieces of a text may overlap the ones before: texts of the same length still
 * differ. */
static inline uint64_t hash_on(uint64_t h, struct text t, const char *p)
{
	uint64_t a = 0, b = 0;
	const char *end = t.p + t.n;
	for (; end - p > 16; p += 16)
		h = mix(eight_at(p) ^ k2, eight_at(p + 8) ^ h);
	if (t.n >= 16)
		a = eight_at(end - 16), b = eight_at(end - 8);
	else if (t.n >= 8)
		a = eight_at(p), b = eight_at(end - 8);
	else if (t.n >= 4)
		a = four_at(p), b = four_at(end - 4);
	else if (t.n)
		a = (uint64_t)(unsigned char)p[0] << 16 | (uint64_t)(unsigned char)p[t.n / 2] << 8 | (unsigned char)end[-1];
	return mix(k2 ^ t.n, mix(a ^ k2, b ^ h));
}

uint64_t text_hash(struct text t)
{
	return hash_on(seed ^ k1, t, t.p);
}

struct checksum checksum_start(const char *from)
{
	return (struct checksum){ from, from, k1 };
}

uint64_t checksum_until(struct checksum *c, size_t n)
{
	enum { PIECE = 1 << 20, LAST = 16 /* the last piece may share bytes with the one before */ };
	const char *p = c->at, *end = c->from + n;
	uint64_t h = c->hash;
	while (end - p > LAST) {
		const char *from = p, *stop = end - p > PIECE ? p + PIECE : end - LAST;
		for (; p < stop; p += LAST)
			h = mix(eight_at(p) ^ k2, eight_at(p + 8) ^ h);
		spill_passed((struct text){ from, (size_t)(p - from) });
	}
	c->at = p;
	c->hash = h;
	return hash_on(h, (struct text){ c->from, n }, p);
}

uint64_t text_checksum(struct text t)
{
	struct checksum c = checksum_start(t.p);
	return checksum_until(&c, t.n);
}
