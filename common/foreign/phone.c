#include "foreign/phone.h"

#include "bytes/catalogue.h"
#include "bytes/fold.h"
#include "foreign/clean.h"
#include "rules/policy.h"

enum { CELL_MOST = 240, DIGITS_MOST = 24 };

/* A cell in narrow characters, without invisible ones, and for each of its bytes where it came from. */
struct cell {
	char p[CELL_MOST + 1]; /* ends in a NUL */
	uint16_t from[CELL_MOST + 1];
	size_t n;
	struct text typed;
};

/* The digits of a number, and what stands between them. */
struct digits {
	char p[DIGITS_MOST + TRUNK_MOST]; /* settling may put a trunk prefix before them */
	size_t n;
	size_t last;      /* where the last group behind a dash or in brackets begins; 0: there is none */
	size_t dashes;    /* before digits that follow others */
	bool plus;        /* a + stands before the digits */
	bool bracket;     /* the digits begin with the country code in brackets */
	char extension[EXTENSION_MOST];
	size_t extension_n;
};

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static struct text text_of_digits(const struct digits *d)
{
	return (struct text){ d->p, d->n };
}

/* ---- the cell ---- */

static bool is_dash(uint32_t c)
{
	return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0x30fc || c == 0x2500;
}

/* Fills the cell. Returns false if the text is longer than any cell with telephone numbers. */
static bool collect(struct text t, struct cell *cell)
{
	size_t n, end = 0; /* end: behind the last character that is no blank */
	cell->n = 0;
	cell->typed = t;
	if (t.n > UINT16_MAX)
		return false;
	for (size_t i = 0; i < t.n; i += n) {
		const struct text rest = { t.p + i, t.n - i }, blank = TEXT("&nbsp;");
		uint32_t c = utf8_first(rest, &n);
		if (text_starts(rest, blank))
			c = ' ', n = blank.n;
		if (is_invisible(c))
			continue;
		if (cell->n + 4 > CELL_MOST)
			return false;
		size_t written = utf8_put(is_dash(c) ? '-' : c < 0x3000 || c > 0x9fff ? fold_char(c) : c == 0x3000 ? ' ' : c, cell->p + cell->n);
		for (size_t k = 0; k < written; k++)
			cell->from[cell->n++] = (uint16_t)i;
		if (cell->p[cell->n - 1] != ' ')
			end = cell->n;
	}
	cell->n = end;
	cell->p[end] = 0;
	cell->from[end] = (uint16_t)t.n;
	return true;
}

/* Keeps for the note what stands between two places of the cell, as it was typed. */
static void keep(struct phone *phone, const struct cell *cell, size_t from, size_t to)
{
	struct text t = { cell->typed.p + cell->from[from], (size_t)(cell->from[to] - cell->from[from]) };
	t = clean_edges(t);
	if (!t.n || clean_is_nothing(t))
		return;
	if (phone->more_n < PHONE_MORE)
		phone->more[phone->more_n] = t;
	phone->more_n++;
}

/* The length of the first of the words with which t, which ends in a NUL, begins. The last word is empty: t may begin with none. */
static size_t starts_with(const char *t, const struct text *words)
{
	for (;; words++) {
		size_t n = 0;
		while (n < words->n && t[n] == words->p[n])
			n++;
		if (n == words->n)
			return n;
	}
}

/* The length of the mark before an extension. */
static size_t marker(const char *t)
{
	static const struct text words[] = {
		WORD("转分机"), WORD("轉分機"), WORD("转"), WORD("轉"), WORD("分机"), WORD("分機"), WORD("内线"), WORD("內線"), WORD(";ext="),
		WORD("extension"), WORD("extn"), WORD("ext"), WORD("x"), WORD("#"), WORD(""),
	};
	return starts_with(t, words);
}

/* The length of the separator between numbers that share a cell. */
static size_t separator(const char *t)
{
	static const struct text words[] = {
		WORD("/"), WORD(";"), WORD(","), WORD("|"), WORD("&"), WORD("\\"), WORD("、"), WORD("或"), WORD("和"), WORD("及"), WORD(""),
	};
	return starts_with(t, words);
}

