/* phone_parse: what is called, and what is refused and why. */
#include "../../cmd/intake/phone.h"

#include <stdio.h>

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
	{ "111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111111", NULL, "too long" },
};

int main(void)
{
	int bad = 0;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct phone phone = { .n = 0 };
		const char *why = phone_parse(text_of(cases[i].in), TEXT("86"), &phone);
		bool fine = cases[i].why ? why && strstr(why, cases[i].why) : !why && text_eq(phone_text(&phone), text_of(cases[i].out));
		if (fine)
			continue;
		printf("phone %s: %.*s: %s\n", cases[i].in, (int)phone.n, phone.digits, why ? why : "accepted");
		bad = 1;
	}
	return bad;
}
