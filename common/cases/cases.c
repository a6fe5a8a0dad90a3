#include "cases/cases.h"

#include <stdlib.h>

#include "bytes/diag.h"
#include "bytes/search.h"
#include "rules/require.h"

int event_cmp(const struct event *a, const struct event *b)
{
	int64_t x = case_minute(a), y = case_minute(b);
	if (x != y)
		return x < y ? -1 : 1;
	return (a > b) - (a < b);
}

/* ---- records ---- */

static bool is_named(const struct case_record *record, struct text name)
{
	return text_eq(case_name(record), name);
}

void case_set_name(struct case_record *record, struct text name)
{
	record->name_n = (uint16_t)name.n;
	if (name.n <= sizeof record->name)
		memcpy(record->name, name.p, name.n);
	else
		memcpy(record->name, &name.p, sizeof name.p);
}

static struct case_record *new_record(struct cases *c, struct text name)
{
	if (c->record_n >= UINT32_MAX)
		fail("too many cases for one run: split the journal by store or month");
	if (c->record_n % RECORDS_A_BLOCK == 0) {
		c->block = xgrow(c->block, c->record_n / RECORDS_A_BLOCK, &c->block_room, sizeof *c->block);
		c->block[c->record_n / RECORDS_A_BLOCK] = xaligned(RECORDS_A_BLOCK, sizeof **c->block);
	}
	struct case_record *record = case_at(c, c->record_n);
	*record = (struct case_record){ .number = (uint32_t)c->record_n++ };
	case_set_name(record, name.n > sizeof record->name ? arena_text(&c->arena, name) : name);
	return record;
}

void cases_start(struct cases *c, const struct policy *policy, struct when now)
{
	*c = (struct cases){ .policy = policy, .now = now };
	card_store_start(&c->cards);
	c->detail = xgrow(c->detail, 0, &c->detail_room, sizeof *c->detail);
	c->detail[c->detail_n++] = (struct detail){ .due = WHEN_NONE };
	for (size_t i = 0; i < policy->callbacks_n; i++)
		pool_add(&c->tasks, policy->callbacks[i].name);
	pool_add(&c->tasks, TEXT("confirm"));
	for (int i = 0; i < DEADLINE_WORDS; i++)
		pool_add(&c->tasks, deadline_word[i]);
	c->index_size = 1024;
	c->index = xtable(c->index_size, sizeof *c->index);
}

static void grow_index(struct cases *c)
{
	struct case_slot *old = c->index;
	size_t n = c->index_size;
	c->index_size *= 2;
	c->index = xtable(c->index_size, sizeof *c->index);
	for (size_t i = 0; i < n; i++) {
		if (!old[i].record)
			continue;
		size_t place = old[i].hash & (c->index_size - 1);
		while (c->index[place].record)
			place = (place + 1) & (c->index_size - 1);
		c->index[place] = old[i];
	}
	free(old);
}

/* The first slot from this place on whose case has this half of the hash, or the free slot behind them. */
static inline struct case_slot *next_slot(const struct cases *c, size_t *place, uint32_t hash)
{
	for (;; ++*place) {
		struct case_slot *slot = &c->index[*place & (c->index_size - 1)];
		if (slot->hash == hash || !slot->record)
			return slot;
	}
}

static struct case_slot *find_slot(const struct cases *c, struct text name, uint64_t hash)
{
	for (size_t place = (uint32_t)hash;; place++) {
		struct case_slot *slot = next_slot(c, &place, (uint32_t)hash);
		if (!slot->record || is_named(case_at(c, slot->record - 1), name))
			return slot;
	}
}

const struct case_record *cases_find(const struct cases *c, struct text name)
{
	uint32_t record = find_slot(c, name, text_hash(name))->record;
	return record ? case_at(c, record - 1) : NULL;
}