/* The length of a label before the number. It is kept for the note, except for tel:, which belongs to the way a number is written. */
static size_t label(const struct cell *cell, struct phone *phone)
{
	static const struct text words[] = {
		WORD("手机号码"), WORD("手機號碼"), WORD("手机号"), WORD("手機號"), WORD("手机"), WORD("手機"), WORD("电话"), WORD("電話"),
		WORD("座机"), WORD("座機"), WORD("固话"), WORD("固話"), WORD("宅电"), WORD("宅電"), WORD("mobile"), WORD("phone"), WORD(""),
	};
	static const struct text address[] = { WORD("tel:"), WORD("") };
	size_t n = starts_with(cell->p, address);
	if (n)
		return n;
	n = starts_with(cell->p, words);
	keep(phone, cell, 0, n);
	while (n && (cell->p[n] == ':' || cell->p[n] == ' '))
		n++;
	return n;
}

/* ---- one number ---- */

static const char too_short[] = N_("too short: no telephone number");
static const char too_many[] = N_("too many digits: two numbers in one cell?");
static const char letters[] = N_("letters in it: no telephone number");

/* Takes the extension behind its mark: digits, and nothing else but separators. */
static const char *take_extension(struct digits *d, const char *p, const char *end)
{
	p += strspn(p, " .:-(");
	size_t n = strspn(p, "0123456789");
	const char *behind = p + n + strspn(p + n, " )]");
	if (behind < end)
		return _("letters in the extension");
	if (n == 0 || n > EXTENSION_MOST)
		return _("no extension behind its mark, or too long a one");
	memcpy(d->extension, p, d->extension_n = n);
	return NULL;
}

/* Can all the digits so far be the code of a country? */
static bool may_be_country(const struct digits *d, struct text country)
{
	enum { CODE_MOST = 3 };
	size_t prefix = !d->plus && text_starts(text_of_digits(d), TEXT("00")) ? 2 : 0;
	return d->n == country.n || ((d->plus || prefix) && d->n > prefix && d->n <= prefix + CODE_MOST);
}

/* Takes brackets: digits in them belong to the number; a name in them, behind the digits, is kept for the note. *at is the opening bracket,
 * and becomes the last byte that was taken. */
static void take_brackets(struct digits *d, const struct cell *cell, size_t *at, size_t end, struct text country, struct phone *phone)
{
	size_t from = *at + 1, n = strcspn(cell->p + from, ")]"), digits = 0, plus = cell->p[from] == '+';
	size_t to = from + n < end ? from + n : end;
	n = to - from;
	for (size_t i = from; i < to; i++)
		digits += is_digit(cell->p[i]);
	if (marker(cell->p + from))
		return;
	if (digits + plus < n) {
		if (!d->n || digits || to == end)
			return;
		keep(phone, cell, from, to);
		*at = to;
		return;
	}
	struct text group = { cell->p + from + plus, digits };
	if (d->n == 0) {
		d->bracket = text_eq(group, country);
	} else if (text_eq(group, TEXT("0")) && may_be_country(d, country)) { /* +86 (0)571, 0049 (0)30 */
		*at = to;
		return;
	}
	if (to < end)
		d->last = d->n;
}

static const char *take_digit(struct digits *d, char c)
{
	if (d->n == DIGITS_MOST)
		return too_many;
	d->p[d->n++] = c;
	return NULL;
}

static void take_dash(struct digits *d)
{
	d->dashes += d->n > d->last;
	d->last = d->n;
}

