#include "foreign/columns.h"

#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/fold.h"
#include "bytes/writer.h"
#include "foreign/brackets.h"
#include "foreign/days.h"
#include "words/labels.h"

const struct text rejects_place = WORD("#place"), rejects_reason = WORD("#reason");

/* ---- the headers of a run ---- */

enum { RANK_OWN = 0, RANK_SYNONYM = 1, RANK_STATE = 9999, RANK_LABEL = 10000, RANK_WITHOUT_END = 15000 };

static struct text folded_in(struct arena *arena, struct text t)
{
	return t.n ? fold_word(t, arena_get(arena, t.n)) : t;
}

static void claim(struct headers *h, int column, int rank, struct text word)
{
	struct text folded = folded_in(&h->arena, word);
	if (!folded.n || pool_find(&h->words, folded) != UINT32_MAX)
		return;
	uint32_t id = pool_add(&h->words, folded);
	while (id >= h->room)
		h->claim = xgrow(h->claim, h->room, &h->room, sizeof *h->claim);
	h->claim[id] = (struct header_claim){ (int16_t)column, (int16_t)rank };
}

static void claim_synonyms(struct headers *h, int column)
{
	struct text words = synonym_headers(column, h->type), word;
	for (int rank = RANK_SYNONYM; words.n && text_item(&words, '|', &word); rank++)
		claim(h, column, rank, word);
}

/* The rank of a column's own name. Others call a box to be ticked Closed or Resolved, so that a header that says more is preferred. */
static int rank_of_own(int column)
{
	return column == F_RESOLVED || column == F_CLOSED ? RANK_STATE : RANK_OWN;
}

void headers_start(struct headers *h, enum intake_type type, const struct policy *policy, bool has_store)
{
	*h = (struct headers){ .type = type, .policy = policy, .has_store = has_store };
	const struct intake_type_rules *rules = &policy->intake.type[type];
	h->mapped = xcalloc(rules->columns_n + 1, sizeof *h->mapped);
	for (size_t i = 0; i < rules->columns_n; i++)
		h->mapped[i] = folded_in(&h->arena, rules->columns[i].header);
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (foreign_has(type, c))
			claim(h, c, rank_of_own(c), column_row[c].name);
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (foreign_has(type, c))
			claim_synonyms(h, c);
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		for (int in = 0; in < LANGUAGES && foreign_has(type, c); in++)
			if (type == INTAKE_SHEET || !synonym_headers(c, type).n)
				claim(h, c, RANK_LABEL, column_label[in][c]);
}

void headers_free(struct headers *h)
{
	pool_free(&h->words);
	free(h->claim);
	free(h->mapped);
	arena_free(&h->arena);
	*h = (struct headers){ 0 };
}

/* ---- one header ---- */

struct binder {
	struct columns *columns;
	const struct headers *headers;
	const struct record *header;
	struct arena arena;
	struct text folded[FIELDS_MOST];
	struct text name[FIELDS_MOST];   /* the same without what may be dropped at its end */
	struct header_claim claim[FIELDS_MOST]; /* what each header claims; column -1: nothing */
	bool mapped[FIELDS_MOST];        /* the policy has bound the header to a column */
	bool kept[FIELDS_MOST];          /* it claims none because of a bracket at its end */
};

/* What the folded header claims as it stands; column -1: nothing. */
static struct header_claim claim_as_is(const struct headers *h, struct text folded)
{
	uint32_t id = folded.n ? pool_find(&h->words, folded) : UINT32_MAX;
	return id != UINT32_MAX ? h->claim[id] : (struct header_claim){ -1, 0 };
}

/* Does what a bracket says change nothing of a header of the column? It is another header of the same column, whose phone or address it is,
 * or one of the things that never do. */
static bool is_idle(const struct headers *h, struct text inside, int column)
{
	int says = claim_as_is(h, inside).column;
	bool whose = says == J_CUSTOMER && (column == J_PHONE || column == J_ADDRESS);
	return says == column || whose || bracket_is_idle(inside, column, h->policy, h->type);
}

