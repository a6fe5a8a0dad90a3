/* Figures by groups: counts, rates of counts, percentiles of what was measured. All arithmetic is exact, in integers. */
#ifndef AS_REPORT_FIGURES_H
#define AS_REPORT_FIGURES_H

#include "bytes/pool.h"
#include "report.h"

enum { COUNTS_MOST = 16, MEASURES_MOST = 2, PERIODS = 512 };

/* A column of a report. Counts are named by their bits, 1 << COUNT; several bits mean their sum. */
struct figure {
	struct text name, chinese;
	enum { COUNT, SHARE, RATIO, IN_SECONDS, IN_HOURS } type;
	unsigned over, under, less; /* COUNT: over; SHARE (never more than 1) and RATIO: over / (under - less) */
	int measure, percent;       /* IN_SECONDS and IN_HOURS: that percentile of which measure */
};

/* One report by its keys, as it is counted. */
struct figures {
	struct counting counting;
	struct pool groups;          /* by their keys */
	int64_t (*count)[COUNTS_MOST]; /* of each group */
	size_t count_room;
	struct measured {
		uint64_t *value;      /* the group in the upper half, the value in the lower: 8 bytes each */
		size_t n, room;
	} measured[MEASURES_MOST];
	struct period {               /* PERIODS, by the day; NULL where no period is among the keys */
		size_t n;             /* 0: none yet */
		civil_day day;
		char text[PERIOD_ROOM];
	} *period;
	char *key;                    /* room for the keys of a fact */
	size_t key_room;
	uint32_t *row;                /* the groups in the order of their keys */
};

/* What a report of figures has in its row. */
#define FIGURES(table)                                                                                             \
	.start = figures_start, .merge = figures_merge, .finish = figures_finish, .row = figures_row, .free = figures_free, \
	.figure = (table), .figures_n = sizeof(table) / sizeof *(table)

/* Starts a counting with the keys and the range of another, for figures_free. The second form fills zeroed memory of the caller, for a report
 * that keeps more than figures: they come first in its struct. */
struct counting *figures_start(const struct counting *);
struct counting *figures_start_in(struct figures *, const struct counting *);

static inline struct figures *figures_of(struct counting *counting)
{
	return (struct figures *)counting;
}

/* The group of a fact. */
uint32_t figures_group(struct figures *, const struct fact *);

/* Adds to a count, named by its bit, of a group. */
static inline void figures_count(struct figures *f, uint32_t group, unsigned count, int64_t n)
{
	f->count[group][__builtin_ctz(count)] += n;
}

/* Keeps a value (seconds, or tenths of an hour) for the percentiles of a group. */
void figures_measure(struct figures *, uint32_t group, int measure, uint32_t value);

/* Adds what another counting of the same report by the same keys has. */
void figures_merge(struct counting *, const struct counting *);

/* Puts the groups in order, once everything is counted; then rows can be asked for. */
void figures_finish(struct counting *);

void figures_row(const struct counting *, size_t row, enum language, struct line *);
void figures_free(struct counting *);

/* A key of a row; valid as long as the figures. */
struct text figures_key(const struct counting *, size_t row, size_t key);

/* The sum of the counts with these bits. */
int64_t figures_sum(const struct counting *, size_t row, unsigned counts);

/* A figure as it is written: empty for a rate whose divisor is 0, and for a percentile of nothing. */
struct text figures_text(const struct counting *, size_t row, const struct figure *, char room[FIGURE_ROOM]);

struct text count_text(int64_t, char room[FIGURE_ROOM]);

/* over / under with 4 decimals, rounded half up; empty where under is 0. */
struct text rate_text(int64_t over, int64_t under, char room[FIGURE_ROOM]);

#endif
