/* All rows of a run, read and cleaned before the journal is locked, and the events they gave, kept small: nothing of a batch is
 * written before all of it is known. */
#ifndef AS_BATCH_H
#define AS_BATCH_H

#include "rows.h"

/* An event, its non-empty fields one after the other: equal events are equal bytes. */
struct packed {
	const char *p;
	uint32_t n;
};

struct batch_event {
	struct packed packed;
	uint64_t key;        /* what must not come twice: case, event, time, task; see event_key */
	uint64_t content;    /* see event_content */
	uint32_t case_id;    /* in batch.cases */
	bool opens_case;
	bool delivery;
	bool wanted;         /* to be written */
};

enum fate { ROW_OPEN, ROW_ACCEPTED, ROW_DUPLICATE, ROW_REFUSED };

struct batch_row {
	const char *file;
	const char *why;     /* ROW_REFUSED: why */
	struct text raw;     /* as it was, where rejects are kept */
	uint32_t line;
	uint32_t first;      /* of its events */
	uint8_t events;
	uint8_t fate;
	bool ahead;          /* one of its events is later than now */
};

struct batch {
	struct arena arena;
	struct names cases;
	struct batch_row *rows;
	struct batch_event *events;
	size_t rows_n, rows_room, events_n, events_room;
	size_t blank; /* rows that nobody has filled in: counted, not kept */
};

struct batch_options {
	struct row_rules rules;
	char delimiter; /* 0: comma */
	const char *encoding;
	bool keep_raw;
	bool strict; /* the first refused row ends the tool with status 2 */
};

/* Reads the files; status 2 where records_next or columns_bind say so. */
void batch_read(struct batch *, char *const *files, size_t n, const struct batch_options *);

/* Adds an event that was not in any row by itself; it belongs to nobody until a row takes it in. */
void batch_pack(struct batch *, const struct journal_event *, struct batch_event *out);

/* Refuses a row that had been clean; the text is kept. */
void batch_refuse(struct batch *, struct batch_row *, const char *why);

void batch_free(struct batch *);

/* What must not come twice, as a number that holds for this process only. */
uint64_t event_key(const struct journal_event *, uint32_t case_id);

/* What makes two events of one key the same: all of it, but for whom a complaint was handed to. A register tells that in the complaint's
 * row until it has a date for it too, and in the assign event from then on. */
uint64_t event_content(const struct journal_event *, char **room, size_t *size);

/* Packs it into room that grows; the result is valid until the next call with that room. */
struct packed event_pack(const struct journal_event *, char **room, size_t *size);
void event_unpack(struct packed, struct journal_event *);

#endif
