/* phone_parse: which numbers are accepted, and which are refused and why. */
#include "foreign/phone.h"

#include "check.h"

static const struct {
	const char *in, *out, *why; /* why: part of the reason, or, beside a number, of why it may be none */
} cases[] = {
	/* mobile numbers */
	{ "13800138000", "13800138000", NULL },
	{ "138 0013 8000", "13800138000", NULL },
	{ "138-0013-8000", "13800138000", NULL },
	{ "138.0013.8000", "13800138000", NULL },
	{ "１３８００１３８０００", "13800138000", NULL },
	{ "＋８６－１３８００１３８０００", "13800138000", NULL },
	{ "013800138000", "13800138000", NULL },
	{ "0138-0013-8000", "13800138000", NULL },
	{ "17951 13800138000", "13800138000", NULL },
	{ "1259313800138000", "13800138000", NULL },
	{ "13800138000-8", "13800138000x8", NULL },
	{ "1380013800", "1380013800", "10 digits: a mobile number has 11" },
	{ "138001380000", "138001380000", "12 digits: a mobile number has 11" },
	{ "11000000000", "11000000000", "no number has that form" },
	{ "138&nbsp;0013&nbsp;8000", "13800138000", NULL },
	{ "138\u30000013\u30008000", "13800138000", NULL },
	{ "12345678901", "12345678901", "11 digits: no number" },
	{ "13-80013800", "1380013800", "10 digits: a mobile number has 11" },
	{ "138001380-0", "1380013800", "10 digits: a mobile number has 11" },
	{ "138x0013800", NULL, "too short" },
	{ "138-0013-8000-", "13800138000", NULL },
	{ "12345-678901", "12345678901", "11 digits: no number" },
	{ "17951138001380001", NULL, "too many" }, /* no mobile number behind the prefix */
	{ "1234513800138000", NULL, "too many" },
	{ "12593 12800138000", NULL, "too many" },
	{ "13800 118.114", "13800118114", NULL }, /* whole, though both parts are numbers */
	/* 86 in every guise */
	{ "+86 13800138000", "13800138000", NULL },
	{ "+86-138-0013-8000", "13800138000", NULL },
	{ "tel:+86-138-0013-8000", "13800138000", NULL },
	{ "008613800138000", "13800138000", NULL },
	{ "8613800138000", "13800138000", NULL },
	{ "86-138-0013-8000", "13800138000", NULL },
	{ "(86)13800138000", "13800138000", NULL },
	{ "(+86)13800138000", "13800138000", NULL },
	{ "（+86）13800138000", "13800138000", NULL },
	{ "+(86) 138 0013 8000", "13800138000", NULL },
	{ "[86]13800138000", "13800138000", NULL },
	{ "+86 86 13800138000", "13800138000", NULL },
	{ "+86 013800138000", "13800138000", NULL },
	{ "86 571 95545336", "057195545336", NULL },
	{ "86 0571 95545336", "057195545336", NULL },
	{ "8602165551234", "02165551234", NULL },
	{ "86 400 810 1234", "4008101234", NULL },
	{ "+86 571 95545336", "057195545336", NULL },
	{ "+86 (0)571 95545336", "057195545336", NULL },
	{ "0086 10 65551234", "01065551234", NULL },
	{ "+8601065551234", "01065551234", NULL },
	{ "+86 400 810 1234", "4008101234", NULL },
	{ "+86 800 820 8820", "8008208820", NULL },
	{ "+86 95105", "95105", NULL },
	{ "+86 86 95105123", "95105123", NULL },
	{ "+86 86 123456789", "86123456789", "11 digits: no number" },
	{ "8695105123", "8695105123", "10 digits: no number" },
	{ "++8613800138000", NULL, "letters" },
	{ "86(571)95545336", "057195545336", NULL },
	{ "(86)95105", "95105", NULL },
	{ "+86 10086", "10086", NULL },
	{ "+86 12345", "12345", NULL },
	{ "86555123", "86555123", NULL }, /* a subscriber that begins so */
	{ "865711234567", "865711234567", "no number has that form" }, /* Hangzhou has 8 digits */
	{ "+86 5711234567", "5711234567", "no number has that form" },
	/* landlines */
	{ "0571-95545336", "057195545336", NULL },
	{ "57195545336", "057195545336", NULL },
	{ "(0571)95545336", "057195545336", NULL },
	{ "0571/95545336", "057195545336", NULL },
	{ "(0571-95545336)", "057195545336", NULL },
	{ "(0571.95545336)", "057195545336", NULL },
	{ "123/45678901", NULL, "too short" }, /* with and without the slash it is no number */
	{ "(0571 95545336)", "057195545336", NULL },
	{ "0571、95545336", NULL, "too short" }, /* only a slash may stand inside a number */
	{ "1012345678", "01012345678", NULL },
	{ "2165551234", "02165551234", NULL },
	{ "0350-1234567", "03501234567", NULL },
	{ "3501234567", "03501234567", NULL },
	{ "0571 9555 5336", "057195555336", NULL },
	{ "0571-9554533", "05719554533", "7 digits behind 0571: a number there has 8" },
	{ "0350-12345678", "035012345678", "8 digits behind 0350: a number there has 7" },
	{ "021-6555123", "0216555123", "7 digits behind 021: a number there has 8" },
	{ "0433-55512345", "043355512345", NULL }, /* went to 8 digits */
	{ "01655512345", "01655512345", "no area code begins so" },
	{ "0261234567", "0261234567", "no area code begins so" },
	{ "0571-96345", "057196345", NULL },
	{ "010-12345", "01012345", NULL },
	{ "65551234", "65551234", NULL },
	{ "6555123", "6555123", NULL },
	{ "6555-1234", "65551234", NULL },
	/* 400, 800, service numbers */
	{ "400-820-8820", "4008208820", NULL },
	{ "400-8101-234", "4008101234", NULL },
	{ "800-8208-820", "8008208820", NULL },
	{ "04008101234", "4008101234", NULL },
	{ "400810123", "400810123", "9 digits: a 400 number has 10" },
	{ "95588", "95588", NULL },
	{ "095588", "95588", NULL },
	{ "95105123", "95105123", NULL },
	{ "95105-123", "95105123", NULL },
	{ "95105-1234", "95105x1234", NULL },
	{ "96345", "96345", NULL },
	{ "096345", "96345", NULL },
	{ "962345", "962345", NULL },
	{ "10086", "10086", NULL },
	{ "010086", "10086", NULL },
	{ "012345", "12345", NULL },
	{ "011185", "11185", NULL },
	{ "118114", "118114", NULL },
	/* abroad, and what has neither */
	{ "+1 (415) 555-0100", "+14155550100", NULL },
	{ "0014155550100", "+14155550100", NULL },
	{ "+852 2555 1234", "+85225551234", NULL },
	{ "85225551234", "85225551234", "Hong Kong or Macau" },
	{ "853-2855-1234", "85328551234", "Hong Kong or Macau" },
	{ "+49 (0)30 123456", "+4930123456", NULL },
	{ "00000000000", "00000000000", "no area code begins so" },
	{ "123456789012345", "123456789012345", "15 digits" },
	{ "21234567890", "21234567890", "11 digits: no number" },
	{ "8713800138000", "8713800138000", "13 digits" },
	{ "01234", "01234", "no area code begins so" },
	/* extensions */
	{ "0571-95545336转801", "057195545336x801", NULL },
	{ "0571-95545336轉801", "057195545336x801", NULL },
	{ "0571-95545336转分机801", "057195545336x801", NULL },
	{ "0571-95545336,转801", "057195545336x801", NULL },
	{ "0571-95545336，转801", "057195545336x801", NULL },
	{ "0571-95545336内线801", "057195545336x801", NULL },
	{ "(0571)95545336 ext. 801", "057195545336x801", NULL },
	{ "057195545336x801", "057195545336x801", NULL },
	{ "057195545336#801", "057195545336x801", NULL },
	{ "057195545336 X 801", "057195545336x801", NULL },
	{ "057195545336;ext=801", "057195545336x801", NULL },
	{ "057195545336,801", "057195545336x801", NULL },
	{ "057195545336;801", "057195545336x801", NULL },
	{ "0571-95545336分机801", "057195545336x801", NULL },
	{ "0571-95545336分機 801", "057195545336x801", NULL },
	{ "0571-95545336 EXTENSION: 801", "057195545336x801", NULL },
	{ "0571-95545336extn801", "057195545336x801", NULL },
	{ "0571-95545336-801", "057195545336x801", NULL },
	{ "0571-95545336(801)", "057195545336x801", NULL },
	{ "0571-95545336（801）", "057195545336x801", NULL },
	{ "0571-95545336(转801)", "057195545336x801", NULL },
	{ "0571-95545336[1]", "057195545336x1", NULL },
	{ "010-65551234-1", "01065551234x1", NULL },
	{ "+86 10 6555 1234-80123", "01065551234x80123", NULL },
	{ "65551234-8", "65551234x8", NULL },
	{ "400-810-1234-5", "4008101234x5", NULL },
	{ "4008101234转5", "4008101234x5", NULL },
	{ "10086-1", "10086x1", NULL },
	{ "96345-6", "96345x6", NULL },
	{ "1234567-89", "123456789", "9 digits: no number" },
	{ "010-65551234(0)", "01065551234x0", NULL },
	{ "(0571)95545336-801", "057195545336x801", NULL },
	{ "0571-95545336()801", "057195545336x801", NULL },
	{ "0571-95545336-801x5", "057195545336801x5", "11 digits behind 0571: a number there has 8" },
	{ "057195545336,,801", "057195545336x801", NULL },
	{ "057195545336, 801", "057195545336x801", NULL },
	{ "0571-95545336/转801", "057195545336x801", NULL },
	{ "13800138000(8", "138001380008", "12 digits: a mobile number has 11" },
	{ "13800138000()", "13800138000", NULL },
	{ "13800138000x12345678", "13800138000x12345678", NULL },
	{ "13800138000x12 \xe2\x80\xac", "13800138000x12", NULL },
	{ "+1 415 555 0100 x12", "+14155550100x12", NULL },
	{ "+1-415-555-0100-12", "+1415555010012", NULL },
	{ "010-6555123-4", "01065551234", NULL }, /* it is whole with it only */
	{ "010-655512-34", "01065551234", NULL },
	{ "010-65551234-123456", NULL, "too many" },
	{ "010-65551234-", "01065551234", NULL },
	{ "0571-95545336转", NULL, "extension" },
	{ "0571-95545336转8a", NULL, "extension" },
	{ "0571-95545336ext", NULL, "extension" },
	{ "0571-95545336e", NULL, "letters in it" },
	{ "0571-95545336@1", NULL, "letters" },
	{ "13800138000x123456789", NULL, "too long a one" },
	{ "13800138000x", NULL, "extension" },
	{ "13800138000x. -", NULL, "no extension" },
	{ "13800138000(转)", NULL, "no extension" },
	{ "13800138000x1 139001390001", NULL, "letters in the extension" },
	{ "转801", NULL, "letters" },
	{ "x801", NULL, "letters" },
	/* what no number is */
	{ "1.38E+10", NULL, "spreadsheet" },
	{ "1.38001e+10", NULL, "spreadsheet" },
	{ "13800138000.0", NULL, ".0" },
	{ "13800138000.0  \xe2\x80\xac", NULL, ".0" },
	{ "138****8000", NULL, "masked" },
	{ "138xxxx8000", NULL, "masked" },
	{ "13800138000x1x2", NULL, "masked" },
	{ "138O0138000", NULL, "letters" },
	{ "王芳", NULL, "letters" },
	{ ":13800138000", NULL, "letters" },
	{ "(王)13800138000", NULL, "letters" },
	{ "(王 太太)13800138000", NULL, "letters" },
	{ "13800138000(王", NULL, "letters" },
	{ "13800138000(王1)", NULL, "letters" },
	{ "13800138000(王、李)", NULL, "letters" },
	{ "13800138000(王)(李)(张)(赵)", NULL, "letters" }, /* more than the note gets */
	{ "13800138000 13900139000a", NULL, "letters" },
	{ "13800138000.13900139000", NULL, "too many" },
	{ "+13800138000 13900139000", NULL, "too many" }, /* a number abroad may have blanks anywhere */
	{ "138001+38000", NULL, "letters" },
	{ "1234a", NULL, "letters" },
	{ "tel:", NULL, "too short" },
	{ "1234", NULL, "too short" },
	{ "-", NULL, "too short" },
	{ "+", NULL, "too short" },
	{ "+86", NULL, "too short" },
	{ "0", NULL, "too short" },
	{ "00", NULL, "too short" },
	{ "00861", NULL, "too short" },
	{ "1.5", NULL, "too short" },
	{ "\xe2\x80\xad\xe2\x80\xac", NULL, "too short" },
	{ "+0123456789", NULL, "no such" },
	{ "+00013800138000", NULL, "no such" },
	{ "+8600", NULL, "no such" },
	{ "+8600138000", NULL, "no such" }, /* what it gave would have been +138000 the next time */
	{ "1234567890123456", NULL, "too many" },
	{ "1234567890123456789012345", NULL, "too many" },
	{ "1234567890123456789012345a", NULL, "too many" },
	{ "+1234567890123456", NULL, "too many" },
	/* every kind of dash, and marks beside them that are none */
	{ "\xe2\x80\xad" "13800138000" "\xe2\x80\xac", "13800138000", NULL },
	{ "138\xe2\x80\x90" "0013\xe2\x80\x95" "8000", "13800138000", NULL },
	{ "138\xe2\x88\x92" "0013\xe3\x83\xbc" "8000", "13800138000", NULL },
	{ "138\xe2\x94\x80" "00138000", "13800138000", NULL },
	{ "138\xe2\x80\x8f" "0013\xe2\x80\x96" "8000", NULL, "letters" },
};

