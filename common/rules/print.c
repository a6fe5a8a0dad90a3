/* From struct policy to YAML: one printer for each type of keys.h. */
#include <stdio.h>

#include "rules/keys.h"
#include "rules/policy.h"
#include "rules/value.h"

struct printer {
	struct policy *policy;
	struct writer *w;
	int indent; /* levels */
};

/* Prints a value: in the line of its key, or on lines of its own below it. */
typedef void printer_of(struct printer *, const struct key *, void *base);
static printer_of *const value_printer[TYPES], *const block_printer[TYPES];

static void start_line(struct printer *p)
{
	for (int i = 0; i < p->indent; i++)
		writer_raw(p->w, TEXT("  "));
}

/* May the character stand in YAML without quotes? Only what no reader of YAML takes for something else. */
static bool is_plain(uint32_t c)
{
	if (c < 0x80)
		return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c && strchr("_./%+()@", (int)c));
	return c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffe && c != 0xffff && c != 0xa0 && c != 0x3000 &&
	       c != 0xff0c;
}

/* Could another reader of YAML take it for a number, a date or a truth value? */
static bool looks_typed(struct text t)
{
	static const char *const words[] = { "null", "true", "false", "yes", "no", "on", "off", "y", "n" };
	char first = t.p[0], second = (char)(t.n > 1 ? t.p[1] : 0);
	if ((first >= '0' && first <= '9') || ((strchr("+-.", first)) && ((second >= '0' && second <= '9') || second == '.')))
		return !memchr(t.p, ' ', t.n) && t.p[t.n - 1] != '%';
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (t.n == strlen(words[i]) && strncasecmp(t.p, words[i], t.n) == 0)
			return true;
	return strchr("+-.", first) && t.n <= 5; /* .inf, -.inf, .nan */
}

static bool needs_quotes(struct text t)
{
	size_t n;
	if (!t.p || !t.n || looks_typed(t))
		return true;
	if (strchr("%@ ", t.p[0]) || t.p[t.n - 1] == ' ')
		return true;
	if (t.p[0] == '-' && (t.n == 1 || t.p[1] == '-' || t.p[1] == ' '))
		return true;
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first((struct text){ t.p + i, t.n - i }, &n);
		if (!is_plain(c) && c != ' ' && c != '-')
			return true;
	}
	return false;
}

static void put_text(struct printer *p, struct text t)
{
	size_t n;
	if (!needs_quotes(t)) {
		writer_raw(p->w, t);
		return;
	}
	writer_raw(p->w, TEXT("\""));
	for (size_t i = 0; i < t.n; i += n) {
		uint32_t c = utf8_first((struct text){ t.p + i, t.n - i }, &n);
		if (c == '"' || c == '\\')
			writer_print(p->w, "\\%c", (int)c);
		else if (c >= 0x80 && !is_plain(c))
			writer_print(p->w, "\\u%04X", (unsigned)c);
		else
			writer_raw(p->w, (struct text){ t.p + i, n });
	}
	writer_raw(p->w, TEXT("\""));
}

/* The text of a value that is a scalar, in out where it has to be made; empty when none is given. */
static struct text scalar_text(const struct printer *p, const struct key *key, void *base, char out[VALUE_ROOM])
{
	void *field = key_field(key, base);
	struct rung *rung = base;
	size_t n = 0;
	int place;
	if (key->type < CHOICES)
		return choice_word(key->type, *(unsigned *)field);
	switch (key->type) {
	case V_PERIOD:
	case V_OFFSET:
	case V_DEADLINE:
	case V_REPEAT:
		n = duration_format(*(struct duration *)field, out);
		break;
	case V_COUNT:
		n = *(int32_t *)field ? (size_t)snprintf(out, VALUE_ROOM, "%d", *(int32_t *)field) : 0;
		break;
	case V_AT:
		n = at_format(rung->anchor, rung->after, out);
		break;
	case V_DATE:
		n = *(civil_day *)field == DAY_UNKNOWN ? 0 : when_format(date(*(civil_day *)field), out);
		break;
	case V_CLOCK:
		n = *(int *)field == NO_HOUR ? 0 : clock_format(*(int *)field, out);
		break;
	case V_FROM:
		place = *(int *)key_other(key, base);
		return *(enum base *)field == FROM_CALLBACK ? p->policy->callbacks[place].name : base_word[*(enum base *)field];
	case V_SEVERITY:
		place = *(int *)field;
		return place < 0 ? (struct text){ out, 0 } : p->policy->severities[place].name;
	default:
		return *(struct text *)field;
	}
	return (struct text){ out, n };
}

static bool is_given(struct printer *, const struct key *, void *base);

static bool any_given(struct printer *p, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	for (size_t i = 0; i < n; i++)
		if (is_given(p, &keys[i], base))
			return true;
		else if (keys[i].need == REQUIRED)
			return false;
	return false;
}