/* Is it one of the columns that as-intake itself adds to a file of rejects? */
static bool is_of_rejects(struct text name)
{
	return text_eq(name, rejects_place) || text_eq(name, rejects_reason);
}

enum { BRACKETS_MOST = 4 };

/* Drops full stops and brackets from the end of a header, until what is left claims a column: Order No., 联系电话(必填), 工单(编号).
 * inside[0] to inside[*n - 1] are what the brackets held. */
static struct header_claim claim_before_brackets(struct binder *b, struct text *t, struct text inside[BRACKETS_MOST], size_t *n)
{
	struct header_claim claim = claim_as_is(b->headers, *t);
	struct text before;
	for (*n = 0; claim.column < 0 && t->n; (*n)++) {
		while (t->n && t->p[t->n - 1] == '.')
			t->n--;
		claim = claim_as_is(b->headers, *t);
		if (claim.column >= 0 || *n == BRACKETS_MOST || !bracket_split(*t, &before, &inside[*n]))
			break;
		char *whole = arena_get(&b->arena, t->n);
		memcpy(whole, before.p, before.n);
		memcpy(whole + before.n, inside[*n].p, inside[*n].n);
		*t = (struct text){ whole, before.n + inside[*n].n };
		claim = claim_as_is(b->headers, *t);
		if (claim.column >= 0)
			break;
		*t = before;
	}
	return claim;
}

/* May what the brackets behind the header of a column hold be dropped? A header of no column may be that of an hour. */
static bool are_idle(const struct binder *b, const struct text *inside, size_t n, int column)
{
	for (size_t i = 0; i < n; i++)
		if (!is_idle(b->headers, inside[i], column < 0 ? J_TIME : column))
			return false;
	return true;
}

/* Finds the column that a header claims, and the header without what is dropped; the claim is weaker if something is. With a bracket that may
 * not be dropped it claims nothing. */
static void find_claim(struct binder *b, size_t i)
{
	struct text t = b->folded[i];
	struct text inside[BRACKETS_MOST];
	size_t n;
	struct header_claim claim = claim_before_brackets(b, &t, inside, &n);
	bool idle = are_idle(b, inside, n, claim.column);
	b->kept[i] = !idle && claim.column >= 0;
	b->name[i] = idle ? t : b->folded[i];
	if (t.n < b->folded[i].n)
		claim.rank = (int16_t)(claim.rank + RANK_WITHOUT_END);
	if (!idle)
		claim.column = -1;
	b->claim[i] = claim;
}

static void fold_headers(struct binder *b)
{
	uint64_t names[2] = { 0 };
	b->columns->of_rejects = false;
	for (size_t i = 0; i < b->header->n; i++) {
		b->folded[i] = folded_in(&b->arena, record_field(b->header, i));
		find_claim(b, i);
		b->columns->of_rejects |= is_of_rejects(b->folded[i]);
		names[1] = text_hash(b->folded[i]);
		names[0] = text_hash((struct text){ (const char *)names, sizeof names });
	}
	b->columns->names = names[0];
	b->columns->n = b->header->n;
}

/* Binds the columns that the policy maps, each to the first of its headers that the file has. */
static void bind_mapped(struct binder *b)
{
	const struct intake_type_rules *rules = &b->headers->policy->intake.type[b->headers->type];
	for (size_t m = 0; m < rules->columns_n; m++) {
		int *at = &b->columns->at[column_find(rules->columns[m].column)];
		for (size_t i = 0; i < b->header->n && *at < 0; i++)
			if (b->folded[i].n && text_eq(b->folded[i], b->headers->mapped[m]))
				*at = (int)i;
	}
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (b->columns->at[c] >= 0)
			b->mapped[b->columns->at[c]] = true;
}

/* Binds every other column to the field with the best claim, the first one of equals. */
static void bind_claims(struct binder *b)
{
	int *at = b->columns->at;
	for (size_t i = 0; i < b->header->n; i++) {
		int c = b->mapped[i] ? -1 : b->claim[i].column;
		if (c >= 0 && (at[c] < 0 || (!b->mapped[at[c]] && b->claim[i].rank < b->claim[at[c]].rank)))
			at[c] = (int)i;
	}
}

