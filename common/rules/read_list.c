/* Lists and maps of single values. */
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "rules/reader.h"
#include "rules/value.h"

void read_weekdays(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	bool *open = key_field(key, base);
	const char *allowed = type_allows[V_WEEKDAYS];
	if (!take_list(r, spot, allowed, 1, true))
		return;
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		if (!take_text(r, &item, allowed, &t))
			continue;
		int day = word_find(weekday_word, 7, t);
		bool all = text_eq(t, TEXT("all")), again = false;
		if (day < 0 && !all)
			not_allowed(r, &item, allowed);
		for (int i = 0; i < 7; i++)
			if (all || i == day) {
				again |= open[i];
				open[i] = true;
			}
		if (again)
			found_again(r, &item);
	}
}

void read_on(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct duty *duty = base;
	struct text *forms;
	size_t n = take_texts(r, spot, type_allows[key->type], 1, true, &forms);
	duty->on = take_room(r, n, sizeof *duty->on);
	duty->on_n = n;
	for (struct spot item = { 0 }; n && next_item(spot, &item);) {
		int place = item.node->kind == NODE_SCALAR ? word_find(forms, (int)n, item.node->text) : -1;
		if (place >= 0 && !on_parse(forms[place], &duty->on[place]))
			not_allowed(r, &item, "day, open day, weekdays, month N, quarter N or year MM-DD, such as month -1");
	}
}

static int by_day(const void *a, const void *b)
{
	civil_day x = *(const civil_day *)a, y = *(const civil_day *)b;
	return (x > y) - (x < y);
}

void read_dates(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[V_DATES], 0, false), used = 0;
	if (!n)
		return;
	civil_day *days = take_room(r, n, sizeof *days);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		struct when when;
		if (!take_text(r, &item, type_allows[V_DATES], &t))
			continue;
		if (!when_parse(t, &when) || when.minute != NO_HOUR) {
			not_allowed(r, &item, "a date that exists, such as 2025-01-29");
			continue;
		}
		size_t same = 0;
		while (same < used && days[same] != when.day)
			same++;
		if (same < used)
			found_again(r, &item);
		else
			days[used++] = when.day;
	}
	qsort(days, used, sizeof *days, by_day);
	*(civil_day **)key_field(key, base) = days;
	*(size_t *)key_other(key, base) = used;
}

void read_span(struct reader *r, const struct spot *spot, struct span *span, const struct span *before)
{
	static const char allowed[] = N_("HH:MM-HH:MM, such as 08:00-13:30");
	struct text t;
	if (!take_text(r, spot, allowed, &t))
		return;
	if (!span_parse(t, span)) {
		not_allowed(r, spot, allowed);
		return;
	}
	const char *why = NULL;
	if (span->end <= span->start)
		why = N_("which does not end after its start; allowed: within one day, until 24:00");
	else if (before && before->end > span->start)
		why = before->start < span->end ? N_("which overlaps the one before it; allowed: no overlap")
						: N_("which is earlier than the one before it; allowed: in day order");
	if (why)
		wrong(r, spot, spot->node->at, "%.*s found, %s", (int)t.n, t.p, _(why));
	if (span->end <= span->start)
		*span = (struct span){ 0, 0 }; /* nothing can overlap it */
}

/* The intervals of one or more weekdays. */
static struct hours take_hours(struct reader *r, const struct spot *spot, const char *allowed, size_t least)
{
	size_t n = take_list(r, spot, allowed, least, true), used = 0;
	struct span *spans = n ? take_room(r, n, sizeof *spans) : NULL;
	if (n)
		for (struct spot item = { 0 }; next_item(spot, &item); used++)
			read_span(r, &item, &spans[used], used ? &spans[used - 1] : NULL);
	return (struct hours){ spans, used };
}

