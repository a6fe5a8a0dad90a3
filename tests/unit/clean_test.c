/* Cleaning of fields and ids, and the synonyms: every word means one thing. */
#include "foreign/clean.h"

#include <stdio.h>

#include "bytes/classify.h"
#include "bytes/fold.h"
#include "foreign/columns.h"
#include "foreign/meanings.h"

static int bad;

static void expect(const char *what, const char *in, const char *why, struct text got, const char *out, const char *reason)
{
	bool fine = reason ? why && strstr(why, reason) : !why && text_eq(got, text_of(out));
	if (fine)
		return;
	printf("%s '%s': '%.*s': %s\n", what, in, (int)got.n, got.p, why ? why : "accepted");
	bad = 1;
}

static void check_text(struct arena *arena)
{
	static const char *const cases[][3] = {
		{ "abc", "abc", NULL },
		{ "  a b  ", "a b", NULL },
		{ "\xe3\x80\x80 王芳\xc2\xa0", "王芳", NULL },
		{ "\xef\xbb\xbf" "a", "a", NULL },
		{ "a\r\n\tb", "a b", NULL },
		{ "a\xc2\x9b" "b", "a b", NULL },
		{ "\x1b[31m", "[31m", NULL },
		{ "'00123", "00123", NULL },
		{ "''x", "'x", NULL },
		{ "'", "", NULL },
		{ "", "", NULL },
		{ "Ａ１", "Ａ１", NULL },
		{ "a\xef\xbf\xbd", NULL, "U+FFFD" },
		{ "😀", "😀", NULL },
		{ "ÿ", "ÿ", NULL },
		{ "\xe3\x80\x80", "", NULL },
		{ "王\xe3\x80\x80\xe2\x80\x82", "王", NULL },
		{ "王\xe1\x9a\x80", "王", NULL },
		{ "王\xe3\x80\x82", "王\xe3\x80\x82", NULL },
		{ "' 1 ", "1", NULL },
		{ " =\" 王芳\xc2\xa0\" ", "=\" 王芳\xc2\xa0\"", NULL },
		{ "=1+1", "=1+1", NULL },
		{ "=\"a\" ?", "=\"a\" ?", NULL },
		{ "王=", "王=", NULL },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = { "", 0 };
		const char *why = clean_text(text_of(cases[i][0]), arena, &out);
		expect("text", cases[i][0], why, out, cases[i][1], cases[i][2]);
		if (!text_holds(text_of(cases[i][0]), NEEDS_CLEANING))
			expect("clean text", cases[i][0], NULL, clean_simple(text_of(cases[i][0])), cases[i][1], NULL);
	}
}

