/* An issue: raised, joined, reopened; what it owes by when; promoted; resolved, confirmed, closed. */
#include "cases/issue.h"
#include "check.h"

#include <malloc.h>

enum { GRAVE, SERIOUS, USUAL, STUCK, FIXED, SEVERITIES };
static struct severity before_first[1 + SEVERITIES] = { /* what stands before the first means nothing, even if it could be one */
	{ .deadline = { [DL_RESOLVE] = { DAYS, 9 } }, .promote_after = { HOURS, 1 }, .promote_to = -2 },
	[1 + GRAVE] = { .deadline = { [DL_ASSIGN] = { HOURS, 1 }, [DL_VISIT] = { DAYS, 1 }, [DL_REPLY] = { HOURS, 2 }, [DL_RESOLVE] = { DAYS, 2 } } },
	[1 + SERIOUS] = { .deadline = { [DL_REPLY] = { DAYS, 1 }, [DL_RESOLVE] = { DAYS, 5 } }, .promote_after = { DAYS, 3 }, .promote_to = GRAVE },
	[1 + USUAL] = { .deadline = { [DL_RESOLVE] = { DAYS, 9 } }, .promote_after = { HOURS, 24 }, .promote_to = SERIOUS },
	[1 + STUCK] = { .deadline = { [DL_RESOLVE] = { DAYS, 9 } }, .promote_after = { DAYS, 1 }, .promote_to = STUCK },
	[1 + FIXED] = { .deadline = { [DL_RESOLVE] = { DAYS, 9 } }, .promote_to = GRAVE },
};
static struct policy policy = { .complaints = true, .severities = before_first + 1, .severities_n = SEVERITIES, .confirm = { { DAYS, 3 }, { DAYS, 1 }, 0 },
				.calendar = { .open = { 1, 1, 1, 1, 1, 1, 1 } } };
static struct issue_room room;
static struct policy unconfirmed, silent; /* without a confirming call; without complaints */

static struct when at(const char *s)
{
	struct when t = WHEN_NONE;
	CHECK(when_parse(text_of(s), &t));
	return t;
}

static struct occasion occasion(const char *when, enum event_word event, int severity)
{
	return (struct occasion){ .when = at(when), .event = event, .severity = severity, .due = WHEN_NONE };
}

static void raise(struct issue *i, const char *when, enum event_word event, int severity)
{
	struct occasion o = occasion(when, event, severity);
	issue_raise(i, &o);
}

static struct issue raised(const char *when, int severity)
{
	struct issue i = { .room = &room };
	raise(&i, when, EV_COMPLAINT, severity);
	return i;
}

/* "since by" of a deadline, or "none". */
static const char *owes(const struct issue *i, enum deadline_word deadline)
{
	static char out[64];
	struct when opened, by;
	if (!issue_owes(i, &policy, deadline, &opened, &by))
		return "none";
	size_t n = when_format(opened, out);
	out[n++] = ' ';
	n += when_format(by, out + n);
	out[n] = 0;
	return out;
}

static void test_raise(void)
{
	struct issue i = { .room = &room };
	struct occasion first = { at("2024-06-05T10:00"), EV_COMPLAINT, USUAL, 3, 4, 5, WHEN_NONE };
	issue_raise(&i, &first);
	CHECK(i.open && i.severity == USUAL && i.kind == 3 && i.channel == 4 && i.owner == 5 && i.complaints == 1 && i.enquiries == 0);
	CHECK(!i.resolved && !i.reopened && !when_given(i.replied) && when_cmp(i.opened.when, first.when) == 0);

	struct occasion more = { at("2024-06-06T10:00"), EV_ENQUIRY, SERIOUS, 0, 0, 9, WHEN_NONE };
	issue_raise(&i, &more);
	CHECK(i.severity == SERIOUS && i.kind == 3 && i.channel == 4 && i.owner == 5 && i.complaints == 1 && i.enquiries == 1);
	CHECK(when_cmp(i.opened.when, first.when) == 0 && when_cmp(i.start.when, first.when) == 0 && !i.reopened);
	struct occasion less = { at("2024-06-06T11:00"), EV_COMPLAINT, STUCK, 7, 8, 9, WHEN_NONE };
	issue_raise(&i, &less);
	CHECK(i.severity == SERIOUS && i.kind == 7 && i.channel == 8 && i.complaints == 2);
	struct occasion call = { at("2024-06-06T12:00"), EV_CALL, -1, 1, 2, 9, at("2024-06-06T13:00") };
	issue_raise(&i, &call);
	CHECK(i.severity == SERIOUS && i.kind == 7 && i.channel == 8 && i.complaints == 2 && i.enquiries == 1);
	CHECK(i.asked == i.asked_end && !when_given(i.owed_by));

	i = raised("2024-06-05T10:00", -1);
	raise(&i, "2024-06-05T11:00", EV_COMPLAINT, USUAL);
	CHECK(i.severity == USUAL);
	raise(&i, "2024-06-05T11:00", EV_COMPLAINT, USUAL);
	CHECK(i.severity == USUAL);
	raise(&i, "2024-06-05T11:00", EV_COMPLAINT, GRAVE);
	CHECK(i.severity == GRAVE);
}

