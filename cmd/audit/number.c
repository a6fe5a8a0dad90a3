#include "number.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "bytes/memory.h"
#include "bytes/sort.h"
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

/* The eight digits at p as a number, two, then four of them at a time; false: something else stands there. */
static bool eight_digits(const char *p, uint64_t *number)
{
	const uint64_t ones = UINT64_C(0x0101010101010101);
	if (!are_eight_digits(p))
		return false;
	uint64_t x = text_start((struct text){ p, 8 }).part[0] & 0x0f * ones;
	x = (x >> 8 & UINT64_C(0x00ff00ff00ff00ff)) * 10 + (x & UINT64_C(0x00ff00ff00ff00ff));
	x = (x >> 16 & UINT64_C(0x0000ffff0000ffff)) * 100 + (x & UINT64_C(0x0000ffff0000ffff));
	*number = (x >> 32) * 10000 + (uint32_t)x;
	return true;
}

uint64_t number_of_mobile(struct text t)
{
	enum { MOBILE = 11, FIRST = 3 };
	uint64_t rest;
	if (t.n != MOBILE || t.p[0] != '1' || t.p[1] < '3' || t.p[1] > '9' || t.p[2] < '0' || t.p[2] > '9' || !eight_digits(t.p + FIRST, &rest))
		return 0;
	uint64_t first = 1100 + (uint64_t)(t.p[1] - '0') * 10 + (uint64_t)(t.p[2] - '0'); /* behind the 1 that all have */
	return (first * 100000000 + rest) * apart;
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
