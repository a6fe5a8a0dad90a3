/* From YAML to struct policy: one reader for each type of keys.h, and the walk over maps that calls them. */
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "rules/keys.h"
#include "rules/policy.h"
#include "rules/value.h"
#include "rules/yaml.h"
#include "time/clock.h"

enum { TEXT_MOST = 500, SHOWN = 60, PATH_ROOM = 400, LIST_ROOM = 2000 };

struct reader {
	struct policy *policy;
	struct arena arena; /* of the tree and the problems */
	struct problems problems;
};

struct spot { /* where the reader stands: a value, and the way to it */
	const struct spot *up;
	const struct node *node;
	size_t item; /* from 1, in a list */
};

typedef void reader_of(struct reader *, const struct spot *, const struct key *, void *base);
static reader_of *const reader_for[TYPES];

/* Appends to a buffer of so much room, as far as it goes. */
__attribute__((format(printf, 4, 5))) static void add(char *out, size_t room, size_t *used, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	int n = vsnprintf(out + *used, room - *used, format, list);
	va_end(list);
	*used += n < 0 ? 0 : (size_t)n;
	if (*used >= room)
		*used = room - 1;
}

static void add_path(char *out, size_t *used, const struct spot *spot)
{
	if (!spot || !spot->up)
		return;
	add_path(out, used, spot->up);
	if (spot->item) {
		add(out, PATH_ROOM, used, "[%zu]", spot->item);
		return;
	}
	struct text key = text_fit(spot->node->key->text, SHOWN);
	add(out, PATH_ROOM, used, "%s%.*s", *used ? "." : "", (int)key.n, key.p);
}

/* A problem of the value at the spot, unless one is known. */
__attribute__((format(printf, 4, 5))) static void wrong(struct reader *r, const struct spot *spot, struct mark at,
							 const char *format, ...)
{
	if (spot->node->bad)
		return;
	char path[PATH_ROOM] = "", what[LIST_ROOM];
	size_t used = 0;
	add_path(path, &used, spot);
	va_list list;
	va_start(list, format);
	vsnprintf(what, sizeof what, format, list);
	va_end(list);
	problem_add(&r->problems, at, "%s%s%s", path, used ? ": " : "", what);
}

static struct mark key_mark(const struct node *node)
{
	return node->key ? node->key->at : node->at;
}

/* What stands there, for a message. */
static const char *found(const struct node *node, char out[2 * SHOWN + 8])
{
	if (node->kind != NODE_SCALAR)
		return node->kind == NODE_MAP ? "a map" : "a list";
	if (node_is_nothing(node))
		return "nothing";
	struct text shown = text_fit(node->text, SHOWN);
	char *p = out;
	*p++ = '"';
	for (size_t i = 0; i < shown.n && i < 2 * SHOWN; i++)
		*p++ = shown.p[i] ? shown.p[i] : ' ';
	memcpy(p, shown.n < node->text.n ? "...\"" : "\"", shown.n < node->text.n ? 5 : 2);
	return out;
}

static void not_allowed(struct reader *r, const struct spot *spot, const char *allowed)
{
	char what[2 * SHOWN + 8];
	const char *why = node_has_wide_colon(spot->node) ? "; a full-width colon (" FULL_WIDTH_COLON ") is not a :" : "";
	wrong(r, spot, spot->node->at, "%s found, allowed: %s%s", found(spot->node, what), allowed, why);
}

/* The text of a scalar that may stand in a CSV field. */
static bool take_text(struct reader *r, const struct spot *spot, const char *allowed, struct text *out)
{
	const struct node *node = spot->node;
	if (node->bad)
		return false;
	if (node->kind != NODE_SCALAR || node_is_nothing(node) || !text_trim(node->text).n) {
		not_allowed(r, spot, allowed);
		return false;
	}
	if (node->text.n > TEXT_MOST) {
		wrong(r, spot, node->at, "a text of %zu bytes found, allowed: %d", node->text.n, TEXT_MOST);
		return false;
	}
	size_t n;
	for (struct text t = node->text; t.n; t.p += n, t.n -= n)
		if (is_control(utf8_first(t, &n))) {
			wrong(r, spot, node->at, "a line break or control character found, allowed: text of one line");
			return false;
		}
	*out = arena_text(&r->policy->arena, node->text);
	return true;
}