static void test_reopen(void)
{
	struct issue i = raised("2024-06-05T10:00", GRAVE);
	issue_assign(&i, 0);
	issue_visit(&i);
	issue_extend(&i, DL_RESOLVE, at("2024-06-20"));
	struct occasion asks = occasion("2024-06-05T10:30", EV_ENQUIRY, -1);
	asks.due = at("2024-06-06");
	issue_raise(&i, &asks);
	issue_reply(&i, &policy, at("2024-06-05T11:00"));
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-20");
	issue_resolve(&i, &policy, at("2024-06-06T10:00"), false);
	CHECK(i.open && i.resolved && issue_confirm_pending(&i, &policy));
	CHECK_IS(owes(&i, DL_RESOLVE), "none");
	raise(&i, "2024-06-07T09:00", EV_CALL, -1);
	CHECK(i.open && !i.resolved && i.reopened && i.severity == GRAVE && !issue_confirm_pending(&i, &policy));
	CHECK_IS(owes(&i, DL_ASSIGN), "2024-06-07T09:00 2024-06-07T10:00");
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-07T09:00 2024-06-08");
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-07T09:00 2024-06-07T11:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-07T09:00 2024-06-09");
	CHECK(when_cmp(i.opened.when, at("2024-06-05T10:00")) == 0 && i.complaints == 1);
}

static void test_owes(void)
{
	struct issue i = raised("2024-06-05T10:00", GRAVE);
	CHECK_IS(owes(&i, DL_ASSIGN), "2024-06-05T10:00 2024-06-05T11:00");
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-06");
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05T12:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-07");
	issue_assign(&i, 9);
	CHECK(i.owner == 9);
	issue_assign(&i, 0);
	CHECK(i.owner == 9);
	CHECK_IS(owes(&i, DL_ASSIGN), "none");
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-06");
	issue_visit(&i);
	CHECK_IS(owes(&i, DL_VISIT), "none");
	issue_reply(&i, &policy, at("2024-06-05T10:30"));
	CHECK_IS(owes(&i, DL_REPLY), "none");
	issue_close(&i, at("2024-06-05T10:30"));
	CHECK(!i.open && i.closed.day == at("2024-06-05").day && !i.on_the_spot);
	CHECK_IS(owes(&i, DL_RESOLVE), "none");

	i = raised("2024-06-05T10:00", SERIOUS);
	CHECK_IS(owes(&i, DL_ASSIGN), "none"); /* this severity asks for none */
	i = raised("2024-06-05T10:00", -1);
	CHECK_IS(owes(&i, DL_RESOLVE), "none");
}

static void test_asked(void)
{
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	struct occasion o = occasion("2024-06-05T11:00", EV_ENQUIRY, SERIOUS);
	o.due = at("2024-06-06T09:00");
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-06T09:00");
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-06T09:00");
	o.due = at("2024-06-06T10:00"); /* later than what was asked for: nothing new */
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-06T09:00");
	o.due = at("2024-06-20"); /* and later than the policy's own */
	i = raised("2024-06-05T10:00", SERIOUS);
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-10");
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-06");
	/* of two deadlines that end together the date counts */
	i = raised("2024-06-05T10:00", SERIOUS);
	o.due = at("2024-06-06T00:00");
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-06T00:00");
	o.due = at("2024-06-05");
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05");
	o.due = at("2024-06-06T00:00");
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05");
	/* an assignment is nobody's to ask for */
	i = raised("2024-06-05T10:00", GRAVE);
	o.due = at("2024-06-05T10:10");
	issue_raise(&i, &o);
	CHECK_IS(owes(&i, DL_ASSIGN), "2024-06-05T10:00 2024-06-05T11:00");
}

