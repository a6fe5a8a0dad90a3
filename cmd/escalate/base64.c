#include "base64.h"

/* PERF NOTES. Nettle has this too, but loading it takes 5 % of the instructions that as-escalate spends on 2000 tasks. */
size_t base64_write(struct text t, char *out)
{
	static const char digit[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	char *to = out;
	for (size_t i = 0; i < t.n; i += 3) {
		size_t n = t.n - i < 3 ? t.n - i : 3;
		unsigned bits = 0;
		for (size_t k = 0; k < 3; k++)
			bits = bits << 8 | (k < n ? (unsigned char)t.p[i + k] : 0);
		for (size_t k = 0; k < 4; k++)
			*to++ = (char)(k <= n ? digit[bits >> (18 - 6 * k) & 63] : '=');
	}
	return (size_t)(to - out);
}
