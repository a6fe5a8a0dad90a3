#include "why.h"

#include "cases/ending.h"
#include "lines.h"
#include "told.h"

/* The ending of a plural; Chinese has none. */
static const char *plural(const struct told *told, size_t n)
{
	return IN(told, n == 1 ? "" : "s", "");
}

/* ---- who ---- */

static void write_card(const struct course *c, const struct told *told)
{
	static const enum column shown[] = { J_STORE, J_CUSTOMER, J_PHONE, J_CLASS, J_SERVICE, J_CATEGORY, J_BRAND, J_MODEL };
	writer_shown(told->to, case_name(c->record));
	for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
		struct text t = course_card(c, shown[i]);
		if (!t.n)
			continue;
		writer_raw(told->to, TEXT("  "));
		writer_shown(told->to, t);
	}
	writer_print(told->to, IN(told, "\nas of %s under the policy %.*s\n", "\n截至 %s，规则集 %.*s\n"), said(c->cases->now), TXT(c->policy->name));
}

/* ---- windows ---- */

static void write_rolled(civil_day raw, civil_day day, const struct told *told)
{
	writer_print(told->to, " = %s", said_day(raw));
	if (raw != day)
		writer_print(told->to, IN(told, ", closed, so %s", "，休息日，改为 %s"), said_day(day));
}

static void write_window(const struct course *c, const struct window *w, const struct told *told)
{
	struct window first;
	civil_day opens = calendar_days(&c->policy->calendar, w->base, w->rules.after, 1);
	window_open(&first, w->rules, window_opening(c->policy, w->rules, w->base));
	struct duration after = w->rules.after;
	bool before = after.n < 0;
	if (before)
		after.n = -after.n;
	writer_print(told->to, IN(told, "    opens %s %c %s", "    开始 %s %c %s"), said_day(w->base), before ? '-' : '+', said_duration(after, told));
	write_rolled(opens, first.opens, told);
	writer_print(told->to, IN(told, "; closes + %s", "；截止 + %s"), said_duration(w->rules.within, told));
	write_rolled(calendar_days(&c->policy->calendar, opens, w->rules.within, 1), first.closes, told);
	writer_raw(told->to, TEXT("\n"));
	if (w->opens != first.opens)
		writer_print(told->to, IN(told, "    held while an issue was open; from its end: opens %s, closes %s\n", "    问题未结期间暂停；结案后：开始 %s，截止 %s\n"), said_day(w->opens),
			     said_day(w->closes));
	else if (w->closes != first.closes)
		writer_print(told->to, IN(told, "    closes %s, after a promise\n", "    因约定，截止 %s\n"), said_day(w->closes));
}

static void write_attempts(const struct window *w, const struct told *told)
{
	if (!w->attempts) {
		writer_raw(told->to, text_of(IN(told, "    no attempt yet\n", "    尚未拨打\n")));
		return;
	}
	struct text result = result_label[told->in][w->last_result];
	writer_print(told->to, IN(told, "    %d attempt%s, the last %s %.*s", "    已拨打 %d 次%s，最近 %s %.*s"), w->attempts,
		     plural(told, (size_t)w->attempts), said(w->last), TXT(result));
	if (w->rules.attempts)
		writer_print(told->to, IN(told, ", of %d", "，上限 %d 次"), w->rules.attempts);
	writer_raw(told->to, TEXT("\n"));
}

static void write_slots(const struct course *c, const struct window *w, const struct told *told)
{
	for (size_t i = 0; i < c->policy->slots_n; i++)
		writer_print(told->to, "%s%.*s %d", i ? ", " : "", TXT(c->policy->slots[i].name), w->used[i]);
}

