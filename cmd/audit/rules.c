#include "rule.h"

#include <stdio.h>

#define RULE_PLACE(name) &name##_rule,
const struct rule *const rules[RULES] = { RULE_TABLE(RULE_PLACE) };
_Static_assert(RULES <= 32, "asked.rules has a bit for each");

/* A finding about an entry, with its actor and its task: the one that the call counts for, else the one that was written. */
static struct finding finding_of_entry(const struct entry *e)
{
	const struct course *c = e->course;
	const struct event *event = e->step->event;
	struct finding f = finding_of(c, event_when(event));
	f.actor = pool_text(&c->cases->words, event_actor(c->cases, event));
	f.task = e->step->task != TASK_HISTORY ? call_task_name(c->policy, e->step->task) : pool_text(&c->cases->tasks, event_task(c->cases, event));
	return f;
}

void found_entry(struct audit *a, const struct rule *rule, const struct entry *e, struct saying saying)
{
	struct finding f = finding_of_entry(e);
	f.saying = saying;
	f.saying.word = e->step->event->event;
	found(a, rule, &f);
}

int rule_find(struct text name)
{
	for (int r = 0; r < RULES; r++)
		if (text_eq(rules[r]->name, name))
			return r;
	return -1;
}

const char *rule_names(char room[RULE_NAMES_ROOM])
{
	size_t n = 0;
	for (int r = 0; r < RULES && n < RULE_NAMES_ROOM; r++)
		n += (size_t)snprintf(room + n, RULE_NAMES_ROOM - n, "%s%s", r ? ", " : "", rules[r]->name.p);
	return room;
}
