/* For code that ends the tool: runs a function in a child, and returns its exit status (or 128 + the signal); ends_said is what it wrote to
 * standard error. */
#ifndef ENDS_H
#define ENDS_H

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

static char ends_said[4096];

/* Asked by AddressSanitizer at the start: a search for leaks at each of thousands of ends would take minutes. */
const char *__asan_default_options(void);
const char *__asan_default_options(void)
{
	return "detect_leaks=0";
}

/* Returns 0 if f returns. */
static inline int ends(void (*f)(void))
{
	int pipes[2], status;
	size_t used = 0;
	ssize_t n;
	fflush(NULL);
	if (pipe(pipes) != 0)
		return -1;
	pid_t child = fork();
	if (child == 0) {
		dup2(pipes[1], STDERR_FILENO);
		close(pipes[0]);
		close(pipes[1]);
		f();
		exit(0);
	}
	close(pipes[1]);
	while ((n = read(pipes[0], ends_said + used, sizeof ends_said - 1 - used)) > 0)
		used += (size_t)n;
	ends_said[used] = 0;
	close(pipes[0]);
	if (child < 0 || waitpid(child, &status, 0) != child)
		return -1;
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

#endif
