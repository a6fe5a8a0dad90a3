#include "mail.h"

#include "base64.h"
#include "bytes/catalogue.h"

static const char *const weekday[] = { "Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun" };
static const char *const month_name[] = { "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec" };

const char *address_fault(struct text address)
{
	size_t length;
	if (!address.n)
		return _("nothing there");
	for (; address.n; address.p += length, address.n -= length) {
		uint32_t c = utf8_first(address, &length);
		if (is_control(c) || c == ',' || (c == 0xfffd && length == 1))
			return _("it holds a comma, a control character, or a byte that is not UTF-8");
	}
	return NULL;
}

/* An encoded word takes 75 characters at most, and its line 76, "Subject: " before it: so many bytes, of whole characters. */
enum { WORD_BYTES = 39 };

static void put_encoded(struct writer *out, struct text t)
{
	for (bool more = false; t.n; more = true) {
		size_t n = 0, length;
		while (n < t.n && (utf8_first((struct text){ t.p + n, t.n - n }, &length), n + length <= WORD_BYTES))
			n += length;
		char coded[BASE64_LENGTH(WORD_BYTES)];
		writer_raw(out, more ? TEXT("\n =?UTF-8?B?") : TEXT("=?UTF-8?B?"));
		writer_raw(out, (struct text){ coded, base64_write((struct text){ t.p, n }, coded) });
		writer_raw(out, TEXT("?="));
		t.p += n;
		t.n -= n;
	}
}

/* How many characters a line of a header has at most, as RFC 2047 has it for encoded ones. */
enum { LINE_MOST = 75 };

/* Is it ASCII that nobody could take for an encoded word? */
static bool is_plain(struct text t)
{
	bool plain = !memmem(t.p, t.n, "=?", 2);
	for (size_t i = 0; i < t.n; i++)
		plain = plain && t.p[i] >= ' ' && t.p[i] <= '~';
	return plain;
}

/* Text that is short and plain stands as it is. */
static void put_subject(struct writer *out, struct text t)
{
	writer_raw(out, TEXT("Subject: "));
	if (is_plain(t) && t.n <= LINE_MOST - strlen("Subject: "))
		writer_raw(out, t);
	else
		put_encoded(out, t);
	writer_raw(out, TEXT("\n"));
}

static struct text without_quotes(struct text t)
{
	bool quoted = t.n >= 2 && t.p[0] == '"' && t.p[t.n - 1] == '"';
	return quoted ? (struct text){ t.p + 1, t.n - 2 } : t;
}

/* An address with a name before it, Name <name@host>, whose name is encoded where it has to be; a line of its own for the address itself where
 * both are too long for one. What stands alone can't be cut. */
static void put_recipient(struct writer *out, struct text t)
{
	const char *open = t.n && t.p[t.n - 1] == '>' ? memrchr(t.p, '<', t.n) : NULL;
	struct text name = text_trim((struct text){ t.p, open ? (size_t)(open - t.p) : 0 });
	writer_raw(out, TEXT("To: "));
	if (!name.n || (is_plain(name) && t.n <= LINE_MOST - strlen("To: "))) {
		writer_raw(out, t);
	} else {
		if (is_plain(name))
			writer_raw(out, name);
		else
			put_encoded(out, without_quotes(name));
		writer_raw(out, TEXT("\n "));
		writer_raw(out, (struct text){ open, (size_t)(t.p + t.n - open) });
	}
	writer_raw(out, TEXT("\n"));
}

void mail_head(struct writer *out, struct text address, struct text subject, struct when now, int offset)
{
	int year, month, day, east = offset < 0 ? -offset : offset;
	civil_of(now.day, &year, &month, &day);
	put_recipient(out, address);
	put_subject(out, subject);
	writer_print(out, "Date: %s, %d %s %04d %02d:%02d:00 %c%02d%02d\n", weekday[weekday_of(now.day)], day, month_name[month - 1], year,
		     now.minute / 60, now.minute % 60, offset < 0 ? '-' : '+', east / 60, east % 60);
	writer_raw(out, TEXT("MIME-Version: 1.0\n"
			     "Content-Type: text/plain; charset=UTF-8\n"
			     "Content-Transfer-Encoding: 8bit\n\n"));
}

void mail_parting(struct writer *out, struct when now)
{
	int year, month, day;
	civil_of(now.day, &year, &month, &day);
	writer_print(out, "\nFrom as-escalate %s %s %2d %02d:%02d:00 %04d\n", weekday[weekday_of(now.day)], month_name[month - 1], day,
		     now.minute / 60, now.minute % 60, year);
}
