#include "bytes/scan.h"

#include <stdbool.h>
#include <string.h>

#ifdef __x86_64__
#include <immintrin.h>
#endif

static size_t scan_portable(const char *p, size_t from, size_t to, char delimiter, uint32_t *mark)
{
	size_t n = 0;
	for (size_t i = from; i < to; i++) {
		mark[n] = (uint32_t)i;
		n += p[i] == delimiter || p[i] == '\n' || p[i] == '\r' || p[i] == '"' || p[i] == '\0';
	}
	return n;
}

#ifdef __x86_64__

/* One bit a byte becomes one mark a bit. */
static inline size_t put_marks(uint64_t bits, size_t at, uint32_t *mark, size_t n)
{
	for (; bits; bits &= bits - 1)
		mark[n++] = (uint32_t)(at + (size_t)__builtin_ctzll(bits));
	return n;
}

static inline uint64_t bits_of_16(const char *p, __m128i delimiter)
{
	__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i ends = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('\n')), _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\r')));
	__m128i rare = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), _mm_cmpeq_epi8(bytes, _mm_setzero_si128()));
	__m128i any = _mm_or_si128(_mm_or_si128(ends, rare), _mm_cmpeq_epi8(bytes, delimiter));
	return (uint64_t)(uint32_t)_mm_movemask_epi8(any);
}

static size_t scan_sse2(const char *p, size_t from, size_t to, char delimiter, uint32_t *mark)
{
	const __m128i wanted = _mm_set1_epi8(delimiter);
	size_t n = 0;
	for (; from + 64 <= to; from += 64)
		n = put_marks(bits_of_16(p + from, wanted) | bits_of_16(p + from + 16, wanted) << 16 |
			      bits_of_16(p + from + 32, wanted) << 32 | bits_of_16(p + from + 48, wanted) << 48, from, mark, n);
	return n + scan_portable(p, from, to, delimiter, mark + n);
}

__attribute__((target("avx2"))) static inline uint64_t bits_of_32(const char *p, __m256i delimiter)
{
	__m256i bytes = _mm256_loadu_si256((const __m256i *)(const void *)p);
	__m256i ends = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\n')),
				       _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('\r')));
	__m256i rare = _mm256_or_si256(_mm256_cmpeq_epi8(bytes, _mm256_set1_epi8('"')),
				       _mm256_cmpeq_epi8(bytes, _mm256_setzero_si256()));
	__m256i any = _mm256_or_si256(_mm256_or_si256(ends, rare), _mm256_cmpeq_epi8(bytes, delimiter));
	return (uint64_t)(uint32_t)_mm256_movemask_epi8(any);
}

__attribute__((target("avx2"))) static size_t scan_avx2(const char *p, size_t from, size_t to, char delimiter, uint32_t *mark)
{
	const __m256i wanted = _mm256_set1_epi8(delimiter);
	size_t n = 0;
	for (; from + 64 <= to; from += 64)
		n = put_marks(bits_of_32(p + from, wanted) | bits_of_32(p + from + 32, wanted) << 32, from, mark, n);
	return n + scan_portable(p, from, to, delimiter, mark + n);
}

#endif

scanner *scan_with(const char *name)
{
#ifdef __x86_64__
	bool avx2 = __builtin_cpu_supports("avx2");
	if (avx2 && (!name || strcmp(name, "avx2") == 0))
		return scan_avx2;
	if (!name || strcmp(name, "sse2") == 0)
		return scan_sse2;
#endif
	return !name || strcmp(name, "portable") == 0 ? scan_portable : NULL;
}
