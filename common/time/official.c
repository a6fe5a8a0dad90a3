#include "time/official.h"

/* day_of, as a constant: the years begin in March. */
#define YEAR(y, m) ((y) - ((m) <= 2))
#define MONTH(m) ((m) <= 2 ? (m) + 9 : (m) - 3)
#define DAY(y, m, d) \
	(365 * YEAR(y, m) + YEAR(y, m) / 4 - YEAR(y, m) / 100 + YEAR(y, m) / 400 + (153 * MONTH(m) + 2) / 5 + (d) - 1 - 719468)

static const civil_day cn_holidays[] = {
#define UNTIL(y, m, d)
#define HOLIDAY(y, m, d) DAY(y, m, d),
#define WORKED(y, m, d)
#include "time/official-cn.def"
#undef HOLIDAY
#undef WORKED
};

static const civil_day cn_worked[] = {
#define HOLIDAY(y, m, d)
#define WORKED(y, m, d) DAY(y, m, d),
#include "time/official-cn.def"
#undef UNTIL
#undef HOLIDAY
#undef WORKED
};

static const civil_day cn_until =
#define UNTIL(y, m, d) DAY(y, m, d)
#define HOLIDAY(y, m, d)
#define WORKED(y, m, d)
#include "time/official-cn.def"
	;

bool official_open(enum official official, civil_day day, bool otherwise)
{
	if (official != OFFICIAL_CN)
		return otherwise;
	if (day_listed(cn_holidays, sizeof cn_holidays / sizeof *cn_holidays, day))
		return false;
	return otherwise || day_listed(cn_worked, sizeof cn_worked / sizeof *cn_worked, day);
}

civil_day official_until(enum official official)
{
	return official == OFFICIAL_CN ? cn_until : DAY_MAX;
}
