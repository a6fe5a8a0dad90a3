/* Labels: what people see on a sheet is read back as what it stands for, in every language, for headers and values. */
#include "check.h"
#include "foreign/columns.h"
#include "foreign/meanings.h"
#include "words/task.h"

static struct policy policy;

static struct record header_of(const struct text *field, size_t n)
{
	return (struct record){ .file = "sheet", .line = 1, .header = true, .n = n, .field = field };
}

static void bind(struct columns *columns, const struct record *header, enum intake_type type)
{
	struct headers headers;
	headers_start(&headers, type, &policy, false);
	columns_bind(columns, &headers, header, ',', UNUSED_ALL);
	headers_free(&headers);
}

static void bind_sheet(struct columns *columns, enum language in)
{
	struct text field[SHEET_COLUMNS];
	for (int c = 0; c < SHEET_COLUMNS; c++)
		field[c] = sheet_label(c, in);
	struct record header = header_of(field, SHEET_COLUMNS);
	bind(columns, &header, INTAKE_SHEET);
}

/* A sheet in any language is bound like the English one, with each column to be filled in bound as itself. */
static void test_headers(void)
{
	struct columns english, other;
	bind_sheet(&english, ENGLISH);
	for (int c = 0; c < SHEET_FILLED; c++)
		CHECK(english.at[sheet_fills[c]] == c);
	for (int in = 0; in < LANGUAGES; in++) {
		bind_sheet(&other, (enum language)in);
		CHECK(memcmp(english.at, other.at, sizeof english.at) == 0);
	}
}

/* A label of the columns for reading, alone in a file, is never taken for a column to be filled in. */
static void test_reading_half(void)
{
	for (int c = SHEET_FILLED; c < SHEET_COLUMNS; c++)
		for (int in = 0; in < LANGUAGES; in++) {
			struct text field[] = { TEXT("time"), TEXT("case"), sheet_label(c, (enum language)in) };
			struct record header = header_of(field, 3);
			struct columns columns;
			bind(&columns, &header, INTAKE_SHEET);
			for (int fill = 0; fill < SHEET_FILLED; fill++)
				CHECK(columns.at[sheet_fills[fill]] != 2);
			CHECK(sheet_labelled(field[2]) == c);
		}
}

/* A foreign list has all its possible columns if each header is a name, or the label of a column without other synonyms. */
static void test_list(enum intake_type type, enum language in)
{
	struct text field[FOREIGN_COLUMNS];
	struct columns columns;
	size_t n = 0;
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (foreign_has(type, c))
			field[n++] = synonym_headers(c, type).n ? column_row[c].name : column_label[in][c];
	struct record header = header_of(field, n);
	bind(&columns, &header, type);
	n = 0;
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		CHECK(columns.at[c] == (foreign_has(type, c) ? (int)n++ : -1));
}

static void test_words(int column, const struct text *words, const struct text *label, int n)
{
	struct meanings known;
	meanings_start(&known, &policy, INTAKE_SHEET);
	for (int i = 0; i < n; i++) {
		if (label[i].n && !text_eq(meanings_find(&known, column, label[i]).word, words[i])) {
			printf("label '%s' of '%s' is read as another word\n", label[i].p, words[i].p);
			CHECK(false);
		}
		CHECK(label[i].n || !words[i].n);
		for (int k = 0; k < i; k++)
			CHECK(!text_eq(label[i], label[k]));
	}
	meanings_free(&known);
}

static void test_values(void)
{
	for (int in = 0; in < LANGUAGES; in++) {
		test_words(J_EVENT, event_word, event_label[in], EVENT_WORDS);
		test_words(J_RESULT, result_word, result_label[in], RESULT_WORDS);
		for (int c = J_SCORE; c <= J_SCORE_INSTALL; c++)
			test_words(c, score_word, score_label[in], SCORE_WORDS);
		test_words(J_TASK, task_kind_label[ENGLISH], task_kind_label[in], TASK_KINDS);
	}
}

/* A call-back of the policy whose name is a label keeps its name. */
static void test_policy_wins(void)
{
	struct callback callbacks[] = { { .name = TEXT("确认回访") } };
	struct policy own = { .callbacks = callbacks, .callbacks_n = 1 };
	struct meanings known;
	meanings_start(&known, &own, INTAKE_SHEET);
	CHECK(text_eq(meanings_find(&known, J_TASK, TEXT("确认回访")).word, TEXT("确认回访")));
	meanings_free(&known);
	meanings_start(&known, &policy, INTAKE_SHEET);
	CHECK(text_eq(meanings_find(&known, J_TASK, TEXT("確認回訪")).word, TEXT("confirm")));
	meanings_free(&known);
}

int main(void)
{
	test_headers();
	test_reading_half();
	for (int in = 0; in < LANGUAGES; in++)
		for (int type = INTAKE_DELIVERY; type <= INTAKE_SHEET; type++)
			test_list((enum intake_type)type, (enum language)in);
	test_values();
	test_policy_wins();
	return checks_failed();
}
