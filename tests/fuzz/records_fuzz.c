/* The reader: any bytes give records or one refusal, never a crash; a good record of our own format is what libcsv makes of its line,
 * and every way of splitting gives the records that libcsv alone gives, of foreign files too. */
#include <csv.h>
#include <setjmp.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/records.h"
#include "fuzz.h"

static int input = -1;

static int open_input(const char *path, off_t *bytes)
{
	(void)path;
	*bytes = -1;
	int fd = dup(input);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

struct want {
	const struct record *record;
	size_t fields, rows, wrong;
};

static void on_field(void *p, size_t n, void *data)
{
	struct want *w = data;
	const struct record *r = w->record;
	if (w->fields >= r->n || !text_eq(record_field(r, w->fields), (struct text){ p, n }))
		w->wrong++;
	w->fields++;
}

static void on_row(int c, void *data)
{
	(void)c;
	((struct want *)data)->rows++;
}

static int never(unsigned char c)
{
	(void)c;
	return 0;
}

/* A good record of our own format is what libcsv makes of its line. */
static void compare(const struct record *record)
{
	struct csv_parser parser;
	struct want want = { .record = record };
	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
	csv_set_space_func(&parser, never);
	csv_parse(&parser, record->raw.p, record->raw.n, on_field, on_row, &want);
	csv_fini(&parser, on_field, on_row, &want);
	csv_free(&parser);
	PLANT(record->n == 3 && record_field(record, 0).n == 5 && record_field(record, 1).n == 0);
	HOLDS(!want.wrong && want.fields == record->n && want.rows == 1);
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

/* One number for all that a reader said (FNV). */
static void add(uint64_t *sum, const void *bytes, size_t n)
{
	for (const unsigned char *p = bytes; n--; p++)
		*sum = (*sum ^ *p) * 0x100000001b3ULL;
}

static void add_record(uint64_t *sum, const struct record *record)
{
	uint64_t place[] = { record->line, record->number, record->header, record->cut, record->n, record->raw.n };
	add(sum, place, sizeof place);
	add(sum, record->raw.p, record->raw.n);
	for (size_t i = 0; i < record->n; i++) {
		struct text field = record_field(record, i);
		add(sum, &field.n, sizeof field.n);
		add(sum, field.p, field.n);
	}
	if (record->bad)
		add(sum, record->bad, strlen(record->bad));
}

static uint64_t read_all(bool foreign, const char *scan)
{
	static char name[] = "fuzz", *files[] = { name };
	static uint64_t sum;
	struct record record;
	setenv("AS_SCAN", scan, 1);
	struct records *volatile r = records_open(files, 1, (struct records_options){ .foreign = foreign, .open = open_input });
	sum = 0xcbf29ce484222325ULL;
	if (!setjmp(refused)) {
		while (records_next(r, &record)) {
			add_record(&sum, &record);
			if (!foreign && !record.bad)
				compare(&record);
		}
		sum++;
	}
	records_close(r);
	return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const char *const scans[] = { "avx2", "portable" };
	if (input < 0)
		input = memfd_create("fuzz", 0);
	if (ftruncate(input, 0) != 0 || pwrite(input, data, n, 0) != (ssize_t)n)
		return 0;
	const char *scan = scans[n % 2];
	HOLDS(read_all(false, scan) == read_all(false, "libcsv"));
	HOLDS(read_all(true, scan) == read_all(true, "libcsv"));
	return 0;
}