/* A list has a column for mobile numbers and one for others, and a row one of the two: the next header of the policy's for the number that is
 * there, or else the next best one. */
static void bind_stand_in(struct binder *b)
{
	const struct intake_type_rules *rules = &b->headers->policy->intake.type[b->headers->type];
	bool register_or_slips = b->headers->type == INTAKE_DELIVERY || b->headers->type == INTAKE_COMPLAINT;
	int first = b->columns->at[J_PHONE], *other = &b->columns->stand_in;
	if (first < 0 || !register_or_slips)
		return;
	for (size_t m = 0; m < rules->columns_n; m++)
		for (int i = 0; (size_t)i < b->header->n && *other < 0 && column_find(rules->columns[m].column) == J_PHONE; i++)
			if (i != first && b->folded[i].n && text_eq(b->folded[i], b->headers->mapped[m]))
				*other = i;
	for (int i = 0, rank = INT_MAX; (size_t)i < b->header->n && !b->mapped[first]; i++)
		if (i != first && !b->mapped[i] && b->claim[i].column == J_PHONE && b->claim[i].rank < rank)
			rank = b->claim[*other = i].rank;
}

/* Binds the columns of a journal, by their names alone. */
static void bind_names(struct binder *b)
{
	for (size_t i = 0; i < b->header->n; i++) {
		int c = word_find(journal_column, JOURNAL_COLUMNS, text_trim(record_field(b->header, i)));
		b->claim[i] = (struct header_claim){ (int16_t)c, 0 };
		if (c >= 0 && b->columns->at[c] < 0)
			b->columns->at[c] = (int)i;
	}
}

/* ---- the hour in a column of its own ---- */

/* Does the folded header end in this word? *stem becomes what stands before it. */
static bool ends_in(struct text header, struct text word, struct text *stem)
{
	char room[16];
	struct text end = fold_word(word, room);
	if (!text_ends(header, end))
		return false;
	*stem = (struct text){ header.p, header.n - end.n };
	return true;
}

/* The same for one of several words at its end, or for an English one that it may begin with, but not datetime or timestamp. */
static bool has_word(struct text header, const struct text *words, size_t n, struct text first, struct text *stem)
{
	for (size_t i = 0; i < n; i++)
		if (ends_in(header, words[i], stem))
			return true;
	if (!text_starts(header, first) || memmem(header.p + 1, header.n - 1, "time", 4) || text_eq(header, TEXT("timestamp")))
		return false;
	*stem = (struct text){ header.p + first.n, header.n - first.n };
	return true;
}

static bool names_date(struct text header, struct text *stem)
{
	static const struct text words[] = { WORD("日期"), WORD("date"), WORD("日") };
	return has_word(header, words, sizeof words / sizeof *words, TEXT("date"), stem);
}

static bool names_hour(struct text header, struct text *stem)
{
	static const struct text lengths = WORD("resolutiontime|responsetime|handlingtime"), words[] = { WORD("时间"), WORD("时刻"), WORD("钟点"), WORD("时分"), WORD("time"), WORD("hour"), WORD("clock") };
	if (fold_listed(lengths, header))
		return false;
	return has_word(header, words, sizeof words / sizeof *words, TEXT("time"), stem);
}

/* May field k be the hour of the column whose date field i is? What speaks against it: nothing, as in 受理时间 beside 受理日期; that one of
 * them names no occasion, as in Time beside Date; that they name two, as in 来电时间 beside 投诉日期 or 创建时间 beside 日期; that it is not. */
enum doubt { DOUBT_NONE, DOUBT_BARE, DOUBT_APART, DOUBT_NO };

/* Is there a date that names no occasion, Date, beside the field? Then Time is its hour. */
static bool has_bare_date(const struct binder *b, size_t beside)
{
	struct text date;
	for (size_t i = 0; i < b->header->n; i++)
		if (i != beside && names_date(b->name[i], &date) && !date.n)
			return true;
	return false;
}

