/* Every header and value that as-intake knows is also known in traditional characters, as OpenCC (no part of the tools) writes it for
 * China, Taiwan and Hong Kong. OpenCC always ends with status 0, so its lines are counted. */
#include "foreign/synonyms.h"

#include <unistd.h>

#include "foreign/columns.h"
#include "foreign/meanings.h"
#include "bytes/fold.h"
#include "check.h"

enum { WORDS_MOST = 4000, VALUE = 100 };

/* A header of a column in files of a type; with VALUE added to the type, a value that means `word`. */
static struct known {
	int type, column;
	struct text text, word;
} known[WORDS_MOST];
static size_t known_n;

static void add_all(int type, int column, struct text words, struct text word)
{
	struct text item;
	while (words.n && text_item(&words, '|', &item)) {
		if (known_n == WORDS_MOST)
			abort();
		known[known_n++] = (struct known){ type, column, item, word };
	}
}

static void collect(void)
{
	struct text word, words;
	for (int type = 0; type < FOREIGN_TYPES; type++)
		for (int c = 0; c < FOREIGN_COLUMNS && type != INTAKE_JOURNAL; c++)
			add_all(type, c, synonym_headers(c, (enum intake_type)type), word = (struct text){ "", 0 });
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		for (size_t i = 0; synonym_at(i, c, &word, &words); i++)
			add_all(VALUE, c, words, word);
}

static void check_line(const struct known *k, struct text line, const struct headers headers[FOREIGN_TYPES], struct meanings *meanings)
{
	char folded[512];
	if (k->type == VALUE) {
		CHECK(text_eq(meanings_find(meanings, k->column, line).word, k->word));
		return;
	}
	const struct headers *h = &headers[k->type];
	uint32_t id = pool_find(&h->words, fold_word(line, folded));
	CHECK(id != UINT32_MAX && h->claim[id].column == k->column);
}

/* Checks the words as the configuration converts them. */
static void check_converted(const char *config, const char *in, const char *out, const struct headers headers[FOREIGN_TYPES],
			    struct meanings *meanings)
{
	char command[256], line[512];
	size_t lines = 0, changed = 0;
	snprintf(command, sizeof command, "opencc -c %s.json -i %s -o %s", config, in, out);
	CHECK(system(command) == 0);
	FILE *file = fopen(out, "r");
	for (; file && fgets(line, sizeof line, file); lines++) {
		struct text t = { line, strcspn(line, "\n") };
		if (lines < known_n) {
			changed += !text_eq(t, known[lines].text);
			check_line(&known[lines], t, headers, meanings);
		}
	}
	if (file)
		fclose(file);
	CHECK(lines == known_n && changed > known_n / 4);
}

int main(void)
{
	static const char *const configs[] = { "s2t", "s2tw", "s2hk" };
	char in[] = "/tmp/synonyms.XXXXXX", out[sizeof in + 4];
	struct severity severities[6];
	struct text classes[] = { WORD("vip"), WORD("key"), WORD("ordinary") }, word, words;
	struct policy policy = { .severities = severities, .classes = classes, .classes_n = 3 };
	struct headers headers[FOREIGN_TYPES];
	struct meanings meanings;
	for (size_t i = 0; synonym_at(i, J_SEVERITY, &word, &words); i++)
		severities[policy.severities_n++].name = word;
	collect();
	FILE *file = fdopen(mkstemp(in), "w");
	for (size_t i = 0; file && i < known_n; i++)
		fprintf(file, "%.*s\n", (int)known[i].text.n, known[i].text.p);
	CHECK(file && fclose(file) == 0);
	for (int type = 0; type < FOREIGN_TYPES; type++)
		headers_start(&headers[type], (enum intake_type)type, &policy, false);
	meanings_start(&meanings, &policy, INTAKE_SHEET);
	snprintf(out, sizeof out, "%s.out", in);
	for (size_t i = 0; i < sizeof configs / sizeof *configs; i++)
		check_converted(configs[i], in, out, headers, &meanings);
	for (int type = 0; type < FOREIGN_TYPES; type++)
		headers_free(&headers[type]);
	meanings_free(&meanings);
	unlink(in);
	unlink(out);
	return checks_failed();
}
