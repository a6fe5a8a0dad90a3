#include "bytes/fold.h"

#include "bytes/search.h"

/* The table, which fold-table makes: ideographs, radicals and strokes from FIRST to LAST; compatibility ideographs; and, sorted, characters
 * beyond 16 bits. A character that has no entry, or the entry 0, stands for itself. */
enum { FIRST = 0x2e80, LAST = 0x9fff, COMPATIBLE_FIRST = 0xf900, COMPATIBLE_LAST = 0xfaff };

static const uint16_t near[LAST - FIRST + 1] = {
#define FOLD_NEAR(from, to) [(from) - FIRST] = (to),
#include "fold.inc"
#undef FOLD_NEAR
};

static const uint16_t compatible[COMPATIBLE_LAST - COMPATIBLE_FIRST + 1] = {
#define FOLD_COMPATIBLE(from, to) [(from) - COMPATIBLE_FIRST] = (to),
#include "fold.inc"
#undef FOLD_COMPATIBLE
};

static const struct far {
	uint32_t from, to;
} far[] = {
#define FOLD_FAR(from, to) { from, to },
#include "fold.inc"
#undef FOLD_FAR
};

static uint32_t find_far(uint32_t c)
{
	const size_t n = sizeof far / sizeof *far;
	size_t i;
	BINARY_SEARCH(i, n, far[i].from < c);
	return i < n && far[i].from == c ? far[i].to : 0;
}

/* Folds width and case: blanks of any width to a blank, full-width ASCII to ASCII, the full-width signs from U+FFE0 to their narrow forms,
 * ASCII capitals to small letters. */
static uint32_t narrow(uint32_t c)
{
	static const uint16_t signs[] = { 0xa2, 0xa3, 0xac, 0xaf, 0xa6, 0xa5, 0x20a9 };
	if (c >= 0xff01 && c <= 0xff5e)
		c = c - 0xff01 + '!';
	else if (c >= 0xffe0 && c <= 0xffe6)
		c = signs[c - 0xffe0];
	return c >= 'A' && c <= 'Z' ? c + 'a' - 'A' : is_space(c) ? ' ' : c;
}

uint32_t fold_char(uint32_t c)
{
	uint32_t to = 0;
	if (c >= FIRST && c <= LAST)
		to = near[c - FIRST];
	else if (c >= COMPATIBLE_FIRST && c <= COMPATIBLE_LAST)
		to = compatible[c - COMPATIBLE_FIRST];
	else if (c > 0xffff)
		to = find_far(c);
	return to ? to : narrow(c);
}

/* Takes the next folded character off t, leaving out invisible characters and bad bytes, and in a word also blanks and - _ * : ; returns 0
 * at the end. */
static uint32_t next(struct text *t, bool word)
{
	while (t->n) {
		size_t n;
		uint32_t c = utf8_first(*t, &n);
		*t = (struct text){ t->p + n, t->n - n };
		if (is_invisible(c) || (c == 0xfffd && n == 1))
			continue;
		c = fold_char(c);
		if (c && !(word && (c <= ' ' || c == '-' || c == '_' || c == '*' || c == ':')))
			return c;
	}
	return 0;
}

static struct text fold_to(struct text t, bool word, char *out)
{
	size_t used = 0;
	for (uint32_t c; (c = next(&t, word));)
		used += utf8_put(c, out + used);
	return (struct text){ out, used };
}

static bool same(struct text a, struct text b, bool word)
{
	for (;;) {
		uint32_t x = next(&a, word), y = next(&b, word);
		if (x != y)
			return false;
		if (!x)
			return true;
	}
}

struct text fold_text(struct text t, char *out)
{
	return fold_to(t, false, out);
}

struct text fold_word(struct text t, char *out)
{
	return fold_to(t, true, out);
}

bool fold_same(struct text a, struct text b)
{
	return text_eq(a, b) || same(a, b, false);
}

bool fold_same_word(struct text a, struct text b)
{
	return text_eq(a, b) || same(a, b, true);
}

bool fold_listed(struct text list, struct text word)
{
	struct text item;
	while (text_item(&list, '|', &item))
		if (fold_same_word(item, word))
			return true;
	return false;
}
