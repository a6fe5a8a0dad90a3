/* The names of tasks: parsed, written again, and what a name in a list includes. */
#include "check.h"
#include "words/task.h"

static bool is(const char *name, enum task_kind kind, const char *of)
{
	struct arena arena = { 0 };
	struct task_name t = task_name_of(text_of(name));
	bool same = t.kind == kind && text_eq(t.of, text_of(of)) && text_eq(task_name_text(t, &arena), text_of(name));
	arena_free(&arena);
	return same;
}

static void test_kinds(void)
{
	CHECK(is("first", TK_CALLBACK, "first"));
	CHECK(is("confirm", TK_CONFIRM, ""));
	CHECK(is("unreached.first", TK_UNREACHED, "first"));
	CHECK(is("unreached.confirm", TK_UNREACHED, "confirm"));
	CHECK(is("duty.books", TK_DUTY, "books"));
	CHECK(is("contact", TK_CONTACT, ""));
	CHECK(is("destroy", TK_DESTROY, ""));
	for (int d = 0; d < DEADLINE_WORDS; d++)
		CHECK(is(deadline_word[d].p, (enum task_kind)(TK_ASSIGN + d), "") && is_deadline_kind((enum task_kind)(TK_ASSIGN + d)));
}

/* A name that only looks like one of the tools' is a call-back, which a policy may have or not. */
static void test_callbacks(void)
{
	static const char *const names[] = { "", "duty", "unreached", "unreached.", "unreachedx", "confirm.first", "Contact" };
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		CHECK(is(names[i], TK_CALLBACK, names[i]));
	CHECK(task_name_of(at_the_edge(TEXT("unreached"))).kind == TK_CALLBACK);
}

static void test_lists(void)
{
	CHECK(task_group(TEXT("unreached")) == TK_UNREACHED && task_group(TEXT("duty")) == TK_DUTY);
	CHECK(task_group(TEXT("confirm")) == TK_CALLBACK && task_group(TEXT("unreached.first")) == TK_CALLBACK);
	CHECK(task_fits(TEXT("unreached.first"), TEXT("unreached")) && task_fits(TEXT("unreached.first"), TEXT("unreached.first")));
	CHECK(!task_fits(TEXT("unreached.first"), TEXT("unreached.second")) && !task_fits(TEXT("duty.x"), TEXT("unreached")));
	CHECK(!task_fits(TEXT("unreached.first"), TEXT("first")) && !task_fits(TEXT("first"), TEXT("unreached")));
	CHECK(task_fits(TEXT("duty"), TEXT("duty")));
}

static void test_events(void)
{
	CHECK(task_event(TK_CALLBACK) == EV_CALL && task_event(TK_CONFIRM) == EV_CALL && task_event(TK_UNREACHED) == EV_WAIVE);
	CHECK(task_event(TK_CONTACT) == EV_AMEND && task_event(TK_DUTY) == EV_DONE && task_event(TK_DESTROY) == EV_DESTROY);
	for (int d = 0; d < DEADLINE_WORDS; d++)
		CHECK(text_eq(event_word[task_event((enum task_kind)(TK_ASSIGN + d))], deadline_word[d]));
}

static void test_labels(void)
{
	struct arena arena = { 0 };
	CHECK(text_eq(task_name_label(task_name_of(TEXT("unreached.first")), CHINESE, &arena), TEXT("未访到.first")));
	CHECK(text_eq(task_name_label(task_name_of(TEXT("first")), CHINESE, &arena), TEXT("first")));
	CHECK(text_eq(task_name_label(task_name_of(TEXT("reply")), CHINESE, &arena), TEXT("回复")));
	arena_free(&arena);
}

int main(void)
{
	test_kinds();
	test_callbacks();
	test_lists();
	test_events();
	test_labels();
	return checks_failed();
}
