/* One bug for each tool that looks for bugs, chosen by -D: before its silence means anything it has to report this. Never linked
 * into anything else. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(int argc, char **argv)
{
	char *p = malloc(16);
	if (!p)
		return 1;
	memset(p, argc, 16);
#if defined CONVERSION
	short narrow = argc;
	p[0] = (char)narrow;
#elif defined FORMAT
	printf(argv[0]);
#elif defined DOUBLE_FREE
	free(p);
#elif defined OUT_OF_BOUNDS
	char q[4] = "abc";
	p[1] = q[4];
#elif defined COMPARED
	p[0] = strcmp(argv[0], "x") == 7;
#elif defined OVERRUN
	p[15 + argc] = 1;
#elif defined OVERFLOW
	int most = 2147483647;
	most += argc;
	p[0] = (char)(most & 1);
#elif defined LEAK
	p = malloc((size_t)argc);
	if (!p)
		return 1;
#elif defined UNINITIALISED
	char *fresh = malloc(16);
	if (fresh && fresh[argc])
		puts("odd");
	free(fresh);
#endif
	int result = p[0] == argv[0][0];
	free(p);
	return result & 0;
}
