/* The policy: values in and out, defaults, references, limits. Bad files and their messages: tests/policy. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "rules/keys.h"
#include "rules/policy.h"
#include "rules/value.h"
#include "rules/yaml.h"

static int failed;

#define CHECK(what) ((what) ? (void)0 : (void)(failed++, printf("%s:%d: %s\n", __FILE__, __LINE__, #what)))

static bool same(struct text t, const char *s)
{
	return text_eq(t, text_of(s));
}

static bool same_duration(struct duration d, enum unit unit, int32_t n)
{
	return d.unit == unit && (unit == UNIT_NONE || d.n == n);
}

/* Parses without messages; messages about bad policies are tested elsewhere. */
static bool parse(struct policy *p, struct text bytes)
{
	int kept = dup(STDERR_FILENO), null = open("/dev/null", O_WRONLY);
	dup2(null, STDERR_FILENO);
	bool good = policy_parse(p, "test", bytes);
	dup2(kept, STDERR_FILENO);
	close(kept);
	close(null);
	return good;
}

static bool is_good(const char *yaml)
{
	struct policy p;
	bool good = parse(&p, text_of(yaml));
	policy_free(&p);
	return good;
}

static void test_spans(void)
{
	static const char *const good[] = { "00:00-24:00", "08:00-13:30", "13:30-08:00", "23:59-24:00" };
	static const char *const bad[] = { "", "8:00-13:30", "08:00-24:01", "24:00-24:00", "08:60-09:00", "08:00 - 09:00",
					   "08:00-09:0", "08:00/09:00", "0a:00-09:00", "25:00-26:00", "08:00-09:000" };
	struct span span;
	char out[VALUE_ROOM];
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		CHECK(span_parse(text_of(good[i]), &span));
		CHECK(same((struct text){ out, span_format(span, out) }, good[i]));
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!span_parse(text_of(bad[i]), &span));
}

static void test_shares(void)
{
	static const struct {
		const char *in, *out;
		int32_t share;
	} good[] = {
		{ "0", "0%", 0 },          { "30", "30%", 3000 },       { "30%", "30%", 3000 },     { "100", "100%", 10000 },
		{ "12.5", "12.5%", 1250 }, { "12.50%", "12.5%", 1250 }, { "0.25", "0.25%", 25 },    { "99.99%", "99.99%", 9999 },
		{ "1.05", "1.05%", 105 },  { "100.00%", "100%", 10000 },
	};
	static const char *const bad[] = { "",   "%",     "-1",   "101",  "100.01", "1.",  ".5", "1.234", "030",
					   "5 %", "5%%",   "1e1",  "1.%",  "1.2.3",  "999999999999", "a" };
	int32_t share;
	char out[VALUE_ROOM];
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		CHECK(share_parse(text_of(good[i].in), &share) && share == good[i].share);
		CHECK(same((struct text){ out, share_format(share, out) }, good[i].out));
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!share_parse(text_of(bad[i]), &share));
	for (int32_t all = 0; all <= SHARE_ALL; all++)
		CHECK(share_parse((struct text){ out, share_format(all, out) }, &share) && share == all);
}

static void test_moments(void)
{
	static const char *const good[] = { "opened", "opened + 4 hours", "opened + 0 days", "by", "by + 1 day", "by - 2 months",
					    "by - 1 minute" };
	static const char *const bad[] = { "",  "open", "opened - 1 day", "by+1 day", "by +1 day", "by + ", "by + -1 day",
					   "bye", "by -  1 day", "by * 1 day", "opened + 1", "Opened", "by + 01 days" };
	enum anchor anchor;
	struct duration after;
	char out[VALUE_ROOM];
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		CHECK(at_parse(text_of(good[i]), &anchor, &after));
		CHECK(same((struct text){ out, at_format(anchor, after, out) }, good[i]));
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		CHECK(!at_parse(text_of(bad[i]), &anchor, &after));
	CHECK(at_parse(TEXT("by - 2 months"), &anchor, &after) && anchor == AT_BY && same_duration(after, MONTHS, -2));
}