static void read_hours_by_weekday(struct reader *r, const struct spot *spot, struct hours *hours)
{
	unsigned seen = 0;
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		const struct node *word = entry.node->key;
		unsigned days = weekdays_parse(word->text);
		char hint[LOOKALIKE_ROOM];
		if (!days || days & seen)
			wrong(r, &entry, word->at, "%s found, allowed: weekdays, such as mon-fri or mon,wed, each once%s",
			      days ? _("a weekday that is named already") : _("no weekday"), wide_hint(word, hint));
		struct hours of_days = take_hours(r, &entry, "HH:MM-HH:MM, or a list of them in day order, at least one", 1);
		for (int i = 0; i < 7; i++)
			if (days & ~seen & 1u << i)
				hours[i] = of_days;
		seen |= days;
	}
}

void read_hours(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct hours *hours = key_field(key, base);
	bool *given = key_other(key, base);
	*given = true;
	if (spot->node->kind == NODE_MAP && spot->node->n) {
		read_hours_by_weekday(r, spot, hours);
		return;
	}
	struct hours all = take_hours(r, spot, type_allows[key->type], 0);
	*given = all.n > 0;
	for (int i = 0; i < 7; i++)
		hours[i] = all;
}

void read_classes(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	p->classes_n = take_texts(r, spot, type_allows[key->type], 0, false, &p->classes);
	for (struct spot item = { 0 }; p->classes_n && next_item(spot, &item);)
		if (item.node->kind == NODE_SCALAR && item.node->text.n && !has_stray_comma(item.node) && !word_is_allowed(item.node->text))
			not_allowed(r, &item, type_allows[V_WORD]);
}

/* None stands for all. */
void read_services(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct callback *c = base;
	c->services_n = take_texts(r, spot, type_allows[key->type], 1, true, &c->services);
	if (c->services_n == 1 && text_eq(*c->services, TEXT("all")))
		c->services_n = 0;
}

void read_to(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t *n = key_other(key, base);
	*n = take_texts_once(r, spot, type_allows[key->type], key_field(key, base));
}

void read_slots(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	if (spot->node->n > SLOTS_MOST)
		wrong(r, spot, key_mark(spot->node), "%zu slots found, allowed: %d", spot->node->n, SLOTS_MOST);
	p->slots = take_room(r, spot->node->n, sizeof *p->slots);
	for (struct spot entry = { 0 }; next_entry(spot, &entry); p->slots_n++) {
		struct slot *slot = &p->slots[p->slots_n];
		check_name(r, &entry, V_NAME);
		slot->name = arena_text(&p->arena, entry.node->key->text);
		read_span(r, &entry, &slot->span, p->slots_n ? &slot[-1].span : NULL);
	}
}

void read_coverage(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	/* xgettext:no-c-format */
	static const char allowed[] = N_("a percentage from 0 to 100, such as 30% or 12.5");
	struct callback *c = base;
	c->coverage_default = SHARE_ALL;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	c->coverage = take_room(r, spot->node->n, sizeof *c->coverage);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct spot of_key = { spot, entry.node->key, 0 };
		struct text class, t;
		int32_t share = 0;
		if (entry.node->bad || !take_text(r, &entry, allowed, &t))
			continue;
		if (!share_parse(t, &share))
			not_allowed(r, &entry, allowed);
		if (text_eq(entry.node->key->text, TEXT("default")))
			c->coverage_default = share, c->coverage_has_default = true;
		else if (!word_is_allowed(entry.node->key->text))
			not_allowed(r, &of_key, "a class, or default");
		else if (take_text(r, &of_key, "a class, or default", &class))
			c->coverage[c->coverage_n++] = (struct coverage){ class, share };
	}
}

void read_people(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct person *people;
	size_t n = 0;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	people = take_room(r, spot->node->n, sizeof *people);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct spot of_key = { spot, entry.node->key, 0 };
		struct person *person = &people[n];
		if (entry.node->bad || !take_text(r, &of_key, "a name", &person->name) ||
		    !take_text(r, &entry, "an address for mail", &person->address))
			continue;
		if (memchr(person->address.p, ',', person->address.n))
			not_allowed(r, &entry, "one address, without comma");
		n++;
	}
	*(struct person **)key_field(key, base) = people;
	*(size_t *)key_other(key, base) = n;
}
