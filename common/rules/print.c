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

/* Prints ` VALUE\n`, or the lines of what it holds, after `key:`. */
typedef void printer_of(struct printer *, const struct key *, void *base);
static printer_of *const printer_for[TYPES];

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
	return c != 0x2028 && c != 0x2029 && c != 0xfeff && c != 0xfffe && c != 0xffff && c != 0xa0 && c != 0x3000;
}

static bool needs_quotes(struct text t)
{
	static const char *const nothing[] = { "null", "Null", "NULL" };
	size_t n;
	if (!t.p || !t.n)
		return true;
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		if (text_eq(t, text_of(nothing[i])))
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

/* The text of a value that is a scalar, in out where it has to be made; p NULL when none is given. */
static struct text scalar_text(const struct printer *p, const struct key *key, void *base, char out[VALUE_ROOM])
{
	void *field = key_field(key, base);
	struct rung *rung = base;
	size_t n = 0;
	int place;
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
	case V_ROLL:
		return roll_word[*(enum roll *)field];
	case V_DATE_ORDER:
		return date_order_word[*(enum date_order *)field];
	case V_FROM:
		place = *(int *)key_other(key, base);
		return *(enum base *)field == FROM_CALLBACK ? p->policy->callbacks[place].name : base_word[*(enum base *)field];
	case V_SEVERITY:
		place = *(int *)field;
		return place < 0 ? (struct text){ NULL, 0 } : p->policy->severities[place].name;
	default:
		return *(struct text *)field;
	}
	return (struct text){ n ? out : NULL, n };
}

static bool is_scalar(const struct key *key)
{
	return !printer_for[key->type];
}

/* {key: value, ...} of scalars, on one line. */
static void put_flow(struct printer *p, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	const char *separator = "{";
	for (size_t i = 0; i < n; i++) {
		char out[VALUE_ROOM];
		struct text t = scalar_text(p, &keys[i], base, out);
		if (!t.p)
			continue;
		writer_print(p->w, "%s%s: ", separator, keys[i].word);
		put_text(p, t);
		separator = ", ";
	}
	writer_raw(p->w, TEXT("}\n"));
}

/* Is there anything to print? A map is given when what it requires is. */
static bool is_given(struct printer *p, const struct key *key, void *base)
{
	size_t n;
	char out[VALUE_ROOM];
	const struct key *keys;
	switch (key->type) {
	case V_SERVICES:
	case V_LADDER:
	case V_COLUMNS:
		return *(size_t *)key_other(key, base) > 0;
	case V_INTAKE:
		return p->policy->mapping_n[word_find(intake_type_word, INTAKE_TYPES, text_of(key->word))] > 0;
	case V_MAP:
		keys = keys_of(key->inner, &n);
		for (size_t i = 0; i < n; i++)
			if (is_given(p, &keys[i], key_field(key, base)))
				return true;
			else if (keys[i].need == REQUIRED)
				return false;
		return false;
	default:
		return !is_scalar(key) || scalar_text(p, key, base, out).p;
	}
}

