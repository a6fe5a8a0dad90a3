#include "foreign/list.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/classify.h"
#include "bytes/diag.h"
#include "foreign/clean.h"
#include "foreign/total.h"
#include "words/labels.h"

void list_open(struct foreign_list *l, char *const *files, size_t n, const struct list_options *options)
{
	const struct intake_type_rules *rules = &options->policy->intake.type[options->type];
	*l = (struct foreign_list){ .options = *options };
	headers_start(&l->headers, options->type, options->policy, false);
	l->form = (struct form_rules){ .headers = &l->headers, .loose = rules->quotes == QUOTES_LOOSE, .quiet = options->quiet };
	l->chooser = form_chooser(&l->form);
	if (options->header) {
		l->given = form_header(&l->headers, text_of(options->header), &l->kept);
		l->form.fields = l->given.n;
	}
	l->records = records_open(files, n, (struct records_options){ .foreign = true, .chooser = &l->chooser, .headless = options->header != NULL,
		.loose = l->form.loose, .blanks_stay = true, .title = options->title, .context = options->context });
}

/* ---- a file ---- */

static void bind(struct foreign_list *l, const struct record *header)
{
	const char *format = header->bad ? columns_other_format(header->raw) : NULL;
	if (format)
		fail("%s:%lu: %s, not CSV: save it as CSV", header->file, header->line, format);
	if (header->bad)
		fail("%s:%lu: %s", header->file, header->line, header->bad);
	columns_bind(&l->columns, &l->headers, header, l->delimiter, UNUSED_BY_BRACKET);
	if (l->options.begin)
		l->options.begin(l->options.context, header);
}

static void end_file(struct foreign_list *l)
{
	short_rows_end(&l->short_rows, l->options.header || l->options.quiet);
}

static void begin_file(struct foreign_list *l, const struct record *record)
{
	bool bom;
	end_file(l);
	fill_forget(&l->fill);
	l->delimiter = records_form(l->records, &bom).delimiter;
	if (!l->options.header)
		return;
	l->given.file = record->file;
	l->given.line = record->line;
	bind(l, &l->given);
}

/* ---- a row ---- */

static void reject(struct foreign_list *l, const struct record *record, const char *why)
{
	if (l->options.strict)
		fail("%s:%lu: %s", record->file, record->line, why);
	say_at(record->file, record->line, "%s", why);
	l->status = STATUS_REJECTED;
}

void list_reject(struct foreign_list *l, const struct record *record, int column, struct text value, const char *why)
{
	enum { ROOM = 480 };
	char *what = arena_get(&l->arena, ROOM);
	value = text_fit(value, 60);
	snprintf(what, ROOM, value.n ? "%s '%.*s': %s" : "%s%.*s: %s", column_said(column).p, (int)value.n, value.p, _(why));
	reject(l, record, what);
}

static void take_raw(struct foreign_list *l, struct text raw)
{
	l->raw = raw;
	l->judged = false;
}

/* PERF NOTES. Most rows are read without that anybody asks. */
static bool is_clean(struct foreign_list *l)
{
	if (!l->judged)
		l->clean = !text_needs_cleaning(l->raw);
	l->judged = true;
	return l->clean;
}

static struct text clean(struct foreign_list *l, struct text raw)
{
	struct text t;
	return clean_cell(raw, is_clean(l), &l->arena, &t) ? raw : t;
}

static bool is_blank(struct foreign_list *l, const struct record *record)
{
	for (size_t i = 0; i < record->n; i++)
		if (clean(l, record_field(record, i)).n)
			return false;
	return true;
}

/* Such a record is neither blank nor a line of totals. */
static bool begins_with_digit(const struct record *record)
{
	struct text first = record->n ? record_field(record, 0) : TEXT("");
	return first.n && first.p[0] >= '0' && first.p[0] <= '9';
}

/* Is the record a row? If not, it was reported where somebody should know. */
static bool is_row(struct foreign_list *l, const struct record *record)
{
	char why[160];
	if (record->bad) {
		reject(l, record, record->bad);
		return false;
	}
	take_raw(l, record->raw);
	bool plain = begins_with_digit(record);
	if (!plain && is_blank(l, record))
		return false;
	if (!plain && is_total(record, &l->columns, is_clean(l), &l->arena)) {
		if (!l->told_total && !l->options.quiet)
			say("%s:%lu: note: a line of totals is no row", record->file, record->line);
		l->told_total = true;
		return false;
	}
	if (l->columns.days)
		return true; /* a grid may go on with another header */
	if (record->n > l->columns.n) {
		snprintf(why, sizeof why, _("%zu fields, but the header has %zu"), record->n, l->columns.n);
		reject(l, record, why);
		return false;
	}
	short_rows_count(&l->short_rows, record, record->n < l->columns.n);
	return true;
}

/* The row, with its merged cells filled. */
static const struct record *filled(struct foreign_list *l, const struct record *record)
{
	const struct intake_type_rules *rules = &l->options.policy->intake.type[l->options.type];
	if (!rules->fill_n || !fill_record(&l->fill, rules, &l->columns, record, l->delimiter, &l->filled, l->field, &l->arena))
		return record;
	take_raw(l, l->filled.raw);
	return &l->filled;
}

const struct record *list_next(struct foreign_list *l)
{
	for (;;) {
		if (!l->left) {
			arena_empty(&l->arena);
			l->left = records_batch(l->records, &l->record);
			if (!l->left)
				return NULL;
		}
		const struct record *record = l->record++;
		l->left--;
		if (record->first)
			begin_file(l, record);
		if (record->header)
			bind(l, record);
		else if (is_row(l, record))
			return filled(l, record);
	}
}

/* The text, or an empty one if it means "nothing". */
static struct text nothing_left_out(struct text t)
{
	return clean_is_nothing(t) ? TEXT("") : t;
}

struct text list_clock(struct foreign_list *l, const struct record *record, int column)
{
	int at = l->columns.clock[column];
	struct text t = at >= 0 && (size_t)at < record->n ? clean(l, record_field(record, (size_t)at)) : TEXT("");
	return t.n ? nothing_left_out(clean_narrow(t, &l->arena)) : t;
}

static struct text narrow(struct foreign_list *l, struct text raw)
{
	struct text t = clean(l, raw);
	return t.n ? clean_narrow(t, &l->arena) : t;
}

/* Is there nothing to clean or to drop, as in nearly all fields? */
static inline bool stands(struct text raw)
{
	return !raw.n || (text_is_graphic(raw) && clean_as_it_stands(raw));
}

struct text list_word(struct foreign_list *l, const struct record *record, int column)
{
	struct text raw = columns_field(&l->columns, record, column);
	return stands(raw) ? raw : narrow(l, raw);
}

struct text list_field(struct foreign_list *l, const struct record *record, int column)
{
	struct text raw = columns_field(&l->columns, record, column);
	return stands(raw) ? raw : nothing_left_out(narrow(l, raw));
}

int list_close(struct foreign_list *l)
{
	end_file(l);
	records_close(l->records);
	headers_free(&l->headers);
	fill_forget(&l->fill);
	arena_free(&l->kept);
	arena_free(&l->arena);
	return l->status;
}
