#include "foreign/detector.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>
#include <uchardet/uchardet.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"

#define LIBRARY "libuchardet.so.0"

enum answer { SOMETHING_ELSE, BIG5, NOT_LOADED, NO_MEMORY }; /* the status of the process that asks the library */

/* Looks up a function of the library: `function` points to a pointer of its type. */
static bool look_up(void *library, const char *name, void *function)
{
	void *found = dlsym(library, name);
	memcpy(function, &found, sizeof found);
	return found;
}

static enum answer judge(struct text bytes)
{
	__typeof__(&uchardet_new) new;
	__typeof__(&uchardet_handle_data) handle_data;
	__typeof__(&uchardet_data_end) data_end;
	__typeof__(&uchardet_get_charset) get_charset;
	void *library = dlopen(LIBRARY, RTLD_NOW);
	if (!library || !look_up(library, "uchardet_new", &new) || !look_up(library, "uchardet_handle_data", &handle_data) ||
	    !look_up(library, "uchardet_data_end", &data_end) || !look_up(library, "uchardet_get_charset", &get_charset))
		return NOT_LOADED;
	uchardet_t detector = new();
	if (!detector || handle_data(detector, bytes.p, bytes.n) != 0)
		return NO_MEMORY;
	data_end(detector);
	return strcasecmp(get_charset(detector), "BIG5") == 0 ? BIG5 : SOMETHING_ELSE;
}

/* Without memory the library, or the loader, says so in its own words and ends the process; the parent says it in ours. */
_Noreturn static void ask(struct text bytes)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (nowhere >= 0)
		dup2(nowhere, STDERR_FILENO);
	_exit((int)judge(bytes));
}

bool detector_says_big5(struct text bytes)
{
	signal(SIGCHLD, SIG_DFL); /* a parent may have left it ignored, and then no status comes back */
	pid_t child = fork();
	if (child == 0)
		ask(bytes);
	int status = 0;
	while (child > 0 && waitpid(child, &status, 0) < 0)
		if (errno != EINTR)
			child = -1;
	if (child < 0)
		fail_errno("the encoding cannot be told");
	if (!WIFEXITED(status) || WEXITSTATUS(status) > NOT_LOADED)
		fail("out of memory");
	if (WEXITSTATUS(status) == NOT_LOADED)
		fail("the encoding cannot be told: %s cannot be loaded, or memory is short; name it with --encoding", LIBRARY);
	return WEXITSTATUS(status) == BIG5;
}
