/* A report: how it counts the cases, what its rows say, and what of it stands on the page. Each is a file of its own, NAME.c, which
 * defines NAME_report, and a row of the table below; whatever lists or shows reports goes through the table (as-rules(7) 11). */
#ifndef AS_REPORT_REPORT_H
#define AS_REPORT_REPORT_H

#include "bytes/writer.h"
#include "keys.h"
#include "rules/policy.h"
#include "words/labels.h"

/* The reports, in the order in which they are shown. */
#define REPORT_TABLE(row) \
	row(callbacks)    \
	row(satisfaction) \
	row(complaints)   \
	row(repeats)      \
	row(duties)

#define REPORT_COUNT(name) +1
#define REPORT_DECLARE(name) extern const struct report name##_report;
enum { REPORTS = 0 REPORT_TABLE(REPORT_COUNT) };

enum { FIGURES_MOST = 32, CELLS_MOST = KEYS_MOST + FIGURES_MOST, FIGURE_ROOM = 32 };

/* A column of a report. A share is a rate that is never more than 1. */
enum shown_as { AS_TEXT, AS_PERIOD, AS_NUMBER, AS_SHARE, AS_RATIO };
struct heading {
	struct text name; /* what programs read, and people in English */
	struct text chinese;
	enum shown_as as;
};
static inline struct text heading_label(const struct heading *h, enum language in)
{
	return in == CHINESE ? h->chinese : h->name;
}

/* A row of a report. */
struct line {
	struct text cell[CELLS_MOST];
	int64_t over[CELLS_MOST], under[CELLS_MOST]; /* what a share or ratio was made of */
	char room[CELLS_MOST][FIGURE_ROOM];          /* where numbers are written */
};

/* One report by its keys, while its cases are counted. It begins a larger struct of the report's own. */
struct counting {
	const struct report *report;
	const struct policy *policy;
	struct when now;
	struct keys keys;
	struct range range;
	struct heading heading[CELLS_MOST];
	size_t columns; /* so many headings */
	size_t rows;    /* once it is finished */
};

/* A rate of the whole, above the sections of the page, in words: {1} of {2}. The bits are those of struct figure. */
struct tile {
	unsigned over, under, less; /* over: 0 ends a list */
	const char *label[LANGUAGES], *words[LANGUAGES];
};

/* Where and how a chart is drawn. */
struct drawing {
	struct writer *out;
	enum language in;
	struct range days; /* that a chart over time shows */
};

/* A chart of a section of the page, drawn from the same report by one key. */
enum { BY_TIME = KEY_NONE /* the period for which a chart over the days has room */ };
struct picture {
	int by; /* a key, see keys.h, or BY_TIME */
	void (*draw)(const struct counting *, const struct drawing *); /* NULL ends a list */
};
enum { PICTURES_MOST = 2 };

struct report {
	struct text name; /* after --report */

	/* What it needs to know of the cases; what no report needs is neither read nor computed. */
	bool callbacks;   /* the state of the call-backs at now */
	bool calls;       /* actor, seconds and aspects of calls */
	bool issues_only; /* only cases that had an issue */
	bool every_case;  /* void cases too, and those of duties: other reports do not see them */
	uint64_t columns; /* columns of the journal beside those of its keys, a bit each */
	bool (*applies)(const struct policy *); /* false: `all` leaves it out; NULL: it always applies */

	/* How it is counted: each thread starts a counting of its own and adds its cases; then all are merged into one; finish makes its rows
	 * and sorts them. `start` takes the keys and the range from another counting, of which it reads nothing else, and sets the headings. */
	struct counting *(*start)(const struct counting *);
	void (*add)(struct counting *, const struct course *);
	void (*merge)(struct counting *, const struct counting *);
	void (*finish)(struct counting *);
	void (*row)(const struct counting *, size_t row, enum language, struct line *); /* valid as long as the counting and the line */
	void (*free)(struct counting *);

	/* Where all of this is done by figures.h: the columns behind those of the keys. */
	const struct figure *figure;
	size_t figures_n;
	unsigned whole, part; /* bits: `whole` is the sum of `part` over all groups of a period; 0: none */

	/* Its section of the page. */
	const char *title[LANGUAGES], *about[LANGUAGES];
	const struct tile *tiles;      /* NULL: none */
	const struct picture *pictures; /* NULL: none */
};

REPORT_TABLE(REPORT_DECLARE)
extern const struct report *const reports[REPORTS];

/* The report of that name, or NULL. */
const struct report *report_find(struct text name);

/* Writes the names of all, separated by ", ". */
enum { REPORT_NAMES_ROOM = 16 * REPORTS + 1 };
const char *report_names(char room[REPORT_NAMES_ROOM]);

#endif
