/* Words are found, and nothing that only looks like one. */
#include "check.h"
#include "words/words.h"

static void test_finding(const struct text *words, int n)
{
	for (int i = 0; i < n; i++) {
		char changed[15]; /* a result has room, behind a moment and a blank, in a task's last field */
		CHECK(words[i].n <= sizeof changed && word_find(words, n, words[i]) == i);
		for (size_t at = 0; at < words[i].n; at++) {
			memcpy(changed, words[i].p, words[i].n);
			changed[at] ^= 1;
			CHECK(word_find(words, n, (struct text){ changed, words[i].n }) != i);
			CHECK(word_find(words, n, at_the_edge((struct text){ words[i].p, at })) != i);
		}
	}
	CHECK(word_find(words, n, at_the_edge(TEXT("\xff\xff\xff\xff"))) < 0);
}

int main(void)
{
	test_finding(event_word, EVENT_WORDS);
	test_finding(result_word, RESULT_WORDS);
	return checks_failed();
}
