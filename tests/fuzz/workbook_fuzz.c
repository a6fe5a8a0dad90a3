/* The reader of workbooks: any bytes give rows or one refusal, never a crash; and the rows are CSV of our own format, all of one width. Bytes
 * that begin with PK are a workbook as it stands. All others are what is in one, so that a fuzzer gets behind the archive: the sheet, the styles,
 * the shared strings and the workbook, with a NUL behind each. */
#include <archive.h>
#include <archive_entry.h>
#include <expat.h>
#include <setjmp.h>
#include <stddef.h>
#include <sys/mman.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "bytes/records.h"
#include "fuzz.h"
#include "sheet/read.h"

#define MAIN "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define TYPE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define RELATIONS(ALL) "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" ALL "</Relationships>"
#define RELATION(ID, KIND, TARGET) "<Relationship Id=\"" ID "\" Type=\"" TYPE "/" KIND "\" Target=\"" TARGET "\"/>"

static int input = -1, csv = -1;

static int new_file(int *fd)
{
	if (*fd < 0)
		*fd = memfd_create("fuzz", 0);
	if (ftruncate(*fd, 0) != 0 || lseek(*fd, 0, SEEK_SET) != 0)
		abort();
	return *fd;
}

/* ---- an archive of members ---- */

static void add(struct archive *a, const char *name, struct text before, struct text t, struct text behind)
{
	struct archive_entry *entry = archive_entry_new();
	archive_entry_set_pathname(entry, name);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_size(entry, (la_int64_t)(before.n + t.n + behind.n));
	if (archive_write_header(a, entry) != ARCHIVE_OK || archive_write_data(a, before.p, before.n) < 0 || archive_write_data(a, t.p, t.n) < 0 ||
	    archive_write_data(a, behind.p, behind.n) < 0)
		abort();
	archive_entry_free(entry);
}

static struct text take_part(struct text *rest)
{
	const char *nul = rest->n ? memchr(rest->p, 0, rest->n) : NULL;
	struct text part = { rest->p, nul ? (size_t)(nul - rest->p) : rest->n };
	*rest = nul ? (struct text){ nul + 1, rest->n - part.n - 1 } : TEXT("");
	return part;
}

static void make_archive(struct text parts, int fd)
{
	struct archive *a = archive_write_new();
	archive_write_set_format_zip(a);
	archive_write_set_options(a, "compression=store");
	archive_write_open_fd(a, fd);
	struct text none = TEXT(""), workbook = TEXT("<workbook " MAIN " xmlns:r=\"" TYPE "\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>");
	add(a, "_rels/.rels", TEXT(RELATIONS(RELATION("r", "officeDocument", "xl/workbook.xml"))), none, none);
	add(a, "xl/_rels/workbook.xml.rels",
	    TEXT(RELATIONS(RELATION("r1", "worksheet", "s.xml") RELATION("r2", "styles", "f.xml") RELATION("r3", "sharedStrings", "t.xml"))), none, none);
	add(a, "xl/s.xml", TEXT("<worksheet " MAIN ">"), take_part(&parts), TEXT("</worksheet>"));
	add(a, "xl/f.xml", TEXT("<styleSheet " MAIN ">"), take_part(&parts), TEXT("</styleSheet>"));
	add(a, "xl/t.xml", TEXT("<sst " MAIN ">"), take_part(&parts), TEXT("</sst>"));
	add(a, "xl/workbook.xml", none, parts.n ? parts : workbook, none);
	if (archive_write_free(a) != ARCHIVE_OK)
		abort();
}

/* ---- what comes out ---- */

static int open_csv(const char *path, off_t *bytes)
{
	(void)path;
	*bytes = -1;
	int fd = dup(csv);
	lseek(fd, 0, SEEK_SET);
	return fd;
}

static void check_rows(struct text rows)
{
	static char name[] = "csv", *files[] = { name };
	struct record record;
	size_t width = 0, n = 0;
	if (write(new_file(&csv), rows.p, rows.n) != (ssize_t)rows.n)
		abort();
	struct records *r = records_open(files, 1, (struct records_options){ .open = open_csv, .headless = true, .field_most = RECORD_MOST });
	while (records_next(r, &record)) {
		HOLDS(!record.bad || !record.raw.n || strstr(record.bad, "fields; at most"));
		HOLDS(record.bad || !n || record.n == width);
		width = record.n;
		n++;
	}
	PLANT(n > 3);
	records_close(r);
}

/* A workbook that is refused ends the tool; here it ends the reading. Linked with --wrap=exit. */
static jmp_buf refused;
static bool reading_now;

_Noreturn void __real_exit(int status);
_Noreturn void __wrap_exit(int status);
_Noreturn void __wrap_exit(int status)
{
	if (status == STATUS_FAILED && reading_now)
		longjmp(refused, 1);
	__real_exit(status); /* the fuzzer's own */
}

/* ---- memory of a parser that was left in the middle of its work, which expat itself then does not free; linked with --wrap ---- */

static struct block {
	struct block *before, *after;
	max_align_t start[];
} blocks = { &blocks, &blocks };

static void *block_link(struct block *b)
{
	if (!b)
		abort();
	*b = (struct block){ .before = &blocks, .after = blocks.after };
	b->after->before = blocks.after = b;
	return b->start;
}

static struct block *block_unlink(void *start)
{
	struct block *b = (struct block *)((char *)start - offsetof(struct block, start));
	b->before->after = b->after;
	b->after->before = b->before;
	return b;
}

static void *block_new(size_t n)
{
	return block_link(malloc(sizeof(struct block) + n));
}

static void block_free(void *start)
{
	if (start)
		free(block_unlink(start));
}

static void *block_resize(void *start, size_t n)
{
	return start ? block_link(realloc(block_unlink(start), sizeof(struct block) + n)) : block_new(n);
}

XML_Parser __wrap_XML_ParserCreateNS(const XML_Char *encoding, XML_Char separator);
XML_Parser __wrap_XML_ParserCreateNS(const XML_Char *encoding, XML_Char separator)
{
	static const XML_Memory_Handling_Suite memory = { block_new, block_resize, block_free };
	return XML_ParserCreate_MM(encoding, &memory, &separator);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static struct reading reading;
	static struct writer out;
	struct text bytes = { (const char *)data, n };
	struct arena *volatile arena = fuzz_arena();
	int fd = new_file(&input);
	if (!text_starts(bytes, TEXT("PK")))
		make_archive(bytes, fd);
	else if (write(fd, bytes.p, bytes.n) != (ssize_t)bytes.n)
		abort();
	reading = (struct reading){ .book.arena = *arena };
	writer_open_memory(&out);
	reading_now = true;
	if (!setjmp(refused)) {
		read_workbook(&reading, "fuzz", fd, &(struct read_options){ .most = 1 << 20 });
		reading_write(&reading, &out);
		reading_now = false;
		check_rows((struct text){ out.buffer, out.used });
	}
	reading_now = false;
	*arena = reading.book.arena;
	arena_empty(arena);
	reading.book.arena = (struct arena){ 0 };
	reading_free(&reading);
	writer_close(&out);
	while (blocks.after != &blocks)
		block_free(blocks.after->start);
	return 0;
}