/* Another country drops its own code, and has no mobile numbers known to us. */
static const struct {
	const char *country, *in, *out, *trunk;
} elsewhere[] = {
	{ "1", "+1 415 555 0100", "4155550100", "" },
	{ "1", "1-415-555-0100", "4155550100", "" },
	{ "1", "4155550100", "4155550100", "" },
	{ "1", "13800138000", "3800138000", "" },
	{ "1", "1415555010", "1415555010", "" },
	{ "1", "42555501001", "42555501001", "" },
	{ "1", "1-415-555-0100", "14155550100", "1" },
	{ "1", "+1 415 555 0100", "14155550100", "1" },
	{ "1", "13800138000 13900139000", NULL, "" }, /* what is whole is known of Chinese numbers only */
	{ "1", "00 44 20 7946 0000", "+442079460000", "" },
	{ "1", "011 4420 7946", "01144207946", "0" }, /* a trunk 0 and an area */
	{ "1", "1-003-800-1375", "10038001375", "" }, /* no area code begins with 0: it would be read again as dialled abroad */
	{ "1", "011 86 13800138000", "+8613800138000", "" },
	{ "1", "+86 13800138000", "+8613800138000", "" },
	{ "1", "8613800138000", "8613800138000", "" },
	{ "1", "(415) 555-0100", "4155550100", "" },
	{ "1", "415-555-0100-12", "415555010012", "" }, /* only a word says that there is an extension */
	{ "1", "415-555-0100 ext. 12", "4155550100x12", "" },
	{ "1", "415-555-0100 x12", "4155550100x12", "" },
	{ "49", "0049 30 123456", "30123456", "" },
	{ "49", "0049 30 123456", "030123456", "0" },
	{ "49", "+49 (0)30 123456", "030123456", "0" },
	{ "49", "+49 030 123456", "030123456", "0" },
	{ "49", "030 123456", "030123456", "0" },
	{ "49", "30 123456", "30123456", "0" },
	{ "36", "+36 1 234 5678", "0612345678", "06" },
	{ "49", "12345678901", "12345678901", "" },
	{ "852", "+85225551234", "25551234", "" },
	{ "852", "(852) 2555 1234", "25551234", "" },
	{ "886", "+886 2 2555 1234", "0225551234", "0" },
	{ "49", "+49", NULL, "" },
	{ "49", "4913800138000", "4913800138000", "" },
};

