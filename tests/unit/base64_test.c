/* The test vectors of RFC 4648, section 10, and bytes that reach every digit. */
#include "check.h"
#include "escalate/base64.h"

static void check_code(struct text t, const char *code)
{
	char out[BASE64_LENGTH(64)];
	CHECK(strlen(code) == BASE64_LENGTH(t.n));
	CHECK(text_eq((struct text){ out, base64_write(t, out) }, text_of(code)));
}

int main(void)
{
	static const unsigned char all[48] = {
		0x00, 0x10, 0x83, 0x10, 0x51, 0x87, 0x20, 0x92, 0x8b, 0x30, 0xd3, 0x8f, 0x41, 0x14, 0x93, 0x51, 0x55, 0x97, 0x61, 0x96, 0x9b, 0x71, 0xd7, 0x9f,
		0x82, 0x18, 0xa3, 0x92, 0x59, 0xa7, 0xa2, 0x9a, 0xab, 0xb2, 0xdb, 0xaf, 0xc3, 0x1c, 0xb3, 0xd3, 0x5d, 0xb7, 0xe3, 0x9e, 0xbb, 0xf3, 0xdf, 0xbf,
	};
	check_code(TEXT(""), "");
	check_code(TEXT("f"), "Zg==");
	check_code(TEXT("fo"), "Zm8=");
	check_code(TEXT("foo"), "Zm9v");
	check_code(TEXT("foob"), "Zm9vYg==");
	check_code(TEXT("fooba"), "Zm9vYmE=");
	check_code(TEXT("foobar"), "Zm9vYmFy");
	check_code((struct text){ (const char *)all, sizeof all }, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
	return checks_failed();
}