static bool take_map(struct reader *r, const struct spot *spot, const char *allowed)
{
	bool fits = spot->node->kind == NODE_MAP;
	if (!fits)
		not_allowed(r, spot, allowed);
	return fits && !spot->node->bad;
}

/* A list, or a single scalar in its place where `single`; gives how many items there are. */
static size_t take_list(struct reader *r, const struct spot *spot, const char *allowed, bool single)
{
	const struct node *node = spot->node;
	if (node->bad)
		return 0;
	if (node->kind == NODE_LIST)
		return node->n;
	if (single && node->kind == NODE_SCALAR)
		return 1;
	not_allowed(r, spot, allowed);
	return 0;
}

/* Goes on to the next item of what take_list took; false at the end. `item` starts with { 0 }. */
static bool next_item(const struct spot *spot, struct spot *item)
{
	if (spot->node->kind == NODE_SCALAR) {
		bool first = !item->node;
		*item = *spot;
		return first;
	}
	const struct node *node = item->node ? item->node->next : spot->node->first;
	*item = (struct spot){ spot, node, item->item + 1 };
	return node;
}

static bool next_entry(const struct spot *spot, struct spot *entry)
{
	const struct node *node = entry->node ? entry->node->next : spot->node->first;
	*entry = (struct spot){ spot, node, 0 };
	return node;
}

static void *take_room(struct reader *r, size_t n, size_t size)
{
	return arena_get(&r->policy->arena, (n ? n : 1) * size);
}

static void check_name(struct reader *r, const struct spot *entry)
{
	const struct node *key = entry->node->key;
	if (key->text.n > TEXT_MOST)
		wrong(r, entry, key->at, "a name of %zu bytes found, allowed: %d", key->text.n, TEXT_MOST);
	else if (!name_is_allowed(key->text))
		wrong(r, entry, key->at, "this name found, allowed: %s", type_allows[T_NAME]);
}

/* ---- texts and words ---- */

static void read_text(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	take_text(r, spot, type_allows[key->type], key_field(key, base));
}

static void read_zone(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *zone = key_field(key, base);
	if (take_text(r, spot, type_allows[T_ZONE], zone) && !zone_known(*zone))
		not_allowed(r, spot, type_allows[T_ZONE]);
}

static void read_country(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *digits = key_field(key, base);
	if (!take_text(r, spot, type_allows[T_COUNTRY], digits))
		return;
	bool good = digits->n <= 4 && digits->p[0] != '0';
	for (size_t i = 0; i < digits->n; i++)
		good = good && digits->p[i] >= '0' && digits->p[i] <= '9';
	if (!good)
		not_allowed(r, spot, type_allows[T_COUNTRY]);
}

static void read_rung_name(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *name = key_field(key, base);
	if (!take_text(r, spot, type_allows[T_RUNG_NAME], name))
		return;
	if (memchr(name->p, ' ', name->n) || memchr(name->p, '@', name->n))
		not_allowed(r, spot, type_allows[T_RUNG_NAME]);
}

/* The place of the scalar in a list of words; -1, and a problem, when it is none of them. */
static int take_word(struct reader *r, const struct spot *spot, const char *allowed, const struct text *words, int n)
{
	struct text t;
	if (!take_text(r, spot, allowed, &t))
		return -1;
	int place = word_find(words, n, t);
	if (place < 0)
		not_allowed(r, spot, allowed);
	return place;
}

static void read_event(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const enum event_word opening[] = { EV_COMPLAINT, EV_ENQUIRY, EV_CALL };
	struct text words[3];
	for (int i = 0; i < 3; i++)
		words[i] = event_word[opening[i]];
	int place = take_word(r, spot, type_allows[T_EVENT], words, 3);
	if (place >= 0)
		*(struct text *)key_field(key, base) = words[place];
}

static void read_roll(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	int place = take_word(r, spot, type_allows[T_ROLL], roll_word, 3);
	if (place >= 0)
		*(enum roll *)key_field(key, base) = (enum roll)place;
}

