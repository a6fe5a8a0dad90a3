/* LD_PRELOAD: no write of a file takes more than SHORT bytes at once, as the system may do with any of them. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

ssize_t write(int fd, const void *bytes, size_t n)
{
	static size_t most;
	if (!most) {
		const char *given = getenv("SHORT");
		most = given ? strtoul(given, NULL, 10) : 7;
	}
	return syscall(SYS_write, fd, bytes, fd > 2 && n > most ? most : n);
}
