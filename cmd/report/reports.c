#include "report.h"

#include <stdio.h>

#define REPORT_PLACE(name) &name##_report,
const struct report *const reports[REPORTS] = { REPORT_TABLE(REPORT_PLACE) };

const struct report *report_find(struct text name)
{
	for (int r = 0; r < REPORTS; r++)
		if (text_eq(reports[r]->name, name))
			return reports[r];
	return NULL;
}

const char *report_names(char room[REPORT_NAMES_ROOM])
{
	size_t n = 0;
	for (int r = 0; r < REPORTS && n < REPORT_NAMES_ROOM; r++)
		n += (size_t)snprintf(room + n, REPORT_NAMES_ROOM - n, "%s%s", r ? ", " : "", reports[r]->name.p);
	return room;
}