static void check_id(struct arena *arena)
{
	static const char *const cases[][3] = {
		{ "00123", "00123", NULL },
		{ "ＳＬ００１", "SL001", NULL },
		{ "=\"00123\"", "00123", NULL },
		{ "总店", "总店", NULL },
		{ "12E34", "12E34", NULL },
		{ "a-1", "a-1", NULL },
		{ "1E-5", NULL, "digits are lost" },
		{ "[1]", "[1]", NULL },
		{ "@{`", "@{`", NULL },
		{ "1.23E+15", NULL, "digits are lost" },
		{ "1E+15", NULL, "digits are lost" },
		{ "123.0", NULL, ".0" },
		{ "a/b", NULL, "slash" },
		{ "a..b", NULL, "two dots" },
		{ "1\xe2\x80\x8b" "2", NULL, "invisible" },
		{ "1\xe2\x80\xae" "2", NULL, "invisible" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = { "", 0 };
		const char *why = clean_id(text_of(cases[i][0]), arena, &out);
		expect("id", cases[i][0], why, out, cases[i][1], cases[i][2]);
	}
}

/* Checks that each header means one column of a type, and never a column that is known by another header. */
static void check_headers(enum intake_type type)
{
	struct policy policy = { 0 };
	struct headers headers;
	headers_start(&headers, type, &policy, false);
	for (int c = 0; c < FOREIGN_COLUMNS; c++) {
		struct text words = synonym_headers(c, type), word;
		while (words.n && text_item(&words, '|', &word)) {
			char folded[200];
			uint32_t id = pool_find(&headers.words, fold_word(word, folded));
			if (id != UINT32_MAX && headers.claim[id].column == c)
				continue;
			printf("header '%.*s' of type %d: means two columns\n", (int)word.n, word.p, (int)type);
			bad = 1;
		}
	}
	headers_free(&headers);
}

static void check_values(void)
{
	static const struct {
		int column;
		const char *in, *out;
	} cases[] = {
		{ J_RESULT, "接通", "reached" },       { J_RESULT, "无人接听", "no-answer" }, { J_RESULT, "無人接聽", "no-answer" },
		{ J_RESULT, "占线", "busy" },          { J_RESULT, "關機", "unavailable" },   { J_RESULT, "空号", "dead-number" },
		{ J_RESULT, "错号", "wrong-number" },  { J_RESULT, "拒访", "refused" },       { J_RESULT, "No Answer", "no-answer" },
		{ J_RESULT, "REACHED", "reached" },    { J_RESULT, "what", "what" },          { J_SCORE, "满意", "satisfied" },
		{ J_SCORE, "一般", "neutral" },        { J_SCORE_PRODUCT, "不滿意", "dissatisfied" },
		{ J_SCORE, "未评价", "" },             { J_SCORE_INSTALL, "未評分", "" },    { J_SCORE, "Not rated", "" },
		{ J_SCORE, "#5", "satisfied" },        { J_SCORE, "5", "5" },
		{ J_SERVICE, "安装", "install" },      { J_SERVICE, "维修", "repair" },       { J_SERVICE, "清洗", "清洗" },
		/* a synonym of a severity or class that the policy has not is none; its own words are written as it writes them */
		{ J_SEVERITY, "重大", "重大" },        { J_SEVERITY, "紧急", "紧急" },        { J_SEVERITY, "Critical", "Critical" },
		{ J_SEVERITY, "一般", "ordinary" },    { J_SEVERITY, "ＯＲＤＩＮＡＲＹ", "ordinary" },
		{ J_SEVERITY, "very HIGH", "Very-high" }, { J_SEVERITY, "P-1", "p-1" },       { J_SEVERITY, "P1", "p1" },
		{ J_SEVERITY, "A", "重大" },           { J_SEVERITY, "p 2", "重大" },
		{ J_CLASS, "ＶＩＰ", "ＶＩＰ" },       { J_CLASS, "重點", "重点" },           { J_CLASS, "普通", "普通" },
	};
	struct text classes[] = { TEXT("重点") };
	struct severity severities[] = { { .name = TEXT("重大") }, { .name = TEXT("Very-high") }, { .name = TEXT("p-1") }, { .name = TEXT("p1") },
					 { .name = TEXT("ordinary") }, { .name = TEXT("p2") } };
	struct word_value values[] = { { TEXT("score"), TEXT("satisfied"), TEXT("#5") }, { TEXT("severity"), TEXT("重大"), TEXT("a") },
				       { TEXT("severity"), TEXT("重大"), TEXT("P2") } };
	struct policy policy = { .classes = classes, .classes_n = 1, .severities = severities,
				 .severities_n = sizeof severities / sizeof *severities };
	policy.intake.type[INTAKE_SHEET].values = values;
	policy.intake.type[INTAKE_SHEET].values_n = 3;
	struct meanings meanings;
	meanings_start(&meanings, &policy, INTAKE_SHEET);
	for (size_t i = 0; i < 2 * sizeof cases / sizeof *cases; i++) { /* each met twice */
		size_t k = i / 2;
		struct text got = meanings_find(&meanings, cases[k].column, text_of(cases[k].in)).word;
		expect("value", cases[k].in, NULL, got, cases[k].out, NULL);
	}
	meanings_free(&meanings);
}

int main(void)
{
	struct arena arena = { 0 };
	check_text(&arena);
	check_id(&arena);
	for (int type = 0; type < INTAKE_TYPES; type++)
		check_headers((enum intake_type)type);
	check_values();
	arena_free(&arena);
	return bad;
}