static void test_reply(void)
{
	struct issue i = raised("2024-06-05T10:00", GRAVE);
	raise(&i, "2024-06-05T09:00", EV_COMPLAINT, GRAVE); /* said later, happened earlier: counted from there */
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05T11:00");
	raise(&i, "2024-06-05T10:30", EV_COMPLAINT, GRAVE);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05T11:00");
	issue_extend(&i, DL_REPLY, at("2024-06-05T18:00"));
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05T18:00");
	issue_reply(&i, &policy, at("2024-06-05T18:00"));
	CHECK(i.replied_on_time && when_cmp(i.replied, at("2024-06-05T18:00")) == 0);
	issue_extend(&i, DL_REPLY, at("2024-06-09")); /* none is owed */
	raise(&i, "2024-06-06T10:00", EV_COMPLAINT, GRAVE);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-06T10:00 2024-06-06T12:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-07");
	issue_reply(&i, &policy, at("2024-06-07T10:00")); /* only the first one is a figure */
	CHECK(i.replied_on_time && when_cmp(i.replied, at("2024-06-05T18:00")) == 0);
	issue_extend(&i, DL_REPLY, at("2024-06-09"));
	issue_raise(&i, &i.opened);
	CHECK_IS(owes(&i, DL_REPLY), "2024-06-05T10:00 2024-06-05T12:00");

	i = raised("2024-06-05T10:00", GRAVE);
	issue_reply(&i, &policy, at("2024-06-05T12:01"));
	CHECK(!i.replied_on_time && when_given(i.replied));
	i = raised("2024-06-05T10:00", GRAVE);
	issue_reply(&i, &policy, at("2024-06-05")); /* without hour: in time on the day */
	CHECK(i.replied_on_time);
	i = raised("2024-06-05T10:00", GRAVE);
	issue_reply(&i, &policy, at("2024-06-06"));
	CHECK(!i.replied_on_time);
	i = raised("2024-06-05T10:00", USUAL); /* no deadline for it; what was asked just before does not count here */
	struct issue before = raised("2024-06-05T10:00", GRAVE);
	struct when late = at("2024-07-06");
	issue_reply(&before, &policy, late);
	issue_reply(&i, &policy, late);
	CHECK(!before.replied_on_time && i.replied_on_time && !i.reply_owed);
	CHECK(!i.escalated);
	issue_escalate(&i);
	CHECK(i.escalated);
}

static int promoted(int severity, const char *now)
{
	struct issue i = raised("2024-06-05T10:00", severity);
	issue_promote(&i, &policy, at(now));
	return i.severity;
}

static void test_promote(void)
{
	CHECK(promoted(USUAL, "2024-06-06T10:00") == USUAL && promoted(USUAL, "2024-06-06T10:01") == SERIOUS);
	CHECK(promoted(USUAL, "2024-06-06T00:00") == USUAL && promoted(USUAL, "2024-06-07T00:00") == SERIOUS);
	CHECK(promoted(USUAL, "2024-06-08T23:59") == SERIOUS && promoted(USUAL, "2024-06-09T00:00") == GRAVE);
	CHECK(promoted(USUAL, "2024-06-09T00:00") == GRAVE && promoted(SERIOUS, "2024-06-08T00:00") == SERIOUS);
	CHECK(promoted(GRAVE, "2025-01-01T00:00") == GRAVE && promoted(STUCK, "2025-01-01T00:00") == STUCK && promoted(-1, "2025-01-01T00:00") == -1);
	CHECK(promoted(FIXED, "2025-01-01T00:00") == FIXED);
	struct issue i = raised("2024-06-05T10:00", USUAL);
	issue_resolve(&i, &policy, at("2024-06-05T11:00"), false);
	issue_promote(&i, &policy, at("2025-01-01T00:00"));
	CHECK(i.severity == USUAL);
	i = raised("2024-06-05T10:00", USUAL);
	issue_close(&i, at("2024-06-05T11:00"));
	issue_promote(&i, &policy, at("2025-01-01T00:00"));
	CHECK(i.severity == USUAL);
}