static enum doubt clock_doubt(const struct binder *b, int column, size_t i, size_t k)
{
	struct text date, hour;
	bool is_date = b->mapped[i] ? b->columns->at[column] == (int)i : b->claim[i].column == column;
	bool is_hour = !b->mapped[k] && b->claim[k].column == column;
	if (i == k || b->mapped[k] || !names_date(b->name[i], &date) || !names_hour(b->name[k], &hour))
		return DOUBT_NO;
	if (is_date != is_hour) { /* one of them is known: 受理时刻 beside 受理日期 */
		bool unknown = is_date ? b->claim[k].column < 0 : !b->mapped[i] && b->claim[i].column < 0;
		return unknown && date.n && text_eq(date, hour) ? DOUBT_NONE : DOUBT_NO;
	}
	if (!is_date || text_eq(date, hour))
		return is_date ? DOUBT_NONE : DOUBT_NO;
	bool weaker = b->claim[i].column == column && b->claim[k].rank > b->claim[i].rank;
	if (!hour.n && date.n && has_bare_date(b, i))
		return DOUBT_NO;
	if (!hour.n || (!date.n && !weaker))
		return DOUBT_BARE;
	bool many = column == J_TIME && b->headers->type == INTAKE_DELIVERY; /* things are sold and ordered on other days than delivered */
	return b->mapped[i] || many ? DOUBT_NO : DOUBT_APART;
}

static int rank_of(const struct binder *b, size_t i, int column)
{
	return b->claim[i].column == column ? b->claim[i].rank : RANK_LABEL;
}

/* Looks for a date and an hour in two fields, one of which is the best field of the column; the column is then bound to both. Of those
 * that name two occasions there must be two only. */
static void pair_clock(struct binder *b, int column)
{
	int *at = &b->columns->at[column], best = *at, date = -1, hour = -1, least = INT_MAX;
	size_t apart = 0;
	for (size_t i = 0; best >= 0 && i < b->header->n; i++)
		for (size_t k = 0; k < b->header->n; k++) {
			enum doubt doubt = (int)i == best || (int)k == best ? clock_doubt(b, column, i, k) : DOUBT_NO;
			int cost = rank_of(b, i, column) + rank_of(b, k, column) + (int)doubt * 8 * RANK_LABEL;
			apart += doubt == DOUBT_APART;
			if (doubt == DOUBT_NO || cost >= least)
				continue;
			least = cost;
			date = (int)i, hour = (int)k;
		}
	bool is_apart = hour >= 0 && clock_doubt(b, column, (size_t)date, (size_t)hour) == DOUBT_APART;
	if (hour < 0 || (is_apart && apart > 1))
		return;
	b->columns->apart[column] = !is_apart ? NOT_APART : best == date ? DATE_COUNTS : HOUR_COUNTS;
	*at = date;
	b->columns->clock[column] = hour;
}

static void bind_clocks(struct binder *b)
{
	struct columns *found = b->columns;
	for (int c = 0; c < FOREIGN_COLUMNS && b->headers->type != INTAKE_ROSTER; c++)
		if (column_row[c].reading == READ_MOMENT)
			pair_clock(b, c);
	if (found->at[F_CLOCK] < 0)
		return;
	found->clock[J_TIME] = found->at[F_CLOCK];
	found->apart[J_TIME] = NOT_APART;
}

/* ---- a roster with the days across ---- */

/* The only field before the days, numbers of lines apart; -1 if there are several, or none. */
static int field_before_days(struct binder *b)
{
	static const struct text numbers = WORD("序号|编号|序|工号|no|no.|#|id");
	struct day_header day;
	int only = -1;
	for (size_t i = 0; i < b->header->n && !day_header(record_field(b->header, i), b->headers->policy, &b->arena, &day); i++) {
		if (fold_listed(numbers, text_trim(record_field(b->header, i))))
			continue;
		if (only >= 0)
			return -1;
		only = (int)i;
	}
	return only;
}

/* Binds a roster with the days across: the people are in the column that says so, else in the only one before the days, and no column holds a
 * date. */
