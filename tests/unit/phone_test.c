/* phone_parse: what is called, and what is refused and why. */
#include "../../cmd/intake/phone.h"

#include "check.h"

static const struct {
	const char *in, *out, *why; /* why: part of the reason */
} cases[] = {
	{ "13800138000", "13800138000", NULL },
	{ "138 0013 8000", "13800138000", NULL },
	{ "138-0013-8000", "13800138000", NULL },
	{ "138.0013.8000", "13800138000", NULL },
	{ "+86 13800138000", "13800138000", NULL },
	{ "+86-138-0013-8000", "13800138000", NULL },
	{ "tel:+86-138-0013-8000", "13800138000", NULL },
	{ "008613800138000", "13800138000", NULL },
	{ "+86 571 95545336", "057195545336", NULL },
	{ "+86 (0)571 95545336", "057195545336", NULL },
	{ "0086 10 65551234", "01065551234", NULL },
	{ "8613800138000", "13800138000", NULL },
	{ "86-138-0013-8000", "13800138000", NULL },
	{ "865711234567", "865711234567", NULL },
	{ "0571-95545336转801", "057195545336x801", NULL },
	{ "0571-95545336轉801", "057195545336x801", NULL },
	{ "(0571)95545336 ext. 801", "057195545336x801", NULL },
	{ "057195545336x801", "057195545336x801", NULL },
	{ "057195545336#801", "057195545336x801", NULL },
	{ "057195545336 X 801", "057195545336x801", NULL },
	{ "0571-95545336分机801", "057195545336x801", NULL },
	{ "0571-95545336-801", "057195545336x801", NULL },
	{ "010-65551234-1", "01065551234x1", NULL },
	{ "400-820-8820", "4008208820", NULL },
	{ "95588", "95588", NULL },
	{ "+1 (415) 555-0100", "+14155550100", NULL },
	{ "0014155550100", "+14155550100", NULL },
	{ "\xe2\x80\xad" "13800138000" "\xe2\x80\xac", "13800138000", NULL },
	{ "138\xe2\x80\x93" "00138000", "13800138000", NULL },
	{ "1.38E+10", NULL, "spreadsheet" },
	{ "1.38001e+10", NULL, "spreadsheet" },
	{ "13800138000.0", NULL, ".0" },
	{ "138****8000", NULL, "masked" },
	{ "138xxxx8000", NULL, "masked" },
	{ "13800138000/13900139000", NULL, "two numbers" },
	{ "13800138000、13900139000", NULL, "two numbers" },
	{ "13800138000;13900139000", NULL, "two numbers" },
	{ "13800138000 13900139000", NULL, "two numbers" },
	{ "138O0138000", NULL, "letters" },
	{ "王芳", NULL, "letters" },
	{ "138001+38000", NULL, "letters" },
	{ "1234", NULL, "too short" },
	{ "-", NULL, "too short" },
	{ "转801", NULL, "letters" },
	{ "0571-95545336转", NULL, "extension" },
	{ "0571-95545336转8a", NULL, "extension" },
	{ "00000000000", NULL, "no such" },
	{ "12345678901", NULL, "no such" },
	{ "+0123456789", NULL, "no such" },
	/* every kind of dash, and marks beside them that are none */
	{ "138\xe2\x80\x90" "0013\xe2\x80\x95" "8000", "13800138000", NULL },
	{ "138\xe2\x80\x8f" "0013\xe2\x80\x96" "8000", NULL, "letters" },
	{ "138\xe2\x88\x92" "0013\xe3\x83\xbc" "8000", "13800138000", NULL },
	{ "138\xe2\x94\x80" "00138000", "13800138000", NULL },
	/* what cannot be seen, behind a blank and alone */
	{ "13800138000 \xe2\x80\xac", "13800138000", NULL },
	{ "\xe2\x80\xad\xe2\x80\xac", NULL, "too short" },
	{ "13800138000x12 \xe2\x80\xac", "13800138000x12", NULL },
	{ "13800138000.0  \xe2\x80\xac", NULL, ".0" },
	{ "\xe2\x80\xad \xe2\x80\xac", NULL, "too short" },
	/* extensions */
	{ "0571-95545336 EXTENSION: 801", "057195545336x801", NULL },
	{ "0571-95545336extn801", "057195545336x801", NULL },
	{ "0571-95545336分機 801", "057195545336x801", NULL },
	{ "0571-95545336ex", NULL, "extension" },
	{ "0571-95545336e", NULL, "letters in it" },
	{ "0571-95545336@1", NULL, "letters" },
	{ "0571-95545336[1", "0571955453361", NULL },
	{ "13800138000x12345678", "13800138000x12345678", NULL },
	{ "13800138000x123456789", NULL, "too long a one" },
	{ "13800138000x", NULL, "extension" },
	{ "13800138000x. -", NULL, "no extension" },
	{ "x801", NULL, "letters" },
	{ "010-6555123-123456", "0106555123x123456", NULL },
	{ "010-6555123-1234567", NULL, "too many" },
	{ "010-655512-123", "010655512123", NULL },
	{ "010-655512345-123", "010655512345123", NULL },
	{ "010-6555123-", "0106555123", NULL },
	{ "01-6555123-123", "016555123123", NULL },
	{ "01056-6555123-123", "0105665551231" "23", NULL },
	{ "110-6555123-12", "110655512312", NULL },
	{ "110\xe2\x80\x93" "6555123\xe2\x80\x93" "12", "110655512312", NULL },
	{ "010-6555-123-45", "01065551" "2345", NULL },
	{ "010-6555 123-4", "0106555123" "4", NULL },
	{ "-6555123-12", "655512312", NULL },
	/* more than one, or too much */
	{ "13800138000或13900139000", NULL, "two numbers" },
	{ "13800138000|1", NULL, "two numbers" },
	{ "13800138000x1x2", NULL, "masked" },
	{ "123456789012345", "123456789012345", NULL },
	{ "1234567890123456", NULL, "too many" },
	{ "1234567890123456789", NULL, "too many" },
	{ "12345678901234567890", NULL, "too many" },
	{ "11111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111", NULL, "too many" },
	{ "+123456789012345", "+123456789012345", NULL },
	{ "+1234567890123456", NULL, "too many" },
	/* countries */
	{ "+", NULL, "too short" },
	{ "+86", NULL, "too short" },
	{ "0", NULL, "too short" },
	{ "00", NULL, "too short" },
	{ "tel:", NULL, "letters" },
	{ "000", NULL, "too short" },
	{ "00861", NULL, "too short" },
	{ "+8601065551234", "01065551234", NULL },
	{ "+86 400 820 8820", "04008208820", NULL },
	{ "+8612345678901", "012345678901", NULL },
	{ "+86 13800", "013800", NULL },
	{ "8612345678901", "8612345678901", NULL },
	{ "8713800138000", "8713800138000", NULL },
	{ "+0044", NULL, "too short" },
	{ "+00441234", NULL, "no such" },
	{ "+00000", NULL, "no such" },
	{ "01234", "01234", NULL },
	{ "+8600138000", NULL, "no such" }, /* what it gave would have been +138000 the next time */
	{ "+86 0 138000", "0138000", NULL },
	{ "11000000000", NULL, "no such" },
	{ "1300-0000000", "13000000000", NULL },
	{ "1100-0000000", NULL, "no such" },
	{ "21234567890", "21234567890", NULL },
	{ "1234", NULL, "too short" },
	{ "12345", "12345", NULL },
	{ "1234a", NULL, "letters" },
	{ "1.5", NULL, "too short" },
	{ "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111", NULL, "too long" },
};

