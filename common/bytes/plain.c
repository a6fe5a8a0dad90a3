#include "bytes/plain.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { DEL = 0x7f, C1 = 0xc2, ROW_MOST = 255 * 16 };

#ifdef __SSE2__

struct seen {
	__m128i odd;    /* not zero: something that no plain row has */
	__m128i least;  /* bytes */
	__m128i commas; /* less than zero: of which each byte counts some */
};

/* Looks at 16 bytes; next: those one further on. Counts in the lanes of `counts`. */
static inline void look(struct seen *seen, __m128i bytes, __m128i next, __m128i counts)
{
	__m128i comma = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(',')), blank = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(' '));
	__m128i one_of_each = _mm_cmpeq_epi8(_mm_xor_si128(bytes, next), _mm_set1_epi8(',' ^ ' '));
	__m128i edge = _mm_and_si128(_mm_or_si128(comma, blank), one_of_each);
	__m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')), del = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(DEL));
	__m128i c1 = _mm_cmpeq_epi8(bytes, _mm_set1_epi8((char)C1));
	seen->odd = _mm_or_si128(seen->odd, _mm_or_si128(_mm_or_si128(edge, quote), _mm_or_si128(del, c1)));
	seen->least = _mm_min_epu8(seen->least, bytes);
	seen->commas = _mm_add_epi8(seen->commas, _mm_and_si128(comma, counts));
}

static inline __m128i load(const char *p)
{
	return _mm_loadu_si128((const __m128i *)(const void *)p);
}

size_t row_commas(struct text row)
{
	static const char lanes[32] = { [16] = -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1 };
	char room[16];
	if (!row.n)
		return 0;
	if (row.n > ROW_MOST || row.p[0] == ' ' || row.p[row.n - 1] == ' ')
		return ODD;
	if (row.n < sizeof room) {
		memset(room, 'x', sizeof room);
		row = (struct text){ memcpy(room, row.p, row.n), sizeof room };
	}
	struct seen seen = { _mm_setzero_si128(), _mm_set1_epi8(-1), _mm_setzero_si128() };
	size_t i = 0;
	for (; i + 16 < row.n; i += 16)
		look(&seen, load(row.p + i), load(row.p + i + 1), _mm_set1_epi8(-1));
	/* the last 16, of which some were counted before */
	__m128i last = load(row.p + row.n - 16);
	look(&seen, last, _mm_srli_si128(last, 1), load(lanes + (row.n - i)));
	__m128i control = _mm_cmpeq_epi8(_mm_min_epu8(seen.least, _mm_set1_epi8(0x1f)), seen.least);
	__m128i commas = _mm_sad_epu8(_mm_sub_epi8(_mm_setzero_si128(), seen.commas), _mm_setzero_si128());
	size_t count = (size_t)_mm_cvtsi128_si32(commas) + (size_t)_mm_extract_epi16(commas, 4);
	return _mm_movemask_epi8(_mm_or_si128(seen.odd, control)) ? ODD : count;
}

#else

size_t row_commas(struct text row)
{
	size_t commas = 0;
	if (row.n > ROW_MOST || (row.n && (row.p[0] == ' ' || row.p[row.n - 1] == ' ')))
		return ODD;
	for (size_t i = 0; i < row.n; i++) {
		unsigned char c = (unsigned char)row.p[i];
		bool edge = c == ',' && (row.p[i - (i > 0)] == ' ' || row.p[i + (i + 1 < row.n)] == ' ');
		if (c < 0x20 || c == '"' || c == DEL || c == C1 || edge)
			return ODD;
		commas += c == ',';
	}
	return commas;
}

#endif
