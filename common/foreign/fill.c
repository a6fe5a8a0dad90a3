#include "foreign/fill.h"

#include "foreign/clean.h"
#include "foreign/raw.h"

enum cell { EMPTY, STOPS, HOLDS };

static enum cell kind_of(struct text raw, struct arena *arena)
{
	struct text t;
	if (clean_cell(raw, false, arena, &t))
		return HOLDS;
	return !t.n ? EMPTY : clean_is_nothing(t) ? STOPS : HOLDS;
}

/* The field that a filled column has; -1 if there is none. The hour of the time may have been paired with its date, without a name of its
 * own. */
static int field_of(const struct columns *columns, int column)
{
	int at = columns->at[column];
	return column == F_CLOCK && at < 0 ? columns->clock[J_TIME] : at;
}

/* What the row has in the field that stands in for the column: a landline, where the mobile number is empty. Empty if nothing. */
static struct text said_elsewhere(const struct columns *columns, const struct record *record, int column, struct arena *arena)
{
	int other = column == J_PHONE ? columns->stand_in : -1;
	struct text raw = other >= 0 && (size_t)other < record->n ? record_field(record, (size_t)other) : TEXT("");
	return kind_of(raw, arena) == HOLDS ? raw : TEXT("");
}

/* The row as text, with the filled cells in their places. */
static struct text filled_raw(const struct record *r, const bool *filled, char delimiter, struct arena *arena)
{
	struct text *cell = arena_get(arena, FIELDS_MOST * sizeof *cell);
	size_t n = raw_split(r->raw, delimiter, cell, FIELDS_MOST);
	for (; n < r->n; n++)
		cell[n] = (struct text){ "", 0 };
	for (size_t i = 0; i < r->n; i++)
		if (filled[i])
			cell[i] = raw_cell(r->field[i], delimiter, arena);
	return raw_join(cell, n < FIELDS_MOST ? n : FIELDS_MOST, delimiter, arena);
}

static void keep_value(struct fill *f, int column, struct text raw)
{
	if (!text_eq(raw, f->value[column]))
		f->value[column] = arena_text(&f->arena, raw);
}

bool fill_record(struct fill *f, const struct intake_type_rules *rules, const struct columns *columns, const struct record *record,
		 char delimiter, struct record *out, struct text field[FIELDS_MOST], struct arena *arena)
{
	bool filled[FIELDS_MOST] = { false }, any = false;
	*out = *record;
	for (size_t i = 0; i < rules->fill_n; i++) {
		int column = column_find(rules->fill[i]), at = field_of(columns, column);
		if (at < 0)
			continue;
		struct text raw = (size_t)at < record->n ? record_field(record, (size_t)at) : TEXT("");
		enum cell cell = kind_of(raw, arena);
		struct text other = cell == EMPTY ? said_elsewhere(columns, record, column, arena) : TEXT("");
		if (cell == STOPS)
			f->value[column].n = 0;
		if (cell == HOLDS || other.n)
			keep_value(f, column, cell == HOLDS ? raw : other);
		if (cell != EMPTY || other.n || !f->value[column].n)
			continue;
		if (!any)
			for (size_t k = 0; k < columns->n; k++)
				field[k] = k < record->n ? record_field(record, k) : (struct text){ "", 0 };
		out->field = field;
		out->n = out->n > (size_t)at ? out->n : (size_t)at + 1;
		field[at] = f->value[column];
		any = filled[at] = true;
	}
	if (any)
		out->raw = filled_raw(out, filled, delimiter, arena);
	return any;
}

void fill_forget(struct fill *f)
{
	arena_free(&f->arena);
	*f = (struct fill){ 0 };
}
