#include "bytes/scan.h"

#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

static void scan_portable(const char *p, size_t from, size_t to, char delimiter, struct marks *m)
{
	m->valid = false;
	for (size_t i = from; i < to; i++) {
		bool stops = p[i] == '\n' || p[i] == '\r' || p[i] == '"' || p[i] == '\0';
		m->place[m->n] = (uint32_t)i;
		m->stop[m->stops] = (uint32_t)m->n;
		m->stops += stops;
		m->n += stops || p[i] == delimiter;
	}
}

#ifdef __x86_64__

/* A bit for each of 64 bytes. */
struct bits {
	uint64_t delimiters, stops;
};

/* Notes which of the marks are stops, before their places are put. */
__attribute__((always_inline)) static inline void put_stops(struct marks *m, struct bits bits)
{
	uint64_t all = bits.delimiters | bits.stops;
	for (uint64_t stops = bits.stops; stops; stops &= stops - 1) {
		uint64_t before = (stops & -stops) - 1;
		m->stop[m->stops++] = (uint32_t)m->n + (uint32_t)__builtin_popcountll(all & before);
	}
}

/* One bit a byte becomes one place a bit. */
static inline void put_marks(struct marks *m, struct bits bits, size_t at)
{
	put_stops(m, bits);
	for (uint64_t all = bits.delimiters | bits.stops; all; all &= all - 1)
		m->place[m->n++] = (uint32_t)(at + (size_t)__builtin_ctzll(all));
}

static inline struct bits bits_of_16(const char *p, __m128i delimiter)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
	__m128i rare = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_setzero_si128()));
	return (struct bits){ (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, delimiter)),
			      (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_or_si128(ends, rare)) };
}

static void scan_sse2(const char *p, size_t from, size_t to, char delimiter, struct marks *m)
{
	const __m128i wanted = _mm_set1_epi8(delimiter);
	for (; from + 64 <= to; from += 64) {
		struct bits all = { 0, 0 };
		for (size_t i = 0; i < 64; i += 16) {
			struct bits bits = bits_of_16(p + from + i, wanted);
			all.delimiters |= bits.delimiters << i;
			all.stops |= bits.stops << i;
		}
		put_marks(m, all, from);
	}
	scan_portable(p, from, to, delimiter, m);
}

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

/* LF, CR, quote and NUL end in different halves of a byte: each looks up the one that it might be. */
AVX2 static inline struct bits bits_of_32(__m256i bytes, __m256i delimiter)
{
	const __m256i stop = _mm256_setr_epi8(0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, '\r', 0, 0,
					      0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, '\r', 0, 0);
	return (struct bits){ (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, delimiter)),
			      (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_shuffle_epi8(stop, bytes), bytes)) };
}

/* UTF-8 by table lookup, after Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte": what is wrong with a pair
 * of bytes shows in the first one's halves and the upper half of the second; each error is a bit. */
enum {
	SHORT = 1 << 0, LONG = 1 << 1, OVER3 = 1 << 2, LARGE = 1 << 3, SURROGATE = 1 << 4, OVER2 = 1 << 5, LARGE2 = 1 << 6,
	OVER4 = 1 << 6, PAIR = 1 << 7, ANY = SHORT | LONG | PAIR,
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

/* The n-th byte before each. */
#define BEFORE(bytes, last, n) _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(last, bytes, 0x21), 16 - (n))

AVX2 static inline __m256i upper_half(__m256i bytes)
{
	return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0f));
}

/* Not zero where the bytes, behind the last ones, are not UTF-8. */
AVX2 static inline __m256i wrong_utf8(__m256i bytes, __m256i last)
{
	const __m256i first_upper = TWICE(LONG, LONG, LONG, LONG, LONG, LONG, LONG, LONG, (char)PAIR, (char)PAIR, (char)PAIR, (char)PAIR,
					  SHORT | OVER2, SHORT, SHORT | OVER3 | SURROGATE, SHORT | LARGE | LARGE2 | OVER4);
	const __m256i first_lower = TWICE((char)(ANY | OVER3 | OVER2 | OVER4), (char)(ANY | OVER2), (char)ANY, (char)ANY,
					  (char)(ANY | LARGE), (char)(ANY | LARGE | LARGE2), (char)(ANY | LARGE | LARGE2),
					  (char)(ANY | LARGE | LARGE2), (char)(ANY | LARGE | LARGE2), (char)(ANY | LARGE | LARGE2),
					  (char)(ANY | LARGE | LARGE2), (char)(ANY | LARGE | LARGE2), (char)(ANY | LARGE | LARGE2),
					  (char)(ANY | LARGE | LARGE2 | SURROGATE), (char)(ANY | LARGE | LARGE2),
					  (char)(ANY | LARGE | LARGE2));
	const __m256i second_upper = TWICE(SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT, SHORT,
					   (char)(LONG | OVER2 | PAIR | OVER3 | LARGE2 | OVER4), (char)(LONG | OVER2 | PAIR | OVER3 | LARGE),
					   (char)(LONG | OVER2 | PAIR | SURROGATE | LARGE), (char)(LONG | OVER2 | PAIR | SURROGATE | LARGE),
					   SHORT, SHORT, SHORT, SHORT);
	__m256i first = BEFORE(bytes, last, 1);
	__m256i wrong = _mm256_and_si256(_mm256_and_si256(_mm256_shuffle_epi8(first_upper, upper_half(first)),
							  _mm256_shuffle_epi8(first_lower, _mm256_and_si256(first, _mm256_set1_epi8(0x0f)))),
					 _mm256_shuffle_epi8(second_upper, upper_half(bytes)));
	__m256i third = _mm256_subs_epu8(BEFORE(bytes, last, 2), _mm256_set1_epi8((char)(0xe0 - 0x80)));
	__m256i fourth = _mm256_subs_epu8(BEFORE(bytes, last, 3), _mm256_set1_epi8((char)(0xf0 - 0x80)));
	__m256i more = _mm256_and_si256(_mm256_or_si256(third, fourth), _mm256_set1_epi8((char)0x80));
	return _mm256_xor_si256(more, wrong);
}

