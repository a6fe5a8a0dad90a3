/* What the readers of read*.c share: where they stand in the file, how they take a node, how they say what is wrong.
 * Nothing outside the reading of a policy includes this. */
#ifndef AS_READER_H
#define AS_READER_H

#include "rules/keys.h"
#include "rules/lookalike.h"
#include "rules/policy.h"
#include "rules/yaml.h"

enum {
	TEXT_MOST = 500,  /* bytes of a text or name: a key of 1024 characters would be beyond YAML, once quoted */
	LIST_ROOM = 1000, /* bytes of a list of what is allowed, in a message */
};

struct reader {
	struct policy *policy;
	struct arena arena; /* of the tree and the problems */
	struct problems problems;
	bool callbacks_lost; /* there are some, but not to be read: their names cannot be checked */
};

struct spot { /* a value, and the way to it; the root has no way */
	const struct spot *up;
	const struct node *node;
	size_t item; /* from 1, in a list */
};

/* Reads the value at the spot into the key's field of base, a struct of the key's place. */
typedef void reader_of(struct reader *, const struct spot *, const struct key *, void *base);

/* read_scalar.c */
reader_of read_choice, read_text, read_word, read_zone, read_digits, read_event, read_rung_name, read_character, read_date, read_from;
reader_of read_severity, read_issue_task, read_call_task, read_count, read_duration, read_at, read_clock, read_met;

/* read_list.c */
reader_of read_weekdays, read_on, read_dates, read_hours, read_classes, read_services, read_to, read_slots, read_coverage, read_people;

/* read_intake.c */
reader_of read_columns, read_values, read_fill, read_prefixes, read_events, read_fields, read_when;

/* check.c: what must hold between keys, once all are read. */
void check_policy(struct reader *, const struct spot *root);

/* A problem of the value at the spot, said to be at that place of the file; none if the node is known to be bad. */
__attribute__((format(printf, 4, 5))) void wrong(struct reader *, const struct spot *, struct mark, const char *format, ...);

/* The problem that what stands there is not allowed; and the same of a text that was given before. */
void not_allowed(struct reader *, const struct spot *, const char *allowed);
void found_again(struct reader *, const struct spot *);

/* The key of a node, or the node where it has none. */
struct mark key_mark(const struct node *);

/* Appends to a buffer of so much room, cut where it is full. */
__attribute__((format(printf, 4, 5))) void append(char *out, size_t room, size_t *used, const char *format, ...);

/* The start of a text, short enough for a message. */
struct text shown(struct text);

/* A character in a scalar that looks like one of ASCII, as a hint to end a message with; or nothing. */
const char *wide_hint(const struct node *, char out[LOOKALIKE_ROOM]);

/* An item of a list in which a full-width comma stands without quotes: take_texts refuses it. */
static inline bool has_stray_comma(const struct node *node)
{
	return node->plain && node_has_wide_comma(node);
}

/* The text of a scalar that may stand in a CSV field, kept by the policy. */
bool take_text(struct reader *, const struct spot *, const char *allowed, struct text *);

/* Is it a map, with or without entries? */
bool take_map(struct reader *, const struct spot *, const char *allowed);

/* How many items a list has, at least `least`; where `single`, a scalar is a list of one. 0 after a problem, too. */
size_t take_list(struct reader *, const struct spot *, const char *allowed, size_t least, bool single);

/* The next item of what take_list took, the next entry of a map; false at the end. Start with { 0 }. */
bool next_item(const struct spot *list, struct spot *item);
bool next_entry(const struct spot *map, struct spot *entry);

/* Zeroed room for n things, kept by the policy. */
void *take_room(struct reader *, size_t n, size_t size);

/* The name that an entry has as its key: V_NAME or V_WORD. */
void check_name(struct reader *, const struct spot *entry, enum type);

/* The items of a list of `least` or more (where `single`, a scalar is a list of one), as texts that differ; gives how many. */
size_t take_texts(struct reader *, const struct spot *, const char *allowed, size_t least, bool single, struct text **out);

/* The items of a list of one or more, or a scalar; of those that are the same only the first. */
size_t take_texts_once(struct reader *, const struct spot *, const char *allowed, struct text **out);

/* A span HH:MM-HH:MM that ends after it starts, and starts when the one before it (if any) has ended. */
void read_span(struct reader *, const struct spot *, struct span *, const struct span *before);

#endif
