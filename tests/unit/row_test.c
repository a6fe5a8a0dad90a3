/* journal_row_parse: what a line of a journal must not say. */
#include "check.h"
#include "journal/row.h"

static const char *parse(const char *time, const char *name, const char *event, const char *result, int column, const char *value)
{
	struct text field[JOURNAL_COLUMNS] = { { "", 0 } };
	struct journal_row row;
	field[J_TIME] = text_of(time);
	field[J_CASE] = text_of(name);
	field[J_EVENT] = text_of(event);
	field[J_RESULT] = text_of(result);
	if (column >= 0)
		field[column] = text_of(value);
	struct own_row own;
	const char *why = journal_row_parse(row_of_fields(&own, field, JOURNAL_COLUMNS), &row);
	return why ? why : "fine";
}

static bool says(const char *why, const char *part)
{
	if (strstr(why, part))
		return true;
	printf("said: %s\n", why);
	return false;
}

int main(void)
{
	CHECK_IS(parse("2025-03-03", "c", "call", "reached", -1, ""), "fine");
	CHECK_IS(parse("2025-03-03", "c", "call", "reached", J_SECONDS, "60"), "fine");
	CHECK_IS(parse("", "c", "call", "reached", -1, ""), "no time");
	CHECK_IS(parse("2025-03-03", "", "call", "reached", -1, ""), "no case");
	CHECK_IS(parse("2025-03-03", "c", "", "reached", -1, ""), "no event");
	CHECK(says(parse("2025-03-33", "c", "call", "reached", -1, ""), "time"));
	CHECK(says(parse("2025-03-03", "c", "called", "reached", -1, ""), "event"));
	CHECK(says(parse("2025-03-03", "c", "call", "spoken", -1, ""), "unknown result"));
	CHECK(says(parse("2025-03-03", "c", "call", "", -1, ""), "result"));
	CHECK(says(parse("2025-03-03", "c", "call", "reached", J_SCORE, "fair"), "unknown score"));
	CHECK(says(parse("2025-03-03", "c", "call", "reached", J_SECONDS, "1m"), "bad seconds"));
	CHECK(says(parse("2025-03-03", "c", "call", "reached", J_SECONDS, "-1"), "bad seconds"));
	CHECK(says(parse("2025-03-03", "c", "call", "later", J_DUE, "soon"), "bad due"));
	CHECK(says(parse("2025-03-03", "c", "extend", "", J_TASK, "first"), "extend of"));
	CHECK(says(parse("2025-03-03", "c", "extend", "", J_TASK, "reply"), "extend without due"));
	CHECK(says(parse("2025-03-03", "c", "wait", "", J_TASK, "reply"), "wait of 'reply'"));
	CHECK(says(parse("2025-03-03", "c", "wait", "", J_TASK, "visit"), "wait without due"));
	CHECK_IS(parse("2025-03-03", "c", "wait", "", J_DUE, "2025-03-10"), "fine");
	CHECK(says(parse("2025-03-03", "c", "resume", "", J_TASK, "assign"), "resume of 'assign'"));
	CHECK_IS(parse("2025-03-03", "c", "resume", "", J_TASK, "resolve"), "fine");
	CHECK_IS(parse("2025-03-03", "c", "resume", "", -1, ""), "fine");
	CHECK(says(parse("2025-03-03", "c", "retract", "", J_DUE, "2025-03-02"), "retract without kind"));
	CHECK(says(parse("2025-03-03", "c", "retract", "", J_KIND, "call"), "retract without due"));
	CHECK(says(parse("2025-03-03", "c", "done", "", -1, ""), "no duty"));
	CHECK_IS(parse("2025-03-03", "@books", "done", "", -1, ""), "fine");
	CHECK(says(parse("2025-03-03", "@books", "call", "reached", -1, ""), "no such event 'call'"));
	return checks_failed();
}
