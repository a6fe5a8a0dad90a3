#include "bytes/pairs.h"

#include <string.h>
#include <strings.h>

#include "bytes/text.h"

bool pairs_fit(const char *encoding)
{
	static const char *const names[] = { "GB18030", "GBK", "BIG5", "CP936", "GB2312", "CP950", "EUC-CN" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcasecmp(encoding, names[i]) == 0)
			return true;
	return false;
}

static uint16_t character_of(iconv_t converter, unsigned char lead, unsigned char trail)
{
	char in[2] = { (char)lead, (char)trail }, out[8], *from = in, *to = out;
	size_t from_n = sizeof in, room = sizeof out, length;
	iconv(converter, NULL, NULL, NULL, NULL);
	if (iconv(converter, &from, &from_n, &to, &room) == (size_t)-1 || from_n)
		return 0;
	struct text t = { out, sizeof out - room };
	uint32_t c = t.n ? utf8_first(t, &length) : 0;
	return c >= 0x800 && c <= 0xffff && length == t.n ? (uint16_t)c : 0;
}

void pairs_make(struct pairs *p, iconv_t converter)
{
	for (unsigned lead = LEAD_FIRST; lead <= LEAD_LAST; lead++)
		for (unsigned trail = TRAIL_FIRST; trail <= TRAIL_LAST; trail++)
			p->character[lead - LEAD_FIRST][trail - TRAIL_FIRST] = character_of(converter, (unsigned char)lead, (unsigned char)trail);
	iconv(converter, NULL, NULL, NULL, NULL);
}

void pairs_decode(const struct pairs *p, char **from, size_t *n, char **out, size_t *room)
{
	const unsigned char *in = (const unsigned char *)*from, *end = in + *n;
	unsigned char *to = (unsigned char *)*out, *last = to + *room;
	enum { EIGHT = 8 };
	while (in < end && last - to >= EIGHT) {
		uint64_t eight;
		if (end - in >= EIGHT && (memcpy(&eight, in, EIGHT), !(eight & 0x8080808080808080ULL))) {
			memcpy(to, in, EIGHT);
			in += EIGHT, to += EIGHT;
			continue;
		}
		if (*in < 0x80) {
			*to++ = *in++;
			continue;
		}
		if (end - in < 2 || in[0] < LEAD_FIRST || in[0] > LEAD_LAST || in[1] < TRAIL_FIRST || in[1] > TRAIL_LAST)
			break;
		uint16_t c = p->character[in[0] - LEAD_FIRST][in[1] - TRAIL_FIRST];
		if (!c)
			break;
		to[0] = (unsigned char)(0xe0 | c >> 12);
		to[1] = (unsigned char)(0x80 | (c >> 6 & 0x3f));
		to[2] = (unsigned char)(0x80 | (c & 0x3f));
		in += 2, to += 3;
	}
	*n = (size_t)(end - in);
	*room = (size_t)(last - to);
	*from += in - (const unsigned char *)*from;
	*out += to - (unsigned char *)*out;
}
