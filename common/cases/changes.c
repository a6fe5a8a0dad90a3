#include "cases/changes.h"

#include "cases/callbacks.h"
#include "cases/ending.h"

int64_t course_changes(const struct course *c)
{
	struct when now = c->cases->now;
	int64_t first = INT64_MAX;
	if (c->destroyed)
		return first;
	first = earlier_minute(first, day_minute(callbacks_next_lapse(c, now.day)));
	first = earlier_minute(first, day_minute(callbacks_next_passed_over(c, now.day)));
	first = earlier_minute(first, day_minute(callbacks_next_wrong_number(c, now.day)));
	first = earlier_minute(first, issue_next_promotion(c->issue, c->policy));
	first = earlier_minute(first, issue_next_confirm_lapse(c->issue, c->policy, now));
	first = earlier_minute(first, issue_next_wait_change(c->issue, now));
	first = earlier_minute(first, day_minute(ending_expires(c)));
	return first;
}

int64_t case_later(const struct cases *c, const struct case_record *record)
{
	int64_t first = INT64_MAX;
	uint32_t place = record->latest;
	for (uint32_t i = 0; c->unseen && i < record->events; i++, place = c->event[place].before) {
		const struct event *e = &c->event[place];
		if (e->unseen)
			first = earlier_minute(first, day_minute(e->day) + (e->minute == NO_HOUR ? 0 : e->minute));
	}
	return first;
}
