/* Single values of a policy: texts, words, numbers, durations. */
#include "bytes/catalogue.h"
#include "rules/reader.h"
#include "rules/value.h"
#include "time/clock.h"
#include "words/task.h"

void read_text(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	take_text(r, spot, type_allows[key->type], key_field(key, base));
}

void read_word(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *word = key_field(key, base);
	if (take_text(r, spot, type_allows[key->type], word) && !word_is_allowed(*word))
		not_allowed(r, spot, type_allows[key->type]);
}

void read_zone(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *zone = key_field(key, base);
	if (take_text(r, spot, type_allows[V_ZONE], zone) && !zone_known(*zone))
		not_allowed(r, spot, type_allows[V_ZONE]);
}

void read_digits(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *digits = key_field(key, base);
	if (!take_text(r, spot, type_allows[key->type], digits))
		return;
	bool good = digits->n <= TRUNK_MOST && (key->type == V_TRUNK || digits->p[0] != '0');
	for (size_t i = 0; i < digits->n; i++)
		good = good && digits->p[i] >= '0' && digits->p[i] <= '9';
	if (!good)
		not_allowed(r, spot, type_allows[key->type]);
}

void read_character(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *one = key_field(key, base);
	size_t n;
	if (!take_text(r, spot, type_allows[key->type], one))
		return;
	utf8_first(*one, &n);
	if (n != one->n || !word_is_allowed(*one) || *one->p == '/')
		not_allowed(r, spot, type_allows[key->type]);
}

void read_date(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	struct when when = WHEN_NONE;
	if (!take_text(r, spot, type_allows[key->type], &t))
		return;
	if (!when_parse(t, &when) || when.minute != NO_HOUR)
		not_allowed(r, spot, type_allows[key->type]);
	*(civil_day *)key_field(key, base) = when.day;
}

void read_rung_name(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *name = key_field(key, base);
	if (!take_text(r, spot, type_allows[V_RUNG_NAME], name))
		return;
	if (memchr(name->p, ' ', name->n) || memchr(name->p, '@', name->n))
		not_allowed(r, spot, type_allows[V_RUNG_NAME]);
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

void read_event(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	static const enum event_word opening[] = { EV_COMPLAINT, EV_ENQUIRY, EV_CALL };
	struct text words[3];
	for (int i = 0; i < 3; i++)
		words[i] = event_word[opening[i]];
	int place = take_word(r, spot, type_allows[V_EVENT], words, 3);
	if (place >= 0)
		*(struct text *)key_field(key, base) = words[place];
}

void read_choice(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	if (!take_text(r, spot, type_allows[key->type], &t))
		return;
	int value = choice_find(key->type, t);
	if (value < 0)
		not_allowed(r, spot, type_allows[key->type]);
	else
		*(unsigned *)key_field(key, base) = (unsigned)value;
}

/* An earlier call-back is one that stands before the one whose key this is. */
void read_from(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct callback *callback = base;
	struct text t;
	if (!take_text(r, spot, type_allows[V_FROM], &t))
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
		not_allowed(r, spot, type_allows[V_FROM]);
	else if (r->policy->callbacks + place >= callback)
		wrong(r, spot, spot->node->at, "\"%.*s\" found, which is not earlier; allowed: %s", (int)shown(t).n, t.p,
		      _(type_allows[V_FROM]));
}

void read_severity(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	const struct policy *p = r->policy;
	if (!take_text(r, spot, type_allows[V_SEVERITY], &t))
		return;
	int place = policy_severity(p, t);
	*(int *)key_field(key, base) = place;
	if (place >= 0 || !p->severities_n)
		return; /* without any, that is the fault, and is said where they should be */
	char allowed[LIST_ROOM] = "";
	size_t used = 0;
	for (size_t i = 0; i < p->severities_n; i++)
		append(allowed, sizeof allowed, &used, "%s%.*s", i ? ", " : "", (int)shown(p->severities[i].name).n,
		       p->severities[i].name.p);
	not_allowed(r, spot, allowed);
}

void read_issue_task(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *task = key_field(key, base);
	if (!take_text(r, spot, type_allows[V_ISSUE_TASK], task))
		return;
	enum task_kind kind = task_name_of(*task).kind;
	if (!is_deadline_kind(kind) && kind != TK_CONFIRM)
		not_allowed(r, spot, type_allows[V_ISSUE_TASK]);
}

void read_call_task(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text *task = key_field(key, base);
	if (!take_text(r, spot, type_allows[V_CALL_TASK], task))
		return;
	struct task_name t = task_name_of(*task);
	if (t.kind == TK_CONTACT || task_group(*task) == TK_UNREACHED)
		return;
	bool known = task_name_of(t.of).kind == TK_CONFIRM || policy_callback(r->policy, t.of) >= 0 || r->callbacks_lost;
	if (t.kind != TK_UNREACHED || !known)
		not_allowed(r, spot, type_allows[V_CALL_TASK]);
}

void read_count(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	if (take_text(r, spot, type_allows[V_COUNT], &t) && !count_parse(t, key_field(key, base)))
		not_allowed(r, spot, type_allows[V_COUNT]);
}

void read_duration(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	struct duration *d = key_field(key, base);
	if (!take_text(r, spot, type_allows[key->type], &t))
		return;
	bool of_days = key->type == V_PERIOD || key->type == V_OFFSET;
	int32_t least = key->type == V_OFFSET ? -DURATION_MOST : key->type == V_REPEAT ? 1 : 0;
	if (!duration_parse_strictly(t, d) || d->n < least || (of_days && is_clock_kind(*d)))
		not_allowed(r, spot, type_allows[key->type]);
}

void read_clock(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	if (take_text(r, spot, type_allows[key->type], &t) && !clock_parse(t, key_field(key, base)))
		not_allowed(r, spot, type_allows[key->type]);
}

void read_met(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	int event = take_word(r, spot, type_allows[key->type], event_word, EVENT_WORDS);
	if (event == EV_DONE)
		not_allowed(r, spot, type_allows[key->type]);
	else if (event >= 0)
		*(struct text *)key_field(key, base) = event_word[event];
}

void read_at(struct reader *r, const struct spot *spot, const struct key *key, void *base)
{
	struct text t;
	struct rung *rung = base;
	if (take_text(r, spot, type_allows[key->type], &t) && !at_parse(t, &rung->anchor, &rung->after))
		not_allowed(r, spot, type_allows[key->type]);
}
