/* How often each row of some texts occurred, in the order of the rows as bytes, field by field. */
#ifndef AS_COUNTS_H
#define AS_COUNTS_H

#include "bytes/pool.h"

struct counts {
	size_t fields;   /* of each row, at least one */
	struct pool rows; /* the fields of each, with a NUL behind each of them, which no field holds and which stands before all other bytes */
	size_t *count;    /* by the number of the row, from 1 */
	size_t count_room;
	char *key;        /* room for the fields of a row */
	size_t key_room;
	uint32_t *order;  /* the numbers of the rows, once they are sorted */
};

void counts_start(struct counts *, size_t fields);

/* Counts a row so often more, also not at all; gives its number. */
uint32_t counts_add(struct counts *, const struct text *field, size_t times);

/* The number of a row, 0 where it was never counted. */
uint32_t counts_find(struct counts *, const struct text *field);

/* Puts the rows in order; gives how many there are. What is counted behind it is in no order yet. */
size_t counts_sort(struct counts *);

/* The fields of the row in this place, from 0, valid as long as the counts; gives its number. */
uint32_t counts_row(const struct counts *, size_t place, struct text *field);

void counts_free(struct counts *);

#endif