/* The record of a case, which is made if it is new. `likely` is the record that it probably has, or NULL. */
static struct case_record *case_of(struct cases *c, struct text name, uint64_t hash, struct case_record *likely)
{
	if (!likely && c->record_n) /* most often it is the case made last, whose lines follow each other */
		likely = case_at(c, c->record_n - 1);
	if (likely && is_named(likely, name))
		return likely;
	struct case_slot *slot = find_slot(c, name, hash);
	if (slot->record)
		return case_at(c, slot->record - 1);
	struct case_record *record = new_record(c, name);
	*slot = (struct case_slot){ (uint32_t)hash, (uint32_t)c->record_n };
	if (c->record_n * 3 > c->index_size * 2)
		grow_index(c);
	return record;
}

/* ---- events ---- */

static void keep_note(struct cases *c, struct case_record *record, const struct event *e, struct text text)
{
	if (e->event != EV_CALL && e->event != EV_COMPLAINT && e->event != EV_ENQUIRY)
		return;
	struct note where = { .event = (uint32_t)(e - c->event), .day = e->day, .minute = minute_of_day(e) };
	record->note = note_keep(&c->notes, record->note, &where, text);
}

static bool same_detail(const struct detail *a, const struct detail *b)
{
	return a->card == b->card && a->severity == b->severity && a->kind == b->kind && a->channel == b->channel && a->to == b->to &&
	       a->result == b->result && a->task == b->task && a->actor == b->actor && when_cmp(a->due, b->due) == 0;
}

uint32_t cases_keep_detail(struct cases *c, struct case_record *record, const struct detail *d)
{
	if (record->detail && same_detail(&c->detail[record->detail], d))
		return record->detail;
	if (c->detail_n >= ONLY_CARD)
		fail("too many events for one run: split the journal by store or month");
	c->detail = xgrow(c->detail, c->detail_n, &c->detail_room, sizeof *c->detail);
	c->detail[c->detail_n] = *d;
	return record->detail = (uint32_t)c->detail_n++;
}

/* The card of several fields, which the mask names, that the row gives. */
__attribute__((noinline)) static uint32_t card_of_several(struct cases *c, struct case_record *record, const struct row *row, uint16_t mask)
{
	struct text field[CARD_FIELDS];
	for (unsigned there = mask; there; there &= there - 1)
		field[__builtin_ctz(there)] = row_field(row, CARD_FIRST + __builtin_ctz(there));
	return card_keep(&c->cards, &record->card, field, mask);
}

/* The number of the card of the row, or 0 if it has none. */
static uint32_t card_of(struct cases *c, struct case_record *record, const struct row *row)
{
	uint16_t mask = (uint16_t)(row->filled >> CARD_FIRST & ((1U << CARD_FIELDS) - 1));
	if (!mask)
		return 0;
	if ((mask & (mask - 1)) == 0)
		return card_keep_single(&c->cards, row_field(row, CARD_FIRST + __builtin_ctz(mask)), mask);
	return card_of_several(c, record, row, mask);
}

/* The columns, as bits, that the detail of such an event keeps. */
static uint64_t detail_columns(const struct journal_row *row)
{
	switch (row->event) {
	case EV_COMPLAINT:
	case EV_ENQUIRY:
	case EV_CALL:
		return column_bit(J_SEVERITY) | column_bit(J_KIND) | column_bit(J_CHANNEL) | column_bit(J_DUE);
	case EV_ASSIGN:
		return column_bit(J_TO) | column_bit(J_DUE);
	case EV_ESCALATE:
		return column_bit(J_SEVERITY) | column_bit(J_RESULT) | column_bit(J_DUE);
	case EV_RETRACT:
		return column_bit(J_SEVERITY) | column_bit(J_RESULT) | column_bit(J_DUE) | column_bit(J_KIND);
	default:
		return column_bit(J_DUE);
	}
}

static inline uint32_t word_of(struct cases *c, const struct row *row, uint64_t columns, int column)
{
	return columns & column_bit(column) ? pool_add(&c->words, row_field(row, column)) : 0;
}