static void test_next_promotion(void)
{
	struct issue i = raised("2024-06-05T10:00", USUAL);
	CHECK(issue_next_promotion(&i, &policy) == when_end(at("2024-06-06T10:00")));
	issue_promote(&i, &policy, at("2024-06-09"));
	CHECK(i.severity == GRAVE && i.promoted && i.assessed == USUAL && issue_next_promotion(&i, &policy) == INT64_MAX);
	i = raised("2024-06-05T10:00", SERIOUS);
	CHECK(issue_next_promotion(&i, &policy) == when_end(at("2024-06-08")));
	issue_resolve(&i, &policy, at("2024-06-05T11:00"), false);
	CHECK(issue_next_promotion(&i, &policy) == INT64_MAX);
	i = raised("2024-06-05T10:00", SERIOUS);
	issue_close(&i, at("2024-06-05T11:00"));
	CHECK(issue_next_promotion(&i, &policy) == INT64_MAX);
	for (int severity = STUCK; severity <= FIXED; severity++) {
		i = raised("2024-06-05T10:00", severity);
		CHECK(issue_next_promotion(&i, &policy) == INT64_MAX);
	}
	i = raised("2024-06-05T10:00", -1);
	CHECK(issue_next_promotion(&i, &policy) == INT64_MAX);
}

static struct issue resolved(void)
{
	struct issue i = raised("2024-06-05T10:00", USUAL);
	issue_resolve(&i, &policy, at("2024-06-06T10:00"), false);
	return i;
}

static struct issue confirmed(enum result_word result, bool dissatisfied)
{
	struct issue i = resolved();
	issue_confirm_call(&i, &policy, at("2024-06-07T10:00"), result, WHEN_NONE, dissatisfied);
	return i;
}

static void test_close(void)
{
	struct issue i = resolved();
	CHECK(i.open && i.resolved && i.confirm.closes == at("2024-06-09").day && issue_confirm_pending(&i, &policy));
	CHECK(!issue_confirm_pending(&i, &unconfirmed) && !issue_confirm_pending(&i, &silent));
	issue_resolve(&i, &policy, at("2024-06-08T10:00"), true); /* the first one stands */
	CHECK(i.open && when_cmp(i.resolved_at, at("2024-06-06T10:00")) == 0);
	issue_opt_out(&i, at("2024-06-08T10:00"));
	CHECK(!i.open && i.closed.day == at("2024-06-08").day && !issue_confirm_pending(&i, &policy));

	i = raised("2024-06-05T10:00", USUAL);
	issue_opt_out(&i, at("2024-06-08T10:00")); /* still to be resolved */
	CHECK(i.open && !issue_confirm_pending(&i, &policy));
	issue_resolve(&i, &policy, at("2024-06-09T10:00"), true);
	CHECK(!i.open && i.resolved && i.closed.day == at("2024-06-09").day);
	i = raised("2024-06-05T10:00", USUAL);
	issue_resolve(&i, &unconfirmed, at("2024-06-05T10:00"), false);
	CHECK(!i.open && i.on_the_spot);
	i = raised("2024-06-05T10:00", USUAL);
	issue_resolve(&i, &silent, at("2024-06-05T10:01"), false);
	CHECK(!i.open && !i.on_the_spot);
	i = raised("2024-06-05", USUAL); /* without hours nobody knows */
	issue_close(&i, at("2024-06-05"));
	CHECK(!i.open && !i.on_the_spot);
}

