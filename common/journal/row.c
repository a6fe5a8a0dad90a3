#include "journal/row.h"

#include <stdio.h>
#include <string.h>

#include "bytes/catalogue.h"

static const int required[] = { J_TIME, J_CASE, J_EVENT };

static const uint64_t score_columns = ((1ULL << (J_SCORE_INSTALL + 1)) - 1) & ~((1ULL << J_SCORE) - 1);

/* A row as the tools write it, with its columns in their order. */
static bool is_entry(const struct record *r)
{
	struct when time;
	return r->n > J_EVENT && when_parse(record_field(r, J_TIME), &time) && word_find(event_word, EVENT_WORDS, record_field(r, J_EVENT)) >= 0;
}

const struct table_format journal_format = { journal_column, JOURNAL_COLUMNS, required, 3, is_entry };

static const char *wrong(const char *what, struct text t)
{
	static _Thread_local char why[300];
	snprintf(why, sizeof why, "%s '%.*s'", what, (int)text_fit(t, 60).n, t.p);
	return why;
}

static const char *parse_scores(const struct row *from, struct journal_row *row)
{
	enum score_word worst = SC_NONE;
	row->score = SC_NONE;
	memset(row->aspect, 0, sizeof row->aspect);
	for (uint64_t columns = from->filled & score_columns; columns; columns &= columns - 1) {
		int c = __builtin_ctzll(columns), score = score_find(row_field(from, c));
		if (score < 0)
			return wrong(_("unknown score"), row_field(from, c));
		if (c == J_SCORE)
			row->score = (enum score_word)score;
		else
			row->aspect[c - J_SCORE_PRODUCT] = (enum score_word)score;
		if (c != J_SCORE && (enum score_word)score > worst)
			worst = (enum score_word)score;
	}
	if (row->score == SC_NONE)
		row->score = worst;
	return NULL;
}

static const char *parse_seconds(struct text t, long *seconds)
{
	*seconds = t.n ? 0 : -1;
	for (size_t i = 0; i < t.n; i++) {
		if (t.p[i] < '0' || t.p[i] > '9' || *seconds > 99999999)
			return wrong(_("bad seconds"), t);
		*seconds = *seconds * 10 + (t.p[i] - '0');
	}
	return NULL;
}

static const char *parse_result(struct text written, struct journal_row *row)
{
	row->result = RE_NONE;
	if (row->event == EV_ESCALATE || row->event == EV_RETRACT) /* the result of an escalate is the name of a rung, and so may be that of a retract */
		return NULL;
	int result = result_find(written);
	if (result < 0)
		return wrong(_("unknown result"), written);
	if (row->event != EV_CALL)
		return NULL;
	row->result = (enum result_word)result;
	return result == RE_NONE ? _("a call without result") : NULL;
}

static const char *parse_due(const struct row *from, struct journal_row *row)
{
	struct text due = row_field(from, J_DUE);
	row->due = WHEN_NONE;
	return due.n && !when_parse(due, &row->due) ? wrong(_("bad due"), due) : NULL;
}

/* What only certain events require (as-rules(7) 3). */
static const char *check_needs(const struct row *from, const struct journal_row *row)
{
	if (row->event != EV_EXTEND && row->event != EV_WAIT && row->event != EV_RESUME && row->event != EV_RETRACT)
		return NULL;
	struct text task = row_field(from, J_TASK);
	int deadline = word_find(deadline_word, DEADLINE_WORDS, task);
	bool waits = !task.n || deadline == DL_VISIT || deadline == DL_RESOLVE, due = when_given(row->due);
	switch (row->event) {
	case EV_EXTEND:
		if (!task.n)
			return _("extend without task: which deadline, assign, visit, reply or resolve?");
		return deadline < 0 ? wrong(_("extend of"), task) : due ? NULL : _("extend without due");
	case EV_WAIT:
		return !waits ? wrong(_("wait of"), task) : due ? NULL : _("wait without due");
	case EV_RESUME:
		return waits ? NULL : wrong(_("resume of"), task);
	default:
		return !(from->filled & column_bit(J_KIND)) ? _("retract without kind") : due ? NULL : _("retract without due");
	}
}

/* A case that begins with @ is a duty of the house, and has entries of its own (as-rules(7) 19). */
static const char *check_case(struct text name, enum event_word event)
{
	static const unsigned of_duties = 1U << EV_DONE | 1U << EV_ESCALATE | 1U << EV_RETRACT | 1U << EV_AMEND;
	if (name.p[0] != '@')
		return event == EV_DONE ? wrong(_("done of a case that is no duty"), name) : NULL;
	return of_duties >> event & 1 ? NULL : wrong(_("a duty has no such event"), event_word[event]);
}

const char *journal_row_parse(const struct row *from, struct journal_row *row)
{
	struct text time = row_field(from, J_TIME), written = row_field(from, J_EVENT);
	if (!time.n)
		return _("no time");
	if (!when_parse(time, &row->time))
		return wrong(_("bad time"), time);
	if (!(from->filled & column_bit(J_CASE)))
		return _("no case");
	if (!written.n)
		return _("no event");
	int event = event_find(written);
	if (event < 0)
		return wrong(_("unknown event"), written);
	row->event = (enum event_word)event;
	const char *bad = parse_due(from, row);
	if (!bad)
		bad = check_needs(from, row);
	if (!bad)
		bad = check_case(row_field(from, J_CASE), row->event);
	if (!bad)
		bad = parse_result(row_field(from, J_RESULT), row);
	if (!bad)
		bad = parse_scores(from, row);
	if (!bad)
		bad = parse_seconds(row_field(from, J_SECONDS), &row->seconds);
	return bad;
}
