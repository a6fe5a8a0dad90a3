/* The report for the manager: one page that needs nothing else, for a mail, a browser or paper. */
#ifndef AS_REPORT_PAGE_H
#define AS_REPORT_PAGE_H

#include "bytes/writer.h"
#include "tally.h"

struct page {
	const struct tally *tally;
	const struct figures *by_keys[REPORTS]; /* NULL: the report is not wanted */
	const struct figures *whole[REPORTS];   /* without keys */
	const struct figures *over_time, *by_vendor, *by_kind, *by_severity; /* for the charts */
};

/* Asks the tally, which has the reports wanted by the keys wanted, for what the page needs beside. */
void page_prepare(struct page *, struct tally *);

void page_write(const struct page *, struct writer *);

#endif