/* The actor of the row, if anything needs it. */
static uint32_t actor_of(struct cases *c, const struct journal_row *row, const struct row *from)
{
	static const unsigned asked = 1U << EV_COMPLAINT | 1U << EV_ENQUIRY | 1U << EV_CALL | 1U << EV_RESOLVE;
	return c->audited || asked >> row->event & 1 ? word_of(c, from, from->filled, J_ACTOR) : 0;
}

/* A detail of these columns, and what else belongs to it. */
__attribute__((noinline)) static uint32_t detail_of(struct cases *c, struct case_record *record, const struct row *row, uint64_t columns,
						     struct detail d)
{
	d.severity = word_of(c, row, columns, J_SEVERITY);
	d.kind = word_of(c, row, columns, J_KIND);
	d.channel = word_of(c, row, columns, J_CHANNEL);
	d.to = word_of(c, row, columns, J_TO);
	d.result = word_of(c, row, columns, J_RESULT);
	return cases_keep_detail(c, record, &d);
}

/* Makes event.more. */
static uint32_t keep_more(struct cases *c, struct case_record *record, const struct journal_row *row, const struct row *from,
			  uint32_t task, uint32_t actor)
{
	uint32_t card = card_of(c, record, from);
	uint64_t columns = detail_columns(row) & from->filled;
	if (!columns && task < TASK_FAR && actor < ACTOR_FAR)
		return card ? card | ONLY_CARD : 0;
	return detail_of(c, record, from, columns, (struct detail){ .due = row->due, .card = card, .task = task, .actor = actor });
}

static struct call keep_call(const struct journal_row *row)
{
	struct call call = { .seconds = (int32_t)row->seconds };
	for (int a = 0; a < ASPECTS; a++)
		call.aspect[a] = (uint8_t)row->aspect[a];
	return call;
}

static void grow_events(struct cases *c)
{
	if (c->event_n >= UINT32_MAX)
		fail("too many events for one run: split the journal by store or month");
	c->event = xgrow(c->event, c->event_n, &c->event_room, sizeof *c->event);
	c->beside = c->positions || c->bytes || c->figures || c->audited;
	if (c->positions)
		c->position = xrealloc(c->position, c->event_room, sizeof *c->position);
	if (c->positions || c->bytes)
		c->owner = xrealloc(c->owner, c->event_room, sizeof *c->owner);
	if (c->bytes)
		c->byte = xrealloc(c->byte, c->event_room, sizeof *c->byte);
	if (c->figures)
		c->call = xrealloc(c->call, c->event_room, sizeof *c->call);
}

void cases_make_room(struct cases *c)
{
	if (c->event_n >= c->event_room)
		grow_events(c);
}

uint64_t event_position(const struct cases *c, const struct event *e)
{
	size_t event = (size_t)(e - c->event), read = c->event_n - c->joined_n;
	if (c->positions)
		return c->position[event];
	return event < read ? (uint64_t)c->part << 32 | event : c->joined[event - read];
}

void cases_keep_optout(struct cases *c, uint32_t record)
{
	c->optout = xgrow(c->optout, c->optout_n, &c->optout_room, sizeof *c->optout);
	c->optout[c->optout_n++] = record;
}

/* What some runs keep beside an event, the next. */
__attribute__((noinline)) static void keep_beside(struct cases *c, uint32_t owner, const struct row *from, const struct journal_row *row)
{
	if (c->positions)
		c->position[c->event_n] = from->position;
	if (c->positions || c->bytes)
		c->owner[c->event_n] = owner;
	if (c->figures)
		c->call[c->event_n] = keep_call(row);
	if (c->audited)
		c->event[c->event_n].fills = (uint8_t)((from->filled >> J_NOTE & 1) * FILLS_NOTE + (from->filled >> J_PHONE & 1) * FILLS_PHONE);
	if (c->bytes)
		c->byte[c->event_n] = (uint64_t)from->byte;
}

