#include "bytes/classify.h"

/* PERF NOTES. Every row that as-intake reads or any tool writes is classified once, so this looks at 16 bytes at a time, by the vector
 * types that gcc and clang have for all processors. A comparison gives -1 in each byte that is equal. No branch depends on the bytes: the
 * comparisons of each class are collected, and tested once in the end. The last 16 bytes may overlap those before them, which changes no
 * class; of their commas only those are counted that were not counted before. */
typedef signed char bytes16 __attribute__((vector_size(16)));
typedef unsigned char counters16 __attribute__((vector_size(16)));
typedef uint64_t words2 __attribute__((vector_size(16)));

enum { SIZE = 16, COUNTED_MOST = 254 * SIZE /* the most bytes whose commas one counter byte can count, with the last piece added */ };

struct seen {
	counters16 commas; /* each byte is the negative of the number of commas seen at its place, modulo 256 */
	words2 quotes, edges, controls, no_characters; /* not zero where the class was seen */
};

static inline bytes16 load(const char *p)
{
	bytes16 bytes;
	memcpy(&bytes, p, SIZE);
	return bytes;
}

static inline words2 equal(bytes16 bytes, int c)
{
	return (words2)(bytes == (signed char)c);
}

/* Looks at 16 bytes. `beside` are the 16 bytes that begin one byte later or one byte earlier; `counted` is -1 for each byte whose comma
 * counts. */
static inline void look(struct seen *seen, bytes16 bytes, bytes16 beside, bytes16 counted)
{
	words2 commas = equal(bytes, ',');
	seen->commas += (counters16)((bytes16)commas & counted);
	seen->quotes |= equal(bytes, '"');
	seen->edges |= (commas | equal(bytes, ' ')) & equal(bytes ^ beside, ',' ^ ' ');
	seen->controls |= equal(bytes & (signed char)0xe0, 0) | equal(bytes, 0x7f) | equal(bytes, 0xc2);
	seen->no_characters |= equal(bytes, 0xef);
}

static inline unsigned bit_if_any(words2 words, unsigned bit)
{
	return words[0] | words[1] ? bit : 0;
}

static inline size_t sum_of_bytes(uint64_t word)
{
	const uint64_t every_other = 0x00ff00ff00ff00ff;
	return ((word & every_other) + (word >> 8 & every_other)) * 0x0001000100010001 >> 48;
}

static inline size_t count(counters16 negative)
{
	words2 words = (words2)-negative;
	return sum_of_bytes(words[0]) + sum_of_bytes(words[1]);
}

static inline words2 uncleanness(bytes16 bytes)
{
	return equal(bytes & (signed char)0xe0, 0) | equal(bytes, 0x7f) | equal(bytes, 0xc2) | equal(bytes, 0xef);
}

bool text_needs_cleaning(struct text t)
{
	words2 seen = { 0 };
	size_t i = 0;
	for (; i + SIZE <= t.n; i += SIZE)
		seen |= uncleanness(load(t.p + i));
	if (i < t.n && t.n >= SIZE) {
		seen |= uncleanness(load(t.p + t.n - SIZE));
	} else if (i < t.n) {
		char padded[SIZE];
		memset(padded, 'x', sizeof padded);
		memcpy(padded, t.p, t.n);
		seen |= uncleanness(load(padded));
	}
	return seen[0] | seen[1];
}

struct classes classify(struct text t)
{
	static const char counted[2 * SIZE] = { [SIZE] = -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
	char padded[SIZE + 2];
	struct seen seen = { 0 };
	struct classes c = { 0, 0 };
	if (!t.n)
		return c;
	size_t whole = (t.n - 1) / SIZE * SIZE; /* the bytes in whole pieces of 16 that have another byte behind them */
	for (size_t i = 0; i < whole;) {
		size_t stop = whole - i > COUNTED_MOST ? i + COUNTED_MOST : whole;
		do
			look(&seen, load(t.p + i), load(t.p + i + 1), (bytes16){ 0 } == 0);
		while ((i += SIZE) < stop);
		if (stop < whole) {
			c.commas += count(seen.commas);
			seen.commas = (counters16){ 0 };
		}
	}
	const char *last = padded + 1;
	if (whole) {
		last = t.p + (t.n - SIZE);
	} else {
		memset(padded, 'x', sizeof padded);
		memcpy(padded + 1, t.p, t.n);
	}
	look(&seen, load(last), load(last - 1), load(counted + (whole ? t.n - whole : SIZE)));
	c.commas += count(seen.commas);
	c.holds = (c.commas ? HOLDS_COMMA : 0) | (t.p[0] == ' ' || t.p[t.n - 1] == ' ' ? HOLDS_EDGE : 0);
	if (bit_if_any(seen.quotes | seen.edges | seen.controls | seen.no_characters, 1)) /* seldom true */
		c.holds |= bit_if_any(seen.quotes, HOLDS_QUOTE) | bit_if_any(seen.edges, HOLDS_EDGE) |
			   bit_if_any(seen.controls, HOLDS_CONTROL) | bit_if_any(seen.no_characters, HOLDS_NO_CHARACTER);
	return c;
}
