/* UTF-8, widths, lists. */
#include "bytes/text.h"
#include "check.h"

static bool valid(const char *s)
{
	size_t bad;
	return utf8_valid(text_of(s), &bad);
}

static void test_valid(void)
{
	CHECK(valid("") && valid("plain ascii, more than eight bytes of it") && valid("冰箱有异响") && valid("😀 emoji") && valid("\xc2\x80"));
	CHECK(!valid("\xc0\xaf") && !valid("\x80") && !valid("\xed\xa0\x80") && !valid("\xf4\x90\x80\x80") && !valid("\xe5\x86"));
	CHECK(!valid("\xe0\x80\xaf") && !valid("\xf0\x80\x80\xaf") && !valid("\xff") && valid("\xef\xbf\xbf") && valid("\xf4\x8f\xbf\xbf"));
	size_t bad;
	CHECK(!utf8_valid(TEXT("冰箱\xc7\xeb"), &bad) && bad == 6);
	CHECK(!utf8_valid(TEXT("12345678\xff"), &bad) && bad == 8);
	for (uint32_t c = 0; c <= 0x10ffff; c++) {
		char out[4];
		size_t n = utf8_put(c, out), length;
		if (c >= 0xd800 && c < 0xe000)
			continue;
		if (utf8_first((struct text){ out, n }, &length) != c || length != n) {
			CHECK(false && "a code point there and back");
			break;
		}
	}
}

static void test_width(void)
{
	CHECK(text_width(TEXT("abc")) == 3 && text_width(TEXT("冰箱")) == 4 && text_width(TEXT("ＡＢ")) == 4);
	CHECK(text_width(TEXT("e\xcc\x81")) == 1 && text_width(TEXT("　")) == 2 && text_width(TEXT("，。")) == 4 && text_width(TEXT("😀")) == 2);
	CHECK(text_fit(TEXT("冰箱海尔"), 5).n == 6 && text_fit(TEXT("abc"), 9).n == 3 && text_fit(TEXT("冰"), 1).n == 0);
}

static void test_lists(void)
{
	struct text list = TEXT("a, b,,c"), item;
	const char *want[] = { "a", "b", "", "c" };
	size_t n = 0;
	while (text_item(&list, ',', &item)) {
		CHECK(n < 4 && text_eq(item, text_of(want[n])));
		n++;
	}
	CHECK(n == 4);
	CHECK(text_cmp(TEXT("a"), TEXT("ab")) < 0 && text_cmp(TEXT("b"), TEXT("ab")) > 0 && text_cmp(TEXT("冰"), TEXT("z")) > 0);
	CHECK(text_starts(TEXT("unreached.first"), TEXT("unreached.")) && !text_starts(TEXT("un"), TEXT("unreached")));
}

/* A hash depends on every byte and on the length, and on nothing else. */
static void test_hash(void)
{
	char one[50], two[50];
	bool fine = true;
	for (size_t n = 0; n <= 40; n++) {
		memset(one, 'a', sizeof one);
		memset(two, 'b', sizeof two);
		memcpy(two + 5, one, n);
		uint64_t hash = text_hash((struct text){ one, n });
		fine = fine && hash == text_hash((struct text){ two + 5, n }) && hash != text_hash((struct text){ one, n + 1 });
		for (size_t at = 0; at < n; at++) {
			two[5 + at] ^= 1;
			fine = fine && hash != text_hash((struct text){ two + 5, n });
			two[5 + at] ^= 1;
		}
	}
	CHECK(fine);
}

/* Every byte at every place of texts of every length up to 20. */
static void test_bytes(void)
{
	char t[20];
	memset(t, 'x', sizeof t);
	for (size_t n = 0; n <= sizeof t; n++) {
		CHECK(text_is_graphic((struct text){ t, n }) && text_is_ascii((struct text){ t, n }));
		for (size_t i = 0; i < n; i++) {
			for (int byte = 0; byte < 256; byte++) {
				t[i] = (char)byte;
				CHECK(text_is_graphic((struct text){ t, n }) == (byte > ' ' && byte < 0x7f));
				CHECK(text_is_ascii((struct text){ t, n }) == (byte < 0x80));
			}
			t[i] = 'x';
		}
	}
}

int main(void)
{
	test_bytes();
	test_hash();
	test_valid();
	test_width();
	test_lists();
	return checks_failed();
}