/* What few events say of their case. */
static inline void note_seldom(struct cases *c, struct case_record *record, const struct journal_row *row, bool unseen)
{
	switch (row->event) {
	case EV_COMPLAINT:
	case EV_ENQUIRY:
		record->raises = true;
		break;
	case EV_DESTROY:
		record->destroyed |= !unseen;
		break;
	case EV_OPTOUT:
		if (!unseen)
			cases_keep_optout(c, record->number);
		break;
	default:
		record->raises |= row->score == SC_DISSATISFIED;
	}
}

/* PERF NOTES. What few rows need is done by functions of their own, which are not inlined: so there is no array here, and fewer registers are
 * saved. It bought 1.3 % of as-schedule's instructions. */
static void add_event(struct cases *c, const struct row *from, const struct journal_row *row, bool unseen, struct case_record *likely)
{
	cases_make_room(c);
	struct case_record *record = case_of(c, row_field(from, J_CASE), from->hash, likely);
	struct event *e = &c->event[c->event_n];
	uint32_t task = pool_add(&c->tasks, row_field(from, J_TASK)), actor = actor_of(c, row, from);
	*e = (struct event){
		.day = row->time.day, .minute = row->time.minute, .event = (uint8_t)row->event, .unseen = unseen,
		.result = row->result & 15U, .score = row->score & 3U,
		.task = task < TASK_FAR ? (uint8_t)task : TASK_FAR, .actor = actor < ACTOR_FAR ? (uint16_t)actor : ACTOR_FAR,
		.more = keep_more(c, record, row, from, task, actor), .before = record->latest,
	};
	if (!unseen && from->filled & column_bit(J_NOTE))
		keep_note(c, record, e, row_field(from, J_NOTE));
	if (c->beside)
		keep_beside(c, record->number, from, row);
	note_seldom(c, record, row, unseen);
	record->latest = (uint32_t)c->event_n++;
	record->events++;
	c->unseen += unseen;
}

void cases_add(struct cases *c, const struct row *from, const struct journal_row *row, bool unseen)
{
	add_event(c, from, row, unseen, NULL);
}

/* The fields of a row that are not empty: the length of each, then all their bytes. */
struct kept_fields {
	uint64_t filled; /* a bit for each column */
	uint16_t n[];
};

static void keep_row(struct cases *c, const struct row *row)
{
	size_t fields = (size_t)__builtin_popcountll(row->filled), bytes = 0, i = 0;
	for (uint64_t there = row->filled; there; there &= there - 1)
		bytes += row_field(row, __builtin_ctzll(there)).n;
	struct kept_fields *kept = arena_get(&c->arena, sizeof *kept + fields * sizeof *kept->n + bytes);
	char *out = (char *)(kept->n + fields);
	kept->filled = row->filled;
	for (uint64_t there = row->filled; there; there &= there - 1) {
		struct text t = row_field(row, __builtin_ctzll(there));
		kept->n[i++] = (uint16_t)t.n;
		bytes_copy(out, t.p, t.n);
		out += t.n;
	}
	c->kept = xgrow(c->kept, c->kept_n, &c->kept_room, sizeof *c->kept);
	c->kept[c->kept_n++] = (struct kept_row){ c->event_n, kept };
}

const struct kept_row *kept_row_of(const struct cases *c, const struct event *e)
{
	size_t event = (size_t)(e - c->event), i;
	BINARY_SEARCH(i, c->kept_n, c->kept[i].event < event);
	return i < c->kept_n && c->kept[i].event == event ? &c->kept[i] : NULL;
}

void kept_row_fields(const struct kept_row *row, struct text *field)
{
	const struct kept_fields *kept = row->fields;
	const uint16_t *n = kept->n;
	const char *p = (const char *)(n + __builtin_popcountll(kept->filled));
	for (int i = 0; i < JOURNAL_COLUMNS; i++) {
		field[i] = TEXT("");
		if (!(kept->filled & column_bit(i)))
			continue;
		field[i] = (struct text){ p, *n };
		p += *n++;
	}
}

