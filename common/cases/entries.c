#include "cases/entries.h"

#include <stdlib.h>

#include "bytes/search.h"
#include "bytes/sort.h"

/* ---- what is taken back ---- */

/* The name by which a retract identifies an entry. A result or severity that does not belong to the key of the event is 0. */
struct entry_name {
	struct when time;
	uint32_t event, task, result, severity;
};

static struct entry_name name_of(const struct cases *c, const struct event *e)
{
	struct entry_name name = { .time = event_when(e), .event = e->event, .task = event_task(c, e) };
	if (named_by_result(e->event))
		name.result = e->event == EV_CALL ? e->result : event_detail(c, e)->result;
	if (named_by_severity(e->event))
		name.severity = event_detail(c, e)->severity;
	return name;
}

/* Gets the name that a retract has. Returns false if no entry can have that name. */
static bool name_in(const struct cases *c, const struct event *retract, struct entry_name *name)
{
	const struct detail *d = event_detail(c, retract);
	int event = event_find(pool_text(&c->words, d->kind));
	if (event < 0 || event == EV_RETRACT || event == EV_DESTROY)
		return false;
	*name = (struct entry_name){ .time = d->due, .event = (uint32_t)event, .task = event_task(c, retract) };
	if (named_by_severity((enum event_word)event))
		name->severity = d->severity;
	if (named_by_result((enum event_word)event))
		name->result = d->result;
	if (event != EV_CALL)
		return true;
	int result = result_find(pool_text(&c->words, d->result));
	name->result = (uint32_t)result;
	return result >= 0;
}

static int number_cmp(uint32_t a, uint32_t b)
{
	return (a > b) - (a < b);
}

static int name_cmp(const struct entry_name *a, const struct entry_name *b)
{
	int order = when_cmp(a->time, b->time);
	order = order ? order : number_cmp(a->event, b->event);
	order = order ? order : number_cmp(a->task, b->task);
	order = order ? order : number_cmp(a->result, b->result);
	return order ? order : number_cmp(a->severity, b->severity);
}

bool retract_names(const struct cases *c, const struct event *retract, const struct event *line)
{
	struct entry_name named, name = name_of(c, line);
	return name_in(c, retract, &named) && name_cmp(&named, &name) == 0;
}

/* A name that retracts use, and how often such entries were written and taken back. */
struct taken {
	struct entry_name name;
	size_t written, taken;
	const struct event *by; /* the last retract with it */
};

static inline bool taken_in_order(const void *none, const struct taken *x, const struct taken *y)
{
	(void)none;
	return name_cmp(&x->name, &y->name) <= 0;
}

DEFINE_SORT(sort_taken, struct taken, taken_in_order)

/* The names that retracts use, sorted, each once; the caller frees them. */
static struct taken *taken_names(const struct cases *c, const struct step *step, size_t n, size_t *names)
{
	struct taken *taken = NULL;
	size_t all = 0, room = 0;
	*names = 0;
	for (size_t i = 0; i < n; i++) {
		struct entry_name name;
		if (step[i].line->event != EV_RETRACT || !name_in(c, step[i].line, &name))
			continue;
		taken = xgrow(taken, all, &room, sizeof *taken);
		taken[all++] = (struct taken){ name, 0, 1, step[i].line };
	}
	if (!all)
		return NULL;
	sort_taken(taken, all, NULL);
	for (size_t i = 0; i < all; i++) {
		if (*names && name_cmp(&taken[*names - 1].name, &taken[i].name) == 0) {
			taken[*names - 1].taken++;
			taken[*names - 1].by = taken[i].by;
		} else {
			taken[(*names)++] = taken[i];
		}
	}
	return taken;
}

static struct taken *find_taken(struct taken *taken, size_t names, struct entry_name name)
{
	size_t i;
	BINARY_SEARCH(i, names, name_cmp(&taken[i].name, &name) < 0);
	return i < names && name_cmp(&taken[i].name, &name) == 0 ? &taken[i] : NULL;
}

/* Removes the lines of entries that were not written more often than taken back; returns how many lines remain. */
static size_t strike(const struct cases *c, struct step *step, size_t n, struct aside *aside)
{
	size_t names, stay = 0;
	struct taken *taken = taken_names(c, step, n, &names), *found;
	if (!taken)
		return n;
	for (size_t i = 0; i < n; i++)
		if ((found = find_taken(taken, names, name_of(c, step[i].line))))
			found->written++;
	for (size_t i = 0; i < n; i++) {
		found = find_taken(taken, names, name_of(c, step[i].line));
		if (!found || found->written > found->taken) {
			step[stay++] = step[i];
			continue;
		}
		aside->struck = xgrow(aside->struck, aside->struck_n, &aside->struck_room, sizeof *aside->struck);
		aside->struck[aside->struck_n++] = (struct struck){ step[i].line, found->by };
	}
	free(taken);
	return stay;
}