static void put_map(struct printer *p, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	for (size_t i = 0; i < n; i++) {
		char out[VALUE_ROOM];
		if (!is_given(p, &keys[i], base))
			continue;
		start_line(p);
		writer_print(p->w, "%s:", keys[i].word);
		if (!is_scalar(&keys[i])) {
			printer_for[keys[i].type](p, &keys[i], base);
			continue;
		}
		writer_raw(p->w, TEXT(" "));
		put_text(p, scalar_text(p, &keys[i], base, out));
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
	const char *separator = " [";
	for (int i = 0; i < 7; i++)
		if (open[i]) {
			writer_print(p->w, "%s%s", separator, weekday_word[i].p);
			separator = ", ";
		}
	writer_raw(p->w, TEXT("]\n"));
}

static void print_dates(struct printer *p, const struct key *key, void *base)
{
	const civil_day *days = *(civil_day **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	writer_raw(p->w, TEXT(" ["));
	for (size_t i = 0; i < n; i++) {
		char out[WHEN_ROOM];
		writer_print(p->w, "%s%.*s", i ? ", " : "", (int)when_format(date(days[i]), out), out);
	}
	writer_raw(p->w, TEXT("]\n"));
}

static void print_spans(struct printer *p, const struct key *key, void *base)
{
	const struct span *spans = *(struct span **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	writer_raw(p->w, TEXT(" ["));
	for (size_t i = 0; i < n; i++) {
		char out[VALUE_ROOM];
		writer_print(p->w, "%s%.*s", i ? ", " : "", (int)span_format(spans[i], out), out);
	}
	writer_raw(p->w, TEXT("]\n"));
}

static void print_texts(struct printer *p, const struct key *key, void *base)
{
	const struct text *texts = *(struct text **)key_field(key, base);
	size_t n = *(size_t *)key_other(key, base);
	writer_raw(p->w, TEXT(" ["));
	for (size_t i = 0; i < n; i++) {
		writer_raw(p->w, i ? TEXT(", ") : TEXT(""));
		put_text(p, texts[i]);
	}
	writer_raw(p->w, TEXT("]\n"));
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
		char out[VALUE_ROOM];
		put_name(p, policy->slots[i].name);
		writer_print(p->w, " %.*s\n", (int)span_format(policy->slots[i].span, out), out);
	}
	p->indent--;
}

static void print_coverage(struct printer *p, const struct key *key, void *base)
{
	const struct callback *c = base;
	char out[VALUE_ROOM];
	(void)key;
	writer_raw(p->w, TEXT(" {"));
	for (size_t i = 0; i < c->coverage_n; i++) {
		put_text(p, c->coverage[i].class);
		writer_print(p->w, ": %.*s, ", (int)share_format(c->coverage[i].share, out), out);
	}
	writer_print(p->w, "default: %.*s}\n", (int)share_format(c->coverage_default, out), out);
}

/* The headers of one column stand side by side: one as it is, more as a list. */
static void print_columns(struct printer *p, const struct key *key, void *base)
{
	const struct columns *columns = base;
	(void)key;
	writer_raw(p->w, TEXT("\n"));
	p->indent++;
	for (size_t i = 0, end; i < columns->n; i = end) {
		for (end = i + 1; end < columns->n && text_eq(columns->list[end].column, columns->list[i].column); end++)
			;
		put_name(p, columns->list[i].column);
		writer_raw(p->w, end > i + 1 ? TEXT(" [") : TEXT(" "));
		for (size_t j = i; j < end; j++) {
			writer_raw(p->w, j > i ? TEXT(", ") : TEXT(""));
			put_text(p, columns->list[j].header);
		}
		writer_raw(p->w, end > i + 1 ? TEXT("]\n") : TEXT("\n"));
	}
	p->indent--;
}

static void print_intake(struct printer *p, const struct key *key, void *base)
{
	const struct policy *policy = base;
	int type = word_find(intake_type_word, INTAKE_TYPES, text_of(key->word));
	struct columns columns = { policy->mapping[type], policy->mapping_n[type] };
	put_inner(p, key->inner, &columns);
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

/* Types that are not here are scalars. */
static printer_of *const printer_for[TYPES] = {
	[V_WEEKDAYS] = print_weekdays,
	[V_DATES] = print_dates,
	[V_SPANS] = print_spans,
	[V_CLASSES] = print_texts,
	[V_SERVICES] = print_texts,
	[V_SLOTS] = print_slots,
	[V_COVERAGE] = print_coverage,
	[V_COLUMNS] = print_columns,
	[V_INTAKE] = print_intake,
	[V_MAP] = print_inner,
	[V_CALLBACKS] = print_callbacks,
	[V_SEVERITIES] = print_severities,
	[V_ASSESS] = print_assess,
	[V_LADDER] = print_ladder,
};

void policy_print(const struct policy *policy, struct writer *w)
{
	struct policy copy = *policy; /* the table's offsets lead to fields that may be written, too */
	struct printer p = { &copy, w, 0 };
	put_map(&p, IN_POLICY, &copy);
}