/* Writes when the next attempt is due, and why then. */
static void write_next(const struct course *c, const struct window *w, const struct told *told)
{
	int slot;
	struct when due = window_next(w, c->policy, c->number.found, &slot);
	writer_print(told->to, IN(told, "    next: %s", "    下次：%s"), said(due));
	if (when_given(w->promise)) {
		writer_raw(told->to, text_of(IN(told, ", as promised", "，按约定")));
	} else if (w->attempts) {
		writer_print(told->to, IN(told, ", %s after the last", "，距上次 %s"), said_duration(w->rules.every, told));
		if (slot >= 0) {
			writer_print(told->to, IN(told, ", in the slot used least: %.*s (", "，取用得最少的时段：%.*s（"), TXT(c->policy->slots[slot].name));
			write_slots(c, w, told);
			writer_raw(told->to, text_of(IN(told, ")", "）")));
		}
	} else {
		writer_raw(told->to, text_of(IN(told, ", when it opens, any time", "，开始之日，任何时段")));
	}
	if (due.day > w->closes)
		writer_print(told->to, IN(told, "; past closes, so no task until it lapses after %s", "；已过截止，%s 之后失效，其间无任务"), said_day(w->closes));
	writer_raw(told->to, TEXT("\n"));
	if (c->number.wrong && w->opens <= c->cases->now.day && due.day <= w->closes)
		writer_print(told->to, IN(told, "    the number was found wrong on %s: contact stands instead\n", "    %s 发现号码有误：改为“查找号码”\n"), said(c->number.since));
}

static void write_standing(const struct course *c, const struct window *w, const struct told *told)
{
	static const char *const settled[LANGUAGES][OPTED_OUT + 1] = {
		[ENGLISH] = { [REACHED] = "reached", [REFUSED] = "refused", [WAIVED] = "signed off",
			      [OPTED_OUT] = "ended by the customer's wish for no more calls" },
		[CHINESE] = { [REACHED] = "已接通", [REFUSED] = "已拒访", [WAIVED] = "已签核", [OPTED_OUT] = "因顾客谢绝回访而结束" },
	};
	if (w->lapsed)
		writer_print(told->to, IN(told, "    lapsed, as of %s: %s\n", "    已失效，自 %s：%s\n"), said(w->lapsed_at),
			     when_given(w->exhausted) && w->lapsed_at.day == w->exhausted.day ? IN(told, "the attempts ran out", "次数用尽")
											       : IN(told, "closes is past", "已过截止"));
	if (w->outcome != PENDING)
		writer_print(told->to, IN(told, "    %s on %s: no task\n", "    %s，%s：无任务\n"), settled[told->in][w->outcome], said_day(w->settled));
	else if (c->voided || c->destroyed)
		writer_print(told->to, IN(told, "    %s: no task\n", "    %s：无任务\n"), c->destroyed ? IN(told, "the record was destroyed", "记录已销毁")
											: IN(told, "the card was withdrawn", "卡片已作废"));
	else if (w->lapsed)
		writer_raw(told->to, text_of(IN(told, "    waits for a supervisor to sign it off\n", "    等待主管签核\n")));
	else if (w->held)
		writer_print(told->to, IN(told, "    held since %s by the open issue: no task\n", "    自 %s 起因问题未结而暂停：无任务\n"), said_day(w->held_on));
	else
		write_next(c, w, told);
}

/* ---- call-backs ---- */

static void write_no_base(const struct course *c, const struct callback *rules, const struct told *told)
{
	switch (rules->from) {
	case FROM_CALLBACK:
		writer_print(told->to, IN(told, ": not open, %.*s has not ended\n", "：未开始，%.*s 尚未结束\n"), TXT(c->policy->callbacks[rules->from_callback].name));
		break;
	case FROM_INSTALL:
		writer_raw(told->to, text_of(IN(told, ": not open, not installed yet\n", "：未开始，尚未安装\n")));
		break;
	default:
		writer_raw(told->to, text_of(IN(told, ": not open, no visit is agreed\n", "：未开始，尚未约定上门\n")));
	}
}

static void write_base(const struct course *c, const struct callback *rules, const struct callback_state *s, const struct told *told)
{
	const char *const from[] = {
		[FROM_DELIVERY] = course_delivered(c) ? IN(told, "delivered", "送货") : IN(told, "complained", "申诉"),
		[FROM_INSTALL] = IN(told, "finished", "安装完成"),
		[FROM_APPOINTMENT] = IN(told, "visit agreed for", "约定上门"),
	};
	if (rules->from == FROM_CALLBACK)
		writer_print(told->to, IN(told, ": %.*s ended %s\n", "：%.*s 结束于 %s\n"), TXT(c->policy->callbacks[rules->from_callback].name), said_day(s->base));
	else
		writer_print(told->to, IN(told, ": %s %s\n", "：%s %s\n"), from[rules->from], said_day(s->base));
}

