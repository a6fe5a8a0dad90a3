/* Writes a journal for the benchmarks: generate LINES [STORES]; or what a shop's program exports, of stores of its own:
 * generate LINES STORES export. The same arguments give the same bytes. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint64_t state = 20240605;

static unsigned roll(unsigned n)
{
	state = state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(state >> 33) % n;
}

#define PICK(list) list[roll(sizeof list / sizeof *list)]

static const char *const families[] = { "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙" };
static const char *const given[] = { "芳", "伟", "秀英", "娜", "敏", "静", "强", "磊", "洋", "勇", "艳", "杰" };
static const char *const streets[] = { "解放大道", "中山北路", "建设街", "人民路", "和平里", "长江路" };
static const char *const goods[] = { "冰箱,海尔,BCD-218", "空调,格力,KFR-35GW", "洗衣机,美的,TG100", "电视,海信,55E8A", "热水器,TCL,JSQ30" };
static const char *const classes[] = { "vip", "key", "ordinary", "", "" };
static const char *const missed[] = { "no-answer", "busy", "unavailable", "other-person" };
static const char *const notes[] = { "", "", "", "送货准时", "安装师傅态度好", "冰箱有异响", "\"外壳有划痕,要求更换\"" };

struct clock {
	int year, month, day;
};

static void next_day(struct clock *c)
{
	if (++c->day <= 28)
		return;
	c->day = 1;
	if (++c->month <= 12)
		return;
	c->month = 1;
	c->year++;
}

static void event(const struct clock *c, const char *name, unsigned store, unsigned slip, const char *task, const char *result,
		  const char *score, const char *note)
{
	printf("%04d-%02d-%02dT%02u:%02u,S%02u-%07u,%s,%s,%s,%s,A%02u,S%02u,,,,,,,,,%s\n", c->year, c->month, c->day, 9 + roll(11),
	       roll(60), store, slip, name, task, result, score, roll(20), store, note);
}

static unsigned long live(struct clock c, unsigned store, unsigned slip)
{
	unsigned long lines = 1;
	printf("%04d-%02d-%02d,S%02u-%07u,delivery,,,,,S%02u,%07u,%s%s,1%u%09u,%s%u号%u栋%u室,%s,%s,\n", c.year, c.month, c.day, store,
	       slip, store, slip, PICK(families), PICK(given), 3 + roll(7), roll(1000000000), PICK(streets), roll(400) + 1,
	       roll(30) + 1, roll(3000) + 1, PICK(classes), PICK(goods));
	for (unsigned tries = roll(4); tries > 0; tries--, lines++) {
		event(&c, "call", store, slip, "first", PICK(missed), "", "");
		next_day(&c);
	}
	bool complains = roll(12) == 0;
	event(&c, "call", store, slip, "first", "reached", complains ? "dissatisfied" : "satisfied", PICK(notes));
	lines++;
	if (complains) {
		next_day(&c);
		event(&c, "reply", store, slip, "", "", "", "");
		next_day(&c);
		event(&c, "resolve", store, slip, "", "", "", "");
		next_day(&c);
		event(&c, "call", store, slip, "confirm", "reached", "satisfied", "");
		lines += 3;
	}
	if (roll(3)) {
		c.month += 2;
		if (c.month > 12)
			c.month -= 12, c.year++;
		event(&c, "call", store, slip, "second", "reached", "satisfied", PICK(notes));
		lines++;
	}
	return lines;
}

/* As people and spreadsheets leave it: dates and numbers in several forms, spaces, here and there quotes. */
static void exported(struct clock c, unsigned store, unsigned slip)
{
	static const char *const marks[][3] = { { "-", "-", "" }, { "/", "/", "" }, { "年", "月", "日" } };
	static const char *const ahead[] = { "", "", " ", "+86 " };
	const char *const *mark = marks[roll(3)];
	printf("%d%s%d%s%d%s,T%02u,%07u,", c.year, mark[0], c.month, mark[1], c.day, mark[2], store, slip);
	printf("%s1%u%s%09u", PICK(ahead), 3 + roll(7), roll(4) ? "" : "-", roll(1000000000));
	const char *quote = roll(20) == 0 ? "\"" : "";
	printf(",%s%s,%s%s%u号%s%u栋%u室%s,%s\n", PICK(families), PICK(given), quote, PICK(streets), roll(400) + 1, *quote ? "," : "",
	       roll(30) + 1, roll(3000) + 1, quote, PICK(goods));
}

int main(int argc, char **argv)
{
	unsigned long lines = argc > 1 ? strtoul(argv[1], NULL, 10) : 1000, written = 0;
	unsigned stores = argc > 2 ? (unsigned)atoi(argv[2]) : 20;
	struct clock today = { 2024, 1, 1 };
	bool export = argc > 3;
	unsigned long a_day = lines / (export ? 1 : 4) / 336 + 1;
	if (export)
		puts("送货日期,门店,托运单号,联系电话,顾客姓名,送货地址,商品类别,品牌,型号");
	else
		puts("time,case,event,task,result,score,actor,store,slip,customer,phone,address,class,category,brand,model,note");
	for (unsigned slip = 1; written < lines; slip++) {
		if (export)
			exported(today, roll(stores), slip), written++;
		else
			written += live(today, roll(stores), slip);
		if (slip % a_day == 0)
			next_day(&today);
	}
	return fflush(stdout) == 0 ? 0 : 2;
}