/* Handles a row of the watched case; seen: it becomes an event. */
static void watch(struct cases *c, const struct row *row, bool seen)
{
	if (!text_eq(row_field(row, J_CASE), c->watched))
		return;
	if (seen)
		keep_row(c, row);
	else
		c->later++;
}

/* Does the row lack a field that the policy requires, unless the card already has it? */
static bool may_lack(const struct cases *c, const struct row *from, enum event_word event)
{
	struct text field[JOURNAL_COLUMNS];
	uint64_t card = ((UINT64_C(1) << CARD_FIELDS) - 1) << CARD_FIRST;
	if (!require_asks(c->policy, event))
		return false;
	for (int i = 0; i < JOURNAL_COLUMNS; i++)
		field[i] = row_field(from, i);
	return require_lacks(c->policy, event, field, card & ~from->filled);
}

/* Looks at more of a row than its event, as few runs do. */
__attribute__((cold)) static void look_at(struct cases *c, const struct row *from, enum event_word event, bool seen)
{
	if (c->watched.p)
		watch(c, from, seen);
	if (c->required && seen && may_lack(c, from, event))
		keep_row(c, from);
}

static inline bool take(struct cases *c, const struct row *from, const struct journal_row *row, struct case_record *likely)
{
	bool seen = is_seen(row->time, c->now);
	if (c->watched.p || c->required)
		look_at(c, from, row->event, seen);
	if (seen || c->all || (opens_case(row->event) && policy_samples(c->policy)))
		add_event(c, from, row, !seen, likely);
	return seen;
}

bool cases_take(struct cases *c, const struct row *from, const struct journal_row *row)
{
	return take(c, from, row, NULL);
}

/* Finds the records to which the rows probably belong, or NULL, and prefetches them: they and their slots lie scattered in memory, so all
 * are prefetched before any is used. */
static void prefetch(const struct cases *c, const struct row *row, size_t n, struct case_record **likely)
{
	for (size_t i = 0; i < n; i++)
		__builtin_prefetch(&c->index[row[i].hash & (c->index_size - 1)]);
	for (size_t i = 0; i < n; i++) {
		size_t place = (uint32_t)row[i].hash;
		uint32_t record = next_slot(c, &place, (uint32_t)row[i].hash)->record;
		likely[i] = record ? case_at(c, record - 1) : NULL;
		if (record)
			__builtin_prefetch(likely[i], 1);
	}
}

void cases_take_rows(struct cases *c, const struct row *row, size_t n, const struct row_watch *watch)
{
	struct case_record *likely[RECORDS_BATCH];
	struct journal_row understood;
	prefetch(c, row, n, likely);
	for (size_t i = 0; i < n; i++) {
		const char *bad = journal_row_parse(&row[i], &understood);
		if (bad)
			watch->bad(watch->of_bad, &row[i], bad);
		else if (!take(c, &row[i], &understood, likely[i]) && watch->late)
			watch->late(watch->of_late, &row[i]);
	}
}

static void reject(void *table, const struct row *row, const char *why)
{
	table_reject(table, row, "%s", why);
}

void cases_read(struct cases *c, struct table *table, late_row *late, void *context)
{
	const struct row_watch watch = { reject, table, late, context };
	const struct row *row;
	size_t n;
	while ((n = table_rows(table, &row)))
		cases_take_rows(c, row, n, &watch);
}

void cases_free(struct cases *c)
{
	pool_free(&c->tasks);
	pool_free(&c->words);
	arena_free(&c->arena);
	card_store_free(&c->cards);
	note_store_free(&c->notes);
	free(c->event);
	free(c->owner);
	free(c->position);
	free(c->byte);
	free(c->joined);
	free(c->optout);
	free(c->call);
	free(c->detail);
	for (size_t i = 0; i < c->record_n; i += RECORDS_A_BLOCK)
		free(c->block[i / RECORDS_A_BLOCK]);
	free(c->block);
	free(c->kept);
	free(c->index);
}