/* ---- what is one entry ---- */

/* The key of a line within its case and minute, and its index. Fields that do not belong to the key of its event are 0. */
struct keyed {
	uint32_t event, task, result, severity, kind;
	struct when due;
	size_t step;
};

static struct keyed key_of(const struct cases *c, const struct event *e, size_t step)
{
	const struct detail *d = event_detail(c, e);
	struct keyed key = { .event = e->event, .task = event_task(c, e), .due = WHEN_NONE, .step = step };
	if (e->event == EV_CALL)
		key.result = e->result;
	if (e->event == EV_ESCALATE || e->event == EV_RETRACT) {
		key.result = d->result;
		key.severity = d->severity;
		key.kind = e->event == EV_RETRACT ? d->kind : 0;
	}
	if (e->event == EV_ESCALATE || e->event == EV_RETRACT || e->event == EV_DONE)
		key.due = d->due;
	return key;
}

static int key_cmp(const struct keyed *a, const struct keyed *b)
{
	int order = number_cmp(a->event, b->event);
	order = order ? order : number_cmp(a->task, b->task);
	order = order ? order : number_cmp(a->result, b->result);
	order = order ? order : number_cmp(a->severity, b->severity);
	order = order ? order : number_cmp(a->kind, b->kind);
	return order ? order : when_cmp(a->due, b->due);
}

static inline bool key_in_order(const void *none, const struct keyed *x, const struct keyed *y)
{
	(void)none;
	return key_cmp(x, y) <= 0;
}

DEFINE_SORT(sort_keys, struct keyed, key_in_order)

/* Makes lines with the same key, in case order, one entry: it stands at the first line and says what the last line says. */
static void join(const struct cases *c, struct step *step, const struct keyed *line, size_t n, size_t *first_of)
{
	const struct event *last = step[line[n - 1].step].line;
	step[line[0].step].event = last;
	step[line[0].step].detail = event_detail(c, last);
	for (size_t i = 1; i < n; i++)
		first_of[line[i].step] = line[0].step;
}

/* Joins the lines of the steps from .. to, which are all of the same minute. */
static void join_minute(const struct cases *c, struct step *step, size_t from, size_t to, size_t *first_of)
{
	size_t n = 0;
	struct keyed *key = xmalloc(to - from, sizeof *key);
	for (size_t i = from; i < to; i++)
		if (step[i].line->event != EV_DELIVERY)
			key[n++] = key_of(c, step[i].line, i);
	sort_keys(key, n, NULL);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && key_cmp(&key[i], &key[end]) == 0; end++)
			;
		join(c, step, key + i, end - i, first_of);
	}
	free(key);
}

/* Makes all deliveries of a case one entry, which says what the first one says. */
static void join_deliveries(const struct step *step, size_t n, size_t *first_of)
{
	size_t first = n;
	for (size_t i = 0; i < n; i++) {
		if (step[i].line->event != EV_DELIVERY)
			continue;
		if (first == n)
			first = i;
		first_of[i] = first;
	}
}

/* Keeps the first line of each entry, and puts further lines aside; returns the number of entries. */
static size_t put_aside(struct step *step, size_t n, size_t *first_of, struct aside *aside)
{
	size_t entries = 0;
	for (size_t i = 0; i < n; i++) {
		if (first_of[i] == i) {
			first_of[i] = entries; /* the new index of the entry, which its further lines look up */
			step[entries++] = step[i];
			continue;
		}
		aside->further = xgrow(aside->further, aside->further_n, &aside->further_room, sizeof *aside->further);
		aside->further[aside->further_n++] = (struct further){ step[i].line, first_of[first_of[i]] };
	}
	return entries;
}

size_t entries_settle(const struct cases *c, struct step *step, size_t n, struct aside *aside)
{
	aside->further_n = aside->struck_n = 0;
	n = strike(c, step, n, aside);
	size_t *first_of = xmalloc(n, sizeof *first_of);
	for (size_t i = 0; i < n; i++)
		first_of[i] = i;
	join_deliveries(step, n, first_of);
	for (size_t i = 0, end; i < n; i = end) {
		for (end = i + 1; end < n && case_minute(step[i].line) == case_minute(step[end].line); end++)
			;
		if (end > i + 1)
			join_minute(c, step, i, end, first_of);
	}
	n = put_aside(step, n, first_of, aside);
	free(first_of);
	return n;
}

void aside_free(struct aside *aside)
{
	free(aside->further);
	free(aside->struck);
}
