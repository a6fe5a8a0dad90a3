/* What comes again (R185): customers who complain twice about one thing, customers with three repairs of one category, vendors whose
 * goods are complained about more often than chance explains. */
#include <stdio.h>
#include <stdlib.h>

#include "bytes/fold.h"
#include "report.h"

enum { R_WHAT, R_KEY, R_COUNT, R_FIRST, R_LAST, R_CASES, REPEAT_COLUMNS };
static const struct heading headings[REPEAT_COLUMNS] = {
	[R_WHAT] = { WORD("what"), WORD("类别"), AS_TEXT },    [R_KEY] = { WORD("key"), WORD("对象"), AS_TEXT },
	[R_COUNT] = { WORD("count"), WORD("次数"), AS_NUMBER }, [R_FIRST] = { WORD("first"), WORD("首次"), AS_TEXT },
	[R_LAST] = { WORD("last"), WORD("末次"), AS_TEXT },    [R_CASES] = { WORD("cases"), WORD("个案号"), AS_TEXT },
};

enum repeat { BY_KIND, BY_CATEGORY, BY_VENDOR, REPEATS }; /* in the order of their rows */
static const struct {
	struct text what[LANGUAGES];
	size_t least; /* how often it has to come; a vendor also has to exceed its control limit */
} repeat[REPEATS] = {
	[BY_KIND] = { { WORD("complaint"), WORD("申诉") }, 2 },
	[BY_CATEGORY] = { { WORD("repair"), WORD("维修") }, 3 },
	[BY_VENDOR] = { { WORD("vendor"), WORD("厂商") }, 1 },
};

/* A complaint, or a delivery for repair. */
struct occurrence {
	uint32_t key; /* a number of repeats.keys */
	civil_day day;
	const struct case_record *record;
};

struct repeats {
	struct counting counting;
	struct pool keys[REPEATS];
	struct occurrence *occurrence[REPEATS];
	size_t n[REPEATS], room[REPEATS];
	uint64_t *deliveries; /* of each vendor, by its number */
	size_t deliveries_room;
	struct arena arena;
	struct found {
		enum repeat what;
		struct text key, count, first, last, cases;
	} *row;
	size_t row_room;
};

/* The keys that other reports are counted by do not matter here. */
static struct counting *start(const struct counting *asked)
{
	struct repeats *r = xcalloc(1, sizeof *r);
	r->counting = *asked;
	r->counting.columns = REPEAT_COLUMNS;
	memcpy(r->counting.heading, headings, sizeof headings);
	return &r->counting;
}

/* ---- counting ---- */

static void keep(struct repeats *r, enum repeat what, struct occurrence o)
{
	r->occurrence[what] = xgrow(r->occurrence[what], r->n[what], &r->room[what], sizeof **r->occurrence);
	r->occurrence[what][r->n[what]++] = o;
}

static void count_deliveries(struct repeats *r, uint32_t vendor, uint64_t n)
{
	size_t before = r->deliveries_room;
	while (vendor >= r->deliveries_room)
		r->deliveries = xgrow(r->deliveries, r->deliveries_room, &r->deliveries_room, sizeof *r->deliveries);
	if (r->deliveries_room > before)
		memset(r->deliveries + before, 0, (r->deliveries_room - before) * sizeof *r->deliveries);
	r->deliveries[vendor] += n;
}

/* Both halves as they are shown; then, as "A B" "C" and "A" "B C" are two, the length of the first. */
static uint32_t key_of(struct pool *keys, struct text a, struct text b)
{
	size_t n = a.n + b.n + 32;
	char *key = xmalloc(n, 1);
	int used = snprintf(key, n, "%.*s %.*s%c%zu", (int)a.n, a.p, (int)b.n, b.p, '\0', a.n);
	uint32_t number = pool_add(keys, (struct text){ key, (size_t)used });
	free(key);
	return number;
}