/* Takes the digits of the cell from `at` to `end`. */
static const char *take_number(struct digits *d, const struct cell *cell, size_t at, size_t end, struct text country, struct phone *phone)
{
	const char *why = NULL;
	*d = (struct digits){ 0 };
	for (; at < end && !why; at++) {
		char c = cell->p[at];
		if (is_digit(c)) {
			why = take_digit(d, c);
			continue;
		}
		size_t n = marker(cell->p + at);
		if (n && d->n && d->n < PHONE_LEAST)
			return too_short;
		else if (n && d->n)
			return take_extension(d, cell->p + at + n, cell->p + end);
		else if (c == '(' || c == '[')
			take_brackets(d, cell, &at, end, country, phone);
		else if (c == '-')
			take_dash(d);
		else if (c == '+' && !d->n && !d->plus)
			d->plus = true;
		else if (!strchr(" -.)]", c))
			why = letters;
	}
	return why;
}

/* ---- the country ---- */

static void drop(struct digits *d, size_t n)
{
	memmove(d->p, d->p + n, d->n -= n);
	d->last = d->last > n ? d->last - n : 0;
}

static void put_before(struct digits *d, struct text t)
{
	memmove(d->p + t.n, d->p, d->n);
	memcpy(d->p, t.p, t.n);
	d->n += t.n;
}

/* Do the digits begin with a prefix that once led calls to a mobile number through another network? */
static bool has_carrier(const struct digits *d)
{
	return d->n == 16 && (memcmp(d->p, "179", 3) == 0 || memcmp(d->p, "12593", 5) == 0) && plan_of((struct text){ d->p + 5, 11 }) == PLAN_MOBILE;
}

/* Settles the 0 of an area code: it may be missing, and some numbers have one that they should not have. */
static enum plan settle_zero(struct digits *d)
{
	enum plan plan = plan_of(text_of_digits(d));
	if (plan)
		return plan;
	if (text_starts(text_of_digits(d), TEXT("0"))) {
		plan = plan_of((struct text){ d->p + 1, d->n - 1 });
		if (plan != PLAN_MOBILE && plan != PLAN_TOLL && plan != PLAN_SERVICE)
			return PLAN_NONE;
		drop(d, 1);
		return plan;
	}
	struct digits with = *d;
	put_before(&with, TEXT("0"));
	if (plan_of(text_of_digits(&with)) != PLAN_LANDLINE)
		return PLAN_NONE;
	*d = with;
	return PLAN_LANDLINE;
}

/* Brings the digits of a number inside China to our form. `sure` says that 86 stood before them with +, 00 or brackets. */
static enum plan settle(struct digits *d, bool sure)
{
	struct digits rest = *d;
	if (has_carrier(d))
		drop(d, 5);
	enum plan plan = settle_zero(d);
	if (plan || d->n < 3 || memcmp(d->p, "86", 2) != 0)
		return plan;
	drop(&rest, 2);
	plan = settle_zero(&rest);
	if (plan == PLAN_MOBILE || plan == PLAN_TOLL || plan == PLAN_LANDLINE || (sure && plan)) {
		*d = rest;
		return plan;
	}
	return PLAN_NONE;
}

/* The digits that are dialled to call abroad, if the number begins with them: 00, and 011 in North America, where no trunk 0 may stand before
 * a number; else none. */
static struct text abroad_prefix(const struct digits *d, struct text country, struct text trunk)
{
	bool american = text_eq(country, TEXT("1")) && !text_starts(trunk, TEXT("0"));
	struct text t = text_of_digits(d);
	if (american && text_starts(t, TEXT("011")))
		return TEXT("011");
	return text_starts(t, TEXT("00")) ? TEXT("00") : TEXT("");
}

/* Takes the country code off the digits if +, 00 or brackets show that it comes first. Returns whether it is ours; *abroad says that it is
 * another one. */
static bool take_country(struct digits *d, struct text country, struct text trunk, bool *abroad)
{
	struct text prefix = abroad_prefix(d, country, trunk);
	drop(d, prefix.n);
	d->plus = d->plus || prefix.n;
	*abroad = false;
	if (!d->plus && !d->bracket)
		return false;
	if (text_starts(text_of_digits(d), country)) {
		drop(d, country.n);
		return true;
	}
	*abroad = d->plus;
	return false;
}

/* ---- extensions ---- */

