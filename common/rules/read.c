/* From YAML to struct policy: the walk over maps of keys, which calls a reader for each key's type. */
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "rules/base.h"
#include "rules/houses.h"
#include "rules/reader.h"
#include "time/clock.h"
#include "words/task.h"

static reader_of *const reader_for[TYPES];

static size_t characters(struct text t)
{
	size_t n, all = 0;
	for (; t.n; t.p += n, t.n -= n, all++)
		utf8_first(t, &n);
	return all;
}

/* What a message says of an unknown key: a look-alike in it, a space that is missing behind its colon, or that it has no colon, as what stands
 * behind a comma in { } where a list was meant. */
static const char *key_hint(const struct node *value, char out[LOOKALIKE_ROOM])
{
	const struct node *key = value->key;
	if (key->plain && key->text.n && memchr(key->text.p, ':', key->text.n))
		return _("; a space is due after :");
	bool bare = key->plain && node_is_nothing(value) && value->at.line == key->at.line && value->at.column == key->at.column + characters(key->text);
	return bare ? _("; several values stand in brackets, [a, b]") : wide_hint(key, out);
}

/* Gives the key that is likely meant, or NULL. */
static const struct key *unknown_key(struct reader *r, const struct spot *entry, enum place place)
{
	const struct node *word = entry->node->key;
	const struct key *nearest = key_nearest(place, word->text);
	char hint[LOOKALIKE_ROOM];
	if (nearest) {
		wrong(r, entry, word->at, "an unknown key found, the nearest allowed: %s%s", nearest->word, key_hint(entry->node, hint));
		return nearest;
	}
	char allowed[LIST_ROOM] = "";
	size_t n, used = 0;
	const struct key *keys = keys_of(place, &n);
	for (size_t i = 0; i < n; i++)
		append(allowed, sizeof allowed, &used, "%s%s", i ? ", " : "", keys[i].word);
	wrong(r, entry, word->at, "an unknown key found, allowed: %s%s", allowed, key_hint(entry->node, hint));
	return NULL;
}

/* Fills in what holds when the key is not given. */
static void fill(struct reader *r, const struct key *key, void *base)
{
	if (key->standard) {
		struct spot spot = { .node = yaml_tree(&r->arena, text_of(key->standard), NULL, &r->problems) };
		reader_for[key->type](r, &spot, key, base);
	} else if (key->type == V_MAP) {
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
	bool *seen = arena_get(&r->arena, n * sizeof *seen);
	if (!node_is_nothing(spot->node) && !take_map(r, spot, type_allows[V_MAP]))
		return;
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		const struct key *key = key_find(place, entry.node->key->text);
		if (!key) {
			const struct key *meant = unknown_key(r, &entry, place);
			if (meant)
				seen[meant - keys] = true; /* one message about a mistyped key; not a second one that the right key is missing */
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
			wrong(r, spot, key_mark(spot->node), "no key %s found, required: %s", keys[i].word, _(type_allows[keys[i].type]));
		else if (!seen[i])
			fill(r, &keys[i], base);
	}
}

static void read_inner(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	read_map(r, spot, key->inner, key_field(key, base));
}

/* Does nothing: base_lay has merged the base into the tree before the keys are read. */
static void read_base(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	(void)r, (void)spot, (void)key, (void)base;
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
		check_name(r, &entry, V_NAME);
		if (word_find(reserved_name, RESERVED_NAMES, entry.node->key->text) >= 0)
			wrong(r, &entry, entry.node->key->at, "a reserved name found, allowed: any other");
		read_map(r, &entry, key->inner, &p->callbacks[i]);
	}
}

/* An issue is promoted to a higher severity only, which stands before its own. */
static void check_promotion(struct reader *r, const struct spot *severity, int place)
{
	const struct policy *p = r->policy;
	int to = p->severities[place].promote_to;
	if (to < place)
		return;
	const struct node *promote = node_get(severity->node, TEXT("promote")), *node = node_get(promote, TEXT("to"));
	struct spot of_promote = { severity, promote, 0 }, of_to = { &of_promote, node, 0 };
	wrong(r, &of_to, node->at, "\"%.*s\" found, which is not higher; allowed: a severity that stands before this one",
	      (int)shown(p->severities[to].name).n, p->severities[to].name.p);
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
		check_name(r, &entry, V_WORD);
		read_map(r, &entry, key->inner, &p->severities[i]);
		check_promotion(r, &entry, (int)i);
	}
}

