#include "rules/policy.h"

#include "bytes/fold.h"

const struct text intake_type_word[FOREIGN_TYPES] = {
	[INTAKE_DELIVERY] = WORD("delivery"),
	[INTAKE_COMPLAINT] = WORD("complaint"),
	[INTAKE_SHEET] = WORD("sheet"),
	[INTAKE_JOURNAL] = WORD("journal"),
	[INTAKE_CDR] = WORD("cdr"),
	[INTAKE_ROSTER] = WORD("roster"),
};

void policy_free(struct policy *p)
{
	arena_free(&p->arena);
	*p = (struct policy){ 0 };
}

int policy_slot(const struct policy *p, struct when t)
{
	for (size_t i = 0; i < p->slots_n; i++)
		if (t.minute >= p->slots[i].span.start && t.minute < p->slots[i].span.end)
			return (int)i;
	return -1;
}

int policy_slot_named(const struct policy *p, struct text name)
{
	for (size_t i = 0; i < p->slots_n; i++)
		if (fold_same(p->slots[i].name, name))
			return (int)i;
	return -1;
}

bool policy_callback_alike(const struct policy *p, struct text t)
{
	for (size_t i = 0; i < p->callbacks_n; i++)
		if (fold_same_word(p->callbacks[i].name, t))
			return true;
	return false;
}

int policy_callback(const struct policy *p, struct text name)
{
	for (size_t i = 0; i < p->callbacks_n; i++)
		if (text_eq(p->callbacks[i].name, name))
			return (int)i;
	return -1;
}

struct text policy_task_label(const struct policy *p, struct text task, enum language in, struct arena *arena)
{
	struct text label = policy_callback(p, task) >= 0 ? task : task_cell_label(task, in, arena);
	return policy_callback_alike(p, label) ? task : label;
}

int policy_duty(const struct policy *p, struct text name)
{
	for (size_t i = 0; i < p->duties_n; i++)
		if (text_eq(p->duties[i].name, name))
			return (int)i;
	return -1;
}

int policy_severity(const struct policy *p, struct text name)
{
	for (size_t i = 0; i < p->severities_n; i++)
		if (text_eq(p->severities[i].name, name))
			return (int)i;
	for (size_t i = 0; name.n && i < p->severities_n; i++)
		if (fold_same(p->severities[i].name, name))
			return (int)i;
	return -1;
}

bool callback_samples(const struct callback *s)
{
	return s->coverage_n || s->coverage_default != 10000;
}

bool policy_samples(const struct policy *p)
{
	for (size_t i = 0; i < p->callbacks_n; i++)
		if (callback_samples(&p->callbacks[i]))
			return true;
	return false;
}

static bool has_classes(const struct policy *p)
{
	bool has = p->classes_n > 0;
	for (size_t i = 0; i < p->callbacks_n; i++)
		has |= p->callbacks[i].coverage_n > 0;
	for (size_t i = 0; i < p->assess_n; i++)
		has |= p->assess[i].key[AS_CLASS].p != NULL;
	return has;
}

static bool assess_names(const struct policy *p, enum assess_key key, struct text t)
{
	for (size_t i = 0; i < p->assess_n; i++)
		if (p->assess[i].key[key].p && fold_same(p->assess[i].key[key], t))
			return true;
	return false;
}

/* Is the class among those that the policy names anywhere, folded? */
static bool knows_class(const struct policy *p, struct text t)
{
	for (size_t i = 0; i < p->classes_n; i++)
		if (fold_same(p->classes[i], t))
			return true;
	for (size_t i = 0; i < p->callbacks_n; i++)
		for (size_t k = 0; k < p->callbacks[i].coverage_n; k++)
			if (fold_same(p->callbacks[i].coverage[k].class, t))
				return true;
	return assess_names(p, AS_CLASS, t);
}

/* The same of a service; delivery, install and repair always are. */
static bool knows_service(const struct policy *p, struct text t)
{
	for (int i = 0; i < SERVICE_WORDS; i++)
		if (fold_same(service_word[i], t))
			return true;
	for (size_t i = 0; i < p->callbacks_n; i++)
		for (size_t k = 0; k < p->callbacks[i].services_n; k++)
			if (fold_same(p->callbacks[i].services[k], t))
				return true;
	return assess_names(p, AS_SERVICE, t);
}

static bool is_one_of(struct text value, const struct text *words, int n)
{
	return word_find(words, n, value) >= 0;
}

bool policy_may_hold(const struct policy *p, int column, struct text value)
{
	static const struct text status[] = { WORD("open"), WORD("resolved"), WORD("closed") };
	static const struct text whole_days[] = { WORD("all"), WORD("off") };
	switch (column) {
	case J_SEVERITY:
		return !p->severities_n || policy_severity(p, value) >= 0;
	case J_CLASS:
		return !has_classes(p) || knows_class(p, value);
	case J_SERVICE:
		return knows_service(p, value);
	case J_EVENT:
		return is_one_of(value, event_word, EVENT_WORDS);
	case J_RESULT:
		return is_one_of(value, result_word, RESULT_WORDS);
	case J_SCORE:
	case J_SCORE_PRODUCT:
	case J_SCORE_DELIVERY:
	case J_SCORE_INSTALL:
		return is_one_of(value, score_word, SCORE_WORDS);
	case F_STATUS:
		return is_one_of(value, status, 3);
	case F_SLOT:
		return is_one_of(value, whole_days, 2) || policy_slot_named(p, value) >= 0;
	default:
		return true;
	}
}

struct occurrences duty_occurrences(const struct policy *p, const struct duty *duty)
{
	return (struct occurrences){ &p->calendar, duty->on, duty->on_n, duty->roll, duty->from };
}

struct when duty_by(const struct policy *p, const struct duty *duty, civil_day day)
{
	struct when by = duty->within.n ? calendar_deadline(&p->calendar, date(day), duty->within) : date(day);
	by.minute = (int16_t)duty->at;
	return by;
}

static const struct rung *duty_ladder(const struct policy *p, struct text name, size_t *n)
{
	int duty = policy_duty(p, name);
	*n = duty < 0 ? 0 : p->duties[duty].ladder_n;
	return duty < 0 ? NULL : p->duties[duty].ladder;
}

const struct rung *policy_ladder(const struct policy *p, const struct task_name *task, int severity, size_t *n)
{
	*n = 0;
	if (task->kind == TK_DUTY)
		return duty_ladder(p, task->of, n);
	if (!is_deadline_kind(task->kind) && task->kind != TK_CONFIRM) {
		*n = p->ladder_n;
		return p->ladder;
	}
	if (severity < 0)
		return NULL;
	*n = p->severities[severity].ladder_n;
	return p->severities[severity].ladder;
}

const struct calendar *policy_clock(const struct policy *p, int severity)
{
	return severity >= 0 && p->severities[severity].hours == MINUTES_ALWAYS ? &p->always : &p->calendar;
}

enum date_order policy_date_order(const struct policy *p, enum intake_type type)
{
	return p->intake.type[type].date != DATE_UNSET ? p->intake.type[type].date : p->intake.date;
}

struct text policy_intake_zone(const struct policy *p, enum intake_type type)
{
	if (p->intake.type[type].timezone.n)
		return p->intake.type[type].timezone;
	if (type == INTAKE_SHEET)
		return (struct text){ "", 0 };
	return p->intake.timezone.n ? p->intake.timezone : p->timezone;
}
