/* One rule forgotten by as-snapshot, or by a reader, chosen by -D: what holds snapshots against the whole reading has to find each. It takes the place of the
 * function of that name; never linked into anything else. */
#include "cases/callbacks.h"
#include "cases/changes.h"
#include "cases/ending.h"
#include "cases/reach.h"
#include "snapshot/file.h"

#if defined LAPSE
civil_day callbacks_next_lapse(const struct course *c, civil_day now)
{
	(void)c;
	(void)now;
	return DAY_NEVER;
}
#elif defined PASSED_OVER
civil_day callbacks_next_passed_over(const struct course *c, civil_day now)
{
	(void)c;
	(void)now;
	return DAY_NEVER;
}
#elif defined WRONG_NUMBER
civil_day callbacks_next_wrong_number(const struct course *c, civil_day now)
{
	(void)c;
	(void)now;
	return DAY_NEVER;
}
#elif defined PROMOTION
int64_t issue_next_promotion(const struct issue *i, const struct policy *policy)
{
	(void)i;
	(void)policy;
	return INT64_MAX;
}
#elif defined CONFIRM
int64_t issue_next_confirm_lapse(const struct issue *i, const struct policy *policy, struct when now)
{
	(void)i;
	(void)policy;
	(void)now;
	return INT64_MAX;
}
#elif defined WAIT
int64_t issue_next_wait_change(const struct issue *i, struct when now)
{
	(void)i;
	(void)now;
	return INT64_MAX;
}
#elif defined EXPIRY
civil_day ending_expires(const struct course *c)
{
	(void)c;
	return DAY_NEVER;
}
#elif defined LATER
int64_t case_later(const struct cases *c, const struct case_record *record)
{
	(void)c;
	(void)record;
	return INT64_MAX;
}
#elif defined OPTOUT
uint32_t phone_hash(struct text phone)
{
	(void)phone;
	return 0;
}
#elif defined REACH
struct reach reach_of_opening(const struct policy *p)
{
	(void)p;
	return (struct reach){ 0, 0 };
}
#endif
