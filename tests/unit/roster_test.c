/* A roster in lines and as a grid, whose days may be complete, without year, or numbers below a title; who is on duty at a moment, on a
 * day, in a slot; names are compared folded. */
#include "foreign/roster.h"

#include <stdio.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "check.h"

static const char policy_text[] =
	"name: test\n"
	"slots: {morning: 09:00-12:00, afternoon: 14:00-17:00, evening: 19:00-21:00}\n"
	"intake: {roster: {values: {slot: {morning: [早], evening: 夜班}, agent: {李萍: Li}}, fill: [date]}}\n";

static struct policy policy;

static struct roster read_text(const char *text, int status)
{
	char path[] = "/tmp/roster.XXXXXX";
	int fd = mkstemp(path);
	struct roster roster;
	if (fd < 0 || write(fd, text, strlen(text)) != (ssize_t)strlen(text) || close(fd) != 0)
		abort();
	CHECK(roster_read(&roster, &policy, path, &(struct roster_options){ .quiet = true }) == status);
	unlink(path);
	return roster;
}

/* The names of those on duty, separated by blanks. */
static const char *people(const struct roster *r, int month, int day, int slot)
{
	static char out[256];
	uint32_t *person;
	size_t used = 0, n = roster_people(r, day_of(2025, month, day), slot, &person);
	out[0] = 0;
	for (size_t i = 0; i < n; i++) {
		struct text name = roster_name(r, person[i]);
		used += (size_t)snprintf(out + used, sizeof out - used, "%s%.*s", i ? " " : "", (int)name.n, name.p);
	}
	free(person);
	return out;
}

static bool on_duty(const struct roster *r, const char *name, const char *time)
{
	struct when t;
	if (!when_parse(text_of(time), &t))
		abort();
	return roster_on_duty(r, text_of(name), t);
}

static void test_lines(void)
{
	struct roster r = read_text("日期,班次,值班人\n"
				    "2025-06-02,Morning,Bob\n"
				    "2025/6/2,早,Li\n"
				    "2025-06-02,,Ann\n"
				    "2025-06-02,MORNING,ＢＯＢ\n" /* once */
				    ",夜班,Bob\n"                  /* the date of the row above */
				    "2025-06-03,休,Bob\n"
				    "2025-06-03,全天,蕭亞\n", STATUS_FINE);
	CHECK(r.n == 5);
	CHECK_IS(people(&r, 6, 2, 0), "Bob 李萍 Ann");
	CHECK_IS(people(&r, 6, 2, 1), "Ann");
	CHECK_IS(people(&r, 6, 2, 2), "Ann Bob");
	CHECK_IS(people(&r, 6, 2, WHOLE_DAY), "Bob 李萍 Ann");
	CHECK_IS(people(&r, 6, 3, 2), "蕭亞");
	CHECK_IS(people(&r, 6, 4, WHOLE_DAY), "");
	CHECK(roster_has_day(&r, day_of(2025, 6, 3)) && !roster_has_day(&r, day_of(2025, 6, 4)) && !roster_has_day(&r, day_of(2025, 6, 1)));
	CHECK(on_duty(&r, "bob", "2025-06-02T09:00") && !on_duty(&r, "bob", "2025-06-02T12:00") && on_duty(&r, "BOB", "2025-06-02T19:30"));
	CHECK(!on_duty(&r, "Bob", "2025-06-02T15:00") && on_duty(&r, "Bob", "2025-06-02") && !on_duty(&r, "Bob", "2025-06-03"));
	CHECK(on_duty(&r, "Ann", "2025-06-02T13:00") && !on_duty(&r, "Li", "2025-06-02T09:00") && on_duty(&r, "李萍", "2025-06-02T09:00"));
	CHECK(on_duty(&r, "萧亚", "2025-06-03T20:00") && !on_duty(&r, "", "2025-06-03") && !on_duty(&r, "Eve", "2025-06-03"));
	roster_free(&r);
}

static void test_refused(void)
{
	struct roster r = read_text("date,slot,agent\n"
				    "2025-06-31,morning,Bob\n"
				    "2025-06-02,night,Bob\n"
				    "2025-06-02,morning,\n"
				    "2025-06-02T09:00,morning,Bob\n"
				    "2025-06-02,morning,Bob、Ann\n"
				    "2025-06-02,morning/night,Bob\n"
				    "2025-06-02,morning/evening,Cid\n", STATUS_REJECTED);
	CHECK(r.n == 2);
	CHECK_IS(people(&r, 6, 2, 2), "Cid");
	roster_free(&r);
	for (int more = 0; more < 2; more++) { /* no name is as long */
		char name[PERSON_MOST + 1], text[2 * sizeof name];
		memset(name, 'a', sizeof name);
		snprintf(text, sizeof text, "date,agent\n2025-06-02,%.*s\n", PERSON_MOST + more, name);
		r = read_text(text, more ? STATUS_REJECTED : STATUS_FINE);
		CHECK(r.n == (size_t)!more);
		CHECK(roster_on_duty(&r, (struct text){ name, (size_t)(PERSON_MOST + more) }, date(day_of(2025, 6, 2))) == !more);
		roster_free(&r);
	}
}

/* A grid in all its forms. */
static void test_grids(void)
{
	static const char *const heads[] = {
		"姓名,2025-06-01,2025-06-02,2025-06-30\n",
		"姓名,工号,2025/6/1,2025/6/2,2025/6/30,合计\n",
		"电器热线 2025年6月排班表,,,\n姓名,1,2,30\n",
		"roster 2025-06,,,\n日期,6/1,6/2,6月30日\n",
		"2025年6月,,,\n,1日(周日),2日(周一),30日(周一)\n姓名,日,一,一\n",
	};
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
		char text[512];
		bool more = i == 1;
		snprintf(text, sizeof text, "%sBob,%smorning,休,全天%s\nAnn,%sMorning、夜班,-,%s\n", heads[i], more ? "007," : "", more ? ",16" : "",
			 more ? "008," : "", more ? ",8" : "");
		struct roster r = read_text(text, STATUS_FINE);
		CHECK(r.n == 4);
		CHECK_IS(people(&r, 6, 1, 0), "Bob Ann");
		CHECK_IS(people(&r, 6, 1, 2), "Ann");
		CHECK_IS(people(&r, 6, 2, WHOLE_DAY), "");
		CHECK_IS(people(&r, 6, 30, 1), "Bob");
		roster_free(&r);
	}
	struct roster r = read_text("name,2025-06-01,2025-06-02\nBob,morning,night\nAnn,evening,evening\n", STATUS_REJECTED);
	CHECK(r.n == 2); /* of Bob's row nothing is taken */
	roster_free(&r);
}

int main(void)
{
	diag_start("roster_test");
	if (!policy_parse(&policy, "test", text_of(policy_text)))
		return 1;
	test_lines();
	test_refused();
	test_grids();
	policy_free(&policy);
	return checks_failed();
}
