/* Records are the same by the index as by libcsv, wherever a line lies in the blocks that are read; and rare cases: a last line without
 * end, repeated headers, quoted lines between others. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/records.h"
#include "check.h"

static struct text input;

static int open_input(const char *path, off_t *bytes)
{
	int fd = memfd_create(path, 0);
	*bytes = -1;
	if (write(fd, input.p, input.n) != (ssize_t)input.n)
		abort();
	lseek(fd, 0, SEEK_SET);
	return fd;
}

/* A line for each record: its number, its line, its marks, and its fields, or what is wrong with it. */
static char *read_all(struct text bytes, const char *scan, bool foreign)
{
	static char name[] = "test", *files[] = { name };
	char *out;
	size_t n;
	FILE *to = open_memstream(&out, &n);
	struct record record;
	setenv("AS_SCAN", scan, 1);
	input = bytes;
	struct records *r = records_open(files, 1, (struct records_options){ .foreign = foreign, .open = open_input });
	while (records_next(r, &record)) {
		fprintf(to, "%zu:%lu%s%s%s", record.number, record.line, record.header ? " header" : "", record.first ? " first" : "",
			record.cut ? " cut" : "");
		for (size_t i = 0; i < record.n; i++)
			fprintf(to, "|%.*s", (int)record_field(&record, i).n, record_field(&record, i).p);
		fprintf(to, "%s%s\n", record.bad ? "!" : "", record.bad ? record.bad : "");
	}
	records_close(r);
	fclose(to);
	return out;
}

static const char *const ways[] = { "libcsv", "portable", "avx2" };

static void expect(const char *bytes, bool foreign, const char *want)
{
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		char *got = read_all(text_of(bytes), ways[i], foreign);
		CHECK_IS(got, want);
		free(got);
	}
}

static void test_own(void)
{
	expect("a,b\n1,2\n3,4\n", false, "0:1 header first|a|b\n1:2|1|2\n2:3|3|4\n");
	expect("a,b\n1,2\n3,4", false, "0:1 header first|a|b\n1:2|1|2\n2:3 cut|3|4\n");
	expect("a,b\n1,\"2\"", false, "0:1 header first|a|b\n1:2 cut|1|2\n");
	expect("a,b\r\n1,2\r\n", false, "0:1 header first|a|b\n1:2|1|2\n");
	expect("a,b\n1,2\na,b\n\n3,4\n\xef\xbb\xbf" "a,b\n5,6\n", false, "0:1 header first|a|b\n1:2|1|2\n3:5|3|4\n5:7|5|6\n");
	expect("a,b\n\"1\"\"x\",\"2,\"\n\"3\",4\n", false, "0:1 header first|a|b\n1:2|1\"x|2,\n2:3|3|4\n");
	expect("a,b\n\"1,2\n3,4\n", false, "0:1 header first|a|b\n1:2!a quote is not closed on this line\n2:3|3|4\n");
	expect("a,b\n1\r2,3\n4,5\n", false, "0:1 header first|a|b\n1:2!a carriage return inside the line\n2:3|4|5\n");
	expect("a,b\n=\"1\",2\n", false,
	       "0:1 header first|a|b\n1:2!a quote inside a field that is not quoted, or text behind a closing quote\n");
}

static void test_foreign(void)
{
	expect("a,b\r1, 2 \r\"3\",\" 4\" ", true, "0:1 header first|a|b\n1:2|1|2\n2:3 cut|3| 4\n");
	expect("a,b\n=\"001\", =\"2\" \n3,=\"\"\n", true, "0:1 header first|a|b\n1:2|=\"001\"|=\"2\"\n2:3|3|=\"\"\n");
	expect("a,b\n1,=\"02\"", true, "0:1 header first|a|b\n1:2 cut|1|=\"02\"\n");
	expect("a,b\r1,=\"02\"\r", true, "0:1 header first|a|b\n1:2|1|=\"02\"\n");
	expect("a,b\n\"1\n2\",3\n4,5\n", true, "0:1 header first|a|b\n1:2|1\n2|3\n2:4|4|5\n");
	expect("a,b\n1\",2\n3,4\n", true,
	       "0:1 header first|a|b\n1:2!a quote inside a field that is not quoted, or text behind a closing quote\n2:3|3|4\n");
	expect("sep=,\na,b\n\x1a", true, "0:2 header first|a|b\n");
}

static size_t line_ends(struct text t)
{
	size_t n = 0;
	for (size_t i = 0; i < t.n; i++)
		n += t.p[i] == '\n';
	return n;
}

/* Lines of every kind, behind so many bytes that each of them crosses the end of a block at each of its places. */
static void test_blocks(void)
{
	static const char lines[] = "1,2\n\"3\",\"4,\"\n\"5\"\"\",\xe5\xae\xa2\n\n6,7\r\n8,\"9\"\n";
	static char bytes[(128 << 10) + 400];
	bool fine = true, counted = true;
	for (size_t before = 1; before < sizeof lines + 10; before++) {
		size_t n = (128 << 10) - before;
		memset(bytes, 'x', n);
		memcpy(bytes, "a,b\n", 4);
		for (size_t at = 200; at < n; at += 200)
			memcpy(bytes + at, ",y\n", 3);
		memcpy(bytes + n - 3, ",z\n", 3);
		memcpy(bytes + n, lines, sizeof lines - 1);
		for (int foreign = 0; foreign < 2; foreign++) {
			struct text all = { bytes, n + sizeof lines - 1 };
			char *want = read_all(all, "libcsv", foreign), *portable = read_all(all, "portable", foreign);
			char *avx2 = read_all(all, "avx2", foreign);
			char last[32];
			snprintf(last, sizeof last, ":%zu|8|9\n", line_ends(all));
			counted = counted && strstr(want, last);
			fine = fine && strcmp(want, portable) == 0 && strcmp(want, avx2) == 0 && strstr(want, "|8|9\n");
			free(want);
			free(portable);
			free(avx2);
		}
	}
	CHECK(fine);
	CHECK(counted);
}

/* What follows a line that is too long, wherever its end lies relative to the end of a block. */
static void test_too_long(void)
{
	enum { LENGTH = 2 << 20 };
	char *bytes = malloc(LENGTH + 16);
	bool fine = true;
	for (size_t n = LENGTH - 6; n <= LENGTH; n++) {
		memset(bytes, 'x', n);
		memcpy(bytes, "a,b\n", 4);
		memcpy(bytes + n, "\r\n1,2\n", 6);
		for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
			char *got = read_all((struct text){ bytes, n + 6 }, ways[i], true);
			fine = fine && strcmp(got, "0:1 header first|a|b\n1:2!a line of over 1 MiB\n2:3|1|2\n") == 0;
			free(got);
		}
	}
	CHECK(fine);
	free(bytes);
}

int main(void)
{
	if (!freopen("/dev/null", "w", stderr)) /* for notes about line ends */
		return 1;
	test_own();
	test_foreign();
	test_blocks();
	test_too_long();
	return checks_failed();
}