/* Another country drops its own code, and has no mobile numbers that we know. */
static const struct {
	const char *country, *in, *out;
} elsewhere[] = {
	{ "1", "+1 415 555 0100", "04155550100" },
	{ "1", "+86 13800138000", "+8613800138000" },
	{ "1", "8613800138000", "8613800138000" },
	{ "49", "0049 30 123456", "030123456" },
	{ "49", "12345678901", "12345678901" },
	{ "852", "+85225551234", "025551234" },
	{ "886", "+8860225551234", "0225551234" },
	{ "49", "+49", NULL },
	{ "49", "4913800138000", "4913800138000" },
};

/* What the phone held before makes no difference. */
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
		const char *why = phone_parse(text_of(elsewhere[i].in), text_of(elsewhere[i].country), &phone);
		if (elsewhere[i].out ? !why && text_eq(phone_text(&phone), text_of(elsewhere[i].out)) : why != NULL)
			continue;
		printf("phone %s in %s: %.*s: %s\n", elsewhere[i].in, elsewhere[i].country, (int)phone.n, phone.digits, why ? why : "accepted");
		bad = 1;
	}
	return bad;
}

int main(void)
{
	int bad = test_elsewhere();
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct { struct phone phone; char behind[128]; } room = { used(i), { 0 } };
		const char *why = phone_parse(at_the_edge(text_of(cases[i].in)), TEXT("86"), &room.phone);
		bool fine = cases[i].why ? why && strstr(why, cases[i].why) : !why && text_eq(phone_text(&room.phone), text_of(cases[i].out));
		for (size_t k = 0; k < sizeof room.behind; k++)
			fine = fine && !room.behind[k];
		if (fine)
			continue;
		printf("phone %s: %.*s: %s\n", cases[i].in, (int)(room.phone.n % PHONE_ROOM), room.phone.digits, why ? why : "accepted");
		bad = 1;
	}
	return bad;
}
