/* The YAML that a policy is written in: a small part of it, as a tree of scalars, lists and maps.
 * Refused: aliases, anchors, tags, more than one document, keys that are no scalars, repeated keys, deep nesting, and
 * whatever is not UTF-8 text. Nothing is typed here: no, 010 and 08:00 are texts. */
#ifndef AS_YAML_H
#define AS_YAML_H

#include "rules/problem.h"

enum { YAML_BYTES_MOST = 1 << 16, YAML_DEPTH_MOST = 8 };

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
	enum node_kind kind;
	bool plain; /* a scalar without quotes */
	bool bad;   /* a problem of it is known: nothing more is to be said about it */
	struct mark at;
	struct text text;        /* of a scalar */
	const struct node *key;  /* in a map: a scalar, unless bad */
	struct node *first;      /* what a list or map holds */
	struct node *next;       /* beside it in the same list or map */
	size_t n;                /* how many a list or map holds */
};

#define FULL_WIDTH_COMMA "\xef\xbc\x8c" /* U+FF0C */

/* True for `key:` with nothing after it, ~ and null. */
bool node_is_nothing(const struct node *);

/* Does a scalar hold a full-width comma? Chinese input methods give one where , is meant. */
bool node_has_wide_comma(const struct node *);

/* The value of a key of a map, or NULL; NULL for what is no map. */
struct node *node_get(const struct node *map, struct text key);

/* The tree of the document, kept in the arena; NULL where none can be made. Problems are added in both cases. Its marks name the file,
 * NULL for that of the problems. */
struct node *yaml_tree(struct arena *, struct text bytes, const char *file, struct problems *);

#endif
