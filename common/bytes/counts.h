/* Counts how often each row of texts occurred, and gives the rows in the order of their bytes, field by field. */
#ifndef AS_COUNTS_H
#define AS_COUNTS_H

#include "bytes/pool.h"

struct counts {
	size_t fields;   /* the number of fields of each row, at least one */
	struct pool rows; /* the fields of each row, each followed by a NUL: no field holds one, and it sorts before all other bytes */
	size_t *count;    /* how often each row was counted, by its number from 1 */
	size_t count_room;
	char *key;        /* the key of the row that is looked up */
	size_t key_room;
	uint32_t *order;  /* the numbers of the rows, as counts_sort ordered them */
};

void counts_start(struct counts *, size_t fields);

/* Adds `times` (perhaps 0) to the count of a row, which is copied; returns the number of the row, from 1. */
uint32_t counts_add(struct counts *, const struct text *field, size_t times);

/* The number of a row, or 0 if it was never counted. */
uint32_t counts_find(struct counts *, const struct text *field);

/* Sorts the rows and returns how many there are. Rows that are first counted later are not sorted. */
size_t counts_sort(struct counts *);

/* Gets the fields of the row at a place of the sorted order, from 0; returns its number. The fields stay valid as long as the counts. */
uint32_t counts_row(const struct counts *, size_t place, struct text *field);

void counts_free(struct counts *);

#endif
