/* Waits: stretches, late ones, what they move, until when the work waits; and comparison with a plain model on random waits. */
#include "cases/waits.h"
#include "check.h"

static struct calendar calendar = { .open = { 1, 1, 1, 1, 1, 0, 0 } };

static struct when at(const char *s)
{
	struct when t = WHEN_NONE;
	CHECK(when_parse(text_of(s), &t));
	return t;
}

static const char *said(struct when t)
{
	static char out[WHEN_ROOM + 1];
	out[when_format(t, out)] = 0;
	return out;
}

static struct wait_store store;

static void wait(struct waiting *w, const char *begins, const char *due, bool late)
{
	if (wait_lasts(at(begins), at(due)))
		waiting_add(w, at(begins), at(due), late);
}

static const char *until(const struct waiting *w, const char *now)
{
	struct when due;
	return waiting_until(w, at(now), &due) ? said(due) : "none";
}

static const char *moved(const struct waiting *w, const struct movable *m)
{
	return said(movable_by(m, w, &calendar));
}

static void test_moves(void)
{
	struct waiting w;
	waiting_start(&w, &store);
	struct movable by_date = movable_set(&w, at("2024-06-13")), by_moment = movable_set(&w, at("2024-06-13T10:00"));
	CHECK_IS(moved(&w, &by_date), "2024-06-13");
	wait(&w, "2024-06-05T09:00", "2024-06-05T18:00", false);
	CHECK_IS(moved(&w, &by_date), "2024-06-13"); /* no date lies between */
	CHECK_IS(moved(&w, &by_moment), "2024-06-13T19:00");
	wait(&w, "2024-06-06T09:00", "2024-06-08", false); /* 13 + 2 is a Saturday */
	CHECK_IS(moved(&w, &by_date), "2024-06-17");
	CHECK_IS(moved(&w, &by_moment), "2024-06-15T10:00");
	struct movable later = movable_set(&w, at("2024-06-20"));
	waiting_resume(&w, at("2024-06-07T09:00"));
	CHECK_IS(moved(&w, &by_date), "2024-06-14");
	CHECK_IS(moved(&w, &by_moment), "2024-06-14T19:00");
	CHECK_IS(moved(&w, &later), "2024-06-20");
	waiting_resume(&w, at("2024-06-06T10:00")); /* over already */
	CHECK_IS(moved(&w, &by_date), "2024-06-14");
	wait(&w, "2024-06-09", "2024-06-10", false); /* from the end of the 9th to the start of the 10th: nothing */
	CHECK(w.n == 2);
}

static void test_joined(void)
{
	struct waiting w;
	waiting_start(&w, &store);
	struct movable by = movable_set(&w, at("2024-06-03"));
	wait(&w, "2024-06-03T09:00", "2024-06-05", false);
	CHECK(waiting_touches(&w, at("2024-06-05T00:00")) && waiting_touches(&w, at("2024-06-04")));
	CHECK(!waiting_touches(&w, at("2024-06-05T00:01")) && !waiting_touches(&w, at("2024-06-05")));
	struct movable between = movable_set(&w, at("2024-06-03"));
	wait(&w, "2024-06-04T09:00", "2024-06-07T10:00", false);
	CHECK_IS(moved(&w, &by), "2024-06-07");
	CHECK_IS(moved(&w, &between), "2024-06-06");
	CHECK_IS(until(&w, "2024-06-03T09:00"), "2024-06-07T10:00");
	CHECK_IS(until(&w, "2024-06-03T08:59"), "none");
	CHECK_IS(until(&w, "2024-06-07T10:00"), "none");
	wait(&w, "2024-06-07", "2024-06-11", false); /* begins at the end of its day */
	CHECK_IS(until(&w, "2024-06-07T09:59"), "2024-06-07T10:00");
	CHECK_IS(until(&w, "2024-06-07T23:59"), "none");
	CHECK_IS(until(&w, "2024-06-08T00:00"), "2024-06-11");
	waiting_resume(&w, at("2024-06-09"));
	CHECK_IS(until(&w, "2024-06-09T23:59"), "2024-06-11");
	CHECK_IS(until(&w, "2024-06-10T00:00"), "none");
	CHECK(waiting_late(&w) == 0);
}

