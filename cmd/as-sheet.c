/* as-sheet: CSV to a workbook that people fill in, and back (as-rules(7) 16).
 *
 *     sheet/header      what the columns of a CSV are; the words that people see
 *     sheet/lists       the words to choose from
 *     sheet/make        CSV, row by row, to
 *     sheet/xlsx        a workbook, by libxlsxwriter; sheet/proof that it is whole
 *
 *     sheet/read        and back: one sheet of
 *     sheet/package     an archive, by libarchive, with
 *     sheet/xml         its members as XML, by expat:
 *     sheet/book        which sheets there are,
 *     sheet/shared      strings, sheet/item the text of one,
 *     sheet/styles      formats, sheet/code what a format means,
 *     sheet/cells       the cells of a sheet,
 *     sheet/number      numbers, sheet/day dates and times, sheet/shown as they are shown,
 *     sheet/grid        rows of CSV in the end
 *     sheet/spool       temporary files */
#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "sheet/make.h"
#include "sheet/read.h"
#include "sheet/xlsx.h"
#include "time/clock.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-sheet [--labels en|zh] [--title TEXT] [-o FILE] [-p POLICY] [-n TIME] [--strict]\n"
	"                [FILE]\n"
	"       as-sheet -r [--sheet NAME] [-o FILE] [--strict] [FILE]\n"
	"       as-sheet --print-policy [-p POLICY]\n"
	"\n"
	"Turns CSV into a workbook (.xlsx), and a workbook into CSV.\n"
	"\n"
	"  -r, --read           read a workbook and write CSV\n"
	"      --sheet NAME     read this sheet of it (default: the first visible one)\n"
	"  -o, --output FILE    write there (default: standard output)\n"
	"      --labels LANG    the words of the workbook: en or zh (default: the policy's language;\n"
	"                       a call sheet stays as it is)\n"
	"      --title TEXT     print this above each page\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       the time that the workbook bears (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad row\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n");

struct options {
	struct common_options common;
	bool read;
	const char *sheet, *output, *labels, *title;
};

enum { SHEET = OPTION_OWN, LABELS, TITLE };

static void set_option(struct options *o, int option, char *const *argv)
{
	switch (option) {
	case 'r': o->read = true; break;
	case SHEET: o->sheet = optarg; break;
	case 'o': o->output = optarg; break;
	case LABELS: o->labels = optarg; break;
	case TITLE: o->title = optarg; break;
	default: common_option(&o->common, option, argv, usage);
	}
}

static void check_title(const char *title)
{
	size_t bad;
	if (!utf8_valid(text_of(title), &bad))
		misuse("--title '%s': not UTF-8", title);
	if (!xlsx_title_fits(title))
		misuse("--title: over 250 characters");
}

static struct options parse_options(int argc, char **argv)
{
	static const struct option names[] = {
		{ "read", no_argument, NULL, 'r' },         { "sheet", required_argument, NULL, SHEET },
		{ "output", required_argument, NULL, 'o' }, { "labels", required_argument, NULL, LABELS },
		{ "title", required_argument, NULL, TITLE }, COMMON_LONG
	};
	struct options o = { .read = false };
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "ro:", names, NULL)) != -1)
		set_option(&o, option, argv);
	if (argc - optind > 1)
		misuse("one file at a time; '%s' is another", argv[optind + 1]);
	if (o.read && (o.labels || o.title))
		misuse("%s is for writing a workbook, not for -r", o.labels ? "--labels" : "--title");
	if (o.sheet && !o.read)
		misuse("--sheet is for reading, with -r");
	if (o.title)
		check_title(o.title);
	return o;
}

/* Where it goes; a file is made when there is something to go there. */
static void open_output(struct writer *out, const char *path)
{
	int fd = path ? open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666) : STDOUT_FILENO;
	if (fd < 0)
		fail_errno("%s", path);
	writer_open(out, fd, path ? path : "standard output", false);
}

static int64_t utc_seconds(struct when t, struct text zone)
{
	return (t.day * INT64_C(1440) + t.minute - zone_offset(t, zone)) * 60;
}

static int write_workbook(const struct options *o, char *const *file, size_t files)
{
	struct policy policy;
	struct writer out;
	common_policy(&o->common, &policy);
	struct make_options how = { .policy = &policy, .labels = -1, .title = o->title, .strict = o->common.strict };
	if (o->labels)
		how.labels = (int)language_argument(o->labels, policy.language);
	how.made = utc_seconds(common_now(&o->common, &policy), policy.timezone);
	struct making *making = make_workbook(file, files, &how);
	open_output(&out, o->output);
	int status = make_finish(making, &out);
	writer_close(&out);
	policy_free(&policy);
	return status;
}

enum { MIB = 1 << 20, UNPACKED_MOST_MIB = 1024 };

static int write_csv(const struct options *o, const char *file)
{
	struct reading reading = { 0 };
	struct writer out;
	bool standard = strcmp(file, "-") == 0;
	int fd = standard ? STDIN_FILENO : open(file, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		fail_errno("%s", file);
	struct read_options how = { .sheet = o->sheet, .strict = o->common.strict, .most = (uint64_t)UNPACKED_MOST_MIB * MIB };
	int status = read_workbook(&reading, file, fd, &how);
	open_output(&out, o->output);
	reading_write(&reading, &out);
	writer_close(&out);
	reading_free(&reading);
	if (!standard)
		close(fd);
	return status;
}

int main(int argc, char **argv)
{
	tool_start("as-sheet");
	struct options o = parse_options(argc, argv);
	return o.read ? write_csv(&o, optind < argc ? argv[optind] : "-") : write_workbook(&o, argv + optind, (size_t)(argc - optind));
}
