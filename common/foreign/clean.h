/* Cleans the fields of foreign files (as-rules(7) 10) of what spreadsheets and copying leave in a cell. A result is a slice of the input if
 * nothing had to change, else it lives in the arena. A function that returns a reason returns a static text, or NULL if all is well. */
#ifndef AS_CLEAN_H
#define AS_CLEAN_H

#include "bytes/memory.h"

/* The most bytes of an id: of a store, slip, item or case. */
enum { ID_MOST = 200 };

/* For every field, which must be UTF-8: a run of control characters becomes one blank; blanks around it (also U+3000, NBSP and BOM) and one
 * leading apostrophe are dropped. Refuses U+FFFD, which shows that something was decoded wrongly. */
const char *clean_text(struct text raw, struct arena *, struct text *out);

/* For each byte: EDGE_ if something to be dropped may begin (FIRST) or end (LAST) with it at an edge of a field, such as a blank of any
 * width or an apostrophe; NO_LETTERS, NO_CHINESE if a word for "nothing" may begin with it; NO_VALUE if an error of a spreadsheet may. */
enum { EDGE_FIRST = 1, EDGE_LAST = 2, NO_LETTERS = 4, NO_CHINESE = 8, NO_VALUE = 16 }; /* NO_: a word that says nothing may begin so */
extern const uint8_t clean_edge[256];
extern const bool clean_second[256]; /* bytes that may be the second of a Chinese word for "nothing" */
struct text clean_edges(struct text raw);

/* The same as clean_text for a text without anything that NEEDS_CLEANING (bytes/classify.h). */
static inline struct text clean_simple(struct text raw)
{
	bool fine = !raw.n || !((clean_edge[(unsigned char)raw.p[0]] & EDGE_FIRST) | (clean_edge[(unsigned char)raw.p[raw.n - 1]] & EDGE_LAST));
	return fine ? raw : clean_edges(raw);
}

/* The same as clean_text, but leaves the edges as they are. */
const char *clean_controls(struct text raw, struct arena *, struct text *out);

/* For times, telephone numbers, ids and words, after clean_text: full-width forms become ASCII, wide blanks become blanks. */
struct text clean_narrow(struct text, struct arena *);

/* Turns ="00123", which programs write to keep a spreadsheet from dropping the zeros, into 00123. */
struct text clean_unwrap(struct text);

/* What a cell says, cleaned and unwrapped. `clean`: it holds nothing that NEEDS_CLEANING. */
static inline const char *clean_cell(struct text raw, bool clean, struct arena *arena, struct text *out)
{
	const char *why = NULL;
	if (clean)
		*out = clean_simple(raw);
	else
		why = clean_text(raw, arena, out);
	*out = clean_unwrap(*out);
	return why;
}

/* Cleans an id, which becomes narrow and unwrapped. Refuses what is not an id any more, or could be taken for another one. */
const char *clean_id(struct text, struct arena *, struct text *out);

/* The text without any white space in it. */
struct text clean_squeeze(struct text, struct arena *);

enum { NOTHING_MOST = 15 }; /* the most bytes of a word for "nothing" */
bool clean_means_nothing(struct text t);
const char *clean_error_of(struct text t);

/* Does t, a cleaned text, mean "nothing", as - or N/A or 无 do? Then the field is empty. */
static inline bool clean_is_nothing(struct text t)
{
	return t.n && t.n <= NOTHING_MOST && clean_edge[(unsigned char)t.p[0]] & (NO_LETTERS | NO_CHINESE) && clean_means_nothing(t);
}

/* Is t, which is not empty and holds nothing that NEEDS_CLEANING, a value as it stands: no edge to drop, no word for "nothing", no error?
 * Nearly all are, and it may say no of a few that are.
 *
 * PERF NOTES. The processor can't foresee how long a name is and how it begins and ends, so nothing branches on that. Many characters end like a
 * wide blank: their first byte, the third from behind, tells them apart. */
static inline bool clean_as_it_stands(struct text t)
{
	const unsigned char *first = (const unsigned char *)t.p, *last = first + t.n - 1;
	const unsigned char *second = first + (t.n > 1), *before = last - (t.n > 1), *third = t.n < 3 ? first : last - 2;
	unsigned edge = clean_edge[*first];
	unsigned blank = (unsigned)(*last < 0x80) | (unsigned)(t.n < 3) | (unsigned)(*before == 0xc2) | (clean_edge[*third] & EDGE_FIRST);
	unsigned ends = (unsigned)((clean_edge[*last] & EDGE_LAST) != 0) & (unsigned)(blank != 0);
	unsigned chinese = (unsigned)((edge & NO_CHINESE) != 0) & (unsigned)(t.n == 3 || t.n == 6) & (unsigned)clean_second[*second];
	return !((edge & (EDGE_FIRST | NO_LETTERS | NO_VALUE)) | ends | chinese);
}

/* The same as clean_is_nothing for a date, for which there are more such words, such as 未处理. */
bool clean_is_no_date(struct text t);

/* What a spreadsheet makes of an empty cell that another one refers to, where a date may stand: 0, or midnight of no day. */
bool clean_is_zero(struct text t);

/* Why t, a cleaned text, is an error that a spreadsheet shows instead of a value: #N/A or #REF! for a formula that fails, #### in a narrow
 * column. NULL if it is none. */
static inline const char *clean_error(struct text t)
{
	return t.n && clean_edge[(unsigned char)t.p[0]] & NO_VALUE ? clean_error_of(t) : NULL;
}

/* Is it a number as spreadsheets show long ones, 1.38E+10, with digits lost? */
bool is_scientific(struct text);

/* Is it digits with .0 at the end, because a spreadsheet took it for a number? */
bool is_decimal(struct text);

#endif
