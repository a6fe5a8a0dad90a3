/* Text: slices of bytes that hold UTF-8. A slice owns nothing and has no NUL at its end. */
#ifndef AS_TEXT_H
#define AS_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct text {
	const char *p;
	size_t n;
};

#define TEXT(literal) ((struct text)WORD(literal))

/* The same for initialising static data. */
#define WORD(literal) { (literal), sizeof(literal) - 1 }

static inline struct text text_of(const char *s)
{
	return (struct text){ s, strlen(s) };
}

/* Are n bytes equal? Most compared texts are short: two pieces, which may overlap, cover up to 16 bytes. */
static inline bool bytes_eq(const void *a, const void *b, size_t n)
{
	const char *x = a, *y = b;
	if (n > 16)
		return memcmp(x, y, n) == 0;
	if (n >= 8)
		return memcmp(x, y, 8) == 0 && memcmp(x + n - 8, y + n - 8, 8) == 0;
	if (n >= 4)
		return memcmp(x, y, 4) == 0 && memcmp(x + n - 4, y + n - 4, 4) == 0;
	return n == 0 || (x[0] == y[0] && x[n / 2] == y[n / 2] && x[n - 1] == y[n - 1]);
}

/* Copies n bytes, short ones in two pieces that may overlap. */
static inline void bytes_copy(void *to, const void *from, size_t n)
{
	char *out = to;
	const char *in = from;
	if (n > 16) {
		memcpy(out, in, n);
	} else if (n >= 8) {
		memcpy(out, in, 8);
		memcpy(out + n - 8, in + n - 8, 8);
	} else if (n >= 4) {
		memcpy(out, in, 4);
		memcpy(out + n - 4, in + n - 4, 4);
	} else if (n) {
		out[0] = in[0];
		out[n / 2] = in[n / 2];
		out[n - 1] = in[n - 1];
	}
}

/* Is every byte ASCII? It tests eight bytes at a time; the last eight may overlap those before. */
static inline bool text_is_ascii(struct text t)
{
	uint64_t eight, any = 0;
	size_t i = 0;
	for (; i + 8 <= t.n; i += 8)
		any |= (memcpy(&eight, t.p + i, 8), eight);
	if (t.n >= 8)
		any |= (memcpy(&eight, t.p + t.n - 8, 8), eight);
	else
		for (; i < t.n; i++)
			any |= (unsigned char)t.p[i];
	return !(any & 0x8080808080808080ULL);
}

/* Is every byte one of 0x21 to 0x7e? The same way: in a byte that is not, the difference or the sum has the highest bit. */
static inline bool text_is_graphic(struct text t)
{
	static const uint64_t each = 0x0101010101010101ULL;
	uint64_t eight, any = 0;
	if (t.n < 8) {
		for (size_t i = 0; i < t.n; i++)
			any |= (unsigned)(t.p[i] < '!') | (unsigned)(t.p[i] > '~');
		return !any;
	}
	for (size_t i = 0; i < t.n; i += 8) {
		memcpy(&eight, t.p + (i + 8 <= t.n ? i : t.n - 8), 8);
		any |= eight | (eight - each * '!') | (eight + each);
	}
	return !(any & each << 7);
}

static inline bool text_eq(struct text a, struct text b)
{
	return a.n == b.n && bytes_eq(a.p, b.p, a.n);
}

/* A bit for each of n texts (n <= 64) that is not empty. */
static inline uint64_t texts_filled(const struct text *t, size_t n)
{
	uint64_t filled = 0;
	for (size_t i = 0; i < n; i++)
		filled |= (uint64_t)(t[i].n > 0) << i;
	return filled;
}

/* The order of bytes, in which a beginning of a text stands before it: as `sort` under LC_ALL=C. */
int text_cmp(struct text a, struct text b);