static void read_assess(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	size_t n = take_list(r, spot, type_allows[key->type], 0, false);
	if (!n)
		return;
	p->assess = take_room(r, n, sizeof *p->assess);
	for (struct spot item = { 0 }; next_item(spot, &item);)
		read_map(r, &item, key->inner, &p->assess[p->assess_n++]);
}

static void name_duty(struct policy *p, struct duty *duty, struct text name)
{
	char *room = arena_get(&p->arena, name.n + 1);
	*room = '@';
	bytes_copy(room + 1, name.p, name.n);
	duty->in_journal = (struct text){ room, name.n + 1 };
	duty->name = (struct text){ room + 1, name.n };
}

/* The tasks of a duty are all called by its name, and so its rungs need not say which of them they are for. */
static void read_duties(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	if (!take_map(r, spot, type_allows[key->type]))
		return;
	p->duties = take_room(r, spot->node->n, sizeof *p->duties);
	for (struct spot entry = { 0 }; next_entry(spot, &entry);) {
		struct duty *duty = &p->duties[p->duties_n++];
		*duty = (struct duty){ .at = NO_HOUR, .roll = ROLL_UNSET };
		name_duty(p, duty, entry.node->key->text);
		check_name(r, &entry, V_NAME);
		read_map(r, &entry, key->inner, duty);
		for (size_t i = 0; i < duty->ladder_n; i++)
			duty->ladder[i].task = task_name_text((struct task_name){ TK_DUTY, duty->name }, &p->arena);
	}
}

/* Those that do not say how they are rolled are rolled as all dates of the house are. */
static void roll_duties(struct policy *p)
{
	for (size_t i = 0; i < p->duties_n; i++)
		if (p->duties[i].roll == ROLL_UNSET)
			p->duties[i].roll = p->calendar.roll;
}

static void read_require(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct policy *p = base;
	size_t n = take_list(r, spot, type_allows[key->type], 0, false);
	if (!n)
		return;
	p->require = take_room(r, n, sizeof *p->require);
	for (struct spot item = { 0 }; next_item(spot, &item);)
		read_map(r, &item, key->inner, &p->require[p->require_n++]);
}

static void read_ladder(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	size_t n = take_list(r, spot, type_allows[key->type], 1, false), used = 0;
	if (!n)
		return;
	struct rung *rungs = take_room(r, n, sizeof *rungs);
	for (struct spot item = { 0 }; next_item(spot, &item); used++) {
		struct rung *rung = &rungs[used];
		read_map(r, &item, key->inner, rung);
		for (size_t i = 0; rung->name.n && i < used; i++)
			if (text_eq(rungs[i].name, rung->name) && (task_fits(rungs[i].task, rung->task) || task_fits(rung->task, rungs[i].task))) {
				wrong(r, &item, item.node->at, "rung \"%.*s\"%s%.*s found again, allowed: once a task",
				      (int)shown(rung->name).n, rung->name.p, rung->task.n ? _(" of task ") : "", (int)shown(rung->task).n,
				      rung->task.p);
				break;
			}
	}
	*(struct rung **)key_field(key, base) = rungs;
	*(size_t *)key_other(key, base) = used;
}

