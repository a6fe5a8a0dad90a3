/* Words are found, and nothing that only looks like one. */
#include "check.h"
#include "words/words.h"

static void test_finding(const struct text *words, int n, int find(struct text))
{
	for (int i = 0; i < n; i++) {
		char changed[16];
		CHECK(words[i].n <= sizeof changed && find(words[i]) == i && word_find(words, n, words[i]) == i);
		for (size_t at = 0; at < words[i].n; at++) {
			memcpy(changed, words[i].p, words[i].n);
			changed[at] ^= 1;
			struct text t = { changed, words[i].n };
			CHECK(find(t) == word_find(words, n, t));
			struct text start = { words[i].p, at };
			CHECK(find(at_the_edge(start)) == word_find(words, n, start));
		}
	}
	CHECK(find(at_the_edge(TEXT("\xff\xff\xff\xff"))) < 0);
}

int main(void)
{
	test_finding(event_word, EVENT_WORDS, event_find);
	test_finding(result_word, RESULT_WORDS, result_find);
	return checks_failed();
}
