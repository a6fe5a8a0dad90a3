/* Words are found, and texts that only look like one are not. */
#include "check.h"
#include "words/words.h"

static void test_finding(const struct text *words, int n, int (*find)(struct text))
{
	for (int i = 0; i < n; i++) {
		char changed[15]; /* a result has room, behind a moment and a blank, in a task's last field */
		CHECK(words[i].n <= sizeof changed && word_find(words, n, words[i]) == i && find(words[i]) == i);
		for (size_t at = 0; at < words[i].n; at++) {
			memcpy(changed, words[i].p, words[i].n);
			changed[at] ^= 1;
			CHECK(word_find(words, n, (struct text){ changed, words[i].n }) != i && find((struct text){ changed, words[i].n }) != i);
			struct text begins = at_the_edge((struct text){ words[i].p, at });
			CHECK(word_find(words, n, begins) != i && find(begins) != i);
		}
	}
	struct text none = at_the_edge(TEXT("\xff\xff\xff\xff"));
	CHECK(word_find(words, n, none) < 0 && find(none) < 0);
}

int main(void)
{
	test_finding(event_word, EVENT_WORDS, event_find);
	test_finding(result_word, RESULT_WORDS, result_find);
	test_finding(score_word, SCORE_WORDS, score_find);
	return checks_failed();
}