static reader_of *const reader_for[TYPES] = {
	[V_LANGUAGE] = read_choice,
	[V_OFFICIAL] = read_choice,
	[V_ROLL] = read_choice,
	[V_DUE] = read_choice,
	[V_MINUTES] = read_choice,
	[V_DATE_ORDER] = read_choice,
	[V_UNKNOWN] = read_choice,
	[V_SPOT] = read_choice,
	[V_QUOTES] = read_choice,
	[V_TEXT] = read_text,
	[V_ZONE] = read_zone,
	[V_COUNTRY] = read_digits,
	[V_TRUNK] = read_digits,
	[V_EVENT] = read_event,
	[V_WORD] = read_word,
	[V_RUNG_NAME] = read_rung_name,
	[V_CHARACTER] = read_character,
	[V_PERIOD] = read_duration,
	[V_OFFSET] = read_duration,
	[V_DEADLINE] = read_duration,
	[V_REPEAT] = read_duration,
	[V_COUNT] = read_count,
	[V_DATE] = read_date,
	[V_FROM] = read_from,
	[V_CLOCK] = read_clock,
	[V_MET] = read_met,
	[V_SEVERITY] = read_severity,
	[V_ISSUE_TASK] = read_issue_task,
	[V_CALL_TASK] = read_call_task,
	[V_AT] = read_at,
	[V_BASE] = read_base,
	[V_WEEKDAYS] = read_weekdays,
	[V_ON] = read_on,
	[V_DATES] = read_dates,
	[V_HOURS] = read_hours,
	[V_CLASSES] = read_classes,
	[V_SERVICES] = read_services,
	[V_TO] = read_to,
	[V_FILL] = read_fill,
	[V_PREFIXES] = read_prefixes,
	[V_EVENTS] = read_events,
	[V_FIELDS] = read_fields,
	[V_SLOTS] = read_slots,
	[V_COVERAGE] = read_coverage,
	[V_PEOPLE] = read_people,
	[V_COLUMNS] = read_columns,
	[V_VALUES] = read_values,
	[V_WHEN] = read_when,
	[V_MAP] = read_inner,
	[V_CALLBACKS] = read_callbacks,
	[V_SEVERITIES] = read_severities,
	[V_DUTIES] = read_duties,
	[V_ASSESS] = read_assess,
	[V_LADDER] = read_ladder,
	[V_REQUIRE] = read_require,
};

/* Are there call-backs whose names cannot be known, as their key is mistyped or their value is no map? */
static bool callbacks_are_lost(const struct node *root)
{
	for (const struct node *entry = root->kind == NODE_MAP ? root->first : NULL; entry; entry = entry->next) {
		const struct key *key = key_find(IN_POLICY, entry->key->text), *meant = key ? key : key_nearest(IN_POLICY, entry->key->text);
		if (meant && meant->type == V_CALLBACKS && (meant != key || entry->kind != NODE_MAP) && !node_is_nothing(entry))
			return true;
	}
	return false;
}

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

bool policy_parse(struct policy *p, const char *file, struct text bytes)
{
	*p = (struct policy){ .calendar.until = DAY_UNKNOWN };
	struct reader r = { .policy = p };
	r.problems = (struct problems){ .arena = &r.arena, .file = file };
	struct node *tree = yaml_tree(&r.arena, bytes, NULL, &r.problems);
	struct spot root = { .node = tree ? base_lay(tree, file, &r.arena, &r.problems) : NULL };
	if (root.node) {
		place_names(p, root.node);
		r.callbacks_lost = callbacks_are_lost(root.node);
		read_map(&r, &root, IN_POLICY, p);
		roll_duties(p);
		check_policy(&r, &root);
	}
	bool good = !r.problems.n;
	if (good) {
		p->calendar.shifts = zone_shifts(p->timezone, &p->arena);
		p->always = p->calendar;
		p->always.counts_hours = false;
	} else {
		problems_say(&r.problems);
		policy_free(p);
	}
	arena_free(&r.arena);
	return good;
}

/* Says that there is neither such a file nor such a house. */
static _Noreturn void no_such(const char *path)
{
	char names[HOUSE_NAMES_ROOM];
	if (strchr(path, '/') || errno != ENOENT)
		fail_errno("%s: cannot read", path);
	fail("%s: no such file, and no house of that name; the houses are: %s", path, house_names(names));
}

static bool read_file(struct policy *p, const char *path)
{
	struct text bytes;
	if (!file_bytes(path, &bytes))
		no_such(path);
	bool good = policy_parse(p, path, bytes);
	free((char *)(uintptr_t)bytes.p);
	return good;
}

void policy_read(struct policy *p, const char *house_or_path)
{
	const struct house *house = house_find(text_of(house_or_path));
	if (!(house ? policy_parse(p, house_or_path, house->yaml) : read_file(p, house_or_path)))
		exit(STATUS_FAILED);
}
