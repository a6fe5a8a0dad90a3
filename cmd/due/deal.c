#include "deal.h"

#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/fold.h"

/* The agents who take turns: all of them, or those of a slot. */
struct team {
	uint32_t *agent; /* indexes into list.agent */
	size_t n, turn;
	size_t unmanned; /* how many customers came while nobody was in the team */
};

struct dealing {
	struct list *list;
	struct team *team; /* with a roster: a team for each slot, then one for rows without slot; else a single one */
	size_t teams;
};

/* ---- in turn ---- */

static struct team *team_of(const struct dealing *d, const struct entry *e)
{
	const struct policy *p = d->list->policy;
	struct when due;
	int slot = -1;
	if (d->teams == 1)
		return d->team;
	if (when_parse(task_field(e->task, T_DUE), &due) && due.minute != NO_HOUR)
		slot = policy_slot(p, due);
	else
		for (size_t i = 0; i < p->slots_n; i++)
			if (text_eq(p->slots[i].name, task_field(e->task, T_SLOT)))
				slot = (int)i;
	return &d->team[slot >= 0 ? (size_t)slot : d->teams - 1];
}

/* The agent who made the first promise among these entries and is in the team of its slot, or -1. */
static int promised_agent(const struct dealing *d, const struct entry *first, const struct entry *end)
{
	for (const struct entry *e = first; e < end; e++) {
		const struct team *t = team_of(d, e);
		for (size_t i = 0; entry_promised(e) && i < t->n; i++)
			if (fold_same(task_field(e->task, T_AGENT), d->list->agent[t->agent[i]]))
				return (int)t->agent[i];
	}
	return -1;
}

/* Is one of these entries a confirming call about an issue that the agent owned or handled? */
static bool is_judge_of_own(const struct entry *first, const struct entry *end, struct text agent)
{
	for (const struct entry *e = first; e < end; e++)
		if (task_name_of(task_field(e->task, T_TASK)).kind == TK_CONFIRM &&
		    (fold_same(task_field(e->task, T_OWNER), agent) || fold_same(task_field(e->task, T_HANDLER), agent)))
			return true;
	return false;
}

/* The agent whose turn it is for these entries; the team must not be empty. */
static uint32_t take_turn(const struct list *l, struct team *t, const struct entry *first, const struct entry *end)
{
	size_t passed = 0;
	while (passed < t->n && is_judge_of_own(first, end, l->agent[t->agent[(t->turn + passed) % t->n]]))
		passed++;
	size_t taken = (t->turn + (passed < t->n ? passed : 0)) % t->n;
	t->turn = taken + 1;
	return t->agent[taken];
}

/* The number, from 1, of the agent to whom the customer goes, or 0 if nobody is there. */
static uint32_t agent_for(const struct dealing *d, const struct entry *first, const struct entry *end)
{
	struct team *t = team_of(d, first);
	int promised = promised_agent(d, first, end);
	if (promised >= 0)
		return (uint32_t)promised + 1;
	t->unmanned += t->n == 0;
	return t->n ? take_turn(d->list, t, first, end) + 1 : 0;
}

static void deal(const struct dealing *d)
{
	struct list *l = d->list;
	l->dealt = true;
	for (struct entry *first = l->entry, *end = l->entry + l->n, *next; first < end; first = next) {
		for (next = first; next < end && next->customer == first->customer;)
			next++;
		uint32_t agent = first->duty ? 0 : agent_for(d, first, next);
		for (struct entry *e = first; e < next; e++)
			e->actor = agent & INT32_MAX;
	}
}

/* ---- those who were named ---- */

void deal_to_agents(struct list *l, struct text agents)
{
	struct text item;
	size_t room = 0;
	while (text_item(&agents, ',', &item)) {
		if (!item.n)
			misuse("--agents: an agent without a name");
		if (has_wide_comma(item))
			misuse("--agents '%.*s': names are parted by a plain comma", (int)item.n, item.p);
		l->agent = xgrow(l->agent, l->agents, &room, sizeof *l->agent);
		l->agent[l->agents++] = item;
	}
	struct team all = { .agent = xmalloc(l->agents, sizeof *all.agent), .n = l->agents };
	for (uint32_t i = 0; i < l->agents; i++)
		all.agent[i] = i;
	deal(&(struct dealing){ l, &all, 1 });
	free(all.agent);
}

/* ---- those on duty ---- */

/* A day, and a slot of the policy or WHOLE_DAY. */
struct stint {
	civil_day day;
	int slot;
};

/* Makes those on duty the agents of the list. Returns, for each number of the roster, the index into list.agent; the caller frees it. */
static uint32_t *name_agents(struct list *l, const struct roster *roster, struct stint shift)
{
	uint32_t *person, *at = xcalloc(roster->folded.used + 1, sizeof *at);
	l->agents = roster_people(roster, shift.day, shift.slot, &person);
	l->agent = xmalloc(l->agents, sizeof *l->agent);
	for (uint32_t i = 0; i < l->agents; i++) {
		l->agent[i] = arena_text(&l->arena, roster_name(roster, person[i]));
		at[person[i]] = i;
	}
	free(person);
	return at;
}

/* Sets up a team. Its turn begins with another person each day. */
static void take_team(struct team *t, const struct roster *roster, struct stint shift, const uint32_t *at)
{
	t->n = roster_people(roster, shift.day, shift.slot, &t->agent);
	for (size_t i = 0; i < t->n; i++)
		t->agent[i] = at[t->agent[i]];
	int64_t n = (int64_t)t->n;
	t->turn = n ? (size_t)((shift.day % n + n) % n) : 0;
}

static void say_unmanned(const struct policy *p, const struct team *t, struct stint shift)
{
	struct text slot = shift.slot == WHOLE_DAY ? TEXT("") : p->slots[shift.slot].name;
	char room[WHEN_ROOM];
	struct text day = when_text(date(shift.day), room);
	if (t->unmanned)
		say(t->unmanned == 1 ? N_("note: %.*s: nobody is on duty%s%.*s: %zu customer without actor")
				     : N_("note: %.*s: nobody is on duty%s%.*s: %zu customers without actor"),
		    (int)day.n, day.p, slot.n ? _(" in slot ") : "", (int)slot.n, slot.p, t->unmanned);
}

/* The slot that follows the one that ends: the next of the day, or the first of the next open day. */
static struct stint next_shift(const struct choice *c)
{
	const struct policy *p = c->handover;
	if (c->ending + 1 < p->slots_n)
		return (struct stint){ c->to, (int)c->ending + 1 };
	return (struct stint){ calendar_open_from(&p->calendar, c->to + 1), 0 };
}

void deal_by_roster(struct list *l, const struct roster *roster, const struct choice *choice)
{
	struct dealing d = { .list = l, .teams = choice->handover ? 1 : l->policy->slots_n + 1 };
	struct stint day = choice->handover ? next_shift(choice) : (struct stint){ choice->to, WHOLE_DAY };
	uint32_t *at = name_agents(l, roster, day);
	d.team = xcalloc(d.teams, sizeof *d.team);
	for (size_t i = 0; i < d.teams; i++)
		take_team(&d.team[i], roster, i + 1 == d.teams ? day : (struct stint){ day.day, (int)i }, at);
	deal(&d);
	for (size_t i = 0; i < d.teams; i++) {
		say_unmanned(l->policy, &d.team[i], i + 1 == d.teams ? day : (struct stint){ day.day, (int)i });
		free(d.team[i].agent);
	}
	free(d.team);
	free(at);
}