/* May the last group be an extension of what stands before it? It is none if all groups together are one number, nor if what would be a
 * number without area code has been typed in three groups, as 886-2-2345-6789. */
static bool is_extension(const struct digits *d, bool sure)
{
	enum { LOCAL_DASHES = 2 };
	struct digits head = *d, all = *d;
	size_t n = d->n - d->last;
	if (n > 5)
		return false;
	head.n = d->last;
	enum plan before = settle(&head, sure), together = settle(&all, sure);
	if (before == PLAN_LOCAL && d->dashes > LOCAL_DASHES)
		return false;
	if (together == PLAN_SERVICE && text_starts(text_of_digits(&all), TEXT("95")))
		return false;
	return before && (!together || together == before);
}

/* ---- countries ---- */

/* Settles a number inside China. */
static void settle_china(struct digits *d, bool sure, struct phone *phone)
{
	if (!d->extension_n && is_extension(d, sure)) {
		memcpy(d->extension, d->p + d->last, d->extension_n = d->n - d->last);
		d->n = d->last;
	}
	enum plan plan = settle(d, sure);
	phone->local = plan == PLAN_LOCAL;
	if (!plan || plan == PLAN_ABROAD)
		plan_why(text_of_digits(d), phone->doubt);
}

/* Settles a number inside another country of ours. */
static void settle_elsewhere(struct digits *d, bool sure, struct text country, struct text trunk)
{
	bool american = text_eq(country, TEXT("1")) && !trunk.n;
	if (sure && !text_starts(text_of_digits(d), trunk))
		put_before(d, trunk);
	else if (american && d->n == 11 && d->p[0] == '1' && d->p[1] >= '2') /* area codes begin with 2 to 9 */
		drop(d, 1);
}

static const char *finish(const struct digits *d, bool abroad, struct phone *phone)
{
	if (d->n < PHONE_LEAST)
		return too_short;
	if (d->n > PHONE_MOST)
		return too_many;
	if (abroad && d->p[0] == '0')
		return _("no such number");
	phone->n = 0;
	if (abroad)
		phone->digits[phone->n++] = '+';
	memcpy(phone->digits + phone->n, d->p, d->n);
	phone->n += d->n;
	if (d->extension_n) {
		phone->digits[phone->n++] = 'x';
		memcpy(phone->digits + phone->n, d->extension, d->extension_n);
		phone->n += d->extension_n;
	}
	return NULL;
}

static const char *settle_number(struct digits *d, struct text country, struct text trunk, struct phone *phone)
{
	bool abroad, zeros = text_starts(text_of_digits(d), TEXT("000")) && !d->plus;
	bool sure = !zeros && take_country(d, country, trunk, &abroad);
	if (zeros)
		abroad = false;
	if (sure && abroad_prefix(d, country, trunk).n)
		return _("no such number");
	if (abroad)
		phone->local = false;
	else if (text_eq(country, TEXT("86")))
		settle_china(d, sure, phone);
	else
		settle_elsewhere(d, sure, country, trunk);
	return finish(d, abroad, phone);
}

/* ---- several numbers ---- */

/* Why the text can't be a number, before any digit is looked at; or NULL. */
static const char *refuse(struct text t)
{
	size_t stars = 0, xs = 0;
	for (size_t i = 0; i < t.n; i++) {
		stars += t.p[i] == '*';
		xs += t.p[i] == 'x';
	}
	if (is_scientific(t))
		return _("the spreadsheet has lost the number: format the column as text and export again");
	if (is_decimal(t))
		return _("ends in .0: a spreadsheet took it for a number; format the column as text");
	return stars || xs > 1 ? _("masked: it cannot be called") : NULL;
}

/* Takes a number of our country between two places of the cell, without its extension. Returns false if there is none. */
static bool take_ours(struct digits *d, const struct cell *cell, size_t from, size_t to, struct text country, struct text trunk, bool *sure)
{
	struct phone phone = { 0 };
	bool abroad;
	if (take_number(d, cell, from, to, country, &phone))
		return false;
	*sure = take_country(d, country, trunk, &abroad);
	return !abroad;
}

