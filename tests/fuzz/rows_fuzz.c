/* A foreign file: any bytes are read in some form or refused, and what its rows become is what a journal may hold. The first byte chooses the
 * type of the file and how it is read. */
#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz.h"
#include "foreign/detector.h"
#include "foreign/form.h"
#include "intake/rows.h"
#include "journal/row.h"

static const char policy_text[] =
	"name: fuzz\n"
	"slots: {morning: 09:00-12:00, evening: 19:00-21:00}\n"
	"callbacks: {first: {from: delivery, within: 7 days, services: [install], coverage: {vip: 100%}}}\n"
	"complaints: {default: low, severities: {high: {resolve: 1 day}, low: {resolve: 3 days}}}\n"
	"intake:\n"
	"  timezone: America/New_York\n"
	"  delivery: {fill: [store, time], slash: \"-\", values: {service: {install: [A]}}}\n"
	"  complaint: {quotes: loose, date: mdy, values: {severity: {high: [P1]}}}\n"
	"  sheet: {quotes: loose, values: {result: {no-answer: [NA]}}}\n";

static int input = -1;

static int open_input(const char *path, off_t *bytes)
{
	(void)path;
	*bytes = -1;
	int fd = dup(input);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

/* A file that is refused ends a tool; here it ends the reading. Linked with --wrap=exit. */
static jmp_buf refused;

_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);
_Noreturn void __wrap_exit(int status)
{
	if (status == 2)
		longjmp(refused, 1);
	__real_exit(status); /* the fuzzer's own */
}

static void check(const struct journal_event *e)
{
	struct journal_row row;
	struct own_row own;
	size_t bad;
	for (int c = 0; c < JOURNAL_COLUMNS; c++) {
		struct text t = e->field[c];
		HOLDS(!t.n || utf8_valid(t, &bad));
		for (size_t i = 0; i < t.n; i++)
			HOLDS((unsigned char)t.p[i] >= 0x20);
	}
	PLANT(e->field[J_PHONE].n > 5 && e->field[J_PHONE].p[e->field[J_PHONE].n - 1] == '7');
	HOLDS(!journal_row_parse(row_of_fields(&own, e->field, JOURNAL_COLUMNS), &row));
}

/* What a type of file asks for, made once. */
static struct kit {
	struct headers headers;
	struct meanings meanings;
	struct times times[2]; /* without and with a date for hours alone */
} kit[INTAKE_JOURNAL];

struct reading {
	struct row_rules rules;
	struct form_rules form;
	struct times times;
	struct fill fill;
	struct columns columns;
	struct records *records;
	struct arena scratch;
};

static void read_rows(struct reading *r)
{
	struct record record;
	while (records_next(r->records, &record)) {
		bool bom;
		struct row_events found;
		if (record.first) {
			r->rules.delimiter = records_form(r->records, &bom).delimiter;
			times_file(&r->times);
		}
		if (record.header && record.bad)
			return;
		if (record.header) {
			columns_bind(&r->columns, r->rules.headers, &record, r->rules.delimiter, UNUSED_NONE);
			continue;
		}
		row_read(&r->rules, &r->columns, &record, &r->scratch, &found);
		for (size_t i = 0; i < found.n && !found.why && !found.blank && !found.total; i++)
			check(&found.event[i]);
		arena_empty(&r->scratch);
	}
}

static struct policy policy;

static void start(void)
{
	static struct arena arena;
	input = memfd_create("fuzz", 0);
	iconv_open("UTF-8", "GB18030"); /* which loads for each input what it had let go */
	iconv_open("UTF-8", "BIG5");
	HOLDS(policy_parse(&policy, "fuzz", TEXT(policy_text)));
	for (int type = 0; type < INTAKE_JOURNAL; type++) {
		headers_start(&kit[type].headers, (enum intake_type)type, &policy, true);
		meanings_start(&kit[type].meanings, &policy, (enum intake_type)type);
		for (int i = 0; i < 2; i++)
			times_start(&kit[type].times[i], &policy, (enum intake_type)type, i ? date(20000) : WHEN_NONE, &arena);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static char name[] = "fuzz", *files[] = { name };
	static struct reading r;
	if (input < 0)
		start();
	if (n == 0 || ftruncate(input, 0) != 0 || pwrite(input, data + 1, n - 1, 0) != (ssize_t)n - 1)
		return 0;
	enum intake_type type = (enum intake_type)(data[0] % 3);
	const struct intake_type_rules *rules = &policy.intake.type[type];
	struct kit *k = &kit[type];
	r = (struct reading){ .times = k->times[data[0] >> 2 & 1] };
	r.form = (struct form_rules){ .headers = &k->headers, .loose = rules->quotes == QUOTES_LOOSE, .quiet = true,
				       .says_big5 = detector_says_big5 };
	r.rules = (struct row_rules){ type, &policy, TEXT("N"), &k->headers, &k->meanings, &r.times, rules->fill_n ? &r.fill : NULL,
				      TEXT("2026-01-01"), ',' };
	struct form_chooser chooser = form_chooser(&r.form);
	r.records = records_open(files, 1, (struct records_options){ .foreign = true, .chooser = &chooser, .loose = r.form.loose, .open = open_input });
	if (!setjmp(refused))
		read_rows(&r);
	records_close(r.records);
	fill_forget(&r.fill);
	arena_free(&r.scratch);
	return 0;
}
