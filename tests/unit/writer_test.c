/* A row that is written at once is the same as one written field by field. */
#include "bytes/writer.h"
#include "check.h"

static unsigned drawn(unsigned n)
{
	static uint64_t state = 1;
	state = state * 6364136223846793005 + 1442695040888963407;
	return (unsigned)(state >> 33) % n;
}

/* Draws fields of mostly letters; some rows have commas, and some need more than quotes. */
static void draw(struct text *field, size_t n, char (*room)[64])
{
	static const char *const piece[] = { "a", "bc", "型", "，", ",", " ", "\"", "\x01", "\x7f", "\xc2\x85", "é", "=", ";" };
	unsigned kinds = 4 + drawn(10), most = 1 + drawn(20);
	for (size_t i = 0; i < n; i++) {
		room[i][0] = 0;
		for (unsigned pieces = drawn(most); pieces-- > 0;)
			strcat(room[i], piece[drawn(drawn(4) ? 4 : kinds < 13 ? kinds : 13)]);
		field[i] = text_of(room[i]);
	}
}

/* A formula is guarded wherever some spreadsheet lets a cell begin. */
static void test_guarded(void)
{
	static const char *const cases[][2] = {
		{ "=1", "'=1" }, { "+1", "'+1" }, { "-", "'-" }, { "@x", "'@x" }, { "==", "'==" },
		{ "a;=1", "a;'=1" }, { "a|-b", "a|'-b" }, { "a,=1", "\"a,'=1\"" }, { ";;+1;+", ";;'+1;'+" },
		{ "a;\"=1\"", "\"a;\"\"'=1\"\"\"" }, { "a;'=1", "a;'=1" }, { "=;=;=", "'=;'=;'=" },
		{ "a=1", "a=1" }, { "010-1", "010-1" }, { "1 -2", "1 -2" }, { "a; =1", "a; =1" }, { "", "" }, { ";", ";" },
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct writer w;
		writer_open_memory(&w);
		w.guarded = true;
		struct text field[] = { TEXT("x"), text_of(cases[i][0]) };
		writer_row(&w, field, 2);
		writer_raw(&w, (struct text){ "", 1 });
		CHECK(strncmp(w.buffer, "x,", 2) == 0);
		w.buffer[strcspn(w.buffer, "\n")] = 0;
		CHECK_IS(w.buffer + 2, cases[i][1]);
		writer_close(&w);
	}
}

int main(void)
{
	struct text field[24];
	static char room[24][64];
	bool same = true;
	for (int round = 0; round < 20000; round++) {
		struct writer at_once, by_field;
		writer_open_memory(&at_once);
		writer_open_memory(&by_field);
		at_once.excel = by_field.excel = at_once.guarded = by_field.guarded = drawn(4) == 0;
		for (int rows = 2; rows-- > 0;) {
			size_t n = 1 + drawn(24);
			draw(field, n, room);
			writer_row(&at_once, field, n);
			for (size_t i = 0; i < n; i++)
				writer_field(&by_field, field[i]);
			writer_end_row(&by_field);
		}
		same = same && text_eq((struct text){ at_once.buffer, at_once.used }, (struct text){ by_field.buffer, by_field.used });
		writer_close(&at_once);
		writer_close(&by_field);
	}
	CHECK(same);
	test_guarded();
	return checks_failed();
}
