/* A row at work: its fields, cleaned as their columns are, and the events that are made of them. Once it is refused, whatever is still taken
 * from it is empty. */
#ifndef AS_WORK_H
#define AS_WORK_H

#include "bytes/catalogue.h"
#include "rows.h"
#include "words/labels.h"

struct work {
	const struct row_rules *rules;
	const struct columns *columns;
	const struct record *record;
	struct arena *arena;
	struct row_events *out;
	struct text more;  /* what else the cells of telephone numbers say, for the note */
	const char *bare[TIMES_BITS]; /* by times_bit, if any_bare: the text of a midnight that is taken for a date */
	bool any_bare;
	uint32_t zoned;       /* by times_bit, a bit each: a zone was written behind it */
	bool clean;  /* no field holds what has to be cleaned, but for blanks around it */
	bool simple; /* it is clean, and not refused: nearly every field is taken as it stands */
};

static const struct text no_text = { "", 0 };

/* "COLUMN 'VALUE': why", or without the value where that is empty; in the arena. */
const char *work_reason(struct arena *, struct text what, struct text value, const char *why);

/* Refuses the row, if it is not refused yet. */
void work_refuse(struct work *, int column, struct text value, const char *why);

/* Points something out; static, or in the row's arena. */
void work_remark(struct work *, const char *what);

/* ---- fields.c: single fields, cleaned; empty where the file has no such column ---- */

struct text work_text_closely(struct work *, int column, struct text raw);

/* Has the file the column, or its hour beside it? Most have few. */
static inline bool work_has(const struct work *w, int column)
{
	return w->columns->at[column] >= 0 || w->columns->clock[column] >= 0;
}

/* A field that belongs to the column, clean; a word for nothing is empty. */
static inline struct text work_text_of(struct work *w, int column, struct text raw)
{
	return w->simple && raw.n && clean_as_it_stands(raw) ? raw : work_text_closely(w, column, raw);
}

static inline struct text work_text(struct work *w, int column)
{
	return work_text_of(w, column, columns_field_untrimmed(w->columns, w->record, column));
}

static inline struct text work_narrow_of(struct work *w, int column, struct text raw)
{
	struct text t = work_text_of(w, column, raw);
	return t.n ? clean_narrow(t, w->arena) : no_text;
}

static inline struct text work_narrow(struct work *w, int column)
{
	return work_narrow_of(w, column, columns_field(w->columns, w->record, column));
}

/* As the journal writes the word. */
struct text work_word(struct work *, int column);
struct text work_id(struct work *, int column);

/* Of the row, or --store. */
struct text work_store(struct work *);

/* The one that a row has. */
struct text work_phone(struct work *, int column);

/* With what stood beside the telephone number behind it. */
struct text work_note(struct work *);
struct text work_moment(struct work *, int column);

/* Read as its column is (common/words/columns.def). */
struct text work_field(struct work *, int column);

/* ---- made.c: what events are made of ---- */

struct journal_event *work_add(struct work *, enum event_word, struct text time, struct text name);

/* The fields of the row that the journal has as well, but for the names of case and event, and those that are there already. What a sheet
 * shows of the card is no correction. */
void work_take_fields(struct work *, struct journal_event *);

/* Refuses the row where the field is empty. */
void work_require(struct work *, const struct journal_event *, int column);

/* STORE-SLIP, STORE-SLIP-ITEM; what is empty is left out with its dash. Empty without a slip. */
struct text work_slip_case(struct work *, struct text store, struct text slip);

/* An event of the same case, where the column has a date. */
void work_add_dated(struct work *, int column, enum event_word, const struct journal_event *of);

/* A promise or an appointment that is far away is a mistyped year. */
void work_look_at_promise(struct work *, int column, struct text time, struct text due);

/* ---- the events of a row of each kind of list ---- */

void work_complaint(struct work *); /* complaint.c */
void work_sheet(struct work *);     /* filled.c */

#endif
