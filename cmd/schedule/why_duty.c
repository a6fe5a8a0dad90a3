#include "why_duty.h"

#include "lines.h"
#include "rules/keys.h"
#include "rules/value.h"
#include "told.h"

/* Writes the rules of the duty, as the policy has them. */
static void write_rules(const struct duty *duty, const struct told *told)
{
	char room[VALUE_ROOM];
	writer_print(told->to, "\nduties.%.*s: ", TXT(duty->name));
	for (size_t i = 0; i < duty->on_n; i++)
		writer_print(told->to, "%s%.*s", i ? ", " : "", (int)on_format(duty->on[i], room), room);
	writer_print(told->to, IN(told, ", from %s; roll %s; within %s", "，%s 起；roll %s；期限 %s"), said_day(duty->from),
		     choice_word(V_ROLL, duty->roll).p, said_duration(duty->within, told));
	if (duty->at != NO_HOUR)
		writer_print(told->to, IN(told, ", at %.*s", "，%.*s 前"), (int)clock_format(duty->at, room), room);
	if (duty->met.n)
		writer_print(told->to, IN(told, "; met by any %.*s as well", "；任一 %.*s 亦算办毕"), TXT(duty->met));
	writer_raw(told->to, TEXT("\n"));
}

static void write_occurrence(const struct occurrence *o, struct when now, const struct told *told)
{
	writer_print(told->to, IN(told, "  %s, by %s: ", "  %s，最迟 %s："), said_day(o->day), said(o->by));
	if (o->met)
		writer_print(told->to, o->late ? IN(told, "late, met %s\n", "迟办，%s\n") : IN(told, "met %s\n", "按时，%s\n"), said(o->met_at));
	else if (o->day > now.day)
		writer_raw(told->to, text_of(IN(told, "to come\n", "未到\n")));
	else if (o->next != DAY_UNKNOWN && o->next <= now.day)
		writer_raw(told->to, text_of(IN(told, "missed\n", "漏办\n")));
	else
		writer_print(told->to, "%s%s\n", IN(told, "stands", "待办"), overdue(now, o->by) ? IN(told, ", late", "，已逾期") : "");
}

/* The first of the last ten occurrences up to today, or the next one if there are none. */
static civil_day first_shown(const struct occurrences *days, civil_day today)
{
	enum { SHOWN = 10 };
	civil_day first = DAY_UNKNOWN, day = today;
	for (int i = 0; i < SHOWN && (day = occurrence_until(days, day)) != DAY_UNKNOWN; i++)
		first = day--;
	return first != DAY_UNKNOWN ? first : occurrence_after(days, today);
}

/* Writes the last occurrences up to now, and the next one. */
static void write_occurrences(const struct duty_notes *notes, size_t duty, struct when now, const struct told *told)
{
	const struct occurrences days = duty_occurrences(notes->policy, &notes->policy->duties[duty]);
	civil_day day = first_shown(&days, now.day);
	writer_raw(told->to, text_of(IN(told, "\noccurrences\n", "\n各次\n")));
	for (bool came = true; came && day != DAY_UNKNOWN;) {
		struct occurrence o = duty_occurrence(notes, duty, day);
		write_occurrence(&o, now, told);
		came = day <= now.day;
		day = o.next;
	}
}

void why_duty_write(const struct duty_notes *notes, int duty, const struct course *c, const struct tasks *tasks, enum language in,
		    struct writer *out)
{
	const struct policy *p = notes->policy;
	const struct cases *cases = tasks->cases;
	const struct told told = { out, in };
	writer_shown(out, cases->watched);
	writer_print(out, IN(&told, "\nas of %s under the policy %.*s\n", "\n截至 %s，规则集 %.*s\n"), said(cases->now), TXT(p->name));
	if (duty >= 0)
		write_rules(&p->duties[duty], &told);
	if (c)
		lines_write(c, in, out);
	if (duty >= 0)
		write_occurrences(notes, (size_t)duty, cases->now, &told);
	told_tasks(tasks, duty < 0 ? IN(&told, ": the policy has no such duty", "：规则集没有这项例行") : "", &told);
}
