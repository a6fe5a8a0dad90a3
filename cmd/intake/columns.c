#include "columns.h"

#include "bytes/diag.h"
#include "bytes/writer.h"

struct binder {
	struct columns *columns;
	const struct record *header;
	enum intake_type type;
	const struct policy *policy;
	struct arena arena;
	struct text folded[FIELDS_MOST]; /* the headers */
	bool mapped[FIELDS_MOST];        /* claimed by the policy */
	bool asking;                     /* two headers that claim one column are no fault */
};

/* The field whose header is `name`, a folded one, or -1. Two of them: which one is meant can't be known. */
static int find(const struct binder *b, int column, struct text name, bool even_mapped)
{
	const struct record *h = b->header;
	int at = -1;
	for (size_t i = 0; name.n && i < h->n; i++) {
		if ((b->mapped[i] && !even_mapped) || !text_eq(b->folded[i], name))
			continue;
		if (at >= 0 && !b->asking) {
			struct text ours = column_row[column].name, one = record_field(h, (size_t)at), two = record_field(h, i);
			fail("%s:%lu: columns %d '%.*s' and %zu '%.*s' could both be %.*s: rename one", h->file, h->line, at + 1,
			     (int)one.n, one.p, i + 1, (int)two.n, two.p, (int)ours.n, ours.p);
		}
		at = (int)i;
	}
	return at;
}

static int find_mapped(struct binder *b, int column)
{
	for (size_t i = 0; i < b->policy->intake.type[b->type].columns_n; i++) {
		const struct mapping *m = &b->policy->intake.type[b->type].columns[i];
		if (!text_eq(m->column, column_row[column].name))
			continue;
		int at = find(b, column, synonym_fold(m->header, &b->arena), true);
		if (at >= 0)
			return at;
	}
	return -1;
}

static int find_known(struct binder *b, int column)
{
	struct text words = synonym_headers(column, b->type), word;
	int at = find(b, column, synonym_fold(column_row[column].name, &b->arena), false);
	while (at < 0 && words.n && text_item(&words, '|', &word))
		at = find(b, column, word, false);
	bool by_label = b->type == INTAKE_SHEET || !synonym_headers(column, b->type).n;
	for (int in = 0; at < 0 && by_label && in < LANGUAGES; in++)
		at = find(b, column, synonym_fold(column_label[in][column], &b->arena), false);
	return at;
}

/* A journal's own columns go by their names alone. */
static int find_exact(struct binder *b, int column)
{
	for (size_t i = 0; i < b->header->n; i++)
		b->folded[i] = text_trim(record_field(b->header, i));
	return find(b, column, column_row[column].name, true);
}

static void bind(struct binder *b)
{
	int *at = b->columns->at;
	for (int c = 0; c < FOREIGN_COLUMNS; c++) {
		bool has = foreign_has(b->type, c);
		at[c] = !has ? -1 : b->type == INTAKE_JOURNAL ? find_exact(b, c) : find_mapped(b, c);
	}
	if (b->type == INTAKE_JOURNAL)
		return;
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (at[c] >= 0)
			b->mapped[at[c]] = true;
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (at[c] < 0 && foreign_has(b->type, c))
			at[c] = find_known(b, c);
}

/* ---- what must be there ---- */

/* "phone (or 联系电话, 电话, ...)" */
static void name_column(struct binder *b, struct writer *out, int column)
{
	struct text ours = column_row[column].name, words = synonym_headers(column, b->type), word;
	writer_print(out, "%.*s", (int)ours.n, ours.p);
	if (b->type == INTAKE_JOURNAL)
		return;
	const char *before = " (or ";
	for (size_t i = 0; i < b->policy->intake.type[b->type].columns_n; i++) {
		const struct mapping *m = &b->policy->intake.type[b->type].columns[i];
		if (!text_eq(m->column, ours))
			continue;
		writer_print(out, "%s%.*s", before, (int)m->header.n, m->header.p);
		before = ", ";
	}
	for (int i = 0; i < 6 && words.n && text_item(&words, '|', &word); i++) {
		writer_print(out, "%s%.*s", before, (int)word.n, word.p);
		before = ", ";
	}
	writer_print(out, ", ...)");
}

const char *columns_other_format(struct text header)
{
	header = text_trim(header);
	char first = '\0';
	if (header.n)
		first = header.p[0];
	return first == '<' ? "an HTML or XML page" : first == '[' || first == '{' ? "a JSON file" : NULL;
}

/* What else may part the fields of a header that came as a single one. */
static const char *other_delimiter(struct text header, char delimiter)
{
	static const char *const others[] = { ";", "\t", "|", ",", "，" };
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i][0] != delimiter && memmem(header.p, header.n, others[i], strlen(others[i])))
			return others[i][0] == '\t' ? "TAB" : others[i];
	return NULL;
}