static void test_small_values(void)
{
	static const char *const bad_counts[] = { "", "0", "01", "-1", "+1", "1.0", "1 ", "0x1", "1_0", "100000", "99999999999" };
	static const char *const bad_durations[] = { "", "1", "day", "1day", "01 days", "1  day", "1 day ", " 1 day", "1 Day",
						     "1 dayss", "--1 day", "- 1 day", "100000 days", "00 days", "1\tday" };
	static const char *const names[] = { "a", "0", "-", "first-2", "首次", "é", "Ａ", "ñandú", "First" };
	static const char *const no_names[] = { "", /* then of ASCII, then of full width */
						 "a b", "a.b", "a_b", "a@b", "首次。", "（a）", "１", "a\xe3\x80\x80", "a：" };
	int32_t n;
	struct duration d;
	CHECK(count_parse(TEXT("1"), &n) && n == 1);
	CHECK(count_parse(TEXT("99999"), &n) && n == 99999);
	for (size_t i = 0; i < sizeof bad_counts / sizeof *bad_counts; i++)
		CHECK(!count_parse(text_of(bad_counts[i]), &n));
	CHECK(duration_parse_strictly(TEXT("0 days"), &d) && same_duration(d, DAYS, 0));
	CHECK(duration_parse_strictly(TEXT("-10 weeks"), &d) && same_duration(d, WEEKS, -10));
	for (size_t i = 0; i < sizeof bad_durations / sizeof *bad_durations; i++)
		CHECK(!duration_parse_strictly(text_of(bad_durations[i]), &d));
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		CHECK(name_is_allowed(text_of(names[i])));
	for (size_t i = 0; i < sizeof no_names / sizeof *no_names; i++)
		CHECK(!name_is_allowed(text_of(no_names[i])));
}

/* A misspelt key, and the key of a call-back that is most like it. */
static void test_nearest(void)
{
	CHECK(!strcmp(key_nearest(IN_CALLBACK, TEXT("whitin"))->word, "within"));
	CHECK(!strcmp(key_nearest(IN_CALLBACK, TEXT("service"))->word, "services"));
	CHECK(!strcmp(key_nearest(IN_CALLBACK, TEXT("form"))->word, "from"));
	CHECK(!key_nearest(IN_CALLBACK, TEXT("colour")));
	CHECK(!key_nearest(IN_CALLBACK, TEXT("")));
}

/* The table: every place has keys, not too many, none twice. */
static void test_table(void)
{
	for (int place = 0; place < PLACES; place++) {
		size_t n;
		const struct key *keys = keys_of((enum place)place, &n);
		CHECK(n > 0);
		for (size_t i = 0; i < n; i++) {
			CHECK(key_find((enum place)place, text_of(keys[i].word)) == &keys[i]);
			CHECK(type_allows[keys[i].type]);
		}
	}
	for (int type = 0; type < TYPES; type++)
		CHECK(type_allows[type]);
}

static void test_defaults(void)
{
	struct policy p;
	CHECK(parse(&p, TEXT("name: x\ncallbacks: {a: {from: delivery, within: 2 days}}\n")));
	CHECK(same(p.name, "x") && same(p.timezone, "Asia/Shanghai") && same(p.intake.country, "86"));
	CHECK(!p.slots_n && !p.classes_n && !p.calendar.counts_hours && !p.calendar.closed_n && !p.calendar.extra_n);
	for (int i = 0; i < 7; i++)
		CHECK(p.calendar.open[i]);
	CHECK(p.calendar.roll == ROLL_FOLLOWING && p.intake.date == DATE_YMD);
	CHECK(p.callbacks_n == 1 && same(p.callbacks[0].name, "a"));
	CHECK(same_duration(p.callbacks[0].after, DAYS, 0) && same_duration(p.callbacks[0].every, DAYS, 1));
	CHECK(!p.callbacks[0].attempts && !p.callbacks[0].services_n && !p.callbacks[0].coverage_n);
	CHECK(p.callbacks[0].coverage_default == SHARE_ALL);
	CHECK(!p.complaints && p.default_severity == -1 && p.confirm.within.unit == UNIT_NONE);
	CHECK(same_duration(p.contact, DAYS, 3) && same_duration(p.signoff, DAYS, 2) && !p.ladder_n);
	CHECK(p.keep.unit == UNIT_NONE && p.keep_complaints.unit == UNIT_NONE && p.ceiling.unit == UNIT_NONE);
	policy_free(&p);
	CHECK(parse(&p, TEXT("name: x\nsupervision: {signoff: 1 week}\nretention: {keep: 1 year}\n")));
	CHECK(same_duration(p.contact, DAYS, 3) && same_duration(p.signoff, WEEKS, 1));
	CHECK(same_duration(p.keep, YEARS, 1) && p.keep_complaints.unit == UNIT_NONE);
	policy_free(&p);
}

