#include "journal/row.h"

#include <stdio.h>

static const int required[] = { J_TIME, J_CASE, J_EVENT };

const struct table_format journal_format = { journal_column, JOURNAL_COLUMNS, required, 3 };

static const char *wrong(const char *what, struct text t)
{
	static _Thread_local char why[300];
	snprintf(why, sizeof why, "%s '%.*s'", what, (int)text_fit(t, 60).n, t.p);
	return why;
}

static const char *parse_scores(const struct text *field, struct journal_row *row)
{
	enum score_word worst = SC_NONE;
	for (int c = J_SCORE; c <= J_SCORE_INSTALL; c++) {
		int score = field[c].n ? word_find(score_word, SCORE_WORDS, field[c]) : SC_NONE;
		if (score < 0)
			return wrong("unknown score", field[c]);
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
			return wrong("bad seconds", t);
		*seconds = *seconds * 10 + (t.p[i] - '0');
	}
	return NULL;
}

static const char *parse_result(const struct text *field, struct journal_row *row)
{
	row->result = RE_NONE;
	if (row->event == EV_ESCALATE) /* there it is the rung's name */
		return NULL;
	int result = result_find(field[J_RESULT]);
	if (result < 0)
		return wrong("unknown result", field[J_RESULT]);
	if (row->event != EV_CALL)
		return NULL;
	row->result = (enum result_word)result;
	return result == RE_NONE ? "a call without result" : NULL;
}

const char *journal_row_parse(const struct text field[JOURNAL_COLUMNS], struct journal_row *row)
{
	if (!field[J_TIME].n)
		return "no time";
	if (!when_parse(field[J_TIME], &row->time))
		return wrong("bad time", field[J_TIME]);
	if (!field[J_CASE].n)
		return "no case";
	if (!field[J_EVENT].n)
		return "no event";
	int event = event_find(field[J_EVENT]);
	if (event < 0)
		return wrong("unknown event", field[J_EVENT]);
	row->event = (enum event_word)event;
	row->due = WHEN_NONE;
	if (field[J_DUE].n && !when_parse(field[J_DUE], &row->due))
		return wrong("bad due", field[J_DUE]);
	if (row->event == EV_EXTEND && word_find(deadline_word, DEADLINE_WORDS, field[J_TASK]) < 0)
		return wrong("extend of", field[J_TASK]);
	if (row->event == EV_EXTEND && !when_given(row->due))
		return "extend without due";
	const char *bad = parse_result(field, row);
	if (!bad)
		bad = parse_scores(field, row);
	if (!bad)
		bad = parse_seconds(field[J_SECONDS], &row->seconds);
	return bad;
}
