/* The report for the manager: one page that needs nothing else, for a mail, a browser or paper. */
#ifndef AS_REPORT_PAGE_H
#define AS_REPORT_PAGE_H

#include "tally.h"

struct page {
	const struct tally *tally;
	enum language in;
	struct range days; /* that the charts over time show */
	struct section {
		const struct counting *by_keys, *whole; /* whole: without keys */
		const struct counting *picture[PICTURES_MOST];
	} section[REPORTS];
	size_t sections;
};

/* The journal columns that the charts of a report need beside those of its table, a bit each. */
uint64_t page_columns(const struct report *);

/* Adds to the tally, which holds what the user asked for, the same reports without keys and by the keys of the charts. */
void page_prepare(struct page *, struct tally *, enum language);

void page_write(const struct page *, struct writer *);

#endif