/* Counts for the customer, who is known by the telephone number, and for the vendor. */
static void add_complaint(struct repeats *r, const struct course *c, const struct step *step)
{
	struct occurrence o = { .day = step->event->day, .record = c->record };
	struct text phone = course_card(c, J_PHONE), vendor = course_card(c, J_VENDOR);
	struct text kind = pool_text(&c->cases->words, step->detail->kind);
	if (kind.n) {
		o.key = key_of(&r->keys[BY_KIND], phone.n ? phone : case_name(c->record), kind);
		keep(r, BY_KIND, o);
	}
	if (vendor.n) {
		o.key = pool_add(&r->keys[BY_VENDOR], vendor);
		keep(r, BY_VENDOR, o);
	}
}

static void add_delivery(struct repeats *r, const struct course *c, civil_day day)
{
	struct text phone = course_card(c, J_PHONE), category = course_card(c, J_CATEGORY), vendor = course_card(c, J_VENDOR);
	if (vendor.n)
		count_deliveries(r, pool_add(&r->keys[BY_VENDOR], vendor), 1);
	if (phone.n && category.n && fold_same(course_card(c, J_SERVICE), service_word[SV_REPAIR]))
		keep(r, BY_CATEGORY, (struct occurrence){ key_of(&r->keys[BY_CATEGORY], phone, category), day, c->record });
}

static void add(struct counting *counting, const struct course *c)
{
	struct repeats *r = (struct repeats *)counting;
	for (size_t i = 0; i < c->steps; i++)
		if (c->step[i].event->event == EV_COMPLAINT && in_range(counting->range, c->step[i].event->day))
			add_complaint(r, c, &c->step[i]);
	if (course_delivered(c) && in_range(counting->range, c->step[c->delivery].event->day))
		add_delivery(r, c, c->step[c->delivery].event->day);
}

static void merge(struct counting *counting, const struct counting *part)
{
	struct repeats *r = (struct repeats *)counting;
	const struct repeats *from = (const struct repeats *)part;
	for (int what = 0; what < REPEATS; what++)
		for (size_t i = 0; i < from->n[what]; i++) {
			struct occurrence o = from->occurrence[what][i];
			o.key = pool_add(&r->keys[what], pool_text(&from->keys[what], o.key));
			keep(r, (enum repeat)what, o);
		}
	for (uint32_t v = 0; v < from->deliveries_room; v++)
		if (from->deliveries[v])
			count_deliveries(r, pool_add(&r->keys[BY_VENDOR], pool_text(&from->keys[BY_VENDOR], v)), from->deliveries[v]);
}

/* ---- rows ---- */

static int occurrence_cmp(const void *a, const void *b, void *keys)
{
	const struct occurrence *x = a, *y = b;
	if (x->key != y->key)
		return text_cmp(pool_text(keys, x->key), pool_text(keys, y->key));
	return text_cmp(case_name(x->record), case_name(y->record));
}

/* The names of the cases, each once; they are in order already. */
static struct text cases_text(struct repeats *r, const struct occurrence *first, const struct occurrence *end)
{
	size_t n = 0;
	for (const struct occurrence *o = first; o < end; o++)
		n += o->record->name_n + 1;
	char *out = arena_get(&r->arena, n), *p = out;
	for (const struct occurrence *o = first; o < end; o++) {
		if (o > first && o->record == o[-1].record)
			continue;
		if (p > out)
			*p++ = ' ';
		p = (char *)memcpy(p, case_name(o->record).p, o->record->name_n) + o->record->name_n;
	}
	return (struct text){ out, (size_t)(p - out) };
}

static struct text day_text(struct repeats *r, civil_day day)
{
	char room[WHEN_ROOM];
	size_t n = when_format(date(day), room);
	return arena_text(&r->arena, (struct text){ room, n });
}

static void add_row(struct repeats *r, enum repeat what, const struct occurrence *first, const struct occurrence *end)
{
	civil_day from = first->day, to = from;
	char count[24];
	for (const struct occurrence *o = first; o < end; o++) {
		from = o->day < from ? o->day : from;
		to = o->day > to ? o->day : to;
	}
	size_t digits = (size_t)snprintf(count, sizeof count, "%zu", (size_t)(end - first));
	r->row = xgrow(r->row, r->counting.rows, &r->row_room, sizeof *r->row);
	struct text key = pool_text(&r->keys[what], first->key);
	r->row[r->counting.rows++] = (struct found){
		.what = what,
		.key = { key.p, strnlen(key.p, key.n) },
		.count = arena_text(&r->arena, (struct text){ count, digits }),
		.first = day_text(r, from),
		.last = day_text(r, to),
		.cases = cases_text(r, first, end),
	};
}

