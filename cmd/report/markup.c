#include "markup.h"

void markup_name(struct writer *out, struct text name)
{
	for (size_t i = 0; i < name.n; i++)
		writer_raw(out, name.p[i] == '_' ? TEXT(" ") : (struct text){ name.p + i, 1 });
}

void markup_percent(struct writer *out, int64_t over, int64_t under)
{
	char room[FIGURE_ROOM];
	struct text rate = rate_text(over, under, room);
	if (!rate.n)
		return;
	const char *digits = rate.p + rate.n - 4; /* the rate is W.DDDD, the percentage WDD.DD */
	int hundreds = rate.p[0] - '0', whole = hundreds * 100 + (digits[0] - '0') * 10 + (digits[1] - '0');
	writer_print(out, "%d.%.2s %%", whole, digits + 2);
}

void markup_rate(struct writer *out, int64_t over, int64_t under)
{
	if (under)
		markup_percent(out, over, under);
	else
		writer_raw(out, TEXT("–"));
}