/* The places of the bits of a byte, eight to a number. */
#define PLACE(byte, bit) ((byte) >> (bit) & 1 ? (uint64_t)(bit) << 8 * __builtin_popcount((byte) & ((1 << (bit)) - 1)) : 0)
#define PLACES(b) (PLACE(b, 1) | PLACE(b, 2) | PLACE(b, 3) | PLACE(b, 4) | PLACE(b, 5) | PLACE(b, 6) | PLACE(b, 7))
#define FOUR(b) PLACES(b), PLACES((b) + 1), PLACES((b) + 2), PLACES((b) + 3)
#define SIXTEEN(b) FOUR(b), FOUR((b) + 4), FOUR((b) + 8), FOUR((b) + 12)
#define SIXTY_FOUR(b) SIXTEEN(b), SIXTEEN((b) + 16), SIXTEEN((b) + 32), SIXTEEN((b) + 48)
static const uint64_t places[256] = { SIXTY_FOUR(0), SIXTY_FOUR(64), SIXTY_FOUR(128), SIXTY_FOUR(192) };

/* The same as put_marks, eight bits at a time, however many are set: no branch has to be guessed. */
AVX2 static inline void put_marks_by_eight(struct marks *m, struct bits bits, size_t at)
{
	uint64_t all = bits.delimiters | bits.stops;
	uint32_t *place = m->place + m->n;
	put_stops(m, bits);
	m->n += (size_t)__builtin_popcountll(all);
	__m256i base = _mm256_set1_epi32((int)at);
	for (int i = 0; i < 8; i++, all >>= 8) {
		__m256i in_byte = _mm256_cvtepu8_epi32(_mm_loadl_epi64((const __m128i *)(const void *)&places[all & 0xff]));
		_mm256_storeu_si256((__m256i *)(void *)place, _mm256_add_epi32(base, in_byte));
		place += __builtin_popcountll(all & 0xff);
		base = _mm256_add_epi32(base, _mm256_set1_epi32(8));
	}
}

/* How many bytes at the end are the beginning of a character. */
static size_t cut_at(const char *p, size_t from, size_t to)
{
	for (size_t n = 1; n <= 3 && n <= to - from; n++) {
		unsigned char c = (unsigned char)p[to - n];
		if ((c & 0xc0) == 0xc0)
			return n < (c >= 0xf0 ? 4U : c >= 0xe0 ? 3U : 2U) ? n : 0;
		if ((c & 0xc0) != 0x80)
			return 0;
	}
	return 0;
}

/* 64 bytes: their marks as bits; what is wrong is added up. */
AVX2 static inline struct bits scan_64(const char *p, __m256i wanted, __m256i *last, __m256i *wrong)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
	if (_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(low, high), *last)))
		*wrong = _mm256_or_si256(*wrong, _mm256_or_si256(wrong_utf8(low, *last), wrong_utf8(high, low)));
	*last = high;
	struct bits a = bits_of_32(low, wanted), b = bits_of_32(high, wanted);
	return (struct bits){ a.delimiters | b.delimiters << 32, a.stops | b.stops << 32 };
}

AVX2 static void scan_avx2(const char *p, size_t from, size_t to, char delimiter, struct marks *m)
{
	const __m256i wanted = _mm256_set1_epi8(delimiter);
	__m256i last = _mm256_setzero_si256(), wrong = last;
	to -= cut_at(p, from, to);
	for (; from + 64 <= to; from += 64)
		put_marks_by_eight(m, scan_64(p + from, wanted, &last, &wrong), from);
	char rest[64] = { 0 };
	memcpy(rest, p + from, to - from);
	uint64_t there = (1ULL << (to - from)) - 1;
	struct bits bits = scan_64(rest, wanted, &last, &wrong);
	put_marks(m, (struct bits){ bits.delimiters & there, bits.stops & there }, from);
	m->valid = _mm256_testz_si256(wrong, wrong);
}

#endif

scanner *scan_with(const char *name)
{
#ifdef __x86_64__
	bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt");
	if (avx2 && (!name || strcmp(name, "avx2") == 0))
		return scan_avx2;
	if (!name || strcmp(name, "sse2") == 0)
		return scan_sse2;
#endif
	return !name || strcmp(name, "portable") == 0 ? scan_portable : NULL;
}
