/* Gives files to a fuzz target, without a fuzzer: what once was found stays found. */
#include "fuzz.h"

static void replay(const char *path)
{
	FILE *f = fopen(path, "rb");
	uint8_t *data = malloc(1 << 20);
	if (!f || !data) {
		perror(path);
		exit(1);
	}
	size_t n = fread(data, 1, 1 << 20, f);
	fclose(f);
	LLVMFuzzerTestOneInput(data, n);
	free(data);
}

int main(int argc, char **argv)
{
	for (int i = 1; i < argc; i++)
		replay(argv[i]);
	printf("%d passed, 0 failed\n", argc - 1);
	return 0;
}
