#include "figures.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/search.h"
#include "words/task.h"

/* ---- start and end ---- */

struct counting *figures_start_in(struct figures *new, const struct counting *asked)
{
	static const enum shown_as shown_as[] = {
		[COUNT] = AS_NUMBER, [SHARE] = AS_SHARE, [RATIO] = AS_RATIO, [IN_SECONDS] = AS_NUMBER, [IN_HOURS] = AS_NUMBER,
	};
	struct counting *c = &new->counting;
	*c = *asked;
	c->columns = 0;
	for (size_t k = 0; k < c->keys.n; k++) {
		int key = c->keys.key[k];
		c->heading[c->columns++] =
			(struct heading){ key_name(key), key_label(key, CHINESE), (int)k == c->keys.period ? AS_PERIOD : AS_TEXT };
	}
	for (const struct figure *f = c->report->figure; f < c->report->figure + c->report->figures_n; f++)
		c->heading[c->columns++] = (struct heading){ f->name, f->chinese, shown_as[f->type] };
	if (c->keys.period >= 0)
		new->period = xcalloc(PERIODS, sizeof *new->period);
	return c;
}

struct counting *figures_start(const struct counting *asked)
{
	return figures_start_in(xcalloc(1, sizeof(struct figures)), asked);
}

void figures_free(struct counting *c)
{
	struct figures *f = figures_of(c);
	pool_free(&f->groups);
	free(f->count);
	for (int m = 0; m < MEASURES_MOST; m++)
		free(f->measured[m].value);
	free(f->key);
	free(f->period);
	free(f->row);
	free(f);
}

/* ---- counting ---- */

static size_t add_part(struct figures *f, size_t n, struct text part)
{
	while (n + part.n + 1 > f->key_room)
		f->key = xgrow(f->key, f->key_room, &f->key_room, 1);
	if (part.n)
		memcpy(f->key + n, part.p, part.n);
	f->key[n + part.n] = '\0';
	return n + part.n + 1;
}

/* The number of a group by all of its keys. */
static uint32_t group_of(struct figures *f, struct text keys)
{
	uint32_t group = pool_add(&f->groups, keys);
	size_t before = f->count_room;
	while (group >= f->count_room)
		f->count = xgrow(f->count, f->count_room, &f->count_room, sizeof *f->count);
	if (f->count_room > before)
		memset(f->count + before, 0, (f->count_room - before) * sizeof *f->count);
	return group;
}

/* The period that holds the day; few days hold many facts. */
static struct text period_text(struct figures *f, civil_day day)
{
	struct period *p = &f->period[(uint32_t)day % PERIODS];
	if (!p->n || p->day != day) {
		p->n = period_format((enum key_period)f->counting.keys.key[f->counting.keys.period], day, p->text);
		p->day = day;
	}
	return (struct text){ p->text, p->n };
}

uint32_t figures_group(struct figures *f, const struct fact *fact)
{
	size_t n = add_part(f, 0, TEXT("")); /* so that no keys at all make a name too */
	for (size_t i = 0; i < f->counting.keys.n; i++)
		n = add_part(f, n, (int)i == f->counting.keys.period ? period_text(f, fact->day) : fact_key(fact, f->counting.keys.key[i]));
	return group_of(f, (struct text){ f->key, n });
}

void figures_measure(struct figures *f, uint32_t group, int measure, uint32_t value)
{
	struct measured *m = &f->measured[measure];
	m->value = xgrow(m->value, m->n, &m->room, sizeof *m->value);
	m->value[m->n++] = (uint64_t)group << 32 | value;
}

void figures_merge(struct counting *c, const struct counting *part)
{
	struct figures *f = figures_of(c);
	const struct figures *from = (const struct figures *)part;
	uint32_t *group = xcalloc(from->groups.used + 1, sizeof *group);
	for (uint32_t i = 1; i < from->groups.used; i++) {
		group[i] = group_of(f, pool_text(&from->groups, i));
		for (int c = 0; c < COUNTS_MOST; c++)
			f->count[group[i]][c] += from->count[i][c];
	}
	for (int m = 0; m < MEASURES_MOST; m++)
		for (size_t i = 0; i < from->measured[m].n; i++) {
			uint64_t value = from->measured[m].value[i];
			figures_measure(f, group[value >> 32], m, (uint32_t)value);
		}
	free(group);
}

/* ---- in order ---- */

static int by_keys(const void *a, const void *b, void *groups)
{
	return text_cmp(pool_text(groups, *(const uint32_t *)a), pool_text(groups, *(const uint32_t *)b));
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
	return (x > y) - (x < y);
}