/* Are all eight bytes at p ASCII digits? */
static inline bool are_eight_digits(const char *p)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	uint64_t x;
	memcpy(&x, p, sizeof x);
	return !(((x & 0xf0 * ones) ^ 0x30 * ones) | (((x & 0x0f * ones) + 0x06 * ones) & 0x10 * ones));
}

static inline bool text_ends(struct text t, struct text suffix)
{
	return t.n >= suffix.n && memcmp(t.p + t.n - suffix.n, suffix.p, suffix.n) == 0;
}

static inline bool text_starts(struct text t, struct text prefix)
{
	return t.n >= prefix.n && memcmp(t.p, prefix.p, prefix.n) == 0;
}

/* The first code point of t, which must not be empty; *length is how many bytes it takes. A byte that is not UTF-8 gives U+FFFD and 1. */
uint32_t utf8_first(struct text t, size_t *length);

/* Writes the code point c (at most U+10FFFF) as UTF-8; returns its length, 1 to 4. */
size_t utf8_put(uint32_t c, char out[4]);

/* Is all of t UTF-8, without overlong forms and surrogates? If not, *bad is the index of the first wrong byte. */
bool utf8_valid(struct text t, size_t *bad);

/* Is c one of C0, DEL and C1, which no field that we write may hold (as-rules(7) 1)? */
static inline bool is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* Is c a blank of any width? U+E5E5 is how GB18030 decodes A3A0, the wide blank of old programs. */
static inline bool is_space(uint32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000 || c == 0xe5e5;
}

/* Does c reorder or hide text on a screen: a bidirectional control, a zero-width character, the soft hyphen? */
static inline bool is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff ||
	       c == 0x61c || c == 0xad;
}

/* Copies t to `out`, which has room for t.n bytes, with each run of control characters replaced by one blank. */
struct text text_without_controls(struct text t, char *out);

/* How many columns t takes on a terminal: 2 for East Asian wide and full-width characters, 0 for combining marks. */
int text_width(struct text t);

/* The longest beginning of t that takes at most `columns` columns, and at most four bytes for each of them. */
struct text text_fit(struct text t, int columns);

/* Takes the next item off *list, a list with separators, and trims blanks around it; returns false if none is left. */
bool text_item(struct text *list, char separator, struct text *item);

/* Is c a blank or a tab? */
static inline bool is_blank_byte(char c)
{
	return c == ' ' || c == '\t';
}

/* t without blanks and tabs at its ends. */
static inline struct text text_trim(struct text t)
{
	if (t.n && !is_blank_byte(t.p[0]) && !is_blank_byte(t.p[t.n - 1])) /* nearly all texts */
		return t;
	while (t.n && is_blank_byte(t.p[0]))
		t.p++, t.n--;
	while (t.n && is_blank_byte(t.p[t.n - 1]))
		t.n--;
	return t;
}

/* Writes the number in decimal; returns its length. */
enum { NUMBER_ROOM = 20 };
size_t number_format(uint64_t number, char out[NUMBER_ROOM]);

/* Writes over / under with 4 decimals, rounded half up; returns the length, or 0 if `under` is 0. Neither may be negative. */
enum { RATE_ROOM = 32 };
size_t rate_format(int64_t over, int64_t under, char out[RATE_ROOM]);

/* A hash of the text, seeded once for each process, so that no input can be made to collide. */
uint64_t text_hash(struct text t);

/* A hash without a seed, which can be stored, because it is the same in every run. Somebody who wants to can make two texts with the same
 * checksum. */
uint64_t text_checksum(struct text t);

/* The checksums of longer and longer beginnings of one text, computed in one pass. */
struct checksum {
	const char *from, *at; /* the text, and how far the pass has come */
	uint64_t hash;         /* the hash of the bytes before `at` */
};
struct checksum checksum_start(const char *from);

/* The text_checksum of the first n bytes; n must not decrease from call to call. */
uint64_t checksum_until(struct checksum *, size_t n);

#endif
