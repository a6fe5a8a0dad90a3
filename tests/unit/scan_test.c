/* Every scanner gives the same index as a loop over the bytes, and every version of index_filled gives the same bits. */
#include <stdlib.h>

#include "bytes/memory.h"
#include "bytes/scan.h"
#include "check.h"

enum { MOST = 300 };

struct room {
	uint32_t position[MOST], terminator[MOST];
};

static struct structural_index one_by_one(const char *p, size_t from, size_t to, char delimiter, struct room *room)
{
	struct structural_index x = { room->position, room->terminator, 0, 0, false };
	for (size_t i = from; i < to; i++) {
		bool terminates = p[i] == '\n' || p[i] == '\r' || p[i] == '"' || p[i] == 0;
		if (terminates)
			x.terminator[x.terminators++] = (uint32_t)x.n;
		if (terminates || p[i] == delimiter)
			x.position[x.n++] = (uint32_t)i;
	}
	return x;
}

static bool same(const struct structural_index *a, const struct structural_index *b)
{
	return a->n == b->n && a->terminators == b->terminators && memcmp(a->position, b->position, a->n * sizeof *a->position) == 0 &&
	       memcmp(a->terminator, b->terminator, a->terminators * sizeof *a->terminator) == 0;
}

static void test_scanner(const char *name)
{
	static const char pieces[] = "a,b;\n\r\"\0,,\n\n\"\"\x2c\x0a\x22\x0d\x8a\xa2\xac\x80 \t";
	scanner *scan = scan_with(name);
	char bytes[MOST];
	bool fine = true;
	srand(7);
	for (int tries = 0; scan && tries < 3000; tries++) {
		struct room room = { 0 }, want_room = { 0 };
		struct structural_index x = { room.position, room.terminator, 0, 0, false };
		size_t from = (size_t)(rand() % 70), to = from + (size_t)(rand() % 200);
		for (size_t i = 0; i < sizeof bytes; i++)
			bytes[i] = rand() % 3 ? 'x' : pieces[(size_t)rand() % (sizeof pieces - 1)];
		struct structural_index want = one_by_one(bytes, from, to, ';', &want_room);
		const char *edge = at_the_edge((struct text){ bytes, to }).p;
		scan(edge, from, to, ';', &x);
		fine = fine && same(&x, &want);
	}
	CHECK(fine);
}

/* A scanner that checks for UTF-8 agrees with utf8_valid, except for a character that the end of the block cuts. */
static void test_utf8(void)
{
	static const struct {
		struct text text;
		bool is;
	} cases[] = {
		{ WORD("ab\xe5\xae\xa2"), true }, { WORD("\xc2\x80\xf0\xa0\xae\xb7"), true }, { WORD("ab\xe5\xae"), true }, { WORD("ab\xe5\xae,"), false },
		{ WORD("\x80"), false }, { WORD("\xc0\xaf"), false }, { WORD("\xed\xa0\x80"), false }, { WORD("\xf4\x90\x80\x80"), false },
		{ WORD("\xe0\x80\xaf"), false }, { WORD("\xf0\x80\x80\x80"), false }, { WORD("\xff,"), false },
	};
	scanner *scan = scan_with("avx2");
	bool fine = true;
	for (size_t i = 0; scan && i < sizeof cases / sizeof *cases; i++)
		for (size_t before = 0; before < 130; before++) {
			char bytes[MOST];
			struct room room;
			struct structural_index x = { room.position, room.terminator, 0, 0, false };
			memset(bytes, 'a', before);
			memcpy(bytes + before, cases[i].text.p, cases[i].text.n);
			scan(bytes, 0, before + cases[i].text.n, ',', &x);
			fine = fine && x.is_utf8 == cases[i].is;
		}
	CHECK(fine);
}

static void test_filled(void)
{
	uint32_t position[1 + 64 + INDEX_SLACK];
	bool fine = true;
	srand(11);
	for (int tries = 0; tries < 1000; tries++)
		for (size_t n = 1; n <= 64; n++) {
			position[0] = tries % 2 ? UINT32_MAX : (uint32_t)rand() % 1000;
			for (size_t i = 1; i < sizeof position / sizeof *position; i++)
				position[i] = position[i - 1] + 1 + (rand() % 2 ? (uint32_t)rand() % 100 : 0);
			uint64_t filled = index_filled_portable(position + 1, n);
			fine = fine && index_filled(position + 1, n) == filled;
			for (size_t i = 0; i < n; i++)
				fine = fine && (filled >> i & 1) == (position[i + 1] != position[i] + 1);
		}
	CHECK(fine);
}

int main(void)
{
	test_scanner("portable");
	test_scanner("avx2");
	test_utf8();
	test_filled();
	CHECK(scan_with("portable") && scan_with(NULL) && !scan_with("no such scanner"));
	return checks_failed();
}
