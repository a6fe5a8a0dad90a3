#include "number.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "bytes/memory.h"
#include "foreign/plan.h"

/* Numbers that are alike stand apart. */
static const uint64_t apart = UINT64_C(0x9e3779b97f4a7c15);

/* The digits behind a 1, which keeps zeros in front, or behind a 2 for a +. */
static uint64_t spread(struct text digits, bool plus)
{
	enum { DIGITS_MOST = 16 };
	uint64_t number = plus ? 2 : 1;
	if (!digits.n || digits.n > DIGITS_MOST)
		return 0;
	for (size_t i = 0; i < digits.n; i++) {
		if (digits.p[i] < '0' || digits.p[i] > '9')
			return 0;
		number = number * 10 + (uint64_t)(digits.p[i] - '0');
	}
	return number * apart;
}

uint64_t number_of_mobile(struct text t)
{
	enum { MOBILE = 11 };
	uint64_t number = 1;
	bool other = false;
	if (t.n != MOBILE || t.p[0] != '1' || t.p[1] < '3')
		return 0;
	for (int i = 0; i < MOBILE; i++) {
		unsigned digit = (unsigned char)t.p[i] - (unsigned)'0';
		other |= digit > 9;
		number = number * 10 + digit;
	}
	return other ? 0 : number * apart;
}

static struct text without_extension(struct text phone)
{
	const char *x = phone.n ? memchr(phone.p, 'x', phone.n) : NULL;
	return x ? (struct text){ phone.p, (size_t)(x - phone.p) } : phone;
}

uint64_t number_of(struct text phone)
{
	struct text digits = without_extension(phone);
	bool plus = digits.n && digits.p[0] == '+';
	return spread((struct text){ digits.p + plus, digits.n - plus }, plus);
}

uint64_t number_local(struct text phone)
{
	struct text digits = without_extension(phone);
	size_t area = digits.n > 9 && digits.p[0] == '0' ? plan_area(digits) : 0;
	return area && plan_of(digits) == PLAN_LANDLINE ? spread((struct text){ digits.p + area, digits.n - area }, false) : 0;
}

uint32_t actor_checksum(struct text name)
{
	if (!name.n)
		return 0;
	char *room = xmalloc(name.n, 1);
	uint64_t sum = text_checksum(fold_text(name, room));
	free(room);
	return (uint32_t)sum ? (uint32_t)sum : 1;
}
