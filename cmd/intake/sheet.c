#include "sheet.h"

#include <stdarg.h>
#include <stdio.h>

#include "bytes/catalogue.h"
#include "words/task.h"

enum { REMARK_ROOM = 240, YEAR_LEAST = 330, YEAR_MOST = 400 /* in days: sheets come back within weeks */ };

__attribute__((format(printf, 2, 3))) static const char *made(struct arena *arena, const char *format, ...)
{
	char *to = arena_get(arena, REMARK_ROOM);
	va_list list;
	va_start(list, format);
	vsnprintf(to, REMARK_ROOM, _(format), list);
	va_end(list);
	return to;
}

/* Does as-due print the event in some row of a call sheet? Then it is there without anybody's intention. */
static bool is_prefilled(struct text event)
{
	for (int kind = 0; kind < TASK_KINDS; kind++)
		if (text_eq(event, event_word[task_event((enum task_kind)kind)]))
			return true;
	return false;
}

static bool is_known_task(const struct policy *policy, struct text task)
{
	return policy_callback(policy, task) >= 0 || task_name_of(task).kind == TK_CONFIRM;
}

/* Is it a day about a year ago? In January many people still write the old year. */
static bool is_year_ago(struct text time, struct text now)
{
	struct when t, today;
	if (!when_parse(time, &t) || !when_parse(now, &today))
		return false;
	return today.day - t.day >= YEAR_LEAST && today.day - t.day <= YEAR_MOST;
}

static bool has_score(const struct text field[JOURNAL_COLUMNS])
{
	return field[J_SCORE].n || field[J_SCORE_PRODUCT].n || field[J_SCORE_DELIVERY].n || field[J_SCORE_INSTALL].n;
}

/* Is the due of such an event a moment that is still to come? */
static bool promises(enum event_word word)
{
	return word == EV_CALL || word == EV_APPOINT || word == EV_EXTEND || opens_case(word);
}

static bool is_before(struct text due, struct text time)
{
	struct when until, when;
	if (!when_parse(due, &until) || !when_parse(time, &when))
		return false;
	return until.day < when.day || (until.day == when.day && until.minute != NO_HOUR && until.minute < when.minute);
}

size_t event_remarks(const struct journal_event *e, const struct policy *policy, struct arena *arena, const char *out[EVENT_REMARKS])
{
	const struct text *f = e->field;
	if (!f[J_DUE].n && e->word != EV_CALL && e->word != EV_WAIVE) /* as nearly all are */
		return 0;
	struct text result = text_fit(f[J_RESULT], 40), task = text_fit(f[J_TASK], 40), due = text_fit(f[J_DUE], 40);
	bool reached = text_eq(f[J_RESULT], result_word[RE_REACHED]), later = text_eq(f[J_RESULT], result_word[RE_LATER]);
	size_t n = 0;
	if (e->word == EV_CALL && !reached && has_score(f))
		out[n++] = made(arena, "a score beside result '%.*s': nobody was reached", (int)result.n, result.p);
	if (e->word == EV_CALL && due.n && !later)
		out[n++] = made(arena, "a due beside result '%.*s': only later is a promise", (int)result.n, result.p);
	else if (promises(e->word) && is_before(f[J_DUE], f[J_TIME]))
		out[n++] = made(arena, e->word == EV_CALL ? N_("due '%.*s': before the call itself") : N_("due '%.*s': before its own time"), (int)due.n, due.p);
	if (e->word == EV_WAIVE && !task.n)
		out[n++] = _("a waive without task: nothing is waived");
	if ((e->word == EV_CALL || e->word == EV_WAIVE) && task.n && !is_known_task(policy, f[J_TASK]))
		out[n++] = made(arena, "task '%.*s': the policy has no such call-back", (int)task.n, task.p);
	return n;
}

size_t sheet_remarks(const struct sheet_row *row, const struct policy *policy, struct arena *arena, const char *out[SHEET_REMARKS])
{
	const struct text *f = row->taken->field;
	enum event_word word = row->taken->word;
	struct text event = text_fit(row->event, 40);
	size_t n = 0;
	if (row->result && event.n && !is_prefilled(event))
		out[n++] = made(arena, "event '%.*s' beside a result: the row is a call, and nothing else", (int)event.n, event.p);
	if (word == EV_AMEND && event.n && !text_eq(event, event_word[EV_AMEND]) && !text_eq(event, event_word[EV_CALL]))
		out[n++] = made(arena, "newphone beside event '%.*s': the number is taken in, and nothing else", (int)event.n, event.p);
	if (word != EV_CALL && (row->score || has_score(f)))
		out[n++] = made(arena, "a score beside event '%.*s': only calls have one", (int)event_word[word].n, event_word[word].p);
	n += event_remarks(row->taken, policy, arena, out + n);
	if (n < SHEET_REMARKS && is_year_ago(f[J_TIME], row->now))
		out[n++] = made(arena, "time '%.*s': about a year ago: is the year mistyped?", (int)f[J_TIME].n, f[J_TIME].p);
	return n;
}

const char *sheet_left_out(const struct sheet_row *row, bool note)
{
	if (row->result)
		return _("a result without a time: the row is not taken in");
	if (row->newphone.n)
		return _("a newphone without a time: the row is not taken in");
	if (row->score)
		return _("a score without a time: the row is not taken in");
	if (row->due && !text_eq(row->event, event_word[EV_DONE]))
		return _("a due without a time: the row is not taken in");
	if (note)
		return _("a note without a time: the row is not taken in");
	if (row->event.n && !is_prefilled(row->event))
		return _("an event without a time: the row is not taken in");
	return NULL;
}