static void test_late(void)
{
	struct waiting w;
	waiting_start(&w, &store);
	struct movable by = movable_set(&w, at("2024-06-03"));
	wait(&w, "2024-06-04T09:00", "2024-06-05", true);
	CHECK_IS(moved(&w, &by), "2024-06-03");
	CHECK_IS(until(&w, "2024-06-04T10:00"), "none");
	wait(&w, "2024-06-06T09:00", "2024-06-07", false);
	CHECK_IS(moved(&w, &by), "2024-06-04");
	CHECK(waiting_late(&w) == 1);
}

/* ---- at random ---- */

static uint64_t state = 7;

static unsigned roll(unsigned n)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(state >> 33) % n;
}

enum { MOST = 40 };
struct plain {
	int64_t begin, end;
	civil_day begin_day, end_day;
	bool late;
};

/* The plain model: the waits from this event on, joined, each moving the deadline, as as-rules(7) 5 says word by word. */
static struct when plain_by(const struct plain *wait, int from, int n, struct when by)
{
	for (int i = from; i < n;) {
		struct plain joined = wait[i++];
		if (joined.late)
			continue;
		for (; i < n && wait[i].begin <= joined.end; i++) {
			if (wait[i].end > joined.end || (wait[i].end == joined.end && wait[i].end_day > joined.end_day)) {
				joined.end = wait[i].end;
				joined.end_day = wait[i].end_day;
			}
		}
		if (by.minute != NO_HOUR) {
			int64_t minutes = (int64_t)by.day * MINUTES_A_DAY + by.minute + joined.end - joined.begin;
			by = (struct when){ (civil_day)(minutes / MINUTES_A_DAY), (int16_t)(minutes % MINUTES_A_DAY) };
		} else if (joined.end_day > joined.begin_day) {
			by.day = calendar_roll(&calendar, by.day + joined.end_day - joined.begin_day, by.day);
		}
	}
	return by;
}

static void test_at_random(void)
{
	struct plain plain[MOST];
	struct movable m[MOST];
	int of[MOST], n = 0, movables = 0;
	struct waiting w;
	int64_t now = 19900 * (int64_t)MINUTES_A_DAY;
	waiting_start(&w, &store);
	for (int step = 0; step < MOST; step++) {
		now += roll(2000);
		struct when t = { (civil_day)(now / MINUTES_A_DAY), (int16_t)(now % MINUTES_A_DAY) };
		if (roll(3) == 0) {
			of[movables] = n;
			m[movables++] = movable_set(&w, roll(2) ? t : date(t.day));
		} else if (roll(3) == 0) {
			waiting_resume(&w, t);
			for (int i = 0; i < n; i++)
				if (plain[i].end > now) {
					plain[i].end = now;
					plain[i].end_day = t.day;
				}
		} else {
			struct when due = { t.day + (civil_day)roll(4), (int16_t)(roll(2) ? NO_HOUR : (int)roll(MINUTES_A_DAY)) };
			if (!wait_lasts(t, due))
				continue;
			bool touches = waiting_touches(&w, t), late = touches ? plain[n - 1].late : roll(4) == 0;
			plain[n++] = (struct plain){ now, (int64_t)due.day * MINUTES_A_DAY + (due.minute == NO_HOUR ? 0 : due.minute),
						     t.day, due.day, late };
			waiting_add(&w, t, due, late);
			for (int i = 0; i < movables && roll(2); i++)
				movable_settle(&m[i], &w, &calendar);
		}
		for (int i = 0; i < movables; i++)
			CHECK(when_cmp(movable_by(&m[i], &w, &calendar), plain_by(plain, of[i], n, m[i].set)) == 0);
	}
}

int main(void)
{
	test_moves();
	test_joined();
	test_late();
	for (int i = 0; i < 2000; i++)
		test_at_random();
	return checks_failed();
}