/* A cell with more than one number: the first is the telephone number, the others go to the note, as typed. */
static const struct {
	const char *in, *out, *more[PHONE_MORE];
} several[] = {
	{ "13800138000/13900139000", "13800138000", { "13900139000" } },
	{ "13800138000、13900139000", "13800138000", { "13900139000" } },
	{ "13800138000; 0571-95545336转8", "13800138000", { "0571-95545336转8" } },
	{ "13800138000 13900139000", "13800138000", { "13900139000" } },
	{ "6555 1234 138 0013 8000", "65551234", { "138 0013 8000" } },
	{ "13800138000或13900139000", "13800138000", { "13900139000" } },
	{ "１３８００１３８０００／１３９００１３９０００", "13800138000", { "１３９００１３９０００" } },
	{ "0571-95545336/89", "057195545336", { "89" } },
	{ "0571-95545336转801/13800138000", "057195545336x801", { "13800138000" } },
	{ "057195545336,80123", "057195545336", { "80123" } },
	{ "13800138000/13900139000/13700137000", "13800138000", { "13900139000/13700137000" } },
	{ "手机13800138000", "13800138000", { "手机" } },
	{ "手机：13800138000", "13800138000", { "手机" } },
	{ "13800138000(王太太)", "13800138000", { "王太太" } },
	{ "13800138000（王太太）", "13800138000", { "王太太" } },
	{ "13800138000(王/李)", "13800138000", { "王/李" } },
	{ "13800138000(王)(李)(张)", "13800138000", { "王", "李", "张" } },
	{ "手机 : 13800138000", "13800138000", { "手机" } },
	{ "手机 13800138000(王)/13900139000", "13800138000", { "手机", "王", "13900139000" } },
	{ "13800138000&13900139000", "13800138000", { "13900139000" } },
	{ "13800138000/无", "13800138000", { NULL } },
	{ "6555123 6555124", "6555123", { "6555124" } },
	{ "6555123/4", "6555123", { "4" } },
	{ "0571/95545336/13800138000", "057195545336", { "13800138000" } },
	{ "057195545336,801/13800138000", "057195545336x801", { "13800138000" } },
	{ "057195545336, 801 / 13800138000", "057195545336x801", { "13800138000" } },
	{ "057195545336;,801", "057195545336", { ",801" } },
	{ "13800138000 010-65551234转8", "13800138000", { "010-65551234转8" } },
	{ "13800138000x1 13900139000", "13800138000x1", { "13900139000" } },
};

