/* A pipe that gives less than was asked for: standard input, READ_MOST=n bytes at a time. READ_LOSES=n: the n-th read loses a
 * byte, so that a test can be tested. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static long number(const char *name)
{
	const char *value = getenv(name);
	return value ? strtol(value, NULL, 10) : 0;
}

static ssize_t read_really(int fd, void *to, size_t n)
{
	return syscall(SYS_read, fd, to, n);
}

ssize_t read(int fd, void *to, size_t n)
{
	static long reads;
	if (fd != STDIN_FILENO)
		return read_really(fd, to, n);
	size_t most = (size_t)number("READ_MOST");
	char lost;
	if (++reads == number("READ_LOSES") && read_really(fd, &lost, 1) < 0)
		return -1;
	return read_really(fd, to, most && most < n ? most : n);
}

/* What a fortified build calls. */
ssize_t __read_chk(int fd, void *to, size_t n, size_t room)
{
	if (n > room)
		abort();
	return read(fd, to, n);
}