static void read_date_order(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	int place = take_word(r, spot, type_allows[T_DATE_ORDER], date_order_word, 3);
	if (place >= 0)
		*(enum date_order *)key_field(key, base) = (enum date_order)place;
}

/* An earlier call-back is one that stands before the one whose key this is. */
static void read_from(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct callback *callback = base;
	struct text t;
	if (!take_text(r, spot, type_allows[T_FROM], &t))
		return;
	int place = word_find(base_word, 3, t);
	if (place >= 0) {
		*(enum base *)key_field(key, base) = (enum base)place;
		return;
	}
	place = policy_callback(r->policy, t);
	callback->from = FROM_CALLBACK;
	callback->from_callback = place;
	if (place < 0)
		not_allowed(r, spot, type_allows[T_FROM]);
	else if (r->policy->callbacks + place >= callback)
		wrong(r, spot, spot->node->at, "\"%.*s\" found, which is not earlier; allowed: %s", (int)text_fit(t, SHOWN).n, t.p,
		      type_allows[T_FROM]);
}

static void read_severity(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	const struct policy *p = r->policy;
	if (!take_text(r, spot, type_allows[T_SEVERITY], &t))
		return;
	int place = policy_severity(p, t);
	*(int *)key_field(key, base) = place;
	if (place >= 0)
		return;
	char allowed[LIST_ROOM / 2] = "";
	size_t used = 0;
	for (size_t i = 0; i < p->severities_n; i++)
		add(allowed, sizeof allowed, &used, "%s%.*s", i ? ", " : "", (int)p->severities[i].name.n, p->severities[i].name.p);
	not_allowed(r, spot, used ? allowed : type_allows[T_SEVERITY]);
}

static void read_issue_task(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *task = key_field(key, base);
	if (!take_text(r, spot, type_allows[T_ISSUE_TASK], task))
		return;
	if (word_find(deadline_word, DEADLINE_WORDS, *task) < 0 && !text_eq(*task, TEXT("confirm")))
		not_allowed(r, spot, type_allows[T_ISSUE_TASK]);
}

static void read_call_task(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const struct text prefix = TEXT("unreached.");
	struct text *task = key_field(key, base);
	if (!take_text(r, spot, type_allows[T_CALL_TASK], task))
		return;
	if (text_eq(*task, TEXT("unreached")) || text_eq(*task, TEXT("contact")))
		return;
	struct text name = text_starts(*task, prefix) ? (struct text){ task->p + prefix.n, task->n - prefix.n } : TEXT("");
	if (!text_eq(name, TEXT("confirm")) && policy_callback(r->policy, name) < 0)
		not_allowed(r, spot, type_allows[T_CALL_TASK]);
}

/* ---- numbers and time ---- */

static void read_count(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	if (take_text(r, spot, type_allows[T_COUNT], &t) && !count_parse(t, key_field(key, base)))
		not_allowed(r, spot, type_allows[T_COUNT]);
}

static void read_duration(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	struct duration *d = key_field(key, base);
	if (!take_text(r, spot, type_allows[key->type], &t))
		return;
	bool of_days = key->type == T_PERIOD || key->type == T_OFFSET;
	int32_t least = key->type == T_OFFSET ? -DURATION_MOST : key->type == T_REPEAT ? 1 : 0;
	if (!duration_parse_strictly(t, d) || d->n < least || (of_days && is_clock_kind(*d)))
		not_allowed(r, spot, type_allows[key->type]);
}

static void read_at(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	struct rung *rung = base;
	if (take_text(r, spot, type_allows[key->type], &t) && !at_parse(t, &rung->anchor, &rung->after))
		not_allowed(r, spot, type_allows[key->type]);
}

static void read_weekdays(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	bool *open = key_field(key, base);
	const char *allowed = type_allows[T_WEEKDAYS];
	if (!take_list(r, spot, allowed, true))
		not_allowed(r, spot, allowed);
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
			wrong(r, &item, item.node->at, "%.*s found again, allowed: each day once", (int)t.n, t.p);
	}
}

static int by_day(const void *a, const void *b)
{
	civil_day x = *(const civil_day *)a, y = *(const civil_day *)b;
	return (x > y) - (x < y);
}

