/* Folding: what is one word for a clerk is one for as-intake, however it was typed. */
#include "bytes/fold.h"

#include "check.h"

static void same(const char *a, const char *b)
{
	CHECK(fold_same(text_of(a), text_of(b)));
	CHECK(fold_same(text_of(b), text_of(a)));
	CHECK(fold_same_word(text_of(a), text_of(b)));
}

static void other(const char *a, const char *b)
{
	CHECK(!fold_same_word(text_of(a), text_of(b)));
	CHECK(!fold_same_word(text_of(b), text_of(a)));
	CHECK(!fold_same(text_of(a), text_of(b)));
}

int main(void)
{
	same("", "");
	same("Critical", "cRITICAL");
	same("ＶＩＰ　１", "vip 1");
	same("解決時間", "解决时间");
	same("聯絡電話", "联络电话");
	same("處理時間", "処理时间"); /* Japanese forms are variants too */
	same("回覆", "回复");
	same("回複", "回覆");
	same("計畫", "计划");
	same("店舖", "店鋪");
	same("店铺", "店鋪");
	same("櫃枱", "柜台");
	same("乾", "干");
	same("\u2f24\u2f00", "大一");   /* Kangxi radicals */
	same("\u2ecb", "车");           /* a radical that NFKC leaves alone */
	same("\u2ecb", "車");
	same("\uf90a", "金");           /* a compatibility ideograph */
	same("𪠽", "噹");              /* beyond 16 bits */
	same("a\xe2\x80\x8b" "b", "AB"); /* an invisible character */
	other("城西店", "城东店");
	other("严重", "一般");
	other("P1", "P2");
	other("ab", "abc");
	other("", "a");

	CHECK(fold_same_word(TEXT("created_at"), TEXT("Created At:")));
	CHECK(!fold_same(TEXT("created_at"), TEXT("Created At")));
	CHECK(fold_same_word(TEXT("*受理　時間*"), TEXT("受理时间")));
	CHECK(fold_same_word(TEXT("- _"), TEXT("")));

	/* What stands for all is one of them, stands for itself, and is no longer. */
	size_t folded = 0;
	for (uint32_t c = 1; c <= 0x10ffff; c++) {
		uint32_t to = fold_char(c);
		char in[4], out[4];
		if (to == c)
			continue;
		folded++;
		CHECK(fold_char(to) == to);
		CHECK(utf8_put(to, out) <= utf8_put(c, in));
	}
	CHECK(folded > 5500);

	char out[64];
	CHECK(text_eq(fold_text(TEXT("Ａ　b\xff-c"), out), TEXT("a b-c")));
	CHECK(text_eq(fold_word(TEXT("Ａ　b\xff-c"), out), TEXT("abc")));
	return checks_failed();
}
