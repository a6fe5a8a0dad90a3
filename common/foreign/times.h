/* The times of a file: read as they are written, brought to the zone of the journal; a midnight that stands in a column without any hour
 * is a date (as-rules(7) 10). */
#ifndef AS_TIMES_H
#define AS_TIMES_H

#include "foreign/moment.h"
#include "foreign/zones.h"

/* A time as it was read. */
struct timed {
	struct when when;    /* in the zone of the journal */
	uint8_t second;      /* which the journal does not keep */
	civil_day day;       /* as it was written */
	bool midnight;       /* 00:00 was written */
	bool has_offset;     /* and so was a zone, */
	int16_t offset;      /* so many minutes east of UTC */
};

enum { TIMES_MET = 64, TIMES_RAW = 24, TIMES_BITS = 11 };

struct times {
	enum date_order order;
	struct zone here, theirs; /* of the journal; of times without a zone, */
	bool same_zone;           /* which is that one */
	struct when date;         /* of an hour without a date; WHEN_NONE: there is none */
	uint32_t hours;           /* columns of the open file that have shown an hour, a bit each by times_bit */
	uint32_t turned;          /* those of them that did so in the last row */
	struct timed first[TIMES_BITS]; /* midnights in the others: the first one, by times_bit */
	uint32_t midnights;       /* where there is one */
	struct {                  /* times as they were written, each in a place that its bytes give: lists have few different ones */
		char raw[TIMES_RAW];
		uint8_t raw_n, date_n;
		char date[WHEN_ROOM]; /* of a date without hour: as we write it */
		struct timed timed;
	} met[TIMES_MET];
};

/* date: --date, or WHEN_NONE. What it reads is kept in the arena. */
void times_start(struct times *, const struct policy *, enum intake_type, struct when date, struct arena *);

/* Another file begins. */
void times_file(struct times *);

/* What times_read notes of a clock that is half a day or a range: the date alone is taken. */
extern const char times_vague[];

/* Understands a time: a narrow text that may be empty where the clock, the hour in a column of its own, is not, and the other way round.
 * Gives NULL, or what is wrong; *note: NULL, or what to point out. Both static or in the arena. */
const char *times_read(const struct times *, struct text date, struct text clock, struct arena *, struct timed *, const char **note);

/* The same of a text as most programs write it, 2024-06-05 14:30:59 or with a T, in a zone without changes on that day; false: it is not that. */
bool times_plain(const struct times *, struct text, struct timed *);

/* What the same bytes gave before; false: they were not met lately. */
bool times_met(const struct times *, struct text raw, struct timed *);
/* The same of a date without hour: as the journal will have it, good until the next call. */
bool times_met_date(const struct times *, struct text raw, struct text *date);
void times_keep(struct times *, struct text raw, const struct timed *);

/* The time as the journal will have it, of a column that holds moments. *bare: it is a midnight that is taken for a date, unless an hour
 * shows up in the column. */
struct when times_settle(struct times *, int column, const struct timed *, bool *bare);

/* The moment that such a date was, once its column is in `turned`. */
struct when times_midnight(const struct times *, int column, civil_day day);

/* The place of a column of moments among them, from 1, below TIMES_BITS. */
unsigned times_bit(int column);

#endif