static void test_confirm(void)
{
	struct issue i = confirmed(RE_REACHED, false);
	CHECK(!i.open && i.confirm.outcome == REACHED && !i.reply_owed && when_given(i.replied));
	CHECK(!issue_confirm_pending(&i, &policy));
	i = confirmed(RE_REACHED, true);
	CHECK(i.open && i.confirm.outcome == REACHED && !i.reply_owed && !issue_confirm_pending(&i, &policy));
	i = confirmed(RE_REFUSED, false);
	CHECK(!i.open && i.confirm.outcome == REFUSED && i.reply_owed);
	i = confirmed(RE_REFUSED, true);
	CHECK(!i.open);
	i = confirmed(RE_BUSY, false);
	CHECK(i.open && i.confirm.attempts == 1 && i.reply_owed && issue_confirm_pending(&i, &policy));

	i = raised("2024-06-05T10:00", USUAL); /* too early: a reply, and no more */
	i.confirm.outcome = WAIVED;
	issue_confirm_call(&i, &policy, at("2024-06-05T11:00"), RE_REACHED, WHEN_NONE, false);
	CHECK(i.open && !i.reply_owed && i.confirm.attempts == 0);
	i.confirm.outcome = REFUSED;
	issue_confirm_call(&i, &policy, at("2024-06-05T11:00"), RE_BUSY, WHEN_NONE, false);
	CHECK(i.open);
	i.confirm.outcome = WAIVED;
	issue_confirm_waive(&i, at("2024-06-05T11:00"));
	CHECK(i.open);

	i = resolved();
	issue_confirm_waive(&i, at("2024-06-05T11:00")); /* before its window opens */
	CHECK(i.open);
	issue_confirm_waive(&i, at("2024-06-06T11:00"));
	CHECK(!i.open && i.confirm.outcome == WAIVED);
}

/* Is a deadline missed by now, or by the time when the issue was closed? What is met is never missed. */
static void test_missed(void)
{
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	CHECK(!issue_missed(&i, &policy, DL_REPLY, at("2024-06-06T23:59")) && issue_missed(&i, &policy, DL_REPLY, at("2024-06-07T00:00")));
	CHECK(!issue_missed(&i, &policy, DL_VISIT, at("2025-01-01")) && !issue_missed(&i, &policy, DL_RESOLVE, at("2024-06-10T23:59")));
	issue_close(&i, at("2024-06-07T10:00"));
	CHECK(issue_missed(&i, &policy, DL_REPLY, at("2025-01-01")) && !issue_missed(&i, &policy, DL_RESOLVE, at("2025-01-01")));

	i = raised("2024-06-05T10:00", GRAVE);
	issue_close(&i, at("2024-06-05")); /* without hour: nobody knows that it was after noon */
	CHECK(!issue_missed(&i, &policy, DL_REPLY, at("2025-01-01")));
	i = raised("2024-06-05T10:00", GRAVE);
	issue_close(&i, at("2024-06-06"));
	CHECK(issue_missed(&i, &policy, DL_REPLY, at("2025-01-01")));

	i = raised("2024-06-05T10:00", GRAVE);
	issue_reply(&i, &policy, at("2024-06-08T10:00"));
	issue_resolve(&i, &policy, at("2024-06-07"), false);
	CHECK(!issue_missed(&i, &policy, DL_REPLY, at("2025-01-01")) && !issue_missed(&i, &policy, DL_RESOLVE, at("2025-01-01")));
	CHECK(i.resolved_on_time && i.resolved_as == GRAVE && i.replied_as == GRAVE);
	i = raised("2024-06-05T10:00", GRAVE);
	issue_resolve(&i, &policy, at("2024-06-08T00:00"), false);
	CHECK(!i.resolved_on_time);
	i = raised("2024-06-05T10:00", -1);
	issue_resolve(&i, &policy, at("2025-06-08T00:00"), false);
	CHECK(i.resolved_on_time && i.resolved_as == -1 && !issue_missed(&i, &policy, DL_REPLY, at("2025-01-01")));
}

static enum deadline_source source(const struct issue *i, enum deadline_word deadline)
{
	struct deadline d;
	CHECK(issue_deadline(i, &policy, deadline, &d));
	return d.source;
}

