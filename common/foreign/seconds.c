#include "foreign/seconds.h"

bool seconds_parse(struct text t, uint64_t *seconds)
{
	uint64_t part = 0;
	size_t parts = 1, digits = 0;
	*seconds = 0;
	for (size_t i = 0; i <= t.n; i++) {
		if (i < t.n && t.p[i] >= '0' && t.p[i] <= '9' && digits < 9) {
			part = part * 10 + (uint64_t)(t.p[i] - '0');
			digits++;
			continue;
		}
		if (!digits || (i < t.n && t.p[i] != ':') || (parts > 1 && (digits != 2 || part > 59)) || parts > 3)
			return false;
		*seconds = *seconds * 60 + part;
		parts += i < t.n;
		part = digits = 0;
	}
	return true;
}
