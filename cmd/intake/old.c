#include "old.h"

#include "journal/append.h"
#include "journal/row.h"

static civil_day kept_from(const struct old_rows *o, civil_day day)
{
	return calendar_days(&o->policy->calendar, day, o->policy->keep, -1);
}

void old_start(struct old_rows *o, const struct policy *policy, struct when now)
{
	*o = (struct old_rows){ .policy = policy, .today = now.day, .destroyed = WHEN_NONE };
	for (int i = 0; i < 2; i++)
		o->journal[i].held.fd = -1;
	if (policy->keep.unit != UNIT_NONE)
		when_format(date(kept_from(o, now.day)), o->never);
}

static void look(struct old_rows *o, const struct journal_source *journal)
{
	const uint64_t wanted = column_bit(J_TIME) | column_bit(J_EVENT);
	struct table *table = journal_table(&journal->name, &journal->held, (struct table_options){ .quiet = true, .unwanted = ~wanted });
	const struct row *row;
	struct when time;
	while ((row = table_next(table)))
		if (text_eq(row_field(row, J_EVENT), event_word[EV_DESTROY]) && when_parse(row_field(row, J_TIME), &time) &&
		    time.day <= o->today && (!when_given(o->destroyed) || time.day > o->destroyed.day))
			o->destroyed = time;
	table_close(table);
}

bool old_is(struct old_rows *o, struct text time)
{
	char from[WHEN_ROOM];
	enum { DAY = 10 };
	if (!o->never[0] || time.n < DAY || memcmp(time.p, o->never, DAY) >= 0)
		return false;
	for (int i = 0; !o->looked && i < 2; i++)
		if (o->journal[i].name)
			look(o, &o->journal[i]);
	o->looked = true;
	if (!when_given(o->destroyed))
		return false;
	when_format(date(kept_from(o, o->destroyed.day)), from);
	return memcmp(time.p, from, DAY) < 0;
}