static void read_dates(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[T_DATES], false), used = 0;
	if (!n)
		return;
	civil_day *days = take_room(r, n, sizeof *days);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		struct when when;
		if (!take_text(r, &item, type_allows[T_DATES], &t))
			continue;
		if (!when_parse(t, &when) || when.minute != NO_HOUR) {
			not_allowed(r, &item, "a date that exists, such as 2025-01-29");
			continue;
		}
		size_t same = 0;
		while (same < used && days[same] != when.day)
			same++;
		if (same < used)
			wrong(r, &item, item.node->at, "%.*s found again, allowed: each date once", (int)t.n, t.p);
		else
			days[used++] = when.day;
	}
	qsort(days, used, sizeof *days, by_day);
	*(civil_day **)key_field(key, base) = days;
	*(size_t *)((char *)base + key->second) = used;
}

/* A span that ends after it starts and starts where the one before it ends, or later. */
static void read_span(struct reader *r, const struct spot *spot, struct span *span, const struct span *before)
{
	static const char allowed[] = "HH:MM-HH:MM, such as 08:00-13:30";
	struct text t;
	if (!take_text(r, spot, allowed, &t))
		return;
	int n = (int)t.n;
	if (!span_parse(t, span))
		not_allowed(r, spot, allowed);
	else if (span->end <= span->start)
		wrong(r, spot, spot->node->at, "%.*s found, which does not end after its start; allowed: within one day, until 24:00", n,
		      t.p);
	else if (before && before->end > span->start && before->start < span->end)
		wrong(r, spot, spot->node->at, "%.*s found, which overlaps the one before it; allowed: no overlap", n, t.p);
	else if (before && before->end > span->start)
		wrong(r, spot, spot->node->at, "%.*s found, which is earlier than the one before it; allowed: in day order", n, t.p);
}

static void read_spans(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[T_SPANS], true), used = 0;
	if (!n)
		return;
	struct span *spans = take_room(r, n, sizeof *spans);
	for (struct spot item = { 0 }; next_item(spot, &item); used++)
		read_span(r, &item, &spans[used], used ? &spans[used - 1] : NULL);
	*(struct span **)key_field(key, base) = spans;
	*(size_t *)((char *)base + key->second) = used;
}

/* ---- lists and maps of texts ---- */

/* The items as texts, each one given once; gives how many. */
static size_t take_texts(struct reader *r, const struct spot *spot, const char *allowed, bool single, struct text **out)
{
	size_t n = take_list(r, spot, allowed, single), used = 0;
	if (!n)
		return 0;
	*out = take_room(r, n, sizeof **out);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		if (!take_text(r, &item, allowed, &t))
			continue;
		size_t same = 0;
		while (same < used && !text_eq((*out)[same], t))
			same++;
		if (same < used)
			wrong(r, &item, item.node->at, "\"%.*s\" found again, allowed: each once", (int)text_fit(t, SHOWN).n, t.p);
		else
			(*out)[used++] = t;
	}
	return used;
}

static void read_texts(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	if (key->type == T_SERVICES && spot->node->kind == NODE_LIST && !spot->node->n)
		wrong(r, spot, spot->node->at, "an empty list found, allowed: %s", type_allows[T_SERVICES]);
	*(size_t *)((char *)base + key->second) =
		take_texts(r, spot, type_allows[key->type], false, key_field(key, base));
}

static void read_slots(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	if (spot->node->n > SLOTS_MOST)
		wrong(r, spot, key_mark(spot->node), "%zu slots found, allowed: %d", spot->node->n, SLOTS_MOST);
	p->slots = take_room(r, spot->node->n, sizeof *p->slots);
	for (struct spot entry = { 0 }; next_entry(spot, &entry); p->slots_n++) {
		struct slot *slot = &p->slots[p->slots_n];
		check_name(r, &entry);
		slot->name = arena_text(&p->arena, entry.node->key->text);
		read_span(r, &entry, &slot->span, p->slots_n ? &slot[-1].span : NULL);
	}
}

static void read_coverage(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const char allowed[] = "a percentage from 0 to 100, such as 30% or 12.5";
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
			c->coverage_default = share;
		else if (take_text(r, &of_key, "a class, or default", &class))
			c->coverage[c->coverage_n++] = (struct coverage){ class, share };
	}
}

