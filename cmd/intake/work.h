/* A row while it is read: its fields, cleaned as their columns require, and the events that are made of them. Once the row is refused,
 * further fields are empty. */
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
	struct text more;  /* what else the cells of telephone numbers hold, for the note */
	const char *bare[TIMES_BITS]; /* by times_bit, valid if any_bare: the text of a midnight that is taken for a date */
	bool any_bare;
	uint32_t zoned;       /* bits by times_bit: a zone was written behind the time */
	bool clean;  /* no field NEEDS_CLEANING, blanks around it apart */
	bool simple; /* it is clean and not refused, so nearly every field is taken as it stands */
};

static const struct text no_text = { "", 0 };

/* "COLUMN 'VALUE': why", or without the value if that is empty; in the arena. */
const char *work_reason(struct arena *, struct text what, struct text value, const char *why);

/* Refuses the row, unless it is refused already. */
void work_refuse(struct work *, int column, struct text value, const char *why);

/* Adds a note to the row; the text is static or in the row's arena. */
void work_remark(struct work *, const char *what);

/* ---- fields.c: single fields, cleaned; empty where the file has no such column ---- */

struct text work_text_closely(struct work *, int column, struct text raw);

/* Does the file have the column, or one for its hour? Most files have few columns. */
static inline bool work_has(const struct work *w, int column)
{
	return w->columns->at[column] >= 0 || w->columns->clock[column] >= 0;
}

/* A field of the column, cleaned; a word for "nothing" gives an empty text. */
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

/* What the column of its hour holds. */
static inline struct text work_clock(struct work *w, int column)
{
	int hour = w->columns->clock[column];
	return hour >= 0 && (size_t)hour < w->record->n ? work_narrow_of(w, column, record_field(w->record, (size_t)hour)) : no_text;
}

/* work_word: the word as the journal writes it. work_id: an id. */
struct text work_word(struct work *, int column);
struct text work_id(struct work *, int column);

/* The store of the row, or the argument of --store. */
struct text work_store(struct work *);

/* The telephone number of a column; what else its cell holds goes to the note. */
struct text work_phone(struct work *, int column);

/* work_note: the note, followed by what else the cell of the telephone number holds. work_moment: a time as the journal writes it. */
struct text work_note(struct work *);
struct text work_moment(struct work *, int column);

/* A field, read as its column says (common/words/columns.def). */
struct text work_field(struct work *, int column);

/* ---- made.c: what events are made of ---- */

/* Adds an event to the row. */
struct journal_event *work_add(struct work *, enum event_word, struct text time, struct text name);

/* Copies to the event the fields of the row that the journal has, too, except the names of case and event and fields that are filled
 * already. What a call sheet shows of the card is no correction, and is not copied. */
void work_take_fields(struct work *, struct journal_event *);

/* Refuses the row if the field is empty. */
void work_require(struct work *, const struct journal_event *, int column);

/* The case name STORE-SLIP or STORE-SLIP-ITEM; an empty part is left out with its dash. Empty if there is no slip. */
struct text work_slip_case(struct work *, struct text store, struct text slip);

/* Adds an event of the same case if the column has a date. */
void work_add_dated(struct work *, int column, enum event_word, const struct journal_event *of);

/* Refuses a promise or appointment that is so far away that its year must be mistyped. */
void work_look_at_promise(struct work *, int column, struct text time, struct text due);

/* ---- the events of a row of each kind of list ---- */

void work_complaint(struct work *); /* complaint.c */
void work_sheet(struct work *);     /* filled.c */

#endif