static void test_appoint(void)
{
	struct issue i = raised("2024-06-05T10:00", GRAVE);
	issue_appoint(&i, at("2024-06-10"));
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-10");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-07");
	CHECK(source(&i, DL_VISIT) == BY_APPOINT && source(&i, DL_RESOLVE) == BY_SEVERITY);
	issue_extend(&i, DL_VISIT, at("2024-06-12"));
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-12");
	CHECK(source(&i, DL_VISIT) == BY_EXTEND);
	issue_appoint(&i, at("2024-06-15"));
	issue_extend(&i, DL_RESOLVE, at("2024-06-13"));
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-15");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-13");
	issue_appoint(&i, WHEN_NONE); /* called off */
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-12");
	issue_appoint(&i, at("2024-06-15"));
	issue_extend(&i, DL_VISIT, WHEN_NONE);
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-15");
}

static void wait_until(struct issue *i, enum deadline_word task, const char *begins, const char *due)
{
	issue_wait(i, &policy, task, at(begins), at(due));
}

static void test_wait(void)
{
	struct when until;
	struct issue i = raised("2024-06-05T10:00", GRAVE);
	wait_until(&i, DEADLINE_WORDS, "2024-06-05T12:00", "2024-06-07T12:00");
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-08");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-09");
	CHECK(issue_waits(&i, DL_VISIT, at("2024-06-06T13:00"), &until) && when_cmp(until, at("2024-06-07T12:00")) == 0);
	issue_resume(&i, DL_VISIT, at("2024-06-06T12:00"));
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-07");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-09");
	CHECK(!issue_waits(&i, DL_VISIT, at("2024-06-06T13:00"), &until) && issue_waits(&i, DL_RESOLVE, at("2024-06-06T13:00"), &until));
	CHECK(issue_next_wait_change(&i, at("2024-06-05T12:00")) == when_end(at("2024-06-06T12:00")));
	CHECK(issue_next_wait_change(&i, at("2024-06-06T12:00")) == when_end(at("2024-06-07T12:00")));
	issue_resume(&i, DEADLINE_WORDS, at("2024-06-06T14:00"));
	CHECK(!issue_waits(&i, DL_RESOLVE, at("2024-06-06T15:00"), &until));
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-08");
	CHECK(issue_next_wait_change(&i, at("2024-06-06T13:00")) == when_end(at("2024-06-06T14:00")));
	issue_close(&i, at("2024-06-06T13:00"));
	CHECK(issue_next_wait_change(&i, at("2024-06-06T13:00")) == INT64_MAX);

	i = raised("2024-06-05T10:00", GRAVE);
	issue_appoint(&i, at("2024-06-20"));
	wait_until(&i, DL_RESOLVE, "2024-06-05T12:00", "2024-06-05T11:00"); /* of no length */
	CHECK(i.waiting[DL_RESOLVE].n == i.waiting[DL_RESOLVE].first);
	wait_until(&i, DL_RESOLVE, "2024-06-05T12:00", "2024-06-06T12:00");
	wait_until(&i, DL_RESOLVE, "2024-06-06T18:00", "2024-06-07T18:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-09");
	CHECK_IS(owes(&i, DL_VISIT), "2024-06-05T10:00 2024-06-20");
	issue_resolve(&i, &policy, at("2024-06-08T10:00"), false);
	wait_until(&i, DL_VISIT, "2024-06-08T12:00", "2024-06-09T12:00");
	CHECK(i.waiting[DL_VISIT].n == i.waiting[DL_VISIT].first);

	struct policy bare = { .calendar = policy.calendar }; /* without severities nothing is owed that could move */
	i = raised("2024-06-05T10:00", -1);
	issue_wait(&i, &bare, DEADLINE_WORDS, at("2024-06-05T12:00"), at("2024-06-06T12:00"));
	issue_wait(&i, &bare, DEADLINE_WORDS, at("2024-06-07T12:00"), at("2024-06-08T12:00"));
	CHECK(waiting_late(&i.waiting[DL_RESOLVE]) == 0);
}

