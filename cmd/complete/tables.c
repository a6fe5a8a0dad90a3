/* What completion offers, from the tables that the tools go by: a line of shell for each list. */
#include "audit/rule.h"
#include "cases/ending.h"
#include "report/keys.h"
#include "report/report.h"
#include "rules/houses.h"
#include "words/task.h"

#include <stdio.h>

static void begin(const char *list)
{
	printf("_astools_%s='", list);
}

static void add(struct text word)
{
	if (word.n)
		printf("%.*s ", (int)word.n, word.p);
}

static void put_words(const char *list, const struct text *word, int n)
{
	begin(list);
	for (int i = 0; i < n; i++)
		add(word[i]);
	puts("'");
}

static void put_houses(void)
{
	begin("houses");
	for (size_t i = 0; i < houses_n; i++)
		add(houses[i].name);
	puts("'");
}

static void put_reports(void)
{
	begin("reports");
	for (size_t i = 0; i < REPORTS; i++)
		add(reports[i]->name);
	puts("all'");
}

static void put_rules(void)
{
	begin("rules");
	for (size_t i = 0; i < RULES; i++)
		add(rules[i]->name);
	puts("'");
}

static void put_keys(void)
{
	begin("keys");
	for (int key = K_DAY; key < KEY_NONE; key++)
		add(key_name(key));
	for (int key = 0; key < JOURNAL_COLUMNS; key++)
		if (column_row[key].uses & COLUMN_KEY)
			add(key_name(key));
	puts("'");
}

int main(void)
{
	put_words("tasks", task_kind_label[ENGLISH], TASK_KINDS);
	put_words("columns", task_column, TASK_COLUMNS);
	put_words("findings", finding_column, FINDING_COLUMNS);
	put_words("states", archive_state_word, ARCHIVE_STATES);
	put_houses();
	put_reports();
	put_rules();
	put_keys();
	return ferror(stdout) || fflush(stdout) ? 1 : 0;
}
