/* Figures by groups: counts, rates of counts, percentiles of what was measured. All arithmetic is exact, in integers. */
#ifndef AS_REPORT_FIGURES_H
#define AS_REPORT_FIGURES_H

#include "keys.h"

enum { COUNTS_MOST = 12, MEASURES_MOST = 2, FIGURES_MOST = 24, PERIODS = 512 };

/* A column of a report. Counts are named by their bits, 1 << COUNT; several bits mean their sum. */
struct figure {
	struct text name;
	enum { COUNT, SHARE, RATIO, IN_SECONDS, IN_HOURS } type;
	unsigned over, under, less; /* COUNT: over; SHARE (never more than 1) and RATIO: over / (under - less) */
	int measure, percent;       /* IN_SECONDS and IN_HOURS: that percentile of which measure */
};

struct figures;

struct report {
	struct text name;
	const struct figure *figure; /* in the order of the columns */
	size_t figures_n;
	bool callbacks;              /* asks where the call-backs of a case stand */
	bool issues;                 /* asks for nothing of a case that never had an issue */
	unsigned whole, part;        /* bits: `whole` is the sum of `part` over all groups of a period; 0: none */
	void (*add)(struct figures *, const struct course *); /* counts what the figures ask of one case */
};

/* One report by its keys, as it is counted. */
struct figures {
	const struct report *report;
	struct keys keys;
	struct range range;
	struct names groups;          /* by their keys */
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
	size_t rows;
};

void figures_start(struct figures *, const struct report *, const struct keys *, struct range);

/* The group of a fact. */
uint32_t figures_group(struct figures *, const struct fact *);

/* Adds to a count, named by its bit, of a group. */
static inline void figures_count(struct figures *f, uint32_t group, unsigned count, int64_t n)
{
	f->count[group][__builtin_ctz(count)] += n;
}

/* Keeps a value (seconds, or tenths of an hour) for the percentiles of a group. */
void figures_measure(struct figures *, uint32_t group, int measure, uint32_t value);

/* Adds what another count of the same report by the same keys has. */
void figures_merge(struct figures *, const struct figures *);

/* Puts the groups in order, once everything is counted; then rows can be asked for. */
void figures_finish(struct figures *);

/* A key of a row; valid as long as the figures. */
struct text figures_key(const struct figures *, size_t row, size_t key);

/* The sum of the counts with these bits. */
int64_t figures_sum(const struct figures *, size_t row, unsigned counts);

/* A figure as it is written: empty for a rate whose divisor is 0, and for a percentile of nothing. */
enum { FIGURE_ROOM = 32 };
struct text figures_text(const struct figures *, size_t row, const struct figure *, char room[FIGURE_ROOM]);

/* over / under with 4 decimals, rounded half up; empty where under is 0. */
struct text rate_text(int64_t over, int64_t under, char room[FIGURE_ROOM]);

void figures_free(struct figures *);

#endif
