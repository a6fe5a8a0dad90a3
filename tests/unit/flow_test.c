/* Lines of notices: none over 76 columns, broken where people would. */
#include "escalate/flow.h"
#include "check.h"

static struct writer out;

static const char *flowed(int indent, const char *first, const char *second)
{
	static char lines[20000];
	struct flow flow = { .out = &out, .indent = indent };
	writer_open_memory(&out);
	flow_text(&flow, 0, text_of(first));
	if (second)
		flow_text(&flow, 2, text_of(second));
	flow_end(&flow);
	memcpy(lines, out.buffer, out.used);
	lines[out.used] = 0;
	free(out.buffer);
	return lines;
}

static int widest(const char *lines)
{
	int most = 0;
	struct text line, rest = text_of(lines);
	while (text_item(&rest, '\n', &line))
		most = text_width(line) > most ? text_width(line) : most;
	return most;
}

/* n times the same. */
static const char *times(const char *s, int n)
{
	static char many[10000];
	many[0] = 0;
	while (n--)
		strcat(many, s);
	return many;
}

static void test_breaks(void)
{
	CHECK_IS(flowed(4, "", NULL), "\n");
	CHECK_IS(flowed(4, "a\tb  c", "d"), "a b c  d\n");
	CHECK_IS(flowed(2, times("1234567890 ", 7), "end"), "1234567890 1234567890 1234567890 1234567890 1234567890 1234567890 1234567890\n"
							     "  end\n");
	CHECK_IS(flowed(2, times("x", 74), "end"), "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n  end\n");
	CHECK(strlen(flowed(2, times("x", 76), NULL)) == 77);
	CHECK_IS(flowed(2, times("x", 77), NULL) + 76, "\n  x\n");
}

static void test_wide(void)
{
	CHECK_IS(flowed(0, times("水", 38), NULL) + 114, "\n");
	CHECK_IS(flowed(0, times("水", 39), NULL) + 114, "\n水\n");
	CHECK_IS(flowed(0, times("水", 37), "水") + 111, "\n水\n"); /* no room behind the gap */
}

/* A comma stays with what it closes. */
static void test_closing(void)
{
	char text[400];
	strcpy(text, times("水", 38));
	strcat(text, "，好");
	CHECK_IS(flowed(0, text, NULL) + 111, "\n水，好\n");
}

static void test_any_width(void)
{
	static const char *const pieces[] = { "水", "x", " ", "é", "e\xcc\x81", "，", "\xe2\x80\x8b", "\x01", "wordword", "\xff" };
	unsigned seed = 1;
	for (int round = 0; round < 2000; round++) {
		char text[2000] = "";
		for (int i = 0; i < 200; i++) {
			seed = seed * 1103515245 + 12345;
			strcat(text, pieces[(seed >> 16) % 10]);
		}
		if (widest(flowed((int)(seed >> 20) % 8, text, text)) > FLOW_COLUMNS) {
			CHECK(false && "a line is too wide");
			return;
		}
	}
}

int main(void)
{
	test_breaks();
	test_wide();
	test_closing();
	test_any_width();
	return checks_failed();
}