static void bind_days(struct binder *b)
{
	struct columns *found = b->columns;
	size_t days = days_across(b->header, b->headers->policy);
	int people = days && found->at[F_AGENT] < 0 ? field_before_days(b) : found->at[F_AGENT];
	if (!days || (found->at[F_AGENT] < 0 && days < 2))
		return;
	found->at[F_AGENT] = people;
	found->at[F_DATE] = found->at[F_SLOT] = -1;
	found->days = days;
}

static void bind(struct binder *b)
{
	fold_headers(b);
	b->columns->stand_in = -1;
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		b->columns->at[c] = b->columns->clock[c] = -1, b->columns->apart[c] = NOT_APART;
	if (b->headers->type == INTAKE_JOURNAL) {
		bind_names(b);
	} else {
		bind_mapped(b);
		bind_claims(b);
		bind_clocks(b);
		bind_stand_in(b);
	}
	b->columns->days = 0;
	if (b->headers->type == INTAKE_ROSTER)
		bind_days(b);
	b->columns->unnamed_n = b->columns->bound_n = 0;
	b->columns->found = b->columns->days > 0;
	for (int c = 0; c < FOREIGN_COLUMNS; c++) {
		bool has = b->columns->at[c] >= 0;
		b->columns->found += has;
		if (has && c < JOURNAL_COLUMNS)
			b->columns->bound[b->columns->bound_n++] = (uint8_t)c;
	}
	for (size_t i = 0; i < b->header->n; i++)
		if (!b->folded[i].n)
			b->columns->unnamed[b->columns->unnamed_n++] = i;
}

/* ---- what must be there ---- */

enum { ANY_MOST = 3 };

/* Gets requirement i of the files: one of the *n columns in any[] must be there. Returns false if there is no further requirement. */
static bool requirement(const struct headers *h, const struct columns *c, size_t i, int any[ANY_MOST], size_t *n)
{
	static const int of_delivery[] = { J_TIME, J_SLIP, J_PHONE, J_STORE }, of_journal[] = { J_TIME, J_CASE, J_EVENT };
	static const int how[] = { J_RESULT, J_SECONDS, F_DURATION };
	static const int whose[] = { J_CASE, J_SLIP, J_PHONE }, rest_of_sheet[] = { J_TIME, J_CASE, J_STORE };
	*n = 1;
	switch (h->type) {
	case INTAKE_DELIVERY:
		any[0] = of_delivery[i < 4 ? i : 0];
		return i < (h->has_store ? 3 : 4);
	case INTAKE_COMPLAINT:
		any[0] = J_TIME;
		if (i == 1)
			memcpy(any, whose, sizeof whose), *n = 3;
		return i < 2;
	case INTAKE_SHEET:
		any[0] = rest_of_sheet[i < 3 ? i : 0];
		if (i == 1)
			any[1] = J_SLIP, *n = 2;
		return i < (c->at[J_CASE] >= 0 || h->has_store ? 2 : 3);
	case INTAKE_CDR:
		any[0] = i == 1 ? J_PHONE : J_TIME;
		if (i == 2)
			memcpy(any, how, sizeof how), *n = 3;
		return i < 3;
	case INTAKE_ROSTER:
		any[0] = i == 0 ? F_AGENT : F_DATE;
		return i < (c->days ? 1 : 2);
	default:
		any[0] = of_journal[i < 3 ? i : 0];
		return i < 3;
	}
}

/* Finds the first requirement that is not met, and its columns in any[0 .. *n). Returns false if all are met. */
static bool lacks(const struct headers *h, const struct columns *c, int any[ANY_MOST], size_t *n)
{
	for (size_t i = 0; requirement(h, c, i, any, n); i++) {
		bool met = false;
		for (size_t k = 0; k < *n; k++)
			met = met || c->at[any[k]] >= 0;
		if (!met)
			return true;
	}
	return false;
}

bool columns_match(struct columns *columns, const struct headers *headers, const struct record *header)
{
	struct binder b = { .columns = columns, .headers = headers, .header = header };
	int any[ANY_MOST];
	size_t n;
	bind(&b);
	arena_free(&b.arena);
	return !lacks(headers, columns, any, &n);
}

/* ---- what is wrong with a header ---- */