static bool is_intake_column(struct text word)
{
	return word_find(journal_column, JOURNAL_COLUMNS, word) >= 0 || word_find(intake_column, INTAKE_COLUMNS, word) >= 0;
}

static void unknown_column(struct reader *r, const struct spot *entry)
{
	char allowed[LIST_ROOM / 2] = "";
	size_t used = 0;
	for (int i = 0; i < JOURNAL_COLUMNS + INTAKE_COLUMNS; i++) {
		struct text word = i < JOURNAL_COLUMNS ? journal_column[i] : intake_column[i - JOURNAL_COLUMNS];
		add(allowed, sizeof allowed, &used, "%s%s", i ? ", " : "", word.p);
	}
	wrong(r, entry, entry->node->key->at, "an unknown column found, allowed: %s", allowed);
}

/* How many headers a map of columns gives. */
static size_t headers_of(const struct node *map)
{
	size_t n = 0;
	for (const struct node *node = map->first; node; node = node->next)
		n += node->kind == NODE_LIST ? node->n : 1;
	return n;
}

static void read_columns(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const char allowed[] = "a header, or a list of headers, at least one";
	struct columns *columns = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	columns->list = take_room(r, headers_of(spot->node), sizeof *columns->list);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct text column = entry.node->key->text, *headers;
		if (entry.node->bad)
			continue;
		if (!is_intake_column(column))
			unknown_column(r, &entry);
		if (entry.node->kind == NODE_LIST && !entry.node->n)
			wrong(r, &entry, entry.node->at, "an empty list found, allowed: %s", allowed);
		column = arena_text(&r->policy->arena, column);
		size_t n = take_texts(r, &entry, allowed, true, &headers);
		for (size_t i = 0; i < n; i++)
			columns->list[columns->n++] = (struct mapping){ column, headers[i] };
	}
}

/* ---- maps of keys ---- */

static void unknown_key(struct reader *r, const struct spot *entry, enum place place)
{
	const struct node *word = entry->node->key;
	const struct key *nearest = key_nearest(place, word->text);
	if (nearest) {
		wrong(r, entry, word->at, "an unknown key found, allowed here: %s", nearest->word);
		return;
	}
	char allowed[LIST_ROOM / 2] = "";
	size_t n, used = 0;
	const struct key *keys = keys_of(place, &n);
	for (size_t i = 0; i < n; i++)
		add(allowed, sizeof allowed, &used, "%s%s", i ? ", " : "", keys[i].word);
	const char *why = node_has_wide_colon(word) ? "; a full-width colon (" FULL_WIDTH_COLON ") is not a :" : "";
	wrong(r, entry, word->at, "an unknown key found, allowed here: %s%s", allowed, why);
}

/* Fills in what holds when the key is not given. */
static void fill(struct reader *r, const struct key *key, void *base)
{
	if (key->standard) {
		struct spot spot = { .node = yaml_tree(&r->arena, text_of(key->standard), &r->problems) };
		reader_for[key->type](r, &spot, key, base);
	} else if (key->type == T_MAP) {
		size_t n;
		const struct key *keys = keys_of(key->inner, &n);
		for (size_t i = 0; i < n; i++)
			fill(r, &keys[i], key_field(key, base));
	}
}

/* Reads a map whose keys are those of the place; nothing is a map without keys. */
static void read_map(struct reader *r, const struct spot *spot, enum place place, void *base)
{
	size_t n;
	const struct key *keys = keys_of(place, &n);
	bool seen[16] = { false };
	if (!node_is_nothing(spot->node) && !take_map(r, spot, type_allows[T_MAP]))
		return;
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		const struct key *key = key_find(place, entry.node->key->text);
		if (!key) {
			unknown_key(r, &entry, place);
			continue;
		}
		bool nothing = node_is_nothing(entry.node);
		seen[key - keys] |= !nothing || key->need == REQUIRED;
		if (nothing && key->need == REQUIRED)
			not_allowed(r, &entry, type_allows[key->type]);
		else if (!nothing && !entry.node->bad)
			reader_for[key->type](r, &entry, key, base);
	}
	for (size_t i = 0; i < n; i++) {
		if (!seen[i] && keys[i].need == REQUIRED)
			wrong(r, spot, key_mark(spot->node), "no key %s found, required: %s", keys[i].word, type_allows[keys[i].type]);
		else if (!seen[i])
			fill(r, &keys[i], base);
	}
}

