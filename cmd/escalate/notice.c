#include "notice.h"

#include <stdlib.h>

#include "flow.h"
#include "mail.h"
#include "time/clock.h"

/* What notices say beside labels. */
static const struct words {
	struct text late;
	struct text subject[4]; /* behind the policy's name, behind the number of firings, before and behind that of those that are late */
} words[LANGUAGES] = {
	[ENGLISH] = { WORD("(late)"), { WORD(": "), WORD(" to be told"), WORD(", "), WORD(" late") } },
	[CHINESE] = { WORD("(已超期)"), { WORD("：售后提醒 "), WORD(" 项"), WORD("，其中 "), WORD(" 项已超期") } },
};

uint64_t notice_columns(void)
{
	return column_bit(T_CASE) | column_bit(T_TASK) | column_bit(T_SEVERITY) | column_bit(T_BY) | column_bit(T_CUSTOMER) |
	       column_bit(T_PHONE) | column_bit(T_CATEGORY) | column_bit(T_BRAND) | column_bit(T_MODEL) | column_bit(T_OPENED) |
	       column_bit(T_OWNER) | column_bit(T_HANDLER) | column_bit(T_NOTE) | column_bit(T_ESCALATED);
}

static bool is_late(struct text by, struct when now)
{
	struct when t = WHEN_NONE;
	return when_parse(by, &t) && overdue(now, t);
}

/* A field behind its label, where it has something to say. */
static void put_field(struct flow *flow, struct text label, struct text field)
{
	if (!field.n)
		return;
	flow_keep(flow, 2 + text_width(label) + 1 + text_width(field));
	flow_text(flow, 2, label);
	flow_text(flow, 1, field);
}

/* A task of the tools in the notice's language. */
static void put_task(struct flow *flow, struct text name, enum language in)
{
	struct arena arena = { 0 };
	flow_text(flow, 2, in == ENGLISH ? name : task_name_label(task_name_of(name), in, &arena));
	arena_free(&arena);
}

static void put_card(struct flow *flow, const struct text *task, const struct text *label)
{
	flow_begin(flow);
	flow_text(flow, 0, task[T_CUSTOMER]);
	flow_text(flow, 1, task[T_PHONE]);
	flow_text(flow, 2, task[T_CATEGORY]);
	flow_text(flow, 1, task[T_BRAND]);
	flow_text(flow, 1, task[T_MODEL]);
	put_field(flow, label[T_OPENED], task[T_OPENED]);
	put_field(flow, label[T_OWNER], task[T_OWNER]);
	flow_end(flow);
}

/* The item's number stands first, so that no line is a lone dot, or begins like the line between two messages. */
static void put_firing(const struct notice *notice, const struct firing *firing, size_t number, struct writer *out)
{
	const struct text *label = task_column_label[notice->language];
	struct text task[TASK_COLUMNS];
	char digits[NUMBER_ROOM];
	struct flow flow = { .out = out, .indent = 4 };
	task_fields(firing->task, notice->firings->columns, task);
	flow_text(&flow, 0, (struct text){ digits, number_format(number, digits) });
	flow_text(&flow, 0, TEXT("."));
	flow_text(&flow, 1, task[T_CASE]);
	put_task(&flow, task[T_TASK], notice->language);
	flow_text(&flow, 2, task[T_SEVERITY]);
	put_field(&flow, label[T_BY], task[T_BY]);
	if (is_late(task[T_BY], notice->now))
		flow_text(&flow, 1, words[notice->language].late);
	flow_text(&flow, 2, TEXT("["));
	flow_text(&flow, 0, firing->rung->name);
	flow_text(&flow, 0, TEXT("]"));
	flow_end(&flow);
	put_card(&flow, task, label);
	if (!task[T_NOTE].n)
		return;
	flow_begin(&flow);
	flow_text(&flow, 0, task[T_NOTE]);
	flow_end(&flow);
}

static void put_firings(const struct notice *notice, const struct recipient *who, struct writer *out)
{
	for (size_t i = 0; i < who->n; i++)
		put_firing(notice, who->firing[i], i + 1, out);
}

void write_notice(const struct notice *notice, const struct recipient *who, struct writer *out)
{
	struct flow flow = { .out = out, .indent = 4 };
	flow_text(&flow, 0, TEXT("To:"));
	flow_text(&flow, 1, who->name);
	flow_end(&flow);
	flow_end(&flow);
	put_firings(notice, who, out);
	flow_end(&flow);
}

static size_t count_late(const struct notice *notice, const struct recipient *who)
{
	struct text task[TASK_COLUMNS];
	size_t late = 0;
	for (size_t i = 0; i < who->n; i++) {
		task_fields(who->firing[i]->task, notice->firings->columns, task);
		late += is_late(task[T_BY], notice->now);
	}
	return late;
}

static void put_subject(const struct notice *notice, const struct recipient *who, struct writer *subject)
{
	const struct text *part = words[notice->language].subject;
	size_t late = count_late(notice, who);
	writer_raw(subject, notice->policy->name);
	writer_raw(subject, part[0]);
	writer_print(subject, "%zu", who->n);
	writer_raw(subject, part[1]);
	if (!late)
		return;
	writer_raw(subject, part[2]);
	writer_print(subject, "%zu", late);
	writer_raw(subject, part[3]);
}

void write_message(const struct notice *notice, const struct recipient *who, struct text address, bool parted, struct writer *out)
{
	struct writer subject;
	writer_open_memory(&subject);
	put_subject(notice, who, &subject);
	if (parted)
		mail_parting(out, notice->now);
	mail_head(out, address, (struct text){ subject.buffer, subject.used }, notice->now,
		  zone_offset(notice->now, notice->policy->timezone));
	put_firings(notice, who, out);
	free(subject.buffer);
}