static bool has_more(const struct phone *phone, const char *const more[PHONE_MORE])
{
	size_t n = 0;
	for (; n < PHONE_MORE && more[n]; n++)
		if (n >= phone->more_n || !text_eq(phone->more[n], text_of(more[n])))
			return false;
	return phone->more_n == n;
}

static int test_several(void)
{
	int bad = 0;
	for (size_t i = 0; i < sizeof several / sizeof *several; i++) {
		struct phone phone = { 0 };
		const char *why = phone_parse(at_the_edge(text_of(several[i].in)), TEXT("86"), TEXT(""), &phone);
		if (!why && text_eq(phone_text(&phone), text_of(several[i].out)) && has_more(&phone, several[i].more))
			continue;
		printf("phone %s: %.*s: %s, %zu more, %.*s\n", several[i].in, (int)phone.n, phone.digits, why ? why : "accepted",
		       phone.more_n, (int)phone.more[0].n, phone.more[0].p);
		bad = 1;
	}
	return bad;
}

/* A number with so many invisible characters behind it, and so many dots in it. */
static const char *padded(size_t dots, size_t invisible)
{
	static char text[1 << 17];
	size_t n = 0;
	n += (size_t)sprintf(text, "010");
	memset(text + n, '.', dots);
	n += dots;
	n += (size_t)sprintf(text + n, "65551234");
	for (; invisible; invisible--)
		n += (size_t)sprintf(text + n, "\u200b");
	struct phone phone = { 0 };
	const char *why = phone_parse(text_of(text), TEXT("86"), TEXT(""), &phone);
	return why ? why : phone.n == 11 && !phone.more_n && !phone.doubt[0] ? "accepted" : "misunderstood";
}