static void test_built_in(void)
{
	struct policy p;
	policy_read(&p, "hotline");
	CHECK(same(p.name, "hotline") && p.slots_n == 3 && p.classes_n == 3 && p.callbacks_n == 2);
	CHECK(p.callbacks[0].from == FROM_DELIVERY && same_duration(p.callbacks[0].within, DAYS, 7));
	CHECK(p.callbacks[1].from == FROM_CALLBACK && p.callbacks[1].from_callback == 0);
	CHECK(same_duration(p.callbacks[1].after, MONTHS, 2));
	CHECK(p.complaints && p.severities_n == 2 && p.default_severity == 1);
	CHECK(policy_severity(&p, TEXT("urgent")) == 0 && policy_severity(&p, TEXT("none")) == -1);
	CHECK(policy_callback(&p, TEXT("second")) == 1 && policy_callback(&p, TEXT("")) == -1);
	CHECK(p.severities[0].ladder_n == 3 && same_duration(p.severities[0].ladder[2].repeat, DAYS, 1));
	CHECK(same(p.severities[0].ladder[0].task, "reply") && same(p.severities[1].ladder[3].task, "resolve"));
	CHECK(p.severities[0].promote_after.unit == UNIT_NONE && p.severities[0].promote_to == -1);
	CHECK(same_duration(p.severities[1].deadline[DL_REPLY], DAYS, 3) && p.severities[1].deadline[DL_VISIT].unit == UNIT_NONE);
	CHECK(same_duration(p.confirm.within, DAYS, 3) && same_duration(p.confirm.every, DAYS, 1) && !p.confirm.attempts);
	CHECK(p.ladder_n == 1 && same(p.ladder[0].task, "unreached") && p.ladder[0].anchor == AT_OPENED);
	CHECK(same_duration(p.keep, YEARS, 1) && same_duration(p.ceiling, YEARS, 3));
	policy_free(&p);
}

/* A slot includes its start, but not its end. */
static void test_slots(void)
{
	struct policy p;
	policy_read(&p, "hotline");
	static const struct {
		int16_t minute;
		int slot;
	} calls[] = { { NO_HOUR, -1 }, { 0, -1 },    { 479, -1 },   { 480, 0 },     { 809, 0 },
		      { 810, 1 },      { 1109, 1 }, { 1110, 2 }, { 1319, 2 }, { 1320, -1 } };
	for (size_t i = 0; i < sizeof calls / sizeof *calls; i++)
		CHECK(policy_slot(&p, (struct when){ 0, calls[i].minute }) == calls[i].slot);
	policy_free(&p);
}

/* Severities may be named before they are listed. */
static void test_references(void)
{
	static const char yaml[] = "complaints:\n"
				   "  default: b\n"
				   "  assess: [{kind: noise, severity: b}, {service: '', severity: a}]\n"
				   "  severities:\n"
				   "    a: {resolve: 1 day}\n"
				   "    b: {resolve: 2 days, promote: {after: 1 month, to: a}}\n"
				   "supervision: {escalate: [{name: n, task: unreached.late, at: by, to: T}]}\n"
				   "callbacks: {late: {from: appointment, after: -1 day, within: 0 days}}\n"
				   "name: x\n";
	struct policy p;
	CHECK(!parse(&p, text_of(yaml)));
	char *copy = strdup(yaml);
	memcpy(strstr(copy, "''"), "re", 2);
	CHECK(parse(&p, text_of(copy)));
	CHECK(p.default_severity == 1 && p.assess_n == 2 && p.assess[0].severity == 1 && p.assess[1].severity == 0);
	CHECK(same(p.assess[0].key[AS_KIND], "noise") && !p.assess[0].key[AS_SERVICE].p && same(p.assess[1].key[AS_SERVICE], "re"));
	CHECK(p.severities[0].promote_to == -1 && p.severities[1].promote_to == 0);
	CHECK(same_duration(p.severities[1].promote_after, MONTHS, 1) && same_duration(p.callbacks[0].after, DAYS, -1));
	CHECK(same(p.ladder[0].task, "unreached.late"));
	policy_free(&p);
	free(copy);
}

static void test_calendar(void)
{
	struct policy p;
	CHECK(parse(&p, TEXT("name: x\n"
			     "calendar: {open: [sat], closed: [2025-03-02, 2024-12-31], hours: [08:00-12:00, 13:00-24:00]}\n")));
	CHECK(p.calendar.open[5] && !p.calendar.open[0] && p.calendar.closed_n == 2);
	CHECK(p.calendar.closed[0] == day_of(2024, 12, 31) && p.calendar.closed[1] == day_of(2025, 3, 2));
	CHECK(p.calendar.counts_hours && p.calendar.hours[6].n == 2 && p.calendar.hours[6].list == p.calendar.hours[0].list);
	CHECK(p.calendar.hours[0].list[1].start == 780 && p.calendar.hours[0].list[1].end == 1440);
	policy_free(&p);
	CHECK(is_good("name: x\ncalendar: {open: all}"));
	CHECK(is_good("name: x\ncalendar: {open: [all]}"));
	CHECK(is_good("name: x\ncalendar: {hours: []}"));
	CHECK(!is_good("name: x\ncalendar: {open: []}"));
}