/* Is there anything to print? A map is given when what it requires is. */
static bool is_given(struct printer *p, const struct key *key, void *base)
{
	char out[VALUE_ROOM];
	switch (key->type) {
	case V_BASE: /* the printed policy is whole, so it names no base */
		return false;
	case V_SERVICES:
	case V_LADDER:
	case V_TO:
	case V_FILL:
	case V_PREFIXES:
	case V_PEOPLE:
	case V_COLUMNS:
	case V_VALUES:
	case V_WHEN:
	case V_DUTIES:
	case V_REQUIRE:
		return *(size_t *)key_other(key, base) > 0;
	case V_EVENTS:
	case V_FIELDS:
		return true;
	case V_MAP:
		return any_given(p, key->inner, key_field(key, base));
	default:
		return value_printer[key->type] || block_printer[key->type] || scalar_text(p, key, base, out).n;
	}
}

static void put_value(struct printer *p, const struct key *key, void *base)
{
	char out[VALUE_ROOM];
	if (value_printer[key->type])
		value_printer[key->type](p, key, base);
	else
		put_text(p, scalar_text(p, key, base, out));
}

/* {key: value, ...}, on one line. */
static void put_flow(struct printer *p, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	const char *separator = "{";
	for (size_t i = 0; i < n; i++) {
		if (!is_given(p, &keys[i], base))
			continue;
		writer_raw(p->w, text_of(separator));
		put_text(p, text_of(keys[i].word));
		writer_raw(p->w, TEXT(": "));
		put_value(p, &keys[i], base);
		separator = ", ";
	}
	writer_raw(p->w, TEXT("}\n"));
}

static void put_map(struct printer *p, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	for (size_t i = 0; i < n; i++) {
		if (!is_given(p, &keys[i], base))
			continue;
		start_line(p);
		put_text(p, text_of(keys[i].word));
		writer_raw(p->w, TEXT(":"));
		if (block_printer[keys[i].type]) {
			block_printer[keys[i].type](p, &keys[i], base);
			continue;
		}
		writer_raw(p->w, TEXT(" "));
		put_value(p, &keys[i], base);
		writer_raw(p->w, TEXT("\n"));
	}
}

static void put_inner(struct printer *p, enum place place, void *base)
{
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	put_map(p, place, base);
	p->indent--;
}

static void print_inner(struct printer *p, const struct key *key, void *base)
{
	put_inner(p, key->inner, key_field(key, base));
}

static void print_weekdays(struct printer *p, const struct key *key, void *base)
{
	const bool *open = key_field(key, base);
	const char *separator = "[";
	for (int i = 0; i < 7; i++)
		if (open[i]) {
			writer_print(p->w, "%s%s", separator, weekday_word[i].p);
			separator = ", ";
		}
	writer_raw(p->w, TEXT("]"));
}

/* One as it is, more as a list. */
static void print_on(struct printer *p, const struct key *key, void *base)
{
	const struct duty *duty = base;
	(void)key;
	writer_raw(p->w, duty->on_n > 1 ? TEXT("[") : TEXT(""));
	for (size_t i = 0; i < duty->on_n; i++) {
		char out[VALUE_ROOM];
		writer_raw(p->w, i ? TEXT(", ") : TEXT(""));
		put_text(p, (struct text){ out, on_format(duty->on[i], out) });
	}
	writer_raw(p->w, duty->on_n > 1 ? TEXT("]") : TEXT(""));
}

