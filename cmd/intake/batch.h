/* The batch: all rows of a run, read and cleaned before the journal is locked, and their events, each as the line that the journal will
 * have. Nothing of a batch is written before all of it is known. */
#ifndef AS_BATCH_H
#define AS_BATCH_H

#include "foreign/form.h"
#include "packed.h"
#include "rows.h"

#define LINES_MOST ((UINT64_C(1) << 48) - 1) /* in bytes, far more than any memory has */

struct batch_event {
	uint64_t key;        /* the hash of what must not come twice: case, event, time, task; see same.h */
	uint64_t at : 48;    /* where its line begins in batch.lines */
	uint64_t word : 8;   /* enum event_word */
	uint64_t wanted : 1; /* it will be written */
	uint64_t bare : 4, bare_due : 1, by_status : 1; /* as in struct journal_event */
};

enum fate { ROW_OPEN, ROW_ACCEPTED, ROW_DUPLICATE, ROW_REFUSED };

struct batch_row {
	uint32_t line;
	uint32_t first;       /* the index of its first event */
	uint32_t file : 18;   /* an index into batch.files */
	uint32_t events : 4;
	uint32_t fate : 2;    /* enum fate */
	uint32_t marks : 6;   /* bits of enum row_mark */
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

struct batch_person { /* the customer and the number that a call sheet shows in a row */
	uint32_t row;
	struct text customer, phone;
};

/* An event that a row yields beside its own, written before them: a retract, see register.h, or an amend, see cards.h. */
struct batch_extra {
	uint32_t row;
	struct batch_event event;
};

struct required;

enum { STORES_MET = 16 };

struct batch {
	struct arena arena;
	struct required *required; /* NULL: the policy requires nothing of entries; see required.h */
	const char *beside;  /* if there are many lines, they lie in the folder of this file; NULL: always in memory */
	struct packed lines; /* the header of a new journal, then a line for each event, with all columns in their order */
	size_t header_n;
	uint32_t words;      /* bits by enum event_word: the events of the batch */
	uint8_t marks;       /* bits of enum row_mark that some row has */
	char earliest[WHEN_ROOM]; /* the date of the earliest event that opens a case; empty: there is none */
	struct text number;  /* the number of the run with which its lines are packed; empty: none */
	struct text renumbered; /* the number with which they are written if another run took that one; empty: the same */
	bool amended;        /* a line is not in the order of events: event_pack_behind */
	struct batch_row *rows;
	struct text *raws;   /* for each row its raw text, if rejects are kept */
	struct batch_event *events;
	struct batch_why *whys;   /* the reasons of refused rows, sorted by batch_settle */
	const char **files;
	size_t files_n, files_room;
	uint32_t *brings; /* for each file: the events that its columns yield, see columns_bring */
	uint64_t *has;    /* for each file: bits of the journal's columns that it has */
	size_t brings_room, has_room;
	struct batch_extra *extras; /* in the order of the rows */
	size_t extras_n, extras_room;
	bool hashed; /* a complaint has neither case nor slip */
	struct batch_note *notes; /* in the order of the rows */
	struct batch_person *persons; /* in the order of the rows */
	size_t persons_n, persons_room;
	struct pool stores;   /* the stores of the rows */
	uint32_t met[STORES_MET]; /* places in `stores` of those met last, by their last byte */
	size_t notes_n, notes_room, rows_n, rows_room, raws_room, events_n, events_room, whys_n, whys_room;
	struct form form;     /* the form of the files, as far as it is known; for the rejects */
	bool bom;
	struct text header;   /* the header of the first file, as it stands there */
	size_t totals;        /* how many lines of totals there were */
	size_t blank; /* how many rows nobody has filled in; they are not kept */
};

struct batch_options {
	struct row_rules rules;
	struct form_rules *form; /* NULL: the files hold lines of a journal */
	const char *encoding;    /* of lines of a journal; NULL: UTF-8 */
	struct text header;      /* the header of files without one; n 0: files have a header */
	bool keep_raw;
	bool strict; /* the first refused row ends the tool with status 2 */
};

/* Prepares a batch for events that come from no file; batch_read does this itself. */
void batch_start(struct batch *);

/* Reads the files. A file that can't be read, or whose header can't be bound, ends the tool with status 2. */
void batch_read(struct batch *, char *const *files, size_t n, const struct batch_options *);

/* Adds a note to a row; the text is copied. */
void batch_remark(struct batch *, const struct batch_row *, const char *what);

/* Refuses a row that had been accepted; the reason is copied. */
void batch_refuse(struct batch *, struct batch_row *, const char *why);

/* To be called once no more rows will be refused. */
void batch_settle(struct batch *);

/* Why a row was refused; valid after batch_settle. */
const char *batch_why(const struct batch *, const struct batch_row *);

/* The name of a row's file, for messages. */
static inline const char *batch_file(const struct batch *b, const struct batch_row *row)
{
	return b->files[row->file];
}

/* Does the batch have such an event? */
static inline bool batch_has(const struct batch *b, enum event_word word)
{
	return b->words >> word & 1;
}

/* The row from which an event comes. */
const struct batch_row *batch_row_of(const struct batch *, size_t event);

/* Frees everything but the lines. */
void batch_forget(struct batch *);

void batch_free(struct batch *);

#endif