/* The longest cell, and the next longer one. */
static void test_long(void)
{
	struct phone phone = { 0 };
	CHECK(phone_parse(TEXT("13800138000(王)(李)(张)(赵)"), TEXT("86"), TEXT(""), &phone) && !phone.doubt[0]); /* nothing is written behind `more` */
	CHECK_IS(padded(226, 0), "accepted");
	CHECK_IS(padded(227, 0), "too long: no telephone number");
	CHECK_IS(padded(400, 0), "too long: no telephone number");
	CHECK_IS(padded(1, 21841), "accepted");
	CHECK_IS(padded(1, 21842), "too long: no telephone number");
}

/* A struct phone that was used before: its old contents make no difference. */
static struct phone used(size_t i)
{
	struct phone phone;
	memset(phone.digits, "+0"[i % 2], sizeof phone.digits);
	phone.n = 0;
	return phone;
}

static int test_elsewhere(void)
{
	int bad = 0;
	for (size_t i = 0; i < sizeof elsewhere / sizeof *elsewhere; i++) {
		struct phone phone = used(i);
		const char *why = phone_parse(text_of(elsewhere[i].in), text_of(elsewhere[i].country), text_of(elsewhere[i].trunk), &phone);
		if (elsewhere[i].out ? !why && text_eq(phone_text(&phone), text_of(elsewhere[i].out)) : why != NULL)
			continue;
		printf("phone %s in %s: %.*s: %s\n", elsewhere[i].in, elsewhere[i].country, (int)phone.n, phone.digits, why ? why : "accepted");
		bad = 1;
	}
	return bad;
}

int main(void)
{
	int bad = test_elsewhere() | test_several();
	test_long();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct { struct phone phone; char behind[128]; } room = { used(i), { 0 } };
		const char *why = phone_parse(at_the_edge(text_of(cases[i].in)), TEXT("86"), TEXT(""), &room.phone);
		const char *said = why ? why : room.phone.doubt;
		bool fine = cases[i].out ? !why && text_eq(phone_text(&room.phone), text_of(cases[i].out)) : why != NULL;
		fine = fine && (cases[i].why ? strstr(said, cases[i].why) != NULL : !*said);
		for (size_t k = 0; k < sizeof room.behind; k++)
			fine = fine && !room.behind[k];
		if (fine)
			continue;
		printf("phone %s: %.*s: %s\n", cases[i].in, (int)(room.phone.n % PHONE_ROOM), room.phone.digits, said);
		bad = 1;
	}
	return bad || checks_failed();
}
