/* Reads the times of a file, and converts them to the zone of the journal. A midnight in a column that never shows another hour is a date
 * (as-rules(7) 10). */
#ifndef AS_TIMES_H
#define AS_TIMES_H

#include "foreign/moment.h"
#include "foreign/zones.h"

/* A time that was read. */
struct timed {
	struct when when;    /* in the zone of the journal */
	uint8_t second;      /* not kept in the journal */
	civil_day day;       /* the day as it was written */
	bool midnight;       /* 00:00 was written */
	bool has_offset;     /* a time zone was written */
	int16_t offset;      /* its offset in minutes east of UTC */
};

enum { TIMES_MET = 64, TIMES_RAW = 24, TIMES_BITS = 11 };

struct times {
	enum date_order order;
	struct zone here, theirs; /* of the journal; of times without a zone, */
	bool same_zone;           /* which is that one */
	struct when date;         /* the day of an hour without date; WHEN_NONE: there is none */
	uint32_t hours;           /* bits by times_bit: the columns of the open file that have shown an hour */
	uint32_t turned;          /* bits: those that did so first in the last row */
	struct timed first[TIMES_BITS]; /* by times_bit: the first midnight of a column that has shown no hour */
	uint32_t midnights;       /* bits: the columns that have one */
	/* a cache of times as they were written, indexed by a hash of their bytes: lists have few different ones */
	struct {
		char raw[TIMES_RAW];
		uint8_t raw_n, date_n;
		char date[WHEN_ROOM]; /* for a date without hour: as we write it */
		struct timed timed;
	} met[TIMES_MET];
};

/* `date` is the argument of --date, or WHEN_NONE. The zones are kept in the arena. */
void times_start(struct times *, const struct policy *, enum intake_type, struct when date, struct arena *);

/* Forgets the columns of the file, because another file begins. */
void times_file(struct times *);

/* The note of times_read on a clock that is half a day or a range: only the date is taken. */
extern const char times_vague[];

/* Parses a time: `date` is a narrow text, `clock` the hour from a column of its own; one of them may be empty. Returns NULL, or what is
 * wrong; *note becomes NULL, or what to report. Both texts are static or in the arena. */
const char *times_read(const struct times *, struct text date, struct text clock, struct arena *, struct timed *, const char **note);

/* The note of times_read_apart where one of the two was taken. */
extern const char times_one[];

/* Do the headers of the two speak of two occasions? Then this one counts alone where they do not fit together. */
enum apart { NOT_APART, DATE_COUNTS, HOUR_COUNTS };

/* The same for two fields, whose headers may be apart. */
const char *times_read_apart(const struct times *, struct text date, struct text clock, enum apart, struct arena *, struct timed *,
			     const char **note);

/* The same for a text as most programs write it, 2024-06-05 14:30:59 or with a T, in a zone without clock change on that day. Returns false
 * if it is not so. */
bool times_plain(const struct times *, struct text, struct timed *);

/* Gets what the same bytes gave before; returns false if they are not in the cache. */
bool times_met(const struct times *, struct text raw, struct timed *);
/* The same for a date without hour, as the journal will have it; valid until the next call. */
bool times_met_date(const struct times *, struct text raw, struct text *date);
/* Puts a time into the cache. */
void times_keep(struct times *, struct text raw, const struct timed *);

/* The time, of a column of moments, as the journal will have it. *bare is set if it is a midnight that counts as a date, unless an hour
 * shows up in the column later. */
struct when times_settle(struct times *, int column, const struct timed *, bool *bare);

/* The moment that such a date was, once its column is in `turned`. */
struct when times_midnight(const struct times *, int column, civil_day day);

/* The number of a column of moments among these, from 1, below TIMES_BITS. */
unsigned times_bit(int column);

#endif