static void write_callback(const struct course *c, size_t i, const struct told *told)
{
	const struct callback *rules = &c->policy->callbacks[i];
	const struct callback_state *s = &c->callback[i];
	writer_print(told->to, "  %.*s", TXT(rules->name));
	if (!s->applies) {
		struct text service = c->service;
		writer_raw(told->to, text_of(IN(told, ": not for service ", "：不适用于服务类型 ")));
		writer_shown(told->to, service);
		writer_raw(told->to, TEXT("\n"));
		return;
	}
	if (!s->based && !s->never_opens) {
		write_no_base(c, rules, told);
		return;
	}
	if (s->based)
		write_base(c, rules, s, told);
	if (s->never_opens) {
		writer_print(told->to, IN(told, "%s the customer wanted no more calls on %s, before it opened: no task\n",
					   "%s 顾客于 %s 谢绝回访，其时尚未开始：无任务\n"), s->based ? "   " : ":", said_day(s->opted_out));
		return;
	}
	write_window(c, &s->at.window, told);
	if (s->sampled_out) {
		writer_print(told->to, IN(told, "    not in the sample: ends at its opening, no task\n", "    不在抽样之内：开始即结束，无任务\n"));
		return;
	}
	write_attempts(&s->at.window, told);
	write_standing(c, &s->at.window, told);
}

/* Writes the call-backs; of a case without delivery only those that apply, since most are for deliveries. */
static void write_callbacks(const struct course *c, const struct told *told)
{
	bool opened = course_opener(c) >= 0, any = false;
	writer_raw(told->to, text_of(IN(told, "\ncall-backs\n", "\n回访\n")));
	for (size_t i = 0; opened && i < c->policy->callbacks_n; i++) {
		if (!course_delivered(c) && !c->callback[i].applies)
			continue;
		write_callback(c, i, told);
		any = true;
	}
	if (!any && !course_delivered(c))
		writer_raw(told->to, text_of(IN(told, "  none: the case has no delivery\n", "  无：本案没有送货\n")));
}

/* ---- the issue ---- */

static void write_move(void *context, const struct waits_move *m)
{
	const struct told *told = context;
	writer_print(told->to, IN(told, "\n      waits from %s to %s: ", "\n      等待 %s 至 %s："), said(m->from), said(m->to));
	if (m->by.minute == NO_HOUR)
		writer_print(told->to, IN(told, "+ %lld days = %s", "+ %lld 天 = %s"), (long long)m->n, said(m->by));
	else
		writer_print(told->to, IN(told, "+ %lld minutes = %s", "+ %lld 分钟 = %s"), (long long)m->n, said(m->by));
}

static void write_waits(const struct course *c, enum deadline_word d, const struct deadline *deadline, const struct told *told)
{
	const struct issue *i = c->issue;
	const struct waiting *waiting = &i->waiting[d];
	struct when until;
	if (waiting->n == waiting->first)
		return;
	struct told copy = *told;
	movable_each(&deadline->moved, waiting, policy_clock(c->policy, i->severity), write_move, &copy);
	size_t late = waiting_late(waiting);
	if (late)
		writer_print(told->to, IN(told, "\n      %zu wait%s, begun when it was past, change%s nothing", "\n      %zu 次等待%s在逾期后才开始，不起作用%s"),
			     late, plural(told, late), IN(told, late == 1 ? "s" : "", ""));
	if (issue_waits(i, d, c->cases->now, &until))
		writer_print(told->to, IN(told, "\n      due when the wait ends: %s", "\n      等待结束时办理：%s"), said(until));
}