/* Are the digits of the cell between two places a whole Chinese number, perhaps with an extension? */
static bool is_whole(const struct cell *cell, size_t from, size_t to, struct text country)
{
	struct digits d;
	bool sure;
	if (!take_ours(&d, cell, from, to, country, TEXT(""), &sure))
		return false;
	return (!d.extension_n && is_extension(&d, sure)) || settle(&d, sure);
}

/* How many digits stand at p, if nothing else stands before the next separator or the end; else 0. */
static size_t digits_alone(const char *p)
{
	size_t n = strspn(p, "0123456789");
	p += n + strspn(p + n, " ");
	return !*p || separator(p) ? n : 0;
}

/* Can the digits of the cell between two places be a number of another country than China? Behind a 0 there is an area code as well. What is
 * wrong between them is found where the whole cell is read. */
static bool may_be_whole(const struct cell *cell, size_t from, size_t to, struct text country, struct text trunk)
{
	enum { AREA_LEAST = 2 };
	struct phone phone = { 0 };
	struct digits d;
	bool abroad;
	take_number(&d, cell, from, to, country, &phone);
	bool sure = take_country(&d, country, trunk, &abroad);
	settle_elsewhere(&d, sure, country, trunk);
	return d.n >= PHONE_LEAST + (text_starts(text_of_digits(&d), TEXT("0")) ? AREA_LEAST : 0);
}

/* Does the slash stand inside a number, such as behind an area code? Then it becomes a blank. */
static bool is_inside(struct cell *cell, size_t from, size_t slash, size_t end, struct text country, struct text trunk)
{
	bool chinese = text_eq(country, TEXT("86"));
	if (chinese ? is_whole(cell, from, slash, country) : may_be_whole(cell, from, slash, country, trunk))
		return false;
	cell->p[slash] = ' ';
	if (!chinese || is_whole(cell, from, end, country))
		return true;
	cell->p[slash] = '/';
	return false;
}

/* The end of the first number of the cell, which begins at `from`. An extension belongs to it, too: digits behind , or ;, where the separator
 * becomes our mark, and what has a mark of its own behind any separator. */
static size_t end_of_first(struct cell *cell, size_t from, struct text country, struct text trunk)
{
	for (size_t i = from; i < cell->n; i++) {
		size_t n = separator(cell->p + i), rest = i + n;
		if (!n || marker(cell->p + i))
			continue;
		while (cell->p[rest] == ' ' || (cell->p[rest] == ',' && cell->p[i] == ','))
			rest++;
		bool comma = cell->p[i] == ',' || cell->p[i] == ';';
		size_t digits = digits_alone(cell->p + rest), next = rest;
		while (next < cell->n && !separator(cell->p + next))
			next++;
		bool marked = marker(cell->p + rest), alone = comma && digits >= 1 && digits < 5;
		if (marked || alone) {
			memset(cell->p + i, ' ', rest - i);
			cell->p[i] = marked ? ' ' : '#';
		} else if (cell->p[i] != '/' || !is_inside(cell, from, i, next, country, trunk)) {
			return i;
		}
	}
	return cell->n;
}

/* Where behind a number another one begins that no separator parts from it, but blanks, a dash, a bracket, or a word such as 备用; 0 if none
 * does. */
static size_t begin_of_next(const struct cell *cell, size_t at)
{
	size_t next = at + strspn(cell->p + at, " -([");
	if (marker(cell->p + next))
		return 0;
	next += strcspn(cell->p + next, "0123456789+.)]");
	return cell->p[next] == '+' || (is_digit(cell->p[next]) && next > at) ? next : 0;
}

