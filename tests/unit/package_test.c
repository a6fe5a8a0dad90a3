/* How much is unpacked from a workbook is bounded, whatever it says of itself: here by 1 MiB, in the tool by 1 GiB. */
#include "sheet/package.h"

#include <archive.h>
#include <archive_entry.h>
#include <sys/mman.h>

#include "bytes/diag.h"
#include "check.h"
#include "ends.h"
#include "sheet/read.h"

enum { MOST = 1 << 20 };

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS(ALL) "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" ALL "</Relationships>"
#define RELATION(ID, KIND, TARGET) "<Relationship Id=\"" ID "\" Type=\"" TYPE "/" KIND "\" Target=\"" TARGET "\"/>"

static int fd;
static struct archive *archive;

static void start(void)
{
	fd = memfd_create("workbook", 0);
	archive = archive_write_new();
	archive_write_set_format_zip(archive);
	archive_write_open_fd(archive, fd);
}

/* Adds a member: a text, another one `times` times, and a third. */
static void add(const char *name, struct text before, struct text often, size_t times, struct text behind)
{
	struct archive_entry *entry = archive_entry_new();
	archive_entry_set_pathname(entry, name);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_size(entry, (la_int64_t)(before.n + times * often.n + behind.n));
	CHECK(archive_write_header(archive, entry) == ARCHIVE_OK);
	CHECK(archive_write_data(archive, before.p, before.n) >= 0);
	while (times--)
		CHECK(archive_write_data(archive, often.p, often.n) >= 0);
	CHECK(archive_write_data(archive, behind.p, behind.n) >= 0);
	archive_entry_free(entry);
}

static void finish(void)
{
	CHECK(archive_write_free(archive) == ARCHIVE_OK);
}

/* Makes a workbook of one sheet with one shared string of so many letters, and so many rows that use it. */
static void make_workbook(size_t letters, size_t rows)
{
	struct text none = TEXT("");
	start();
	add("_rels/.rels", TEXT(RELATIONS(RELATION("r", "officeDocument", "w.xml"))), none, 0, none);
	add("_rels/w.xml.rels", TEXT(RELATIONS(RELATION("s", "worksheet", "s.xml") RELATION("t", "sharedStrings", "t.xml"))), none, 0, none);
	add("w.xml", TEXT("<workbook " MAIN " xmlns:r=\"" TYPE "\"><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>"), none, 0, none);
	add("t.xml", TEXT("<sst " MAIN "><si><t>"), TEXT("x"), letters, TEXT("</t></si></sst>"));
	add("s.xml", TEXT("<worksheet " MAIN "><sheetData>"), TEXT("<row><c t=\"s\"><v>0</v></c></row>"), rows, TEXT("</sheetData></worksheet>"));
	finish();
}

static void read_it(void)
{
	struct reading reading = { 0 };
	struct writer out;
	writer_open_memory(&out);
	read_workbook(&reading, "workbook", fd, &(struct read_options){ .most = MOST });
	reading_write(&reading, &out);
	if (out.used != 900 * 1001)
		exit(STATUS_REJECTED);
	writer_close(&out);
	reading_free(&reading);
}

static void test_bounds(void)
{
	make_workbook(1000, 900);
	CHECK(ends(read_it) == 0);
	close(fd);
	make_workbook(1000, 1200); /* each of them small, all of them together not */
	CHECK(ends(read_it) == STATUS_FAILED && strstr(ends_said, "unpacks to more than 1 MiB"));
	close(fd);
	make_workbook(MOST, 1);
	CHECK(ends(read_it) == STATUS_FAILED && strstr(ends_said, "unpacks to more than 1 MiB"));
	close(fd);
}

/* Rows of sixteen cells far apart: few bytes in the file, many commas in CSV. */
static void test_empty_cells(void)
{
	struct text none = TEXT("");
	start();
	add("_rels/.rels", TEXT(RELATIONS(RELATION("r", "officeDocument", "w.xml"))), none, 0, none);
	add("_rels/w.xml.rels", TEXT(RELATIONS(RELATION("s", "worksheet", "s.xml"))), none, 0, none);
	add("w.xml", TEXT("<workbook " MAIN " xmlns:r=\"" TYPE "\"><sheets><sheet name=\"a\" r:id=\"s\"/></sheets></workbook>"), none, 0, none);
	add("s.xml", TEXT("<worksheet " MAIN "><sheetData><row><c r=\"XFD1\"><v>1</v></c></row>"), TEXT("<row><c><v>1</v></c></row>"), 100,
	    TEXT("</sheetData></worksheet>"));
	finish();
	CHECK(ends(read_it) == STATUS_FAILED && strstr(ends_said, "unpacks to more than 1 MiB"));
	close(fd);
}

static size_t taken;

static bool take(void *context, struct text piece)
{
	(void)context;
	taken += piece.n;
	return true;
}

static void read_member(void)
{
	struct package p = { 0 };
	struct arena arena = { 0 };
	package_open(&p, "bomb", fd, MOST, &arena);
	package_read(&p, TEXT("bomb"), take, NULL);
	package_close(&p);
	arena_free(&arena);
}

/* Sets the size that the archive states for its member to 1000, in both places. */
static void lie(void)
{
	off_t n = lseek(fd, 0, SEEK_END);
	unsigned char *bytes = mmap(NULL, (size_t)n, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
	static const unsigned char size[4] = { 0xe8, 3 };
	unsigned changed = 0;
	for (off_t i = 0; i + 46 <= n; i++) {
		bool local = memcmp(bytes + i, "PK\3\4", 4) == 0, central = memcmp(bytes + i, "PK\1\2", 4) == 0;
		if (local || central)
			memcpy(bytes + i + (local ? 22 : 24), size, 4), changed++;
	}
	CHECK(changed == 2);
	munmap(bytes, (size_t)n);
}

static void test_bomb(void)
{
	static char zeros[1 << 16];
	start();
	add("bomb", TEXT(""), (struct text){ zeros, sizeof zeros }, 64, TEXT(""));
	finish();
	CHECK(lseek(fd, 0, SEEK_END) < 10000);
	CHECK(ends(read_member) == STATUS_FAILED && strstr(ends_said, "unpacks to more than 1 MiB"));
	lie();
	CHECK(ends(read_member) == STATUS_FAILED && strstr(ends_said, "bomb: "));
	close(fd);
}

static void test_names(void)
{
	static const struct {
		const char *from, *target, *want;
	} cases[] = {
		{ "", "xl/workbook.xml", "xl/workbook.xml" },
		{ "xl/workbook.xml", "worksheets/Sheet1.XML", "xl/worksheets/sheet1.xml" },
		{ "xl/workbook.xml", "/xl/./styles.xml", "xl/styles.xml" },
		{ "xl/workbook.xml", "..\\docProps\\App.xml", "docprops/app.xml" },
		{ "xl/a/b.xml", "../../../../etc/passwd", "etc/passwd" },
		{ "workbook.xml", "a//b/../c/", "a/c" },
		{ "xl/workbook.xml", "", "xl" },
		{ "", "..", "" },
	};
	struct arena arena = { 0 };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		CHECK(text_eq(package_name(text_of(cases[i].from), text_of(cases[i].target), &arena), text_of(cases[i].want)));
	arena_free(&arena);
}

int main(void)
{
	diag_start("package_test");
	if (!MEMORY_SANITIZED) { /* to it the library that writes these workbooks is full of what nobody wrote */
		test_bounds();
		test_empty_cells();
		test_bomb();
	}
	test_names();
	return checks_failed();
}
