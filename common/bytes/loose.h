/* Records of programs that write text behind a closing quote, such as "Li" <801>, or quotes inside a field: it is taken as it stands; and
 * of those that write ="00123" beside quoted fields, so that a spreadsheet keeps the zeros. */
#ifndef AS_LOOSE_H
#define AS_LOOSE_H

#include "bytes/memory.h"

struct loose {
	struct text *field; /* the caller's array for at most `most` fields */
	size_t most;
	bool formulas;      /* ="00123" is a field, other quotes stand around whole fields: the first that does not ends the record */
	size_t n;           /* how many fields the record has, perhaps more than `most` */
	size_t length;      /* bytes of the record without its line end */
	size_t ends;        /* bytes of the line end */
	size_t lines;       /* how many lines the record spans */
	bool open;          /* the last quote is never closed */
	bool odd;           /* one stands elsewhere than around a whole field */
};

/* How many bytes stand before the quote of ="00123" or '="00123", with which t begins; 0: it does not. */
size_t loose_formula(struct text t);

/* Splits the record at the beginning of the bytes, blanks around its fields trimmed. The fields point into the bytes or into the store.
 * `whole` says that no bytes follow these. Returns false if the record may continue behind the bytes. */
bool loose_split(struct loose *, struct text bytes, bool whole, char delimiter, struct arena *store);

#endif