/* Where the first of two whole numbers ends that are none together; 0 if the cell holds no two. */
static size_t end_before_next(const struct cell *cell, size_t from, size_t end, struct text country)
{
	if (!text_eq(country, TEXT("86")) || is_whole(cell, from, end, country))
		return 0;
	for (size_t i = from + 1; i < end; i++) {
		size_t next = begin_of_next(cell, i);
		if (!next || next >= end || !is_whole(cell, from, i, country))
			continue;
		if (cell->p[next] == '+' ? is_digit(cell->p[next + 1]) : is_whole(cell, next, end, country))
			return i;
	}
	return 0;
}

/* Keeps what stands behind the first number; of a number in brackets what is in them. */
static void keep_behind(struct phone *phone, const struct cell *cell, size_t at)
{
	size_t end = cell->n;
	at += strspn(cell->p + at, " -");
	if ((cell->p[at] == '(' || cell->p[at] == '[') && at + strcspn(cell->p + at, ")]") == end - 1)
		at++, end--;
	keep(phone, cell, at, end);
}

/* Takes the commas out of 139,0000,0001 and 13,900,000,001, which are one mobile number. */
static void take_out_commas(struct cell *cell, size_t from, struct text country)
{
	struct cell other;
	struct digits d;
	bool sure;
	if (!text_eq(country, TEXT("86")) || !memchr(cell->p, ',', cell->n))
		return;
	other = *cell;
	for (size_t i = from; i < other.n; i++)
		if (other.p[i] == ',')
			other.p[i] = ' ';
	if (take_ours(&d, &other, from, other.n, country, TEXT(""), &sure) && settle(&d, sure) == PLAN_MOBILE)
		*cell = other;
}

static const char *parse_cell(struct text t, struct text country, struct text trunk, struct phone *phone)
{
	struct cell cell;
	struct digits d;
	if (!collect(t, &cell))
		return _("too long: no telephone number");
	size_t from = label(&cell, phone);
	const char *why = refuse((struct text){ cell.p + from, cell.n - from });
	if (why)
		return why;
	take_out_commas(&cell, from, country);
	size_t end = end_of_first(&cell, from, country, trunk), before = end_before_next(&cell, from, end, country);
	size_t behind = before ? before : end + separator(cell.p + end);
	why = take_number(&d, &cell, from, before ? before : end, country, phone);
	if (why)
		return why;
	if (before)
		keep_behind(phone, &cell, behind);
	else
		keep(phone, &cell, behind, cell.n);
	if (phone->more_n > PHONE_MORE)
		return letters;
	return settle_number(&d, country, trunk, phone);
}

/* Takes a number as nearly all are: a mobile one, and nothing else. */
static bool take_mobile(struct text t, struct phone *phone)
{
	enum { MOBILE = 11 };
	if (t.n != MOBILE || !are_eight_digits(t.p) || !are_eight_digits(t.p + MOBILE - 8) || t.p[0] != '1' || t.p[1] < '3')
		return false;
	memcpy(phone->digits, t.p, phone->n = MOBILE);
	return true;
}

/* Takes a number as nearly all others are: digits, blanks and dashes, perhaps behind a +. Returns false if the text holds more. */
static bool take_simple(struct text t, struct digits *d)
{
	size_t i = text_starts(t, TEXT("+"));
	*d = (struct digits){ .plus = i > 0 };
	for (; i < t.n; i++) {
		if (is_digit(t.p[i]))
			take_digit(d, t.p[i]); /* with more digits than have room it is refused in any case */
		else if (t.p[i] == '-')
			take_dash(d);
		else if (t.p[i] != ' ')
			return false;
	}
	return true;
}

static void clear(struct phone *phone)
{
	phone->n = phone->more_n = 0;
	phone->doubt[0] = 0;
	phone->local = false;
}

const char *phone_parse(struct text t, struct text country, struct text trunk, struct phone *phone)
{
	struct digits d;
	clear(phone);
	if (text_eq(country, TEXT("86")) && take_mobile(t, phone))
		return NULL;
	if (take_simple(t, &d) && !settle_number(&d, country, trunk, phone) && !phone->doubt[0])
		return NULL;
	clear(phone);
	return parse_cell(t, country, trunk, phone);
}
