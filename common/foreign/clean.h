/* Cleaning of foreign fields (as-rules(7) 10): what spreadsheets and copying leave in a cell. A result is a slice of the input where
 * nothing had to change, else it lives in the arena. Reasons are static texts; NULL: all well. */
#ifndef AS_CLEAN_H
#define AS_CLEAN_H

#include "bytes/memory.h"

/* The longest id (store, slip, item, case), in bytes. */
enum { ID_MOST = 200 };

/* For every field: control characters, each run one space; blanks around it (U+3000, NBSP and BOM too) and one leading apostrophe
 * dropped. Refuses U+FFFD: something was read in a wrong encoding. The text is UTF-8. */
const char *clean_text(struct text raw, struct arena *, struct text *out);

/* Bytes with which something to drop may begin or end at an edge of a field: a space, U+00A0, U+3000 and the like, an apostrophe. */
enum { EDGE_FIRST = 1, EDGE_LAST = 2, NO_LETTERS = 4, NO_CHINESE = 8, NO_VALUE = 16 }; /* NO_: a word that says nothing may begin so */
extern const uint8_t clean_edge[256];
extern const bool clean_second[256]; /* the second byte of such a word of Chinese */
struct text clean_edges(struct text raw);

/* The same for a text that holds nothing that NEEDS_CLEANING (bytes/classify.h). */
static inline struct text clean_simple(struct text raw)
{
	bool fine = !raw.n || !((clean_edge[(unsigned char)raw.p[0]] & EDGE_FIRST) | (clean_edge[(unsigned char)raw.p[raw.n - 1]] & EDGE_LAST));
	return fine ? raw : clean_edges(raw);
}

/* Only the control characters and U+FFFD. */
const char *clean_controls(struct text raw, struct arena *, struct text *out);

/* For times, phones, ids and words, after clean_text: full-width forms as ASCII, wide blanks as spaces. */
struct text clean_narrow(struct text, struct arena *);

/* ="00123", which keeps a spreadsheet from counting with it, as 00123. */
struct text clean_unwrap(struct text);

/* A cleaned id: narrow and unwrapped. Refuses what is no id any more, or could pass for another one. */
const char *clean_id(struct text, struct arena *, struct text *out);

/* Without any white space inside. */
struct text clean_squeeze(struct text, struct arena *);

enum { NOTHING_MOST = 15 }; /* bytes of a word for nothing */
bool clean_means_nothing(struct text t);
const char *clean_error_of(struct text t);

/* A word for nothing, such as - or N/A or 无: the field is empty. t is clean. */
static inline bool clean_is_nothing(struct text t)
{
	return t.n && t.n <= NOTHING_MOST && clean_edge[(unsigned char)t.p[0]] & (NO_LETTERS | NO_CHINESE) && clean_means_nothing(t);
}

/* Is t, in which nothing NEEDS_CLEANING, a value as it stands: without edges to drop, no word for nothing, no error? Nearly all are. */
static inline bool clean_as_it_stands(struct text t)
{
	uint8_t first = clean_edge[(unsigned char)t.p[0]], last = clean_edge[(unsigned char)t.p[t.n - 1]];
	if (first & (EDGE_FIRST | NO_LETTERS | NO_VALUE) || last & EDGE_LAST)
		return false;
	return !(first & NO_CHINESE) || (t.n != 3 && t.n != 6) || !clean_second[(unsigned char)t.p[1]];
}

/* The same of a date, which may say so in more words, such as 未处理. */
bool clean_is_no_date(struct text t);

/* What a spreadsheet makes of an empty cell that another one refers to, where a date may stand: 0, or midnight of no day. */
bool clean_is_zero(struct text t);

/* Why t, which is clean, is no value but what a spreadsheet shows in its place: #N/A or #REF! for a formula that it can't work out, #### in a
 * column that is too narrow. NULL: it is none of these. */
static inline const char *clean_error(struct text t)
{
	return t.n && clean_edge[(unsigned char)t.p[0]] & NO_VALUE ? clean_error_of(t) : NULL;
}

/* A number as a spreadsheet shows long ones, 1.38E+10: the digits are lost. */
bool is_scientific(struct text);

/* All digits, but for .0 at the end: a spreadsheet took it for a number. */
bool is_decimal(struct text);

#endif