/* Writes "phone (or 联系电话, 电话, ...)". */
static void name_column(const struct headers *h, struct writer *out, int column)
{
	struct text ours = column_said(column), words = synonym_headers(column, h->type), word;
	writer_print(out, "%.*s", (int)ours.n, ours.p);
	if (h->type == INTAKE_JOURNAL)
		return;
	const char *before = _(" (or ");
	const struct intake_type_rules *rules = &h->policy->intake.type[h->type];
	for (size_t i = 0; i < rules->columns_n; i++) {
		const struct mapping *m = &rules->columns[i];
		if (!text_eq(m->column, column_row[column].name))
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
	return first == '<' ? _("an HTML or XML page") : first == '[' || first == '{' ? _("a JSON file") : NULL;
}

/* A delimiter, other than the one in use, that occurs in a header of a single field; or NULL. */
static const char *other_delimiter(struct text header, char delimiter)
{
	static const char *const others[] = { ";", "\t", "|", ",", "，" };
	for (size_t i = 0; i < sizeof others / sizeof *others; i++)
		if (others[i][0] != delimiter && memmem(header.p, header.n, others[i], strlen(others[i])))
			return others[i][0] == '\t' ? "TAB" : others[i];
	return NULL;
}

/* The header as it is named: in one line, no longer than `most` bytes. */
static struct text header_said(struct binder *b, size_t i, int most)
{
	struct text t = text_fit(text_trim(record_field(b->header, i)), most);
	char *to = arena_get(&b->arena, t.n);
	for (size_t k = 0; k < t.n; k++)
		to[k] = (char)(t.p[k] == '\n' || t.p[k] == '\r' ? ' ' : t.p[k]);
	return (struct text){ to, t.n };
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
		writer_print(&out, "%s", i ? _(", nor ") : _("no column "));
		name_column(b->headers, &out, missing[i]);
	}
	writer_print(&out, "%s", _("; the file has: "));
	for (size_t i = 0; i < h->n && i < 40; i++) {
		struct text name = header_said(b, i, 40);
		writer_print(&out, "%s%.*s", i ? ", " : "", (int)name.n, name.p);
	}
	const char *other = h->n == 1 ? other_delimiter(record_field(h, 0), delimiter) : NULL;
	if (other)
		writer_print(&out, _(" (1 column found; the delimiter looks like '%s': see --delimiter)"), other);
	fail("%s:%lu: %.*s", h->file, h->line, (int)out.used, out.buffer);
}

static _Noreturn void fail_both(struct binder *b, size_t i, size_t k, const char *what)
{
	const struct record *h = b->header;
	struct text one = header_said(b, i, 60), two = header_said(b, k, 60);
	fail("%s:%lu: columns %zu '%.*s' and %zu '%.*s' %s: rename one", h->file, h->line, i + 1, (int)one.n, one.p, k + 1, (int)two.n,
	     two.p, what);
}

/* The column that the field is read for, or -1. */
static int column_of(const struct binder *b, size_t i)
{
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (b->columns->at[c] == (int)i || b->columns->clock[c] == (int)i)
			return c;
	return b->columns->stand_in == (int)i ? J_PHONE : -1;
}

/* Ends the tool if two headers can't be told apart and one of them is read, or if they are equal. */
static void check_twins(struct binder *b)
{
	char what[160];
	for (size_t k = 0; k < b->header->n; k++)
		for (size_t i = 0; i < k && b->folded[k].n; i++) {
			if (!text_eq(b->folded[i], b->folded[k]))
				continue;
			int c = column_of(b, i);
			bool same = text_eq(text_trim(record_field(b->header, i)), text_trim(record_field(b->header, k)));
			if (same && (c >= 0 || b->headers->type != INTAKE_JOURNAL))
				fail_both(b, i, k, _("have the same header"));
			if (c < 0 || b->headers->type == INTAKE_JOURNAL) /* whose headers are told apart letter by letter */
				continue;
			snprintf(what, sizeof what, _("could both be %.*s"), (int)column_said(c).n, column_said(c).p);
			fail_both(b, i, k, what);
		}
}