/* A wait that begins when the deadline has passed moves nothing, and nor does what touches it. */
static void test_late(void)
{
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	wait_until(&i, DL_RESOLVE, "2024-06-11T10:00", "2024-06-15T10:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-10");
	issue_extend(&i, DL_RESOLVE, at("2024-06-30"));
	wait_until(&i, DL_RESOLVE, "2024-06-14T10:00", "2024-06-18T10:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-30");
	wait_until(&i, DL_RESOLVE, "2024-06-20T10:00", "2024-06-25T10:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-07-05");
	CHECK(waiting_late(&i.waiting[DL_RESOLVE]) == 2);
	issue_visit(&i); /* what is met is never late */
	wait_until(&i, DEADLINE_WORDS, "2024-08-01T10:00", "2024-08-02T10:00");
	CHECK(waiting_late(&i.waiting[DL_RESOLVE]) == 3 && waiting_late(&i.waiting[DL_VISIT]) == 0);

	i = raised("2024-06-05T10:00", SERIOUS);
	wait_until(&i, DL_RESOLVE, "2024-06-10", "2024-06-13"); /* begins at the end of its last day */
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-13");
	i = raised("2024-06-05T10:00", SERIOUS);
	wait_until(&i, DL_RESOLVE, "2024-06-11", "2024-06-13");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-10");
	i = raised("2024-06-05T10:00", SERIOUS);
	issue_extend(&i, DL_RESOLVE, at("2024-06-10T10:00"));
	wait_until(&i, DL_RESOLVE, "2024-06-10T11:00", "2024-06-13");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-10T10:00");
	i = raised("2024-06-05T10:00", SERIOUS);
	issue_extend(&i, DL_RESOLVE, at("2024-06-10T10:00"));
	wait_until(&i, DL_RESOLVE, "2024-06-10", "2024-06-13"); /* without hour: nobody knows that it was after 10:00 */
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-12T10:00");
}

static void ask(struct issue *i, const char *due)
{
	struct occasion o = occasion("2024-06-05T11:00", EV_ENQUIRY, SERIOUS);
	o.due = at(due);
	issue_raise(i, &o);
}

/* Between two waits the earliest moment and the earliest date that were asked for are kept. */
static void test_ask_more(void)
{
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	ask(&i, "2024-06-09");
	ask(&i, "2024-06-08");
	ask(&i, "2024-06-20");
	CHECK(i.asked_end - i.asked == 1);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-08");
	ask(&i, "2024-06-08T12:00");
	ask(&i, "2024-06-07T10:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-07T10:00");
	ask(&i, "2024-06-06");
	CHECK(i.asked_end - i.asked == 2);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-06");
	wait_until(&i, DL_RESOLVE, "2024-06-05T12:00", "2024-06-06T12:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-07");
	ask(&i, "2024-06-05"); /* the wait moves it no more, but those before */
	CHECK(i.asked_end - i.asked == 3);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-05");
	i = raised("2024-06-05T10:00", SERIOUS); /* what was asked of another issue is no part of it */
	ask(&i, "2024-06-09");
	CHECK(i.asked_end - i.asked == 1);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-09");
}

/* What was asked for before and after a wait, as a second wait has settled it. */
static const char *settled(const char *before, const char *after)
{
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	ask(&i, before);
	wait_until(&i, DL_RESOLVE, "2024-06-05T12:00", "2024-06-06T12:00");
	ask(&i, after);
	wait_until(&i, DL_RESOLVE, "2024-06-06T18:00", "2024-06-07T18:00");
	return owes(&i, DL_RESOLVE);
}

static void test_settled(void)
{
	CHECK_IS(settled("2024-06-06T10:00", "2024-06-08T10:00"), "2024-06-05T10:00 2024-06-08T10:00");
	CHECK_IS(settled("2024-06-06T10:00", "2024-06-06T20:00"), "2024-06-05T10:00 2024-06-07T20:00");
	CHECK_IS(settled("2024-06-06", "2024-06-08"), "2024-06-05T10:00 2024-06-08");
	CHECK_IS(settled("2024-06-07", "2024-06-07"), "2024-06-05T10:00 2024-06-08");
	CHECK_IS(settled("2024-06-06T10:00", "2024-06-07"), "2024-06-05T10:00 2024-06-08T10:00");

	/* a wait of the visit settles nothing of the resolve */
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	ask(&i, "2024-06-08T10:00");
	wait_until(&i, DL_RESOLVE, "2024-06-05T12:00", "2024-06-07T12:00");
	ask(&i, "2024-06-09T10:00");
	wait_until(&i, DL_VISIT, "2024-06-07T13:00", "2024-06-08T12:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-09T10:00");
}