static void read_inner(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	read_map(r, spot, key->inner, key_field(key, base));
}

static void read_intake(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	struct columns columns = { 0 };
	int type = word_find(intake_type_word, INTAKE_TYPES, text_of(key->word));
	read_map(r, spot, key->inner, &columns);
	p->mapping[type] = columns.list;
	p->mapping_n[type] = columns.n;
}

static void read_callbacks(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	if (spot->node->n > CALLBACKS_MOST)
		wrong(r, spot, key_mark(spot->node), "%zu call-backs found, allowed: %d", spot->node->n, CALLBACKS_MOST);
	size_t i = 0;
	for (struct spot entry = { 0 }; next_entry(spot, &entry); i++) {
		check_name(r, &entry);
		if (word_find(reserved_name, RESERVED_NAMES, entry.node->key->text) >= 0)
			wrong(r, &entry, entry.node->key->at, "a reserved name found, allowed: any other");
		read_map(r, &entry, key->inner, &p->callbacks[i]);
	}
}

static void read_severities(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	if (spot->node->n > SEVERITIES_MOST || !spot->node->n)
		wrong(r, spot, key_mark(spot->node), "%zu severities found, allowed: 1 to %d", spot->node->n, SEVERITIES_MOST);
	size_t i = 0;
	for (struct spot entry = { 0 }; next_entry(spot, &entry); i++) {
		check_name(r, &entry);
		read_map(r, &entry, key->inner, &p->severities[i]);
	}
}

static void read_assess(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	p->assess = take_room(r, take_list(r, spot, type_allows[key->type], false), sizeof *p->assess);
	if (spot->node->kind != NODE_LIST)
		return;
	for (struct spot item = { 0 }; next_item(spot, &item);)
		read_map(r, &item, key->inner, &p->assess[p->assess_n++]);
}

/* Can one task be meant by both? unreached stands for every unreached.NAME. */
static bool same_task(struct text a, struct text b)
{
	static const struct text all = TEXT("unreached"), one = TEXT("unreached.");
	return text_eq(a, b) || (text_eq(a, all) && text_starts(b, one)) || (text_eq(b, all) && text_starts(a, one));
}

static void read_ladder(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[key->type], false), used = 0;
	if (spot->node->kind == NODE_LIST && !n)
		wrong(r, spot, spot->node->at, "an empty list found, allowed: %s", type_allows[key->type]);
	if (!n)
		return;
	struct rung *rungs = take_room(r, n, sizeof *rungs);
	for (struct spot item = { 0 }; next_item(spot, &item); used++) {
		struct rung *rung = &rungs[used];
		read_map(r, &item, key->inner, rung);
		for (size_t i = 0; rung->name.n && i < used; i++)
			if (text_eq(rungs[i].name, rung->name) && same_task(rungs[i].task, rung->task)) {
				wrong(r, &item, item.node->at, "rung \"%.*s\" of task %.*s found again, allowed: once a task",
				      (int)text_fit(rung->name, SHOWN).n, rung->name.p, (int)text_fit(rung->task, SHOWN).n,
				      rung->task.p);
				break;
			}
	}
	*(struct rung **)key_field(key, base) = rungs;
	*(size_t *)((char *)base + key->second) = used;
}

