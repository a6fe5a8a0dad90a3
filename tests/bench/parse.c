/* What reading CSV costs at least with libcsv: parse FILE counts fields and records, and does nothing else. */
#include <csv.h>
#include <stdio.h>

static unsigned long fields, records;

static void on_field(void *text, size_t length, void *unused)
{
	(void)text, (void)length, (void)unused;
	fields++;
}

static void on_record(int end, void *unused)
{
	(void)end, (void)unused;
	records++;
}

int main(int argc, char **argv)
{
	static char block[65536];
	struct csv_parser parser;
	FILE *in = argc == 2 ? fopen(argv[1], "r") : NULL;
	if (in == NULL || csv_init(&parser, 0) != 0)
		return 2;
	for (size_t n; (n = fread(block, 1, sizeof block, in)) > 0;)
		if (csv_parse(&parser, block, n, on_field, on_record, NULL) != n)
			return 2;
	csv_fini(&parser, on_field, on_record, NULL);
	printf("%lu,%lu\n", records, fields);
	return 0;
}
