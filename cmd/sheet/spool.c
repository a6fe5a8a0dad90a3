#include "spool.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"

const char *spool_folder(void)
{
	const char *folder = getenv("TMPDIR");
	return folder && *folder ? folder : "/tmp";
}

int spool_open(void)
{
	char path[4096];
	int n = snprintf(path, sizeof path, "%s/as-sheet.XXXXXX", spool_folder());
	int fd = n > 0 && (size_t)n < sizeof path ? mkostemp(path, O_CLOEXEC) : -1;
	if (fd < 0)
		fail_errno("%s: a temporary file", spool_folder());
	unlink(path);
	return fd;
}
