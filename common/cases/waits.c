#include "cases/waits.h"

#include "bytes/memory.h"

/* The point of a time: without hour, a wait or resume (as_end) is at the end of its day, a due at its 00:00. */
static struct waits_point point_of(struct when t, bool as_end)
{
	int minute = t.minute != NO_HOUR ? t.minute : as_end ? MINUTES_A_DAY : 0;
	return (struct waits_point){ (int64_t)t.day * MINUTES_A_DAY + minute, t.day };
}

static bool is_before(struct waits_point a, struct waits_point b)
{
	return a.minute != b.minute ? a.minute < b.minute : a.day < b.day;
}

static const struct wait *wait_at(const struct waiting *w, size_t i)
{
	return &w->store->wait[i];
}

void waiting_start(struct waiting *w, struct wait_store *store)
{
	size_t n = store->n;
	*w = (struct waiting){ .store = store, .first = n, .n = n, .stretch = n, .resumed = n };
}

bool wait_lasts(struct when begins, struct when due)
{
	return point_of(begins, true).minute < point_of(due, false).minute;
}

bool waiting_touches(const struct waiting *w, struct when begins)
{
	return w->n > w->first && point_of(begins, true).minute <= w->end.minute;
}

void waiting_add(struct waiting *w, struct when begins, struct when due, bool late)
{
	struct wait_store *store = w->store;
	struct wait wait = { point_of(begins, true), point_of(due, false), due, late, !waiting_touches(w, begins) };
	if (wait.starts) {
		w->stretch = w->resumed = w->n;
		w->end = wait.end;
	} else if (is_before(w->end, wait.end)) {
		w->end = wait.end;
	}
	store->wait = xgrow(store->wait, store->n, &store->room, sizeof *store->wait);
	store->wait[store->n++] = wait;
	w->n = store->n;
}

void waiting_resume(struct waiting *w, struct when when)
{
	struct waits_point now = point_of(when, true);
	if (w->n == w->first || now.minute >= w->end.minute)
		return;
	for (size_t i = w->resumed; i < w->n; i++)
		if (now.minute < w->store->wait[i].end.minute)
			w->store->wait[i].end = now;
	w->resumed = w->n;
	w->end = now;
}

/* Does the stretch of the waits from `from` to before `to` last at `now`? *due becomes that of the wait that ends last. */
static bool stretch_until(const struct waiting *w, size_t from, size_t to, int64_t now, struct when *due)
{
	const struct wait *last = wait_at(w, from);
	if (last->late || now < last->begin.minute)
		return false;
	for (size_t i = from + 1; i < to; i++) {
		const struct wait *wait = wait_at(w, i);
		if (is_before(last->end, wait->end) || (!is_before(wait->end, last->end) && when_cmp(last->due, wait->due) < 0))
			last = wait;
	}
	*due = last->due;
	return now < last->end.minute;
}

bool waiting_until(const struct waiting *w, struct when now, struct when *due)
{
	int64_t minute = point_of(now, false).minute;
	size_t before = w->stretch;
	if (w->n == w->first)
		return false;
	if (minute >= wait_at(w, w->stretch)->begin.minute)
		return stretch_until(w, w->stretch, w->n, minute, due);
	if (before == w->first) /* the only wait begins at the end of the day */
		return false;
	while (!wait_at(w, --before)->starts)
		;
	return stretch_until(w, before, w->stretch, minute, due);
}

int64_t waiting_changes(const struct waiting *w, struct when now)
{
	int64_t minute = point_of(now, false).minute, first = INT64_MAX;
	for (size_t i = w->first; i < w->n; i++) {
		const struct wait *wait = wait_at(w, i);
		first = earlier_minute(first, wait->begin.minute > minute ? wait->begin.minute : INT64_MAX);
		first = earlier_minute(first, wait->end.minute > minute ? wait->end.minute : INT64_MAX);
	}
	return first;
}

size_t waiting_late(const struct waiting *w)
{
	size_t late = 0;
	for (size_t i = w->first; i < w->n; i++)
		late += wait_at(w, i)->late;
	return late;
}

/* ---- deadlines ---- */

struct movable movable_set(const struct waiting *w, struct when set)
{
	return (struct movable){ .set = set, .first = w->n };
}

static struct when as_moment(struct waits_point p)
{
	civil_day day = (civil_day)((p.minute - (int64_t)DAY_MIN * MINUTES_A_DAY) / MINUTES_A_DAY) + DAY_MIN;
	return (struct when){ day, (int16_t)(p.minute - (int64_t)day * MINUTES_A_DAY) };
}

/* Moves a deadline by a stretch of waiting: a date by the days from begin to end, and then rolled; a moment by the minutes that the clock
 * counts. *n is how many. */
static struct when move(struct when by, struct waits_point begin, struct waits_point end, const struct calendar *clock, int64_t *n)
{
	if (by.minute == NO_HOUR) {
		*n = end.day - begin.day;
		if (*n <= 0)
			return by;
		int64_t day = by.day + *n;
		return date(calendar_roll(clock, day < DAY_MAX ? (civil_day)day : DAY_MAX, by.day));
	}
	*n = calendar_minutes(clock, as_moment(begin), as_moment(end));
	for (int64_t left = *n; left > 0; left -= INT32_MAX)
		by = calendar_add(clock, by, (struct duration){ MINUTES, left < INT32_MAX ? (int32_t)left : INT32_MAX }, 1, true);
	return by;
}

static void tell(each_move *each, void *context, struct waits_point begin, struct waits_point end, struct when by, int64_t n)
{
	struct waits_move m = { as_moment(begin), as_moment(end), by, n };
	if (by.minute == NO_HOUR) {
		m.from = date(begin.day);
		m.to = date(end.day);
	}
	each(context, &m);
}

/* Moves the deadline by the waits from .. to that count; waits that overlap or touch are joined. */
static struct when move_through(const struct waiting *w, size_t from, size_t to, struct when by, const struct calendar *clock, each_move *each,
				void *context)
{
	while (from < to) {
		const struct wait *wait = wait_at(w, from++);
		struct waits_point begin = wait->begin, end = wait->end;
		int64_t n;
		if (wait->late)
			continue;
		for (; from < to; from++) {
			wait = wait_at(w, from);
			if (wait->late || wait->begin.minute > end.minute)
				break;
			if (is_before(end, wait->end))
				end = wait->end;
		}
		by = move(by, begin, end, clock, &n);
		if (each)
			tell(each, context, begin, end, by, n);
	}
	return by;
}

static bool is_settled(const struct movable *m, const struct calendar *clock)
{
	return m->done > m->first && m->clock == clock;
}

struct when movable_by(const struct movable *m, const struct waiting *w, const struct calendar *clock)
{
	bool settled = is_settled(m, clock);
	if (!when_given(m->set))
		return m->set;
	return move_through(w, settled ? m->done : m->first, w->n, settled ? m->moved : m->set, clock, NULL, NULL);
}

void movable_settle(struct movable *m, const struct waiting *w, const struct calendar *clock)
{
	bool settled = is_settled(m, clock);
	if (!when_given(m->set) || w->stretch <= m->first)
		return;
	m->moved = move_through(w, settled ? m->done : m->first, w->stretch, settled ? m->moved : m->set, clock, NULL, NULL);
	m->done = w->stretch;
	m->clock = clock;
}

void movable_each(const struct movable *m, const struct waiting *w, const struct calendar *clock, each_move *each, void *context)
{
	move_through(w, m->first, w->n, m->set, clock, each, context);
}