/* ---- the vendors' control limit ---- */

/* What all vendors with deliveries have together. */
struct house {
	uint64_t deliveries, complaints;
};

static uint64_t deliveries_of(const struct repeats *r, uint32_t vendor)
{
	return vendor < r->deliveries_room ? r->deliveries[vendor] : 0;
}

static struct house house_of(const struct repeats *r)
{
	struct house house = { 0, 0 };
	for (size_t v = 0; v < r->deliveries_room; v++)
		house.deliveries += r->deliveries[v];
	for (size_t i = 0; i < r->n[BY_VENDOR]; i++)
		house.complaints += deliveries_of(r, r->occurrence[BY_VENDOR][i].key) > 0;
	return house;
}

/* Is c/n above p + 3*sqrt(p*(1 - p)/n), with p = C/N of the house? Both sides times n*N, squared, in integers: counts are below 2^32. */
static bool above_limit(uint64_t c, uint64_t n, struct house house)
{
	enum { DELIVERIES_LEAST = 10 };
	__extension__ typedef unsigned __int128 wide;
	wide ours = (wide)c * house.deliveries, usual = (wide)house.complaints * n;
	wide others = house.complaints < house.deliveries ? house.deliveries - house.complaints : 0;
	if (n < DELIVERIES_LEAST || ours <= usual)
		return false;
	return (ours - usual) * (ours - usual) > (wide)9 * n * (house.complaints * others);
}

static void finish(struct counting *counting)
{
	struct repeats *r = (struct repeats *)counting;
	const struct house house = house_of(r);
	for (int what = 0; what < REPEATS; what++) {
		struct occurrence *end = r->occurrence[what] + r->n[what], *next;
		if (r->n[what])
			qsort_r(r->occurrence[what], r->n[what], sizeof *end, occurrence_cmp, &r->keys[what]);
		for (struct occurrence *first = r->occurrence[what]; first < end; first = next) {
			for (next = first; next < end && next->key == first->key;)
				next++;
			size_t n = (size_t)(next - first);
			if (n >= repeat[what].least && (what != BY_VENDOR || above_limit(n, deliveries_of(r, first->key), house)))
				add_row(r, (enum repeat)what, first, next);
		}
	}
}

static void write_row(const struct counting *counting, size_t n, enum language in, struct line *line)
{
	const struct found *row = &((const struct repeats *)counting)->row[n];
	line->cell[R_WHAT] = repeat[row->what].what[in];
	line->cell[R_KEY] = row->key;
	line->cell[R_COUNT] = row->count;
	line->cell[R_FIRST] = row->first;
	line->cell[R_LAST] = row->last;
	line->cell[R_CASES] = row->cases;
}

static void free_repeats(struct counting *counting)
{
	struct repeats *r = (struct repeats *)counting;
	for (int what = 0; what < REPEATS; what++) {
		pool_free(&r->keys[what]);
		free(r->occurrence[what]);
	}
	free(r->deliveries);
	arena_free(&r->arena);
	free(r->row);
	free(r);
}

const struct report repeats_report = {
	.name = WORD("repeats"), .columns = UINT64_C(1) << J_KIND | UINT64_C(1) << J_CATEGORY | UINT64_C(1) << J_VENDOR,
	.start = start, .add = add, .merge = merge, .finish = finish, .row = write_row, .free = free_repeats,
	.title = { "Repeats", "重复" },
	.about = { "Customers with two or more complaints of one kind, customers with three or more repairs of one category, and vendors with more "
		   "complaints per delivery than chance explains: above the upper control limit of all vendors, with ten deliveries or more.",
		   "同类申诉两次及以上的顾客，同一品类维修三次及以上的顾客，以及申诉对送货之比超出偶然的厂商：高于全部厂商的控制上限，"
		   "且送货不少于十次。" },
};
