#include "sheet/number.h"

#include "check.h"
#include "sheet/code.h"
#include "sheet/day.h"

static const char *shown(const char *digits, const char *code, bool from_1904)
{
	static char text[SHOWN_MOST + 1];
	struct shown s = { .n = 0 };
	number_show(&s, at_the_edge(text_of(digits)), text_of(code), from_1904);
	if (s.why)
		return "refused";
	memcpy(text, s.room, s.n);
	text[s.n] = 0;
	return text;
}

static void test_numbers(void)
{
	static const struct {
		const char *digits, *code, *want;
	} cases[] = {
		{ "0", "General", "0" },
		{ "-0", "General", "0" },
		{ "-12", "General", "-12" },
		{ "00012", "General", "12" },
		{ "123456789012345678", "General", "123456789012345678" }, /* more than a double holds: as it stands */
		{ "1.23456789012346E17", "General", "123456789012346000" },
		{ "1E3", "General", "1000" },
		{ "1.0", "General", "1" },
		{ "1e-3", "General", "0.001" },
		{ "0.30000000000000004", "General", "0.3" },
		{ "-2.5E-5", "0.00", "-0.000025" },
		{ "99999.999999999985", "General", "100000" },
		{ ".5", "General", "0.5" },
		{ "5.", "General", "5" },
		{ "0.1", "0%", "0.1" },
		{ "1234.5", "#,##0.00;[Red]-#,##0.00", "1234.5" },
		{ "", "General", "refused" },
		{ "-", "General", "refused" },
		{ ".", "General", "refused" },
		{ "1e", "General", "refused" },
		{ "1e+", "General", "refused" },
		{ "0x10", "General", "refused" },
		{ "nan", "General", "refused" },
		{ "1 ", "General", "refused" },
		{ "1e999", "General", "refused" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		CHECK_IS(shown(cases[i].digits, cases[i].code, false), cases[i].want);
	CHECK(strlen(shown("1.7E308", "General", false)) == 309);
	CHECK(strlen(shown("1.23456789012345E-300", "General", false)) == 2 + 299 + 15);
}

static void test_padded(void)
{
	CHECK_IS(shown("3106", "00000000", false), "00003106");
	CHECK_IS(shown("0", "000", false), "000");
	CHECK_IS(shown("123456", "000", false), "123456");
	CHECK_IS(shown("1012345678", "000-00000000", false), "010-12345678");
	CHECK_IS(shown("13800138000", "000\\ 0000\\ 0000;@", false), "138 0013 8000");
	CHECK_IS(shown("7", "\"N-\"000", false), "N-007");
	CHECK_IS(shown("1012345678", "\"0\"###########", false), "01012345678");
	CHECK_IS(shown("5", "00#", false), "005");
	CHECK_IS(shown("57188881234", "0###########", false), "057188881234");
	CHECK_IS(shown("223456789", "\\(0#\\)\\ ####\\-####", false), "(02) 2345-6789");
	CHECK_IS(shown("5", "#0#", false), "05");
	CHECK_IS(shown("12345", "[>=100000]000000;00000", false), "12345");
	CHECK_IS(shown("123456", "[>=100000]0000000;00000", false), "0123456");
	CHECK_IS(shown("88881234", "[>99999999]000-0000-0000;0000-0000", false), "8888-1234");
	CHECK_IS(shown("13912345678", "[<=99999999]0000-0000;000-0000-0000", false), "139-1234-5678");
	CHECK_IS(shown("8", "[=7]000;[=8]0000;00000", false), "0008");
	CHECK_IS(shown("9", "[=7]000;[=8]0000;00000", false), "00009");
	CHECK_IS(shown("9", "[=7]000;[=8]0000", false), "9");
	CHECK_IS(shown("9", "[<>7]000;00", false), "009");
	CHECK_IS(shown("9", "[>1000000000000000000000000000000]0000;000", false), "009"); /* a number of 31 digits; */
	CHECK_IS(shown("9", "[>10000000000000000000000000000000]0000;000", false), "0009"); /* one too long for a condition is none */
	CHECK_IS(shown("9", "000;00;0000;[>1]0", false), "009");
	CHECK_IS(shown("7", "[<>7]000;00", false), "07");
	CHECK_IS(shown("7", "[Red]000;[>8]00", false), "007");
	CHECK_IS(shown("9", "[Red]000;[>8]00", false), "09");
	CHECK_IS(shown("45448", "[$-804]aaaa;@", false), "2024-06-05");
	CHECK_IS(shown("45448", "aaa", false), "2024-06-05");
	CHECK_IS(shown("5", "0", false), "5");
	CHECK_IS(shown("5", "0\"件\"", false), "5");
	CHECK_IS(shown("5", "\"0\"", false), "5");
	CHECK_IS(shown("5.5", "000", false), "5.5");
	CHECK_IS(shown("-5", "000", false), "-5");
	CHECK_IS(shown("5", "00.0", false), "5");
	CHECK_IS(shown("1234567", "000,000", false), "1234567");
	CHECK_IS(shown("1E15", "000", false), "1000000000000000");
	CHECK_IS(shown("1", "\"TRUE\";\"TRUE\";\"FALSE\"", false), "TRUE");
	CHECK_IS(shown("0", "\"TRUE\";\"TRUE\";\"FALSE\"", false), "FALSE");
	CHECK_IS(shown("0", ";;;", false), "0");
}

/* What does not fit is cut between characters. */
static void test_full(void)
{
	struct shown s = { .n = SHOWN_MOST - 5 };
	shown_put(&s, TEXT("号号"));
	CHECK(s.n == SHOWN_MOST - 2);
	shown_put(&s, TEXT("号"));
	CHECK(s.n == SHOWN_MOST - 2);
	shown_put(&s, TEXT("123"));
	CHECK(s.n == SHOWN_MOST);
}

static void test_days(void)
{
	static const struct {
		const char *digits, *code, *of_1900, *of_1904;
	} cases[] = {
		{ "45448", "yyyy-mm-dd", "2024-06-05", "2028-06-06" },
		{ "45448", "h:mm", "2024-06-05", "2028-06-06" },
		{ "45448.604166666664", "yyyy/m/d", "2024-06-05T14:30", "2028-06-06T14:30" },
		{ "45448.60416666666", "m/d h:mm", "2024-06-05T14:30", "2028-06-06T14:30" }, /* as libxlsxwriter writes it */
		{ "45448.604166", "m/d h:mm", "2024-06-05T14:30", "2028-06-06T14:30" },
		{ "45448.604178", "m/d h:mm", "2024-06-05T14:30:01", "2028-06-06T14:30:01" },
		{ "45447.9999999", "m/d h:mm", "2024-06-05", "2028-06-06" },
		{ "0.5", "yyyy-mm-dd", "12:00", "12:00" },
		{ "0", "yyyy-mm-dd", "refused", "1904-01-01" },
		{ "0", "yyyy-mm-dd hh:mm", "00:00", "00:00" },
		{ "0", "mm:ss", "00:00", "00:00" },
		{ "0.9999999", "h:mm", "23:59:59", "23:59:59" },
		{ "1", "d", "1900-01-01", "1904-01-02" },
		{ "59", "d", "1900-02-28", "1904-02-29" },
		{ "60", "d", "refused", "1904-03-01" },
		{ "60.25", "d", "refused", "1904-03-01T06:00" },
		{ "61", "d", "1900-03-01", "1904-03-02" },
		{ "2957003", "d", "9995-12-30", "9999-12-31" },
		{ "2957004", "d", "9995-12-31", "refused" },
		{ "2958465.99", "d", "9999-12-31T23:45:36", "refused" },
		{ "2958466", "d", "refused", "refused" },
		{ "-0.5", "h:mm", "refused", "refused" },
		{ "1E300", "d", "refused", "refused" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		CHECK_IS(shown(cases[i].digits, cases[i].code, false), cases[i].of_1900);
		CHECK_IS(shown(cases[i].digits, cases[i].code, true), cases[i].of_1904);
	}
	/* 00:02 would be read as two seconds where two minutes are shown with their seconds */
	CHECK_IS(shown("0.00138888888888889", "h:mm:ss", false), "00:02:00");
	CHECK_IS(shown("0.00138888888888889", "h\"时\"mm\"分\"ss\"秒\"", false), "00:02:00");
	CHECK_IS(shown("0.00138888888888889", "mm:ss.0", false), "00:02:00");
	CHECK_IS(shown("0.00138888888888889", "h:mm", false), "00:02");
	CHECK_IS(shown("0.041655", "h:mm:ss", false), "00:59:59");
	CHECK_IS(shown("0.041666666666666664", "h:mm:ss", false), "01:00");
	CHECK_IS(shown("0.0659722222222222", "h:mm:ss", false), "01:35");
	CHECK_IS(shown("0.0659722222222222", "mm:ss", false), "01:35:00"); /* without hours it is no time of day */
	CHECK_IS(shown("0.3958333333333333", "h:mm:ss", false), "09:30");
	CHECK_IS(shown("0", "h:mm:ss", false), "00:00");
	CHECK_IS(shown("1.5", "[h]:mm:ss", false), "36:00:00");
	CHECK_IS(shown("1.5", "[hh]\"h\"", false), "36h");
	CHECK_IS(shown("0.001", "[s]", false), "86");
	CHECK_IS(shown("-0.25", "[h]:mm", false), "-6:00");
}

/* The kind of a code, whatever surrounds its letters. */
static void test_kinds(void)
{
	static const struct {
		const char *section;
		enum code_kind kind;
	} cases[] = {
		{ "General", CODE_NUMBER },
		{ "G/通用格式", CODE_NUMBER },
		{ "0.00E+00", CODE_NUMBER },
		{ "# ?/?", CODE_NUMBER },
		{ "_-* #,##0_-", CODE_NUMBER },
		{ "_d0*y", CODE_NUMBER },
		{ "\"day\"0\\d", CODE_NUMBER },
		{ "[Red]0", CODE_NUMBER },
		{ "[$USD-409]0", CODE_NUMBER },
		{ "@", CODE_NUMBER },
		{ "", CODE_NUMBER },
		{ "\"unclosed", CODE_NUMBER },
		{ "0\\", CODE_NUMBER },
		{ "[unclosed", CODE_NUMBER },
		{ "00", CODE_PADDED },
		{ "yyyy", CODE_DATE },
		{ "MMM", CODE_DATE },
		{ "[$-804]yyyy\"年\"m\"月\"d\"日\"", CODE_DATE },
		{ "[DBNum1][$-804]m\"月\"d\"日\"", CODE_DATE },
		{ "aaaa d", CODE_DATE },
		{ "yyyy-mm-dd\\ hh:mm:ss.000", CODE_MOMENT },
		{ "m/d/yy h:mm AM/PM", CODE_MOMENT },
		{ "[$-F400]h:mm:ss\\ AM/PM", CODE_TIME },
		{ "上午/下午h\"时\"mm\"分\"", CODE_TIME },
		{ "mm:ss", CODE_TIME },
		{ "mm:ss.0", CODE_TIME },
		{ "h:mm", CODE_TIME },
		{ "[h]:mm", CODE_ELAPSED },
		{ "[MM]:ss", CODE_ELAPSED },
		{ "[ss]", CODE_ELAPSED },
		{ "[hm]", CODE_NUMBER },
		{ "\"True\"", CODE_TRUTH },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		enum code_kind kind = code_section_kind(at_the_edge(text_of(cases[i].section)));
		if (kind != cases[i].kind)
			printf("%s: ", cases[i].section);
		CHECK(kind == cases[i].kind);
	}
}

static void test_sections(void)
{
	struct text code = TEXT("0\";\";\\;1;[h];@");
	CHECK(text_eq(code_section(code, 1), TEXT("0\";\"")));
	CHECK(text_eq(code_section(code, -1), TEXT("\\;1")));
	CHECK(text_eq(code_section(code, 0), TEXT("[h]")));
	CHECK(text_eq(code_section(TEXT("a;b"), 0), TEXT("a")));
	CHECK(text_eq(code_section(TEXT("a;"), -1), TEXT("")));
	CHECK(text_eq(code_section(TEXT(""), -1), TEXT("")));
}

static void test_iso(void)
{
	static const char *const bad[] = { "", "2024-06", "2024-06-31", "2024-06-05T", "2024-06-05 14:30", "24:00", "12:60", "12:00:61", "2024-06-05T12:00x" };
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		struct shown s = { .n = 0 };
		iso_show(&s, at_the_edge(text_of(bad[i])));
		CHECK(s.why);
	}
}

int main(void)
{
	test_numbers();
	test_padded();
	test_days();
	test_full();
	test_kinds();
	test_sections();
	test_iso();
	return checks_failed();
}