static void test_replaces(void)
{
	policy.asked_due = DUE_REPLACES;
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-10");
	ask(&i, "2024-06-20");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-20");
	ask(&i, "2024-06-15T10:00");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-15T10:00");
	i = raised("2024-06-05T10:00", SERIOUS);
	ask(&i, "2024-06-15T10:00");
	ask(&i, "2024-06-20");
	CHECK_IS(owes(&i, DL_RESOLVE), "2024-06-05T10:00 2024-06-15T10:00");
	CHECK_IS(settled("2024-06-20", "2024-06-25"), "2024-06-05T10:00 2024-06-22");
	CHECK_IS(settled("2024-06-20T10:00", "2024-06-25T10:00"), "2024-06-05T10:00 2024-06-22T10:00");
	policy.asked_due = DUE_EARLIER;
}

/* A wait takes 5 hours of the calendar, and 12 by the clock: what is the earliest of what was asked for depends on the severity. */
static void test_clocks(void)
{
	static struct span day = { 540, 1020 };
	struct severity severities[SEVERITIES];
	struct policy clocks = policy;
	memcpy(severities, policy.severities, sizeof severities);
	severities[GRAVE].hours = MINUTES_ALWAYS;
	clocks.severities = severities;
	clocks.always = policy.calendar;
	clocks.calendar.counts_hours = true;
	for (int d = 0; d < 7; d++)
		clocks.calendar.hours[d] = (struct hours){ &day, 1 };
	struct issue i = raised("2024-06-05T10:00", SERIOUS);
	ask(&i, "2024-06-06T10:00");
	issue_wait(&i, &clocks, DL_RESOLVE, at("2024-06-05T12:00"), at("2024-06-06T00:00"));
	ask(&i, "2024-06-06T18:00");
	issue_wait(&i, &clocks, DL_RESOLVE, at("2024-06-06T08:00"), at("2024-06-06T08:30"));
	struct when opened, by;
	CHECK(issue_owes(&i, &clocks, DL_RESOLVE, &opened, &by) && when_cmp(by, at("2024-06-06T15:00")) == 0);
	raise(&i, "2024-06-06T09:00", EV_COMPLAINT, GRAVE);
	CHECK(issue_owes(&i, &clocks, DL_RESOLVE, &opened, &by) && when_cmp(by, at("2024-06-06T18:30")) == 0);
}

static void test_confirm_lapse(void)
{
	struct issue i = resolved();
	CHECK(issue_next_confirm_lapse(&i, &policy, at("2024-06-07T10:00")) == day_minute(at("2024-06-10").day));
	issue_close(&i, at("2024-06-07T11:00"));
	CHECK(issue_next_confirm_lapse(&i, &policy, at("2024-06-07T11:00")) == INT64_MAX);
}

static void test_room(void)
{
	struct issue_room own = { 0 };
	size_t before = SANITIZED ? 0 : mallinfo2().uordblks; /* a sanitizer has an allocator of its own, and looks for leaks itself */
	for (int d = 0; d < DEADLINE_WORDS; d++) /* more than the small pieces, which count as used when they are free */
		own.waits[d].wait = xmalloc(1000, sizeof *own.waits[d].wait);
	issue_room_free(&own);
	CHECK(SANITIZED || mallinfo2().uordblks == before);
	CHECK(room.waits[DL_VISIT].n && room.waits[DL_RESOLVE].n && room.asked_n);
	issue_room_empty(&room);
	CHECK(!room.waits[DL_VISIT].n && !room.waits[DL_RESOLVE].n && !room.asked_n);
	issue_room_free(&room);
}

int main(void)
{
	unconfirmed = silent = policy;
	unconfirmed.confirm.within.unit = UNIT_NONE;
	silent.complaints = false;
	test_raise();
	test_reopen();
	test_owes();
	test_asked();
	test_reply();
	test_promote();
	test_close();
	test_confirm();
	test_missed();
	test_next_promotion();
	test_appoint();
	test_wait();
	test_late();
	test_ask_more();
	test_settled();
	test_replaces();
	test_clocks();
	test_confirm_lapse();
	test_room();
	return checks_failed();
}
