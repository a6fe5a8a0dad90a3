/* Telephone numbers: any cell gives a number of the promised form or a reason, and a number stays as it is when it is read again.
 * The first byte chooses the country. */
#include "fuzz.h"
#include "foreign/clean.h"
#include "foreign/phone.h"

static size_t digits(struct text t)
{
	size_t n = 0;
	while (n < t.n && t.p[n] >= '0' && t.p[n] <= '9')
		n++;
	return n;
}

/* Digits, behind a plus or not; x and an extension. */
static bool has_form(struct text t)
{
	size_t sign = t.n && t.p[0] == '+', n = digits((struct text){ t.p + sign, t.n - sign }), extension = t.n - sign - n;
	if (n < PHONE_LEAST || n > PHONE_MOST)
		return false;
	if (!extension)
		return true;
	t = (struct text){ t.p + sign + n, extension };
	return t.p[0] == 'x' && t.n >= 2 && t.n <= 1 + EXTENSION_MOST && digits((struct text){ t.p + 1, t.n - 1 }) == t.n - 1;
}

static void try_phone(struct text cell, struct text country, struct text trunk, struct arena *arena)
{
	struct phone first, again;
	struct text t;
	if (clean_text(cell, arena, &t))
		return;
	t = clean_unwrap(t);
	if (!t.n || phone_parse(t, country, trunk, &first))
		return;
	PLANT(first.digits[0] == '+' && memchr(first.digits, 'x', first.n));
	HOLDS(has_form(phone_text(&first)));
	for (size_t i = 0; i < first.more_n; i++)
		HOLDS(first.more[i].n && first.more[i].p >= t.p && first.more[i].p + first.more[i].n <= t.p + t.n);
	HOLDS(!phone_parse(phone_text(&first), country, trunk, &again) && text_eq(phone_text(&first), phone_text(&again)));
	HOLDS(!again.more_n && strcmp(first.doubt, again.doubt) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
	static const struct text countries[] = { WORD("86"), WORD("1"), WORD("49"), WORD("852") };
	if (n)
		try_phone((struct text){ (const char *)data + 1, n - 1 }, countries[data[0] % 4], data[0] & 4 ? TEXT("0") : TEXT(""), fuzz_arena());
	return 0;
}
