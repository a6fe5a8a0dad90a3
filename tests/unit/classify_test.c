/* classify gives the same as a plain loop over the bytes. */
#include "bytes/classify.h"
#include "check.h"

static struct classes one_by_one(struct text t)
{
	struct classes c = { 0, 0 };
	for (size_t i = 0; i < t.n; i++) {
		unsigned char byte = (unsigned char)t.p[i];
		bool beside = i == 0 || i + 1 == t.n || t.p[i - 1] == ',' || t.p[i + 1] == ',';
		c.commas += byte == ',';
		c.holds |= byte == ',' ? HOLDS_COMMA : 0;
		c.holds |= byte == '"' ? HOLDS_QUOTE : 0;
		c.holds |= byte == ' ' && beside ? HOLDS_EDGE : 0;
		c.holds |= byte < 0x20 || byte == 0x7f || byte == 0xc2 ? HOLDS_CONTROL : 0;
		c.holds |= byte == 0xef ? HOLDS_NO_CHARACTER : 0;
	}
	return c;
}

static bool as_one_by_one(const char *bytes, size_t n)
{
	struct text t = at_the_edge((struct text){ bytes, n });
	struct classes c = classify(t), want = one_by_one(t);
	return c.holds == want.holds && c.commas == want.commas;
}

/* Puts each byte at each place of texts of each length, and each byte beside each of those that matter. */
static void test_places(void)
{
	static const char near[] = { 'a', ' ', ',' };
	char bytes[50];
	bool fine = true;
	for (size_t n = 1; n <= sizeof bytes; n++)
		for (size_t at = 0; at < n; at++)
			for (int c = 0; c < 256; c++)
				for (size_t i = 0; i < sizeof near; i++) {
					memset(bytes, 'a', n);
					bytes[at > 0 ? at - 1 : 0] = near[i];
					bytes[at] = (char)c;
					fine = fine && as_one_by_one(bytes, n);
				}
	CHECK(fine && as_one_by_one("", 0));
}

/* A text with more commas than a byte can count. */
static void test_many(void)
{
	static char bytes[3 * 255 * 16 + 40];
	bool fine = true;
	memset(bytes, ',', sizeof bytes);
	for (size_t n = 250 * 16; n < sizeof bytes; n++)
		fine = fine && classify((struct text){ bytes, n }).commas == n;
	CHECK(fine);
}

static void test_rows(void)
{
	CHECK(row_is_written_so(TEXT(""), 1) && !row_is_written_so(TEXT(""), 2) && row_is_written_so(TEXT("a b,c"), 2));
	CHECK(!row_is_written_so(TEXT("a,b"), 1) && !row_is_written_so(TEXT("a ,b"), 2) && !row_is_written_so(TEXT("a,b\t"), 2));
	CHECK(text_holds(TEXT("a,b"), NEEDS_QUOTES) && !text_holds(TEXT("a b"), NEEDS_QUOTES) && text_holds(TEXT("°"), NEEDS_CLEANING));
}

int main(void)
{
	test_places();
	test_many();
	test_rows();
	return checks_failed();
}
