#include "bytes/catalogue.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

/* The file that msgfmt(1) makes: a head; two tables with the length and place of each English text, in order, and of its translation; the
 * texts. */
static const char catalogue[] = {
#include "zh_CN.inc"
};

struct head {
	uint32_t magic, revision, texts, english, chinese;
};

struct place {
	uint32_t length, at;
};

static bool chinese;

/* ---- the language ---- */

static bool begins(const char *name, size_t n, const char *word)
{
	return n >= strlen(word) && memcmp(name, word, strlen(word)) == 0;
}

/* Is `name`, of n bytes, a locale of simplified Chinese? */
static bool is_chinese(const char *name, size_t n)
{
	n = strcspn(name, ".@:") < n ? strcspn(name, ".@:") : n;
	return begins(name, n, "zh") && (n == 2 || (n == 5 && (begins(name, n, "zh_CN") || begins(name, n, "zh_SG"))));
}

/* Is `name`, of n bytes, a locale of English? */
static bool is_english(const char *name, size_t n)
{
	return begins(name, n, "en") || (n == 1 && *name == 'C') || (n == 5 && begins(name, n, "POSIX"));
}

/* The name of the locale of messages, found in the environment as setlocale(3) finds it. */
static const char *locale_name(void)
{
	static const char *const variables[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
	for (size_t i = 0; i < sizeof variables / sizeof *variables; i++) {
		const char *name = getenv(variables[i]);
		if (name && *name)
			return name;
	}
	return "C";
}

/* Does the locale leave the encoding of messages to us, because it says UTF-8 or nothing about it? */
static bool takes_utf8(const char *name)
{
	const char *codeset = strchr(name, '.');
	return !codeset || strncasecmp(codeset, ".UTF-8", 6) == 0 || strncasecmp(codeset, ".UTF8", 5) == 0;
}

/* Is Chinese the first language of the list, which colons separate (as in LANGUAGE, see gettext(3)), that we can write? */
static bool prefers_chinese(const char *list)
{
	for (;; list++) {
		size_t n = strcspn(list, ":");
		if (is_chinese(list, n) || is_english(list, n) || !list[n])
			return is_chinese(list, n);
		list += n;
	}
}

void catalogue_start(void)
{
	const char *name = locale_name(), *list = getenv("LANGUAGE");
	bool none = strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0;
	chinese = !none && takes_utf8(name) && prefers_chinese(list && *list ? list : name);
}

bool catalogue_chinese(void)
{
	return chinese;
}

/* ---- the texts ---- */

const char *catalogue_text(const char *english)
{
	struct head head;
	if (!chinese || !*english)
		return english;
	memcpy(&head, catalogue, sizeof head);
	for (size_t from = 0, to = head.texts; from < to;) {
		size_t middle = (from + to) / 2;
		struct place place;
		memcpy(&place, catalogue + head.english + middle * sizeof place, sizeof place);
		int order = strcmp(english, catalogue + place.at);
		if (order < 0) {
			to = middle;
		} else if (order > 0) {
			from = middle + 1;
		} else {
			memcpy(&place, catalogue + head.chinese + middle * sizeof place, sizeof place);
			return catalogue + place.at;
		}
	}
	return english;
}
