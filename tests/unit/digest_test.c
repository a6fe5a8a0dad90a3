/* The digests that FIPS 180-4 gives, in one piece and in many, and of a file from its start up to a length. */
#include <fcntl.h>
#include <unistd.h>

#include "bytes/digest.h"
#include "check.h"

static const char abc[] = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
static const char none[] = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
static const char million[] = "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"; /* letters a */

static void check_sum(const struct digest_sum *sum, uint64_t bytes, const char *hex)
{
	CHECK(sum->bytes == bytes);
	CHECK_IS(sum->hex, hex);
}

int main(void)
{
	static char letters[1000000];
	struct digest_sum sum;
	memset(letters, 'a', sizeof letters);
	digest_end(digest_start(), &sum);
	check_sum(&sum, 0, none);
	struct digest *d = digest_start();
	digest_add(d, TEXT("a"));
	digest_add(d, TEXT(""));
	digest_add(d, TEXT("bc"));
	digest_end(d, &sum);
	check_sum(&sum, 3, abc);

	FILE *f = tmpfile();
	CHECK(f && fwrite(letters, 1, sizeof letters, f) == sizeof letters && fputs("abc", f) >= 0 && fflush(f) == 0);
	int fd = fileno(f);
	CHECK(digest_file(fd, sizeof letters, &sum));
	check_sum(&sum, 1000000, million);
	CHECK(digest_file(fd, 0, &sum));
	check_sum(&sum, 0, none);
	CHECK(digest_file(fd, -1, &sum) && sum.bytes == 1000003);
	CHECK(digest_file(fd, 2000000, &sum) && sum.bytes == 1000003); /* it is shorter */
	fclose(f);
	int pipes[2];
	CHECK(pipe(pipes) == 0 && !digest_file(pipes[0], -1, &sum));
	return checks_failed();
}