static _Noreturn void fail_missing(struct binder *b, const int *missing, size_t n, char delimiter)
{
	const struct record *h = b->header;
	const char *format = columns_other_format(h->raw);
	struct writer out;
	if (format)
		fail("%s:%lu: %s, not CSV: save it as CSV", h->file, h->line, format);
	writer_open_memory(&out);
	for (size_t i = 0; i < n; i++) {
		writer_print(&out, i ? ", nor " : "no column ");
		name_column(b, &out, missing[i]);
	}
	writer_print(&out, "; the file has: ");
	for (size_t i = 0; i < h->n && i < 40; i++) {
		struct text name = text_fit(record_field(h, i), 40);
		writer_print(&out, "%s%.*s", i ? ", " : "", (int)name.n, name.p);
	}
	const char *other = h->n == 1 ? other_delimiter(record_field(h, 0), delimiter) : NULL;
	if (other)
		writer_print(&out, " (1 column found; the delimiter looks like '%s': see --delimiter)", other);
	fail("%s:%lu: %.*s", h->file, h->line, (int)out.used, out.buffer);
}

/* One of the columns must be there. */
static void require(struct binder *b, const int *any, size_t n, char delimiter)
{
	for (size_t i = 0; i < n; i++)
		if (b->columns->at[any[i]] >= 0)
			return;
	fail_missing(b, any, n, delimiter);
}

static void require_all(struct binder *b, bool has_store, char delimiter)
{
	static const int time = J_TIME, slip = J_SLIP, phone = J_PHONE, store = J_STORE, event = J_EVENT;
	static const int complaint_case[] = { J_CASE, J_SLIP, J_PHONE }, sheet_case[] = { J_CASE, J_SLIP }, journal_case = J_CASE;
	require(b, &time, 1, delimiter);
	switch (b->type) {
	case INTAKE_DELIVERY:
		require(b, &slip, 1, delimiter);
		require(b, &phone, 1, delimiter);
		if (!has_store)
			require(b, &store, 1, delimiter);
		break;
	case INTAKE_COMPLAINT:
		require(b, complaint_case, 3, delimiter);
		break;
	case INTAKE_SHEET:
		require(b, sheet_case, 2, delimiter);
		if (b->columns->at[J_CASE] < 0 && !has_store)
			require(b, &store, 1, delimiter);
		break;
	default:
		require(b, &journal_case, 1, delimiter);
		require(b, &event, 1, delimiter);
	}
}

/* ---- what a foreign header must not be ---- */

static void check_headers(struct binder *b)
{
	const struct record *h = b->header;
	b->columns->unnamed_n = 0;
	for (size_t i = 0; i < h->n; i++) {
		struct text name = text_trim(record_field(h, i));
		if (!b->folded[i].n)
			b->columns->unnamed[b->columns->unnamed_n++] = i;
		else if (memchr(name.p, '\n', name.n) || memchr(name.p, '\r', name.n))
			fail("%s:%lu: a line break in the header of column %zu '%.*s': take it out", h->file, h->line, i + 1,
			     (int)text_fit(name, 60).n, name.p);
		for (size_t k = 0; b->folded[i].n && k < i; k++)
			if (text_eq(name, text_trim(record_field(h, k))))
				fail("%s:%lu: columns %zu '%.*s' and %zu '%.*s' have the same header: rename one", h->file, h->line, k + 1,
				     (int)name.n, name.p, i + 1, (int)name.n, name.p);
	}
}

static bool is_used(const struct binder *b, size_t i)
{
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (b->columns->at[c] == (int)i)
			return true;
	return !b->folded[i].n || (b->type == INTAKE_SHEET && sheet_labelled(b->folded[i]) >= 0);
}

static void say_unused(const struct binder *b)
{
	const struct record *h = b->header;
	struct writer out;
	size_t n = 0;
	writer_open_memory(&out);
	for (size_t i = 0; i < h->n; i++) {
		struct text name = text_fit(text_trim(record_field(h, i)), 40);
		if (!is_used(b, i) && n++ < 40)
			writer_print(&out, "%s%.*s", n > 1 ? ", " : "", (int)name.n, name.p);
	}
	if (n)
		say_at(h->file, h->line, "note: columns that are not used: %.*s%s", (int)out.used, out.buffer, n > 40 ? ", ..." : "");
	writer_close(&out);
}

static void fold_headers(struct binder *b)
{
	uint64_t names[2] = { 0 };
	for (size_t i = 0; i < b->header->n; i++) {
		b->folded[i] = synonym_fold(record_field(b->header, i), &b->arena);
		names[1] = text_hash(b->folded[i]);
		names[0] = text_hash((struct text){ (const char *)names, sizeof names });
	}
	b->columns->names = names[0];
}

void columns_bind(struct columns *columns, const struct record *header, enum intake_type type, const struct policy *policy,
		  bool has_store, char delimiter)
{
	struct binder b = { .columns = columns, .header = header, .type = type, .policy = policy };
	columns->n = header->n;
	fold_headers(&b);
	bind(&b);
	require_all(&b, has_store, delimiter);
	columns->unnamed_n = 0;
	if (type != INTAKE_JOURNAL)
		check_headers(&b);
	say_unused(&b);
	arena_free(&b.arena);
}

enum header columns_header(const struct columns *ours, const struct record *record, enum intake_type type, const struct policy *policy)
{
	struct columns columns = { .n = record->n };
	struct binder b = { .columns = &columns, .header = record, .type = type, .policy = policy, .asking = true };
	fold_headers(&b);
	bind(&b);
	arena_free(&b.arena);
	if (columns.names == ours->names)
		return SAME_HEADER;
	bool whose = columns.at[J_CASE] >= 0 || columns.at[J_SLIP] >= 0 || columns.at[J_PHONE] >= 0;
	return columns.at[J_TIME] >= 0 && whose ? OTHER_HEADER : NO_HEADER;
}
