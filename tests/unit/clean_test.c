/* Cleaning of fields and ids, and the synonyms: every word means one thing. */
#include "../../cmd/intake/clean.h"

#include <stdio.h>

#include "../../cmd/intake/synonyms.h"

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
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct text out = { "", 0 };
		const char *why = clean_text(text_of(cases[i][0]), arena, &out);
		expect("text", cases[i][0], why, out, cases[i][1], cases[i][2]);
		if (text_is_clean(text_of(cases[i][0])))
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

static bool is_own_name(struct text word, int but, struct arena *arena)
{
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (c != but && text_eq(word, synonym_fold(column_row[c].name, arena)))
			return true;
	return false;
}

/* Each header is written folded, and means one column of a type, never one that another column is called by. */
static void check_headers(enum intake_type type, struct arena *arena)
{
	struct names seen = { 0 };
	for (int c = 0; c < FOREIGN_COLUMNS; c++) {
		struct text words = synonym_headers(c, type), word;
		while (words.n && text_item(&words, '|', &word)) {
			bool twice = names_find(&seen, word) != UINT32_MAX;
			names_add(&seen, word);
			if (!twice && !is_own_name(word, c, arena) && text_eq(word, synonym_fold(word, arena)))
				continue;
			printf("header '%.*s' of type %d: not folded, or means two columns\n", (int)word.n, word.p, (int)type);
			bad = 1;
		}
	}
	names_free(&seen);
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
		{ J_SERVICE, "安装", "install" },      { J_SERVICE, "维修", "repair" },       { J_SERVICE, "清洗", "清洗" },
		{ J_SEVERITY, "紧急", "urgent" },      { J_SEVERITY, "重大", "重大" },        { J_CLASS, "ＶＩＰ", "vip" },
		{ J_CLASS, "重点", "重点" },           { J_CLASS, "普通", "ordinary" },
	};
	struct text classes[] = { TEXT("重点") };
	struct severity severities[] = { { .name = TEXT("重大") } };
	struct policy policy = { .classes = classes, .classes_n = 1, .severities = severities, .severities_n = 1 };
	struct synonyms words = { 0 };
	for (size_t i = 0; i < 2 * sizeof cases / sizeof *cases; i++) { /* each met twice */
		size_t k = i / 2;
		struct text got = synonym_value(&words, cases[k].column, text_of(cases[k].in), &policy);
		expect("value", cases[k].in, NULL, got, cases[k].out, NULL);
	}
	synonyms_free(&words);
}

int main(void)
{
	struct arena arena = { 0 };
	check_text(&arena);
	check_id(&arena);
	for (int type = 0; type < INTAKE_TYPES; type++)
		check_headers((enum intake_type)type, &arena);
	check_values();
	arena_free(&arena);
	return bad;
}
