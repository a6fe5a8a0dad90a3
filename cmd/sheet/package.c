#include "package.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "spool.h"

enum { BLOCK = 128 << 10, MEMBERS_MOST = 100000 };

void package_too_large(const struct package *p)
{
	fail("%s: unpacks to more than %ju MiB", p->file, (uintmax_t)p->most >> 20);
}

/* ---- what it is ---- */

static ssize_t read_block(const struct package *p, int fd, char *block, size_t n)
{
	ssize_t got;
	do
		got = read(fd, block, n);
	while (got < 0 && errno == EINTR);
	if (got < 0)
		fail_errno("%s", p->file);
	return got;
}

static void write_block(const char *block, size_t n, int fd)
{
	while (n) {
		ssize_t put = write(fd, block, n);
		if (put < 0 && errno == EINTR)
			continue;
		if (put <= 0)
			fail_errno("a temporary file");
		block += put;
		n -= (size_t)put;
	}
}

/* Copies a pipe to a temporary file: the directory of an archive stands at its end. */
static void keep(struct package *p)
{
	char *block = xmalloc(BLOCK, 1);
	ssize_t n;
	uint64_t kept = 0;
	int from = p->fd;
	p->fd = p->spooled = spool_open();
	while ((n = read_block(p, from, block, BLOCK)) > 0) {
		if ((kept += (uint64_t)n) > p->most)
			package_too_large(p);
		write_block(block, (size_t)n, p->fd);
	}
	free(block);
}

/* Do the first blocks of an old compound file hold this name, two bytes a letter? */
static bool has_stream(struct text block, const char *name)
{
	char wide[64];
	size_t n = 0;
	for (; name[n / 2]; n += 2) {
		wide[n] = name[n / 2];
		wide[n + 1] = 0;
	}
	return memmem(block.p, block.n, wide, n);
}

static void refuse_compound(const struct package *p)
{
	char *block = xmalloc(1, 1 << 20);
	ssize_t n = pread(p->fd, block, 1 << 20, 0);
	struct text start = { block, n > 0 ? (size_t)n : 0 };
	if (has_stream(start, "EncryptedPackage"))
		fail("%s: a workbook with a password: save it without one", p->file);
	if (has_stream(start, "Workbook") || has_stream(start, "Book"))
		fail("%s: an old workbook (.xls): save it as .xlsx", p->file);
	fail("%s: no workbook (.xlsx)", p->file);
}

/* Is it the first record of a workbook that is older than compound files? */
static bool is_old_record(const char *start)
{
	return start[0] == 9 && (start[1] == 0 || start[1] == 2 || start[1] == 4 || start[1] == 8);
}

static void refuse_others(const struct package *p)
{
	char start[8] = "";
	ssize_t n = pread(p->fd, start, sizeof start, 0);
	if (n < 0)
		fail_errno("%s", p->file);
	if (n == 0)
		fail("%s: empty, no workbook (.xlsx)", p->file);
	if (memcmp(start, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) == 0)
		refuse_compound(p);
	if (is_old_record(start))
		fail("%s: an old workbook (.xls): save it as .xlsx", p->file);
	if (start[0] == '<')
		fail("%s: a page or XML, no workbook (.xlsx), whatever its name: open it and save it as .xlsx", p->file);
	if (memcmp(start, "PK", 2) != 0)
		fail("%s: no workbook (.xlsx)", p->file);
}

/* ---- the archive ---- */

static void check(const struct package *p, int result)
{
	if (result == ARCHIVE_OK || result == ARCHIVE_WARN || result == ARCHIVE_EOF)
		return;
	if (archive_errno(p->archive) == ENOMEM)
		fail("out of memory");
	const char *why = archive_error_string(p->archive);
	fail("%s: a damaged workbook: %s", p->file, why ? _(why) : _("the archive can't be read"));
}

static void start(struct package *p)
{
	if (lseek(p->fd, 0, SEEK_SET) < 0)
		fail_errno("%s", p->file);
	p->archive = archive_read_new();
	if (!p->archive)
		fail("out of memory");
	check(p, archive_read_support_format_zip_seekable(p->archive));
	check(p, archive_read_open_fd(p->archive, p->fd, BLOCK));
}

static void stop(struct package *p)
{
	archive_read_free(p->archive);
	p->archive = NULL;
}

