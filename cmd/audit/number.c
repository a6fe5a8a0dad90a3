#include "number.h"

#include <stdlib.h>

#include "bytes/fold.h"
#include "bytes/memory.h"
#include "foreign/plan.h"

/* The digits behind a 1, which keeps zeros in front, spread so that numbers that are alike stand apart. */
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
	return number * UINT64_C(0x9e3779b97f4a7c15);
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