static void write_deadline(const struct course *c, enum deadline_word d, const struct told *told)
{
	const char *const source[] = {
		[BY_SEVERITY] = "",
		[BY_EXTEND] = IN(told, ", moved by decision to ", "，延期至 "),
		[BY_APPOINT] = IN(told, ", agreed with the customer for ", "，与顾客约定 "),
		[BY_CUSTOMER] = IN(told, ", the customer asked for ", "，顾客要求 "),
	};
	const struct issue *i = c->issue;
	struct duration after = i->severity >= 0 ? c->policy->severities[i->severity].deadline[d] : (struct duration){ 0 };
	struct deadline deadline;
	if (after.unit == UNIT_NONE)
		return;
	if (!issue_deadline(i, c->policy, d, &deadline)) {
		writer_print(told->to, IN(told, "    %s: met\n", "    %s：已完成\n"), deadline_label[told->in][d].p);
		return;
	}
	writer_print(told->to, IN(told, "    %s: owed since %s, + %s = %s", "    %s：自 %s 起，+ %s = %s"), deadline_label[told->in][d].p, said(deadline.opened), said_duration(after, told),
		     said(calendar_deadline(policy_clock(c->policy, i->severity), deadline.opened, after)));
	if (deadline.source != BY_SEVERITY)
		writer_print(told->to, "%s%s", source[deadline.source], said(d == DL_REPLY ? deadline.by : deadline.moved.set));
	write_waits(c, d, &deadline, told);
	writer_raw(told->to, overdue(c->cases->now, deadline.by) ? text_of(IN(told, ": late\n", "：逾期\n")) : TEXT("\n"));
}

static void write_issue(const struct course *c, const struct told *told)
{
	const struct issue *i = c->issue;
	writer_raw(told->to, text_of(IN(told, "\nissues\n", "\n问题\n")));
	if (!c->issues) {
		writer_raw(told->to, text_of(IN(told, "  none\n", "  无\n")));
		return;
	}
	if (c->issues > 1)
		writer_print(told->to, IN(told, "  %zu earlier, closed\n", "  此前 %zu 件，已结案\n"), c->issues - 1);
	writer_print(told->to, IN(told, "  opened %s", "  开立 %s"), said(i->opened.when));
	if (i->severity >= 0)
		writer_print(told->to, IN(told, ", %.*s", "，%.*s"), TXT(c->policy->severities[i->severity].name));
	if (i->promoted)
		writer_print(told->to, IN(told, ", promoted from %.*s", "，由 %.*s 升级"), TXT(c->policy->severities[i->assessed].name));
	if (!i->open) {
		writer_print(told->to, IN(told, ", closed %s\n", "，结案 %s\n"), said_day(i->closed.day));
		return;
	}
	if (when_cmp(i->start.when, i->opened.when) != 0)
		writer_print(told->to, IN(told, ", reopened %s", "，重开 %s"), said(i->start.when));
	writer_raw(told->to, text_of(IN(told, ", open\n", "，未结\n")));
	for (int d = 0; d < DEADLINE_WORDS; d++)
		write_deadline(c, (enum deadline_word)d, told);
	if (issue_confirm_pending(i, c->policy)) {
		writer_print(told->to, IN(told, "  confirm: resolved %s\n", "  确认回访：解决于 %s\n"), said(i->resolved_at));
		write_window(c, &i->confirm, told);
		write_attempts(&i->confirm, told);
		write_standing(c, &i->confirm, told);
	}
}

/* ---- the end ---- */

static void write_end(const struct course *c, const struct told *told)
{
	struct ending e = ending_of(c);
	writer_print(told->to, IN(told, "\nstate: %s", "\n状态：%s"), archive_state_label[told->in][e.state].p);
	if (e.complete)
		writer_print(told->to, IN(told, ", complete since %s", "，完成于 %s"), said_day(e.completed));
	if (e.state == ST_EXPIRED)
		writer_print(told->to, IN(told, ", to be destroyed from %s on", "，%s 起可销毁"), said_day(e.expires));
	writer_raw(told->to, TEXT("\n"));
}

void why_write(const struct course *c, const struct tasks *tasks, enum language in, struct writer *out)
{
	const struct told told = { out, in };
	write_card(c, &told);
	lines_write(c, in, out);
	write_callbacks(c, &told);
	write_issue(c, &told);
	write_end(c, &told);
	told_tasks(tasks, c->destroyed ? IN(&told, ": the record was destroyed", "：记录已销毁")
			  : c->voided  ? IN(&told, ": the card was withdrawn", "：卡片已作废") : "", &told);
}
