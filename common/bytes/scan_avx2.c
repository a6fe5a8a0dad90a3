/* The scanner for processors with AVX2, which takes 32 bytes at a time and also checks whether they are UTF-8. */
#include "bytes/scan_bits.h"

#ifndef __x86_64__

scanner *scan_avx2(void)
{
	return NULL;
}

#else

#include <immintrin.h>
#include <string.h>

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

/* LF, CR, quote and NUL differ in the lower half of the byte, by which each byte looks up the one of them that it could be. */
AVX2 static inline struct scan_bits bits_of_32(__m256i bytes, __m256i delimiter)
{
	const __m256i stop = _mm256_setr_epi8(0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, '\r', 0, 0,
					      0, 0, '"', 0, 0, 0, 0, 0, 0, 0, '\n', 0, 0, '\r', 0, 0);
	return (struct scan_bits){ (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(bytes, delimiter)),
			      (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(_mm256_shuffle_epi8(stop, bytes), bytes)) };
}

/* UTF-8 checked by table lookup, after Keiser and Lemire, "Validating UTF-8 in less than one instruction per byte": each error of a pair of
 * bytes, such as a lead byte without a continuation, has a bit. An error is found where both halves of the first byte and the upper half of
 * the second have its bit. */
enum {
	SHORT = 1 << 0, LONG = 1 << 1, OVER3 = 1 << 2, LARGE = 1 << 3, SURROGATE = 1 << 4, OVER2 = 1 << 5, LARGE2 = 1 << 6,
	OVER4 = 1 << 6, PAIR = 1 << 7, ANY = SHORT | LONG | PAIR,
};

#define TWICE(...) _mm256_setr_epi8(__VA_ARGS__, __VA_ARGS__)

/* The bytes, each replaced by the byte that stands n before it; `last` are the 32 bytes before them. */
#define BEFORE(bytes, last, n) _mm256_alignr_epi8(bytes, _mm256_permute2x128_si256(last, bytes, 0x21), 16 - (n))

AVX2 static inline __m256i upper_half(__m256i bytes)
{
	return _mm256_and_si256(_mm256_srli_epi16(bytes, 4), _mm256_set1_epi8(0x0f));
}

/* Not zero if the bytes, which follow `last`, are not UTF-8. */
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

/* How many bytes at the end of p[from .. to) begin a character that is cut there. */
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

/* Scans 64 bytes and returns the bits of the indexed ones; UTF-8 errors are collected in *wrong. */
AVX2 static inline struct scan_bits scan_64(const char *p, __m256i wanted, __m256i *last, __m256i *wrong)
{
	__m256i low = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(p + 32));
	if (_mm256_movemask_epi8(_mm256_or_si256(_mm256_or_si256(low, high), *last)))
		*wrong = _mm256_or_si256(*wrong, _mm256_or_si256(wrong_utf8(low, *last), wrong_utf8(high, low)));
	*last = high;
	struct scan_bits a = bits_of_32(low, wanted), b = bits_of_32(high, wanted);
	return (struct scan_bits){ a.delimiters | b.delimiters << 32, a.terminators | b.terminators << 32 };
}

AVX2 static void scan(const char *p, size_t from, size_t to, char delimiter, struct structural_index *index)
{
	const __m256i wanted = _mm256_set1_epi8(delimiter);
	__m256i last = _mm256_setzero_si256(), wrong = last;
	to -= cut_at(p, from, to);
	for (; from + 64 <= to; from += 64)
		index_bits(index, scan_64(p + from, wanted, &last, &wrong), from);
	char rest[64] = { 0 };
	memcpy(rest, p + from, to - from);
	uint64_t there = (1ULL << (to - from)) - 1;
	struct scan_bits bits = scan_64(rest, wanted, &last, &wrong);
	index_bits(index, (struct scan_bits){ bits.delimiters & there, bits.terminators & there }, from);
	index->is_utf8 = _mm256_testz_si256(wrong, wrong);
}

scanner *scan_avx2(void)
{
	return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt") ? scan : NULL;
}

#endif
