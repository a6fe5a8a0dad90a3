/* The reports (formats 11): each counts what a case adds to its figures. Void cases are not shown to them. */
#ifndef AS_REPORT_REPORTS_H
#define AS_REPORT_REPORTS_H

#include "figures.h"

enum report_number { CALLBACKS, SATISFACTION, COMPLAINTS, REPORTS };
extern const struct report callbacks_report, satisfaction_report, complaints_report;

/* By their numbers. */
extern const struct report *const reports[REPORTS];

/* The counts of each, as bits. */
enum callbacks_count {
	ELIGIBLE = 1 << 0, PLANNED = 1 << 1, ATTEMPTED = 1 << 2, CB_REACHED = 1 << 3, CB_REFUSED = 1 << 4, UNREACHED = 1 << 5,
	OPTEDOUT = 1 << 6, CB_PENDING = 1 << 7, ATTEMPTS = 1 << 8, ON_TIME = 1 << 9,
};
enum satisfaction_count {
	CALLS = 1 << 0, SATISFIED = 1 << 1, NEUTRAL = 1 << 2, DISSATISFIED = 1 << 3,
	GIVEN = 1 << 4, CONTENT = 1 << 7, /* of the first aspect; those of the others follow, a bit each */
};
enum complaints_count {
	ISSUES = 1 << 0, PERIOD_ISSUES = 1 << 1, COMPLAINT_EVENTS = 1 << 2, ENQUIRY_EVENTS = 1 << 3, REPLIED = 1 << 4,
	REPLIED_ON_TIME = 1 << 5, RESOLVED = 1 << 6, ON_THE_SPOT = 1 << 7, OPEN = 1 << 8, REOPENED = 1 << 9,
	ESCALATED = 1 << 10,
};

#endif