static void check_headers(struct binder *b)
{
	const struct record *h = b->header;
	for (size_t i = 0; i < h->n; i++) {
		struct text name = text_trim(record_field(h, i));
		if (b->folded[i].n && (memchr(name.p, '\n', name.n) || memchr(name.p, '\r', name.n)))
			fail("%s:%lu: a line break in the header of column %zu '%.*s': take it out", h->file, h->line, i + 1,
			     (int)text_fit(name, 60).n, name.p);
	}
	check_twins(b);
}

/* Is the column used? A status is only if the policy says what its words mean. */
static bool is_understood(const struct headers *headers, int column)
{
	const struct intake_type_rules *rules = &headers->policy->intake.type[headers->type];
	bool meant = column != F_STATUS;
	for (size_t i = 0; i < rules->values_n; i++)
		meant = meant || column_find(rules->values[i].column) == column;
	return meant;
}

static bool is_used(const struct binder *b, size_t i)
{
	int column = column_of(b, i);
	if (column >= 0)
		return is_understood(b->headers, column);
	if (!b->folded[i].n || is_of_rejects(b->folded[i]))
		return true;
	return b->headers->type == INTAKE_SHEET && sheet_labelled(b->folded[i]) >= SHEET_FILLED; /* shown, to be read only */
}

static bool is_said(const struct binder *b, size_t i, enum unused which)
{
	bool again = false;
	for (size_t k = 0; k < i; k++)
		again = again || text_eq(b->folded[i], b->folded[k]);
	return !again && !is_used(b, i) && (which == UNUSED_ALL || b->kept[i]);
}

static void say_unused(struct binder *b, enum unused which)
{
	const struct record *h = b->header;
	struct writer out;
	size_t n = 0;
	writer_open_memory(&out);
	for (size_t i = 0; i < h->n; i++) {
		struct text name = header_said(b, i, 40);
		if (is_said(b, i, which) && n++ < 40)
			writer_print(&out, "%s%.*s", n > 1 ? ", " : "", (int)name.n, name.p);
	}
	if (n)
		say_at(h->file, h->line, "note: columns that are not used: %.*s%s", (int)out.used, out.buffer, n > 40 ? ", ..." : "");
	writer_close(&out);
}

void columns_bind(struct columns *columns, const struct headers *headers, const struct record *header, char delimiter, enum unused unused)
{
	struct binder b = { .columns = columns, .headers = headers, .header = header };
	int any[ANY_MOST];
	size_t n;
	bind(&b);
	if (lacks(headers, columns, any, &n))
		fail_missing(&b, any, n, delimiter);
	if (headers->type == INTAKE_JOURNAL)
		check_twins(&b);
	else
		check_headers(&b);
	if (unused != UNUSED_NONE)
		say_unused(&b, unused);
	arena_free(&b.arena);
}

enum header columns_header(const struct columns *ours, const struct headers *headers, const struct record *record)
{
	struct columns columns;
	columns_match(&columns, headers, record);
	if (columns.names == ours->names)
		return SAME_HEADER;
	bool whose = columns.at[J_CASE] >= 0 || columns.at[J_SLIP] >= 0 || columns.at[J_PHONE] >= 0;
	return columns.at[J_TIME] >= 0 && whose ? OTHER_HEADER : NO_HEADER;
}

uint32_t columns_bring(const struct columns *c)
{
	static const struct {
		int column;
		enum event_word word;
	} gives[] = { { J_TO, EV_ASSIGN }, { F_ASSIGNED, EV_ASSIGN }, { F_APPOINTED, EV_APPOINT }, { F_VISITED, EV_VISIT }, { F_REPLIED, EV_REPLY },
		      { F_RESOLVED, EV_RESOLVE }, { F_CLOSED, EV_CLOSE }, { F_ON_THE_SPOT, EV_COMPLAINT }, { F_CLOSED, EV_DELIVERY } };
	uint32_t bits = UINT32_C(1) << EV_ENQUIRY;
	for (size_t i = 0; i < sizeof gives / sizeof *gives; i++)
		if (c->at[gives[i].column] >= 0)
			bits |= UINT32_C(1) << gives[i].word;
	return bits;
}