static char small_letter(char c)
{
	if (c == '\\')
		return '/';
	if (c >= 'A' && c <= 'Z')
		return (char)(c - 'A' + 'a');
	return c;
}

/* Appends the parts of a path to a name, without empty parts and "."; ".." removes the last part. Returns the new length. */
static size_t add_parts(char *name, size_t used, struct text path)
{
	while (path.n) {
		size_t n = 0;
		while (n < path.n && small_letter(path.p[n]) != '/')
			n++;
		if (n == 2 && path.p[0] == '.' && path.p[1] == '.') {
			while (used && name[--used] != '/')
				;
		} else if (n && !(n == 1 && path.p[0] == '.')) {
			if (used)
				name[used++] = '/';
			for (size_t i = 0; i < n; i++)
				name[used++] = small_letter(path.p[i]);
		}
		n += n < path.n;
		path = (struct text){ path.p + n, path.n - n };
	}
	return used;
}

struct text package_name(struct text from, struct text target, struct arena *arena)
{
	char *name = arena_get(arena, from.n + target.n + 2);
	size_t used = 0;
	while (from.n && from.p[from.n - 1] != '/')
		from.n--;
	if (!target.n || small_letter(target.p[0]) != '/')
		used = add_parts(name, 0, from);
	return (struct text){ name, add_parts(name, used, target) };
}

/* The next member of the archive, or NULL at the end. */
static struct archive_entry *next_member(struct package *p)
{
	struct archive_entry *entry;
	int result = archive_read_next_header(p->archive, &entry);
	check(p, result);
	return result == ARCHIVE_EOF ? NULL : entry;
}

static void list_members(struct package *p)
{
	struct archive_entry *entry;
	uint64_t said = 0;
	start(p);
	while ((entry = next_member(p))) {
		if (archive_entry_size_is_set(entry) && (said += (uint64_t)archive_entry_size(entry)) > p->most)
			package_too_large(p);
		if (archive_entry_is_encrypted(entry))
			fail("%s: a workbook with a password: save it without one", p->file);
		if (p->members == MEMBERS_MOST)
			fail("%s: over %d members", p->file, MEMBERS_MOST);
		const char *path = archive_entry_pathname(entry);
		if (!path)
			path = archive_entry_pathname_utf8(entry);
		p->member = xgrow(p->member, p->members, &p->room, sizeof *p->member);
		p->member[p->members++] = package_name(TEXT(""), text_of(path ? path : ""), p->arena);
	}
	stop(p);
}

void package_open(struct package *p, const char *file, int fd, uint64_t most, struct arena *arena)
{
	*p = (struct package){ .file = file, .fd = fd, .spooled = -1, .most = most, .arena = arena };
	struct stat about;
	if (fstat(fd, &about) != 0)
		fail_errno("%s", file);
	if (!S_ISREG(about.st_mode))
		keep(p);
	refuse_others(p);
	list_members(p);
}

void package_close(struct package *p)
{
	if (p->archive)
		archive_read_free(p->archive);
	if (p->file && p->spooled >= 0)
		close(p->spooled);
	free(p->member);
}

bool package_has(const struct package *p, struct text name)
{
	size_t found = 0;
	for (size_t i = 0; i < p->members; i++)
		found += text_eq(p->member[i], name);
	if (found > 1)
		fail("%s: a damaged workbook: '%.*s' is in it %zu times", p->file, (int)name.n, name.p, found);
	return found;
}

void package_read(struct package *p, struct text name, package_taker *take, void *context)
{
	size_t place = 0;
	while (place < p->members && !text_eq(p->member[place], name))
		place++;
	start(p);
	for (size_t i = 0; i <= place; i++)
		if (!next_member(p))
			fail("%s: a damaged workbook: '%.*s' is not in it", p->file, (int)name.n, name.p);
	bool wanted = true;
	while (wanted) {
		const void *block;
		size_t n;
		la_int64_t at;
		int result = archive_read_data_block(p->archive, &block, &n, &at);
		check(p, result);
		if (result == ARCHIVE_WARN) /* libarchive warns of data only where they are wrong; of a header for a name, too */
			fail("%s: a damaged workbook: '%.*s' has another size or checksum than the archive says", p->file, (int)name.n, name.p);
		if (result == ARCHIVE_EOF)
			break;
		if ((p->unpacked += n) > p->most)
			package_too_large(p);
		wanted = take(context, (struct text){ block, n });
	}
	stop(p);
}
