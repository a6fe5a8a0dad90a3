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

/* The same as an initialiser of static data. */
#define WORD(literal) { (literal), sizeof(literal) - 1 }

static inline struct text text_of(const char *s)
{
	return (struct text){ s, strlen(s) };
}

/* Are these n bytes the same? Most of what is compared is short: two pieces, which may share bytes. */
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

/* Copies n bytes to where there is room for them, in such pieces. */
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

/* Eight bytes at once, the last of them perhaps twice. */
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

static inline bool text_eq(struct text a, struct text b)
{
	return a.n == b.n && bytes_eq(a.p, b.p, a.n);
}

/* A bit for each of n <= 64 texts that is not empty. */
static inline uint64_t texts_filled(const struct text *t, size_t n)
{
	uint64_t filled = 0;
	for (size_t i = 0; i < n; i++)
		filled |= (uint64_t)(t[i].n > 0) << i;
	return filled;
}

/* Order as bytes, the shorter first: what `sort` does under LC_ALL=C. */
int text_cmp(struct text a, struct text b);

static inline bool text_starts(struct text t, struct text prefix)
{
	return t.n >= prefix.n && memcmp(t.p, prefix.p, prefix.n) == 0;
}

/* The first code point of t and how many bytes it takes; U+FFFD and 1 for a byte that is not UTF-8.
 * t must not be empty. */
uint32_t utf8_first(struct text t, size_t *length);

/* Writes code point c (at most U+10FFFF) to out; gives its length, 1 to 4. */
size_t utf8_put(uint32_t c, char out[4]);

/* True if all of t is UTF-8 (no overlong forms, no surrogates); else *bad is the first wrong byte. */
bool utf8_valid(struct text t, size_t *bad);

/* C0, DEL and C1: what no field that we write may hold (as-rules(7) 1). */
static inline bool is_control(uint32_t c)
{
	return c < 0x20 || (c >= 0x7f && c < 0xa0);
}

/* A blank of any width; U+E5E5 is what GB18030 makes of the wide blank of old programs, A3A0. */
static inline bool is_space(uint32_t c)
{
	return c == ' ' || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f || c == 0x3000 || c == 0xe5e5;
}

/* Marks that reorder or hide text on a screen: bidirectional controls, zero-width characters, the soft hyphen. */
static inline bool is_invisible(uint32_t c)
{
	return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff ||
	       c == 0x61c || c == 0xad;
}

/* t with each run of control characters as one space, in `out`, which has room for t. */
struct text text_without_controls(struct text t, char *out);

/* Columns that t takes on a terminal: 2 for East Asian wide and full-width, 0 for combining marks. */
int text_width(struct text t);

/* The longest start of t that takes at most `columns`, and no more than four bytes for each. */
struct text text_fit(struct text t, int columns);

/* Takes the next item of a list separated by `separator` off *list, spaces around it trimmed; false when none is left. */
bool text_item(struct text *list, char separator, struct text *item);

/* Blank and tab. */
static inline bool is_blank_byte(char c)
{
	return c == ' ' || c == '\t';
}

/* t without ASCII blanks at either end. */
static inline struct text text_trim(struct text t)
{
	if (t.n && !is_blank_byte(t.p[0]) && !is_blank_byte(t.p[t.n - 1])) /* as nearly all are */
		return t;
	while (t.n && is_blank_byte(t.p[0]))
		t.p++, t.n--;
	while (t.n && is_blank_byte(t.p[t.n - 1]))
		t.n--;
	return t;
}

/* Writes the number in decimal; gives its length. */
enum { NUMBER_ROOM = 20 };
size_t number_format(uint64_t number, char out[NUMBER_ROOM]);

/* Writes over / under with 4 decimals, rounded half up; gives the length, 0 where under is 0. Neither is negative. */
enum { RATE_ROOM = 32 };
size_t rate_format(int64_t over, int64_t under, char out[RATE_ROOM]);

/* A seeded hash: the seed is drawn once a process, so that no input can aim at one bucket. */
uint64_t text_hash(struct text t);

/* The same without a seed: it can be written down, and is the same on the next day. Whoever means to can make two texts that have one. */
uint64_t text_checksum(struct text t);

/* The checksums of a text's beginnings, each longer than the one before, in one pass over it. */
struct checksum {
	const char *from, *at; /* the text; as far as it has been looked at */
	uint64_t hash;         /* of the bytes before `at` */
};
struct checksum checksum_start(const char *from);

/* text_checksum of the first n bytes. */
uint64_t checksum_until(struct checksum *, size_t n);

#endif