static void print_dates(struct printer *p, const struct key *key, void *base)
{
	const civil_day *days = *(civil_day **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	writer_raw(p->w, TEXT("["));
	for (size_t i = 0; i < n; i++) {
		char out[WHEN_ROOM];
		writer_raw(p->w, i ? TEXT(", ") : TEXT(""));
		put_text(p, when_text(date(days[i]), out));
	}
	writer_raw(p->w, TEXT("]"));
}

static void put_span(struct printer *p, struct span span)
{
	char out[VALUE_ROOM];
	put_text(p, (struct text){ out, span_format(span, out) });
}

static void put_hours(struct printer *p, struct hours hours)
{
	writer_raw(p->w, TEXT("["));
	for (size_t i = 0; i < hours.n; i++) {
		writer_raw(p->w, i ? TEXT(", ") : TEXT(""));
		put_span(p, hours.list[i]);
	}
	writer_raw(p->w, TEXT("]"));
}

/* One list where every weekday has the same, else a map. */
static void print_hours(struct printer *p, const struct key *key, void *base)
{
	const struct hours *hours = key_field(key, base);
	const char *separator = "{";
	bool same = true;
	for (int i = 1; i < 7; i++)
		same &= hours[i].list == hours[0].list;
	if (same) {
		put_hours(p, hours[0]);
		return;
	}
	for (int i = 0; i < 7; i++) {
		if (!hours[i].n)
			continue;
		writer_print(p->w, "%s%s: ", separator, weekday_word[i].p);
		put_hours(p, hours[i]);
		separator = ", ";
	}
	writer_raw(p->w, TEXT("}"));
}

static void put_texts(struct printer *p, const struct text *texts, size_t n)
{
	writer_raw(p->w, TEXT("["));
	for (size_t i = 0; i < n; i++) {
		writer_raw(p->w, i ? TEXT(", ") : TEXT(""));
		put_text(p, texts[i]);
	}
	writer_raw(p->w, TEXT("]"));
}

static void print_texts(struct printer *p, const struct key *key, void *base)
{
	put_texts(p, *(struct text **)key_field(key, base), *(size_t *)key_other(key, base));
}

/* One as it is, more as a list. */
static void print_to(struct printer *p, const struct key *key, void *base)
{
	const struct text *texts = *(struct text **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	if (n == 1)
		put_text(p, *texts);
	else
		put_texts(p, texts, n);
}

/* The words whose bits are set. */
static void put_set(struct printer *p, uint64_t set, const struct text *words)
{
	const char *separator = "[";
	for (int i = 0; i < 64; i++)
		if (set & UINT64_C(1) << i) {
			writer_print(p->w, "%s%s", separator, words[i].p);
			separator = ", ";
		}
	writer_raw(p->w, TEXT("]"));
}

static void print_events(struct printer *p, const struct key *key, void *base)
{
	put_set(p, *(uint32_t *)key_field(key, base), event_word);
}

static void print_fields(struct printer *p, const struct key *key, void *base)
{
	put_set(p, *(uint64_t *)key_field(key, base), journal_column);
}

static void print_when(struct printer *p, const struct key *key, void *base)
{
	const struct require *rule = base;
	(void)key;
	for (size_t i = 0, j; i < rule->when_n; i = j) {
		writer_print(p->w, "%s%s: [", i ? ", " : "{", journal_column[rule->when[i].column].p);
		for (j = i; j < rule->when_n && rule->when[j].column == rule->when[i].column; j++) {
			writer_raw(p->w, j > i ? TEXT(", ") : TEXT(""));
			put_text(p, rule->when[j].value);
		}
		writer_raw(p->w, TEXT("]"));
	}
	writer_raw(p->w, TEXT("}"));
}

/* `name:`, on a line of its own level. */
static void put_name(struct printer *p, struct text name)
{
	start_line(p);
	put_text(p, name);
	writer_raw(p->w, TEXT(":"));
}

static void print_slots(struct printer *p, const struct key *key, void *base)
{
	const struct policy *policy = base;
	(void)key;
	writer_raw(p->w, policy->slots_n ? TEXT("\n") : TEXT(" {}\n"));
	p->indent++;
	for (size_t i = 0; i < policy->slots_n; i++) {
		put_name(p, policy->slots[i].name);
		writer_raw(p->w, TEXT(" "));
		put_span(p, policy->slots[i].span);
		writer_raw(p->w, TEXT("\n"));
	}
	p->indent--;
}

static void print_coverage(struct printer *p, const struct key *key, void *base)
{
	const struct callback *c = base;
	char out[VALUE_ROOM];
	(void)key;
	writer_raw(p->w, TEXT("{"));
	for (size_t i = 0; i < c->coverage_n; i++) {
		put_text(p, c->coverage[i].class);
		writer_print(p->w, ": %.*s", (int)share_format(c->coverage[i].share, out), out);
		if (i + 1 < c->coverage_n || c->coverage_has_default)
			writer_raw(p->w, TEXT(", "));
	}
	if (!c->coverage_n || c->coverage_has_default)
		writer_print(p->w, "default: %.*s", (int)share_format(c->coverage_default, out), out);
	writer_raw(p->w, TEXT("}"));
}

static void print_people(struct printer *p, const struct key *key, void *base)
{
	const struct policy *policy = base;
	(void)key;
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	for (size_t i = 0; i < policy->people_n; i++) {
		put_name(p, policy->people[i].name);
		writer_raw(p->w, TEXT(" "));
		put_text(p, policy->people[i].address);
		writer_raw(p->w, TEXT("\n"));
	}
	p->indent--;
}

/* ` [a, b]\n`, behind a name. */
static void put_listed(struct printer *p, struct text t, bool first, bool last)
{
	writer_raw(p->w, first ? TEXT(" [") : TEXT(", "));
	put_text(p, t);
	writer_raw(p->w, last ? TEXT("]\n") : TEXT(""));
}

static void print_columns(struct printer *p, const struct key *key, void *base)
{
	const struct intake_type_rules *rules = base;
	(void)key;
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	for (size_t i = 0; i < rules->columns_n; i++) {
		const struct mapping *m = &rules->columns[i];
		bool first = i == 0 || !text_eq(m[-1].column, m->column);
		if (first)
			put_name(p, m->column);
		put_listed(p, m->header, first, i + 1 == rules->columns_n || !text_eq(m[1].column, m->column));
	}
	p->indent--;
}

static void print_values(struct printer *p, const struct key *key, void *base)
{
	const struct intake_type_rules *rules = base;
	(void)key;
	p->indent++;
	for (size_t i = 0; i < rules->values_n; i++) {
		const struct word_value *v = &rules->values[i];
		bool new_column = i == 0 || !text_eq(v[-1].column, v->column), first = new_column || !text_eq(v[-1].value, v->value);
		bool last = i + 1 == rules->values_n || !text_eq(v[1].column, v->column) || !text_eq(v[1].value, v->value);
		if (new_column) {
			writer_raw(p->w, i ? TEXT("") : TEXT("\n"));
			put_name(p, v->column);
			writer_raw(p->w, TEXT("\n"));
		}
		p->indent++;
		if (first)
			put_name(p, v->value);
		put_listed(p, v->word, first, last);
		p->indent--;
	}
	p->indent--;
}

static void print_callbacks(struct printer *p, const struct key *key, void *base)
{
	struct policy *policy = base;
	writer_raw(p->w, policy->callbacks_n ? TEXT("\n") : TEXT(" {}\n"));
	p->indent++;
	for (size_t i = 0; i < policy->callbacks_n; i++) {
		put_name(p, policy->callbacks[i].name);
		put_inner(p, key->inner, &policy->callbacks[i]);
	}
	p->indent--;
}

static void print_severities(struct printer *p, const struct key *key, void *base)
{
	struct policy *policy = base;
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	for (size_t i = 0; i < policy->severities_n; i++) {
		put_name(p, policy->severities[i].name);
		put_inner(p, key->inner, &policy->severities[i]);
	}
	p->indent--;
}

static void print_duties(struct printer *p, const struct key *key, void *base)
{
	struct policy *policy = base;
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	for (size_t i = 0; i < policy->duties_n; i++) {
		put_name(p, policy->duties[i].name);
		put_inner(p, key->inner, &policy->duties[i]);
	}
	p->indent--;
}

/* - {...}, one a line. */
static void put_item(struct printer *p, enum place place, void *base)
{
	p->indent++;
	start_line(p);
	writer_raw(p->w, TEXT("- "));
	put_flow(p, place, base);
	p->indent--;
}

static void print_assess(struct printer *p, const struct key *key, void *base)
{
	struct policy *policy = base;
	writer_raw(p->w, policy->assess_n ? TEXT("\n") : TEXT(" []\n"));
	for (size_t i = 0; i < policy->assess_n; i++)
		put_item(p, key->inner, &policy->assess[i]);
}

static void print_ladder(struct printer *p, const struct key *key, void *base)
{
	struct rung *rungs = *(struct rung **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	writer_raw(p->w, TEXT("\n"));
	for (size_t i = 0; i < n; i++)
		put_item(p, key->inner, &rungs[i]);
}

static void print_require(struct printer *p, const struct key *key, void *base)
{
	struct policy *policy = base;
	writer_raw(p->w, TEXT("\n"));
	for (size_t i = 0; i < policy->require_n; i++)
		put_item(p, key->inner, &policy->require[i]);
}

/* Types that are in neither table are scalars. */
static printer_of *const value_printer[TYPES] = {
	[V_WEEKDAYS] = print_weekdays,
	[V_ON] = print_on,
	[V_DATES] = print_dates,
	[V_HOURS] = print_hours,
	[V_CLASSES] = print_texts,
	[V_SERVICES] = print_texts,
	[V_TO] = print_to,
	[V_FILL] = print_texts,
	[V_PREFIXES] = print_to,
	[V_EVENTS] = print_events,
	[V_FIELDS] = print_fields,
	[V_COVERAGE] = print_coverage,
	[V_WHEN] = print_when,
};

static printer_of *const block_printer[TYPES] = {
	[V_SLOTS] = print_slots,
	[V_PEOPLE] = print_people,
	[V_COLUMNS] = print_columns,
	[V_VALUES] = print_values,
	[V_MAP] = print_inner,
	[V_CALLBACKS] = print_callbacks,
	[V_SEVERITIES] = print_severities,
	[V_DUTIES] = print_duties,
	[V_ASSESS] = print_assess,
	[V_LADDER] = print_ladder,
	[V_REQUIRE] = print_require,
};

void policy_print(const struct policy *policy, struct writer *w)
{
	struct policy copy = *policy; /* the table's offsets lead to fields that may be written, too */
	struct printer p = { &copy, w, 0 };
	put_map(&p, IN_POLICY, &copy);
}
