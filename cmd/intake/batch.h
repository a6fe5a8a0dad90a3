/* All rows of a run, read and cleaned before the journal is locked, and the events they gave, each as the line that the journal will
 * have: nothing of a batch is written before all of it is known. */
#ifndef AS_BATCH_H
#define AS_BATCH_H

#include "foreign/form.h"
#include "packed.h"
#include "rows.h"

#define LINES_MOST ((UINT64_C(1) << 48) - 1) /* bytes, far more than any memory */

struct batch_event {
	uint64_t key;        /* what must not come twice: case, event, time, task; see event_key */
	uint64_t at : 48;    /* the place of its line in batch.lines */
	uint64_t word : 8;   /* enum event_word */
	uint64_t wanted : 1; /* to be written */
	uint64_t bare : 4, bare_due : 1, by_status : 1; /* as in struct journal_event */
};

enum fate { ROW_OPEN, ROW_ACCEPTED, ROW_DUPLICATE, ROW_REFUSED };

struct batch_row {
	uint32_t line;
	uint32_t first;       /* of its events */
	uint32_t file : 18;   /* a place in batch.files */
	uint32_t events : 4;
	uint32_t fate : 2;    /* enum fate */
	uint32_t marks : 6;   /* enum row_mark, a bit each */
	uint32_t status : 2;  /* enum row_status */
};
enum { FILES_MOST = 1 << 18 };
_Static_assert((int)ROW_EVENTS < 1 << 4, "a row has room for the number of its events");

_Static_assert((int)EVENT_WORDS <= 32, "a bit for each word");

struct batch_why {
	uint32_t row;
	const char *text;
};

struct batch_note {
	uint32_t row;
	const char *text;
};

struct batch_person { /* whom a sheet shows in a row */
	uint32_t row;
	struct text customer, phone;
};

/* A retract that a row gives beside its events: see register.h. */
struct batch_retract {
	uint32_t row;
	struct batch_event event;
};

struct required;

struct batch {
	struct arena arena;
	struct required *required; /* NULL: the policy asks nothing of entries; see required.h */
	const char *beside;  /* many lines lie in the folder of this file; NULL: in memory */
	struct packed lines; /* the header of a new journal, and a line for each event, all columns in their order */
	size_t header_n;
	uint32_t words;      /* of its events, a bit each by enum event_word */
	uint8_t marks;       /* enum row_mark that some row has */
	char earliest[WHEN_ROOM]; /* the date of the earliest event that opens a case; empty: there is none */
	struct text number;  /* of the run, as its lines are packed with; empty: none */
	struct text renumbered; /* what they get when they are written, where somebody else took that number; empty: the same */
	bool amended;        /* an event was packed again, and has another line than in its turn */
	struct batch_row *rows;
	struct text *raws;   /* beside each row, as it was, where rejects are kept */
	struct batch_event *events;
	struct batch_why *whys;   /* of rows that are refused, in no order */
	const char **files;
	size_t files_n, files_room;
	uint32_t *brings; /* beside each file: the events that its columns give, see columns_bring */
	size_t brings_room;
	struct batch_retract *retracts; /* of rows, in their order */
	size_t retracts_n, retracts_room;
	bool hashed; /* a complaint has neither case nor slip */
	struct batch_note *notes; /* of rows, in their order */
	struct batch_person *persons; /* likewise */
	size_t persons_n, persons_room;
	struct pool stores;   /* of the rows */
	uint32_t last_store;  /* of these */
	size_t notes_n, notes_room, rows_n, rows_room, raws_room, events_n, events_room, whys_n, whys_room;
	struct form form;     /* of the files, as far as they are known: for the rejects */
	bool bom;
	struct text header;   /* of the first of them, as it stands there */
	size_t totals;        /* lines of totals */
	size_t blank; /* rows that nobody has filled in: counted, not kept */
};

struct batch_options {
	struct row_rules rules;
	struct form_rules *form; /* NULL: lines of a journal */
	const char *encoding;    /* of those; NULL: UTF-8 */
	struct text header;      /* of files that have none; n 0: they have */
	bool keep_raw;
	bool strict; /* the first refused row ends the tool with status 2 */
};

/* Makes it ready for events that come from no file; batch_read does that itself. */
void batch_start(struct batch *);

/* Reads the files; status 2 where records_next or columns_bind say so. */
void batch_read(struct batch *, char *const *files, size_t n, const struct batch_options *);

/* Adds the line of an event; plain: no field of it needs quotes. */
void batch_pack(struct batch *, const struct journal_event *, bool plain, struct batch_event *out);

/* Adds a note to a row; the text is kept. */
void batch_remark(struct batch *, const struct batch_row *, const char *what);

/* Refuses a row that had been clean; the text is kept. */
void batch_refuse(struct batch *, struct batch_row *, const char *why);

/* Once no more rows will be refused. */
void batch_settle(struct batch *);

/* Why a row was refused, once that is so. */
const char *batch_why(const struct batch *, const struct batch_row *);

/* The file of a row, as messages name it. */
static inline const char *batch_file(const struct batch *b, const struct batch_row *row)
{
	return b->files[row->file];
}

static inline bool batch_has(const struct batch *b, enum event_word word)
{
	return b->words >> word & 1;
}

/* The row that gave an event. */
const struct batch_row *batch_row_of(const struct batch *, size_t event);

/* Frees all but the lines. */
void batch_forget(struct batch *);

void batch_free(struct batch *);

/* What must not come twice, as a number that holds for this process only. */
uint64_t event_key(const struct journal_event *, uint64_t case_hash);

/* What a retract names an entry by, and what a retract names, as numbers of the same kind. An entry stands as long as it was written more often
 * than taken back (as-rules(7) 3). */
uint64_t event_name(const struct journal_event *, uint64_t case_hash);
uint64_t event_taken_back(const struct journal_event *retract, uint64_t case_hash);

/* What makes two events of one key the same: all of it, but for whom a complaint was handed to. A register tells that in the complaint's
 * row until it has a date for it too, and in the assign event from then on. */
uint64_t event_content(const struct journal_event *);

/* Its time, as the journal will have it. */
struct text event_time(struct batch *, const struct batch_event *);

/* text_hash of the case. */
uint64_t event_case(struct batch *, const struct batch_event *);

/* The fields of an event as its line has them, with the quotes that are around some. */
void event_written(struct batch *, const struct batch_event *, struct text field[JOURNAL_COLUMNS]);

/* The event as it was before it became a line. Its texts live as long as the batch gets no more events. */
void event_unpack(struct batch *, const struct batch_event *, struct journal_event *);

#endif
