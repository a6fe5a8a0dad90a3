/* Writes a journal as ten years make it: decade LINES [half]. Deliveries, calls and complaints in the order of time, up to 2024-11-15; each
 * January the cases that had been complete for a year were stripped of the person, under another name. half: half of the cases have a task:
 * nobody was reached, and nobody has signed that off. The same arguments give the same bytes. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DAYS = 3653, BUSY = 20 };
static const double lines_a_case = 5.523, lines_a_case_half = 4.264; /* as they come out */
enum kind { DELIVERY, MISSED, REACHED, COMPLAINED, REPLY, RESOLVE, CONFIRM, SECOND, WAIVE, DESTROY };

struct event {
	int32_t day; /* from 2014-11-15 */
	uint32_t who;
	int16_t minute;
	uint8_t kind;
};

static struct event *event;
static size_t n, room;
static uint64_t state = 20240605;
static bool half;

static unsigned roll(unsigned most)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(state >> 33) % most;
}

static void add(int day, uint32_t who, enum kind kind)
{
	if (day >= DAYS)
		return;
	if (n == room && !(event = realloc(event, (room = room ? 2 * room : 4096) * sizeof *event)))
		exit(2);
	event[n++] = (struct event){ day, who, (int16_t)(kind == DELIVERY ? -1 : kind == DESTROY ? 480 : 540 + (int)roll(660)), (uint8_t)kind };
}

/* The January in which a case that was complete on that day was stripped, in days; -1: it was not yet. */
static int destroyed(int complete)
{
	for (int january = 51; january < DAYS; january += 365)
		if (january > complete + 366)
			return january;
	return -1;
}

static int *gone; /* of each case: when it was stripped, or -1 */

/* Only what is behind the date of its destruction is not seen in the journal that is left. */
static void live(int day, uint32_t who)
{
	int called = day, last;
	add(day, who, DELIVERY);
	gone[who] = -1;
	if (half && roll(2)) {
		for (unsigned i = 1 + roll(3); i; i--)
			add(called++, who, MISSED);
		return;
	}
	for (unsigned tries = roll(4); tries; tries--)
		add(called++, who, MISSED);
	bool complains = roll(12) == 0;
	add(called, who, complains ? COMPLAINED : REACHED);
	if (complains) {
		add(called + 1, who, REPLY);
		add(called + 2, who, RESOLVE);
		add(called + 3, who, CONFIRM);
	}
	last = called + 61 + (int)roll(6);
	if (roll(5)) {
		add(last, who, SECOND);
	} else {
		last = called + 70;
		add(last, who, WAIVE);
	}
	gone[who] = destroyed(last);
	if (gone[who] >= 0)
		add(gone[who], who, DESTROY);
}

static int in_order(const void *a, const void *b)
{
	const struct event *x = a, *y = b;
	if (x->day != y->day)
		return x->day < y->day ? -1 : 1;
	if (x->minute != y->minute)
		return x->minute < y->minute ? -1 : 1;
	return (x->who > y->who) - (x->who < y->who);
}

static void civil(int day, int *y, int *m, int *d)
{
	int z = day + 16389 + 719468, era = z / 146097, doe = z - era * 146097;
	int yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365, doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
	*d = doy - (153 * mp + 2) / 5 + 1;
	*m = mp < 10 ? mp + 3 : mp - 9;
	*y = yoe + era * 400 + (*m <= 2);
}

static void put(const struct event *e)
{
	static const char *const families[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄" }, *const given[] = { "芳", "伟", "秀英", "娜", "强" };
	static const char *const goods[] = { "冰箱,海尔,BCD-218", "空调,格力,KFR-35GW", "洗衣机,美的,TG100", "电视,海信,55E8A" };
	static const char *const missed[] = { "no-answer", "busy", "unavailable", "other-person" }, *const classes[] = { "vip", "key", "" };
	static const char *const notes[] = { "", "", "", "送货准时", "安装师傅态度好" };
	int y, m, d, gy, gm, gd;
	uint64_t h = e->who * 0x9e3779b97f4a7c15ULL;
	unsigned store = (unsigned)(h >> 40) % BUSY;
	char name[64], when[40];
	civil(e->day, &y, &m, &d);
	snprintf(when, sizeof when, e->minute < 0 ? "%04d-%02d-%02d" : "%04d-%02d-%02dT%02d:%02d", y, m, d, e->minute / 60, e->minute % 60);
	if (gone[e->who] >= 0) {
		civil(gone[e->who], &gy, &gm, &gd);
		snprintf(name, sizeof name, "X-%04d-%02d-%02d-%u", gy, gm, gd, e->who + 1);
	} else {
		snprintf(name, sizeof name, "S%02u-%07u", store, e->who + 1);
	}
	const char *note = gone[e->who] < 0 ? notes[(h >> 20) % 5] : "";
	switch ((enum kind)e->kind) {
	case DELIVERY:
		printf("%s,%s,delivery,,,,,S%02u,", when, name, store);
		if (gone[e->who] < 0)
			printf("%07u,%s%s,13%09u,解放大道%u号%u栋%u室", e->who + 1, families[(h >> 8) % 8], given[(h >> 16) % 5],
			       (unsigned)(h >> 24) % 1000000000, (unsigned)(h >> 12) % 400 + 1, (unsigned)(h >> 32) % 30 + 1, (unsigned)(h >> 36) % 3000 + 1);
		else
			printf(",,,");
		printf(",%s,%s,\n", classes[(h >> 28) % 3], goods[(h >> 44) % 4]);
		return;
#define CALL(task, result, score, text) printf("%s,%s,call,%s,%s,%s,A%02u,S%02u,,,,,,,,,%s\n", when, name, task, result, score, (unsigned)(h >> 50) % 20, store, text)
	case MISSED: CALL("first", missed[(unsigned)e->minute % 4], "", ""); return;
	case REACHED: CALL("first", "reached", "satisfied", note); return;
	case COMPLAINED: CALL("first", "reached", "dissatisfied", note); return;
	case CONFIRM: CALL("confirm", "reached", "satisfied", ""); return;
	case SECOND: CALL("second", "reached", "satisfied", note); return;
#define OTHER(event, task) printf("%s,%s,%s,%s,,,A%02u,S%02u,,,,,,,,,\n", when, name, event, task, (unsigned)(h >> 50) % 20, store)
	case REPLY: OTHER("reply", ""); return;
	case RESOLVE: OTHER("resolve", ""); return;
	case WAIVE: OTHER("waive", "second"); return;
	case DESTROY: printf("%s,%s,destroy,,,,Chief,,,,,,,,,,\n", when, name); return;
	}
}

int main(int argc, char **argv)
{
	size_t lines = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000;
	half = argc > 2 && strcmp(argv[2], "half") == 0;
	uint32_t cases = (uint32_t)((double)lines / (half ? lines_a_case_half : lines_a_case)) + 1;
	gone = malloc(cases * sizeof *gone);
	if (!gone)
		return 2;
	for (uint32_t i = 0; i < cases; i++)
		live((int)((uint64_t)i * DAYS / cases), i);
	qsort(event, n, sizeof *event, in_order);
	puts("time,case,event,task,result,score,actor,store,slip,customer,phone,address,class,category,brand,model,note");
	for (size_t i = 0; i < n; i++)
		put(&event[i]);
	return fflush(stdout) == 0 ? 0 : 2;
}
