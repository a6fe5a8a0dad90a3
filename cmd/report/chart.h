/* Charts as inline SVG: columns over time, bars by name, each with its legend. Colours are classes of the page's style. */
#ifndef AS_REPORT_CHART_H
#define AS_REPORT_CHART_H

#include "bytes/writer.h"
#include "words/labels.h"

enum { SERIES_MOST = 6, NOTE_ROOM = 160 };

struct series {
	const char *label[LANGUAGES];
	const char *colour; /* a class of the page's style */
};

struct bar {
	struct text label;
	int64_t part[SERIES_MOST]; /* none negative */
	char note[NOTE_ROOM];      /* what stands beside a lying bar */
};

struct chart {
	enum language in;
	const char *title;
	const struct series *series;
	size_t series_n;
	struct bar *bar;
	size_t bars, room;
	bool alike; /* lying bars: all of one length, for shares; else to one scale */
};

/* A bar more, with nothing in it yet. */
struct bar *chart_add(struct chart *, struct text label);

/* Upright, one stack a period; the numbers show where the pointer rests. */
void chart_columns(const struct chart *, struct writer *);

/* Lying, one a name, each with its note. The longest come first, and no more than fit; the rest is counted below. */
void chart_bars(struct chart *, struct writer *);

void chart_free(struct chart *);

#endif
