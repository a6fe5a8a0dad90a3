/* measure FILE RUNS COMMAND...: runs a command RUNS times and writes one line a run to FILE: seconds, seconds of user time, peak
 * memory in KiB, status, seconds of system time. A small program of its own, since a child's peak never counts less than what its parent had. */
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

int main(int argc, char **argv)
{
	FILE *out = argc > 3 ? fopen(argv[1], "we") : NULL;
	if (out == NULL)
		return 2;
	for (int runs = atoi(argv[2]); runs > 0; runs--) {
		pid_t child;
		int status;
		struct rusage use;
		double start = now();
		if (posix_spawnp(&child, argv[3], NULL, NULL, argv + 3, environ) != 0 || wait4(child, &status, 0, &use) < 0)
			return 2;
		fprintf(out, "%.6f %.6f %ld %d %.6f\n", now() - start, (double)use.ru_utime.tv_sec + (double)use.ru_utime.tv_usec / 1e6,
			use.ru_maxrss, WIFEXITED(status) ? WEXITSTATUS(status) : 128,
			(double)use.ru_stime.tv_sec + (double)use.ru_stime.tv_usec / 1e6);
	}
	return fclose(out) == 0 ? 0 : 2;
}