static void test_intake(void)
{
	struct policy p;
	CHECK(parse(&p, TEXT("name: x\nintake: {date: mdy, sheet: {columns: {phone: [a, b], on_the_spot: c}}}")));
	const struct intake_type_rules *sheet = &p.intake.type[INTAKE_SHEET];
	CHECK(p.intake.date == DATE_MDY && sheet->columns_n == 3 && !p.intake.type[INTAKE_DELIVERY].columns_n);
	CHECK(same(sheet->columns[1].column, "phone") && same(sheet->columns[1].header, "b"));
	CHECK(same(sheet->columns[2].column, "on_the_spot") && same(sheet->columns[2].header, "c"));
	policy_free(&p);
}

static struct text repeated(const char *start, const char *piece, size_t times)
{
	size_t head = strlen(start), n = strlen(piece);
	char *bytes = xmalloc(head + n * times, 1);
	memcpy(bytes, start, head);
	for (size_t i = 0; i < times; i++)
		memcpy(bytes + head + i * n, piece, n);
	return (struct text){ bytes, head + n * times };
}

/* Floods are refused quickly, whatever they are made of. */
static void test_limits(void)
{
	static const struct {
		const char *start, *piece;
		size_t times;
		bool good;
	} floods[] = {
		{ "name: x\n", "#\n", (YAML_BYTES_MOST - 8) / 2, true },
		{ "name: x\n", "#\n", (YAML_BYTES_MOST - 8) / 2 + 1, false },
		{ "", "[", YAML_BYTES_MOST, false },
		{ "", "- ", YAML_BYTES_MOST / 2, false },
		{ "", "? ", YAML_BYTES_MOST / 2, false },
		{ "", "{a: ", YAML_BYTES_MOST / 4, false },
		{ "", "a:\n", YAML_BYTES_MOST / 3, false },
		{ "name: x\nclasses: [", "a,", 30000, false },
		{ "name: x\ncallbacks:\n", " a: &a\n", 9000, false },
		{ "name: x\nsupervision:\n escalate:\n", " - {name: a}\n", 5000, false },
		{ "name: x\ncomplaints:\n severities:\n", "  a: {}\n", 8000, false },
		{ "name: x\ncalendar: {closed: [", "2025-01-01,", 5900, false },
		{ "", "\t", YAML_BYTES_MOST, false },
		{ "\"", "\n", YAML_BYTES_MOST - 1, false },
	};
	for (size_t i = 0; i < sizeof floods / sizeof *floods; i++) {
		struct text bytes = repeated(floods[i].start, floods[i].piece, floods[i].times);
		struct policy p;
		clock_t start = clock();
		bool good = parse(&p, bytes);
		CHECK(good == floods[i].good);
		CHECK(clock() - start < 10 * CLOCKS_PER_SEC); /* under valgrind, too */
		policy_free(&p);
		free((char *)(uintptr_t)bytes.p);
	}
}

/* Many different keys have to be compared; each is reported as unknown. */
static void test_many_keys(void)
{
	static char yaml[YAML_BYTES_MOST];
	size_t n = 0;
	for (int i = 0; n < sizeof yaml - 16; i++)
		n += (size_t)sprintf(yaml + n, "k%d:\n", i);
	clock_t start = clock();
	CHECK(!is_good(yaml));
	CHECK(clock() - start < 10 * CLOCKS_PER_SEC);
}

/* The greatest number is accepted, one more is not. */
static void test_counts(void)
{
	for (int more = 0; more < 2; more++) {
		static char yaml[YAML_BYTES_MOST];
		int n = sprintf(yaml, "name: x\ncallbacks:\n");
		for (int i = 0; i < CALLBACKS_MOST + more; i++)
			n += sprintf(yaml + n, "  c%d: {from: delivery, within: 1 day}\n", i);
		CHECK(is_good(yaml) == !more);
		n = sprintf(yaml, "name: x\nslots:\n");
		for (int i = 0; i < SLOTS_MOST + more; i++)
			n += sprintf(yaml + n, "  s%d: %02d:%02d-%02d:%02d\n", i, i / 4, i % 4 * 15, i / 4, i % 4 * 15 + 10);
		CHECK(is_good(yaml) == !more);
		n = sprintf(yaml, "name: x\ncomplaints:\n  default: s0\n  severities:\n");
		for (int i = 0; i < SEVERITIES_MOST + more; i++)
			n += sprintf(yaml + n, "    s%d: {resolve: 1 day}\n", i);
		CHECK(is_good(yaml) == !more);
	}
}

int main(void)
{
	diag_start("policy_test");
	test_spans();
	test_shares();
	test_moments();
	test_small_values();
	test_nearest();
	test_table();
	test_defaults();
	test_built_in();
	test_slots();
	test_references();
	test_calendar();
	test_intake();
	test_limits();
	test_many_keys();
	test_counts();
	return failed != 0;
}
