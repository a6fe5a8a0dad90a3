/* as-events: how many lines of each event a journal has. */
#include <unistd.h>

#include "journal/row.h"
#include "tool/options.h"

static const char usage[] =
	"usage: as-events [--strict] [FILE...]\n"
	"\n"
	"Writes how many lines of each event the journal FILEs have.\n"
	"\n"
	"      --strict   stop at the first bad line\n"
	"  -h, --help     print this, and stop\n"
	"  -V, --version  print the version, and stop\n";

static void write_counts(const size_t count[EVENT_WORDS])
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	writer_row(&out, (struct text[]){ TEXT("event"), TEXT("lines") }, 2);
	for (int e = 0; e < EVENT_WORDS; e++) {
		writer_field(&out, event_word[e]);
		writer_number(&out, count[e]);
		writer_end_row(&out);
	}
	writer_close(&out);
}

int main(int argc, char **argv)
{
	static const struct option options[] = { COMMON_LONG };
	struct common_options common = { 0 };
	size_t count[EVENT_WORDS] = { 0 };
	const struct row *row;
	struct journal_row event;
	tool_start("as-events");
	for (int option; (option = getopt_long(argc, argv, COMMON_SHORT, options, NULL)) != -1;)
		common_option(&common, option, argv, usage);
	struct table *table = table_open(argv + optind, (size_t)(argc - optind), &journal_format,
					 (struct table_options){ .strict = common.strict });
	while ((row = table_next(table))) {
		const char *why = journal_row_parse(row, &event);
		if (why)
			table_reject(table, row, "%s", why);
		else
			count[event.event]++;
	}
	int status = table_close(table);
	write_counts(count);
	return status;
}