/* Gives every group the sum of all groups of its period. */
static void sum_periods(struct figures *f)
{
	const struct counting *c = &f->counting;
	int whole = __builtin_ctz(c->report->whole);
	struct pool periods = { 0 };
	int64_t *sum = xcalloc(c->rows + 1, sizeof *sum);
	for (int pass = 0; pass < 2; pass++)
		for (size_t i = 0; i < c->rows; i++) {
			struct text period = c->keys.period < 0 ? TEXT("") : figures_key(c, i, (size_t)c->keys.period);
			uint32_t number = pool_add(&periods, period);
			if (pass == 0)
				sum[number] += figures_sum(c, i, c->report->part);
			else
				f->count[f->row[i]][whole] = sum[number];
		}
	free(sum);
	pool_free(&periods);
}

void figures_finish(struct counting *c)
{
	struct figures *f = figures_of(c);
	c->rows = f->groups.used ? f->groups.used - 1 : 0;
	f->row = xmalloc(c->rows, sizeof *f->row);
	for (size_t i = 0; i < c->rows; i++)
		f->row[i] = (uint32_t)i + 1;
	qsort_r(f->row, c->rows, sizeof *f->row, by_keys, &f->groups);
	for (int m = 0; m < MEASURES_MOST; m++)
		if (f->measured[m].n)
			qsort(f->measured[m].value, f->measured[m].n, sizeof *f->measured[m].value, by_value);
	if (c->report->whole)
		sum_periods(f);
}

/* ---- reading ---- */

static const struct figures *counted(const struct counting *c)
{
	return (const struct figures *)c;
}

struct text figures_key(const struct counting *c, size_t row, size_t key)
{
	const struct figures *f = counted(c);
	const char *p = pool_text(&f->groups, f->row[row]).p + 1;
	while (key-- > 0)
		p += strlen(p) + 1;
	return text_of(p);
}

int64_t figures_sum(const struct counting *c, size_t row, unsigned counts)
{
	const struct figures *f = counted(c);
	int64_t sum = 0;
	for (int i = 0; i < COUNTS_MOST; i++)
		if (counts >> i & 1)
			sum += f->count[f->row[row]][i];
	return sum;
}

/* How many values of a measure are less than this one. */
static size_t values_before(const struct measured *m, uint64_t value)
{
	size_t i;
	BINARY_SEARCH(i, m->n, m->value[i] < value);
	return i;
}

/* Nearest rank: the least value that `percent` of all do not exceed; false where there are none. */
static bool percentile(const struct figures *f, size_t row, const struct figure *figure, uint32_t *value)
{
	const struct measured *m = &f->measured[figure->measure];
	uint64_t group = f->row[row];
	size_t first = values_before(m, group << 32), n = values_before(m, (group + 1) << 32) - first;
	if (!n)
		return false;
	*value = (uint32_t)m->value[first + (n * (size_t)figure->percent + 99) / 100 - 1];
	return true;
}

static int64_t figures_under(const struct counting *c, size_t row, const struct figure *figure)
{
	return figures_sum(c, row, figure->under) - figures_sum(c, row, figure->less);
}

struct text count_text(int64_t count, char room[FIGURE_ROOM])
{
	return (struct text){ room, (size_t)snprintf(room, FIGURE_ROOM, "%lld", (long long)count) };
}

struct text rate_text(int64_t over, int64_t under, char room[FIGURE_ROOM])
{
	return (struct text){ room, rate_format(over, under, room) };
}

struct text figures_text(const struct counting *c, size_t row, const struct figure *figure, char room[FIGURE_ROOM])
{
	uint32_t value;
	int64_t over = figures_sum(c, row, figure->over);
	switch (figure->type) {
	case COUNT:
		return count_text(over, room);
	case SHARE:
	case RATIO:
		return rate_text(over, figures_under(c, row, figure), room);
	default:
		if (!percentile(counted(c), row, figure, &value))
			return TEXT("");
	}
	if (figure->type == IN_SECONDS)
		return (struct text){ room, (size_t)snprintf(room, FIGURE_ROOM, "%u", value) };
	return (struct text){ room, (size_t)snprintf(room, FIGURE_ROOM, "%u.%u", value / 10, value % 10) };
}

/* A key as people read it: the names of the tools' own tasks have labels. A duty may be called like one of them. */
static struct text key_shown(const struct counting *c, size_t row, size_t k, enum language in)
{
	struct text key = figures_key(c, row, k);
	if (c->keys.key[k] != J_TASK || c->report->every_case)
		return key;
	struct task_name task = task_name_of(key);
	return task.kind == TK_CALLBACK || task.of.n ? key : task_kind_label[in][task.kind];
}

void figures_row(const struct counting *c, size_t row, enum language in, struct line *line)
{
	size_t n = 0;
	for (size_t k = 0; k < c->keys.n; k++)
		line->cell[n++] = key_shown(c, row, k, in);
	for (size_t i = 0; i < c->report->figures_n; i++, n++) {
		const struct figure *figure = &c->report->figure[i];
		line->cell[n] = figures_text(c, row, figure, line->room[n]);
		line->over[n] = figures_sum(c, row, figure->over);
		line->under[n] = figures_under(c, row, figure);
	}
}