static reader_of *const reader_for[TYPES] = {
	[T_TEXT] = read_text,
	[T_ZONE] = read_zone,
	[T_COUNTRY] = read_country,
	[T_EVENT] = read_event,
	[T_RUNG_NAME] = read_rung_name,
	[T_PERIOD] = read_duration,
	[T_OFFSET] = read_duration,
	[T_DEADLINE] = read_duration,
	[T_REPEAT] = read_duration,
	[T_COUNT] = read_count,
	[T_ROLL] = read_roll,
	[T_DATE_ORDER] = read_date_order,
	[T_FROM] = read_from,
	[T_SEVERITY] = read_severity,
	[T_ISSUE_TASK] = read_issue_task,
	[T_CALL_TASK] = read_call_task,
	[T_AT] = read_at,
	[T_WEEKDAYS] = read_weekdays,
	[T_DATES] = read_dates,
	[T_SPANS] = read_spans,
	[T_CLASSES] = read_texts,
	[T_SERVICES] = read_texts,
	[T_SLOTS] = read_slots,
	[T_COVERAGE] = read_coverage,
	[T_COLUMNS] = read_columns,
	[T_INTAKE] = read_intake,
	[T_MAP] = read_inner,
	[T_CALLBACKS] = read_callbacks,
	[T_SEVERITIES] = read_severities,
	[T_ASSESS] = read_assess,
	[T_LADDER] = read_ladder,
};

/* ---- the whole ---- */

/* Puts the names of call-backs and severities in their places first: other keys refer to them, before and after. */
static void place_names(struct policy *p, const struct node *root)
{
	const struct node *callbacks = node_get(root, TEXT("callbacks")), *complaints = node_get(root, TEXT("complaints"));
	const struct node *severities = node_get(complaints, TEXT("severities"));
	p->complaints = complaints && complaints->kind == NODE_MAP;
	p->default_severity = -1;
	if (callbacks && callbacks->kind == NODE_MAP) {
		p->callbacks = arena_get(&p->arena, (callbacks->n + 1) * sizeof *p->callbacks);
		for (const struct node *entry = callbacks->first; entry; entry = entry->next)
			p->callbacks[p->callbacks_n++].name = arena_text(&p->arena, entry->key->text);
	}
	if (severities && severities->kind == NODE_MAP) {
		p->severities = arena_get(&p->arena, (severities->n + 1) * sizeof *p->severities);
		for (const struct node *entry = severities->first; entry; entry = entry->next) {
			p->severities[p->severities_n].promote_to = -1;
			p->severities[p->severities_n++].name = arena_text(&p->arena, entry->key->text);
		}
	}
}

/* Every year is to have an open day: without one, dates could not be rolled. */
static void check_open_days(struct reader *r, const struct spot *root)
{
	const struct calendar *c = &r->policy->calendar;
	const struct node *calendar = node_get(root->node, TEXT("calendar"));
	const struct node *closed = node_get(calendar, TEXT("closed"));
	if (!closed || closed->bad)
		return;
	struct spot of_calendar = { root, calendar, 0 }, of_closed = { &of_calendar, closed, 0 };
	int year, month, day, before = 0;
	for (size_t i = 0; i < c->closed_n; i++, before = year) {
		civil_of(c->closed[i], &year, &month, &day);
		civil_day last = day_of(year, 12, 31);
		if (year != before && calendar_open_from(c, day_of(year, 1, 1)) > last)
			wrong(r, &of_closed, closed->at, "every open day of %04d found, allowed: at least one left open a year", year);
	}
}

bool policy_parse(struct policy *p, const char *file, struct text bytes)
{
	*p = (struct policy){ 0 };
	struct reader r = { .policy = p };
	r.problems = (struct problems){ .arena = &r.arena, .file = file };
	struct spot root = { .node = yaml_tree(&r.arena, bytes, &r.problems) };
	if (root.node) {
		place_names(p, root.node);
		read_map(&r, &root, IN_POLICY, p);
		check_open_days(&r, &root);
	}
	bool good = !r.problems.n;
	if (!good) {
		problems_say(&r.problems);
		policy_free(p);
	}
	arena_free(&r.arena);
	return good;
}

void policy_read(struct policy *p, const char *path)
{
	char *bytes = xmalloc(YAML_BYTES_MOST + 1, 1);
	size_t used = 0;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0)
		fail_errno("%s: cannot read", path);
	while (used < YAML_BYTES_MOST + 1) {
		ssize_t n = read(fd, bytes + used, YAML_BYTES_MOST + 1 - used);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0)
			fail_errno("%s: cannot read", path);
		if (n == 0)
			break;
		used += (size_t)n;
	}
	close(fd);
	bool good = policy_parse(p, path, (struct text){ bytes, used });
	free(bytes);
	if (!good)
		exit(STATUS_FAILED);
}
