#include "rules/keys.h"

#include <stddef.h>

#include "rules/value.h"

const char *const type_allows[TYPES] = {
	[V_TEXT] = "a text",
	[V_ZONE] = "a timezone of this machine, such as Asia/Shanghai",
	[V_COUNTRY] = "1 to 4 digits, such as 86",
	[V_EVENT] = "complaint, enquiry or call",
	[V_NAME] = "a name of a-z, 0-9, - and letters beyond ASCII",
	[V_RUNG_NAME] = "a name without space and @",
	[V_PERIOD] = "a number, 0 or more, of days, weeks, months or years, such as 7 days",
	[V_OFFSET] = "a number, also below 0, of days, weeks, months or years, such as -1 day",
	[V_DEADLINE] = "a number, 0 or more, of minutes, hours, days, weeks, months or years, such as 24 hours",
	[V_REPEAT] = "a number, 1 or more, of minutes, hours, days, weeks, months or years, such as 1 day",
	[V_COUNT] = "a number, 1 or more",
	[V_ROLL] = "following, preceding or none",
	[V_DATE_ORDER] = "ymd, dmy or mdy",
	[V_FROM] = "delivery, install, appointment or an earlier call-back",
	[V_SEVERITY] = "the name of a severity",
	[V_ISSUE_TASK] = "assign, visit, reply, resolve or confirm",
	[V_CALL_TASK] = "unreached, contact, or unreached.NAME of a call-back or of confirm",
	[V_AT] = "opened, opened + DURATION, by, by + DURATION or by - DURATION, such as opened + 4 hours",
	[V_WEEKDAYS] = "all, or a list of mon, tue, wed, thu, fri, sat, sun",
	[V_DATES] = "a list of dates, such as [2025-01-29]",
	[V_SPANS] = "HH:MM-HH:MM, or a list of them in day order",
	[V_CLASSES] = "a list of classes, highest rank first",
	[V_SERVICES] = "a list of services, at least one",
	[V_SLOTS] = "a map of names to HH:MM-HH:MM in day order",
	[V_COVERAGE] = "a map of classes, or default, to percentages from 0 to 100, such as 30% or 12.5",
	[V_COLUMNS] = "a map of journal columns to a header or a list of headers",
	[V_INTAKE] = "a map with columns",
	[V_MAP] = "a map of keys",
	[V_CALLBACKS] = "a map of names to call-backs",
	[V_SEVERITIES] = "a map of names to severities, highest first, at least one",
	[V_ASSESS] = "a list of maps",
	[V_LADDER] = "a list of rungs, at least one",
};

const struct text reserved_name[RESERVED_NAMES] = {
	WORD("confirm"), WORD("contact"), WORD("unreached"), WORD("assign"),  WORD("visit"),       WORD("reply"),
	WORD("resolve"), WORD("destroy"), WORD("delivery"),  WORD("install"), WORD("appointment"),
};

#define POLICY(field) offsetof(struct policy, field)
#define CALENDAR(field) offsetof(struct calendar, field)
#define CALLBACK(field) offsetof(struct callback, field)
#define SEVERITY(field) offsetof(struct severity, field)
#define ASSESS(which) (offsetof(struct assess, key) + (which) * sizeof(struct text))
#define DEADLINE(which) (offsetof(struct severity, deadline) + (which) * sizeof(struct duration))
#define CONFIRM(field) offsetof(struct confirm, field)
#define RUNG(field) offsetof(struct rung, field)

static const struct key keys[] = {
	{ IN_POLICY, "name", V_TEXT, REQUIRED, NULL, POLICY(name), 0, 0 },
	{ IN_POLICY, "timezone", V_ZONE, OPTIONAL, "Asia/Shanghai", POLICY(timezone), 0, 0 },
	{ IN_POLICY, "slots", V_SLOTS, OPTIONAL, NULL, POLICY(slots), POLICY(slots_n), 0 },
	{ IN_POLICY, "calendar", V_MAP, OPTIONAL, NULL, POLICY(calendar), 0, IN_CALENDAR },
	{ IN_POLICY, "classes", V_CLASSES, OPTIONAL, NULL, POLICY(classes), POLICY(classes_n), 0 },
	{ IN_POLICY, "callbacks", V_CALLBACKS, OPTIONAL, NULL, POLICY(callbacks), POLICY(callbacks_n), IN_CALLBACK },
	{ IN_POLICY, "complaints", V_MAP, OPTIONAL, NULL, 0, 0, IN_COMPLAINTS },
	{ IN_POLICY, "supervision", V_MAP, OPTIONAL, NULL, 0, 0, IN_SUPERVISION },
	{ IN_POLICY, "retention", V_MAP, OPTIONAL, NULL, 0, 0, IN_RETENTION },
	{ IN_POLICY, "intake", V_MAP, OPTIONAL, NULL, 0, 0, IN_INTAKE },

	{ IN_CALENDAR, "open", V_WEEKDAYS, OPTIONAL, "all", CALENDAR(open), 0, 0 },
	{ IN_CALENDAR, "closed", V_DATES, OPTIONAL, NULL, CALENDAR(closed), CALENDAR(closed_n), 0 },
	{ IN_CALENDAR, "extra", V_DATES, OPTIONAL, NULL, CALENDAR(extra), CALENDAR(extra_n), 0 },
	{ IN_CALENDAR, "roll", V_ROLL, OPTIONAL, "following", CALENDAR(roll), 0, 0 },
	{ IN_CALENDAR, "hours", V_SPANS, OPTIONAL, NULL, CALENDAR(hours), CALENDAR(hours_n), 0 },

	{ IN_CALLBACK, "from", V_FROM, REQUIRED, NULL, CALLBACK(from), CALLBACK(from_callback), 0 },
	{ IN_CALLBACK, "after", V_OFFSET, OPTIONAL, "0 days", CALLBACK(after), 0, 0 },
	{ IN_CALLBACK, "within", V_PERIOD, REQUIRED, NULL, CALLBACK(within), 0, 0 },
	{ IN_CALLBACK, "every", V_PERIOD, OPTIONAL, "1 day", CALLBACK(every), 0, 0 },
	{ IN_CALLBACK, "attempts", V_COUNT, OPTIONAL, NULL, CALLBACK(attempts), 0, 0 },
	{ IN_CALLBACK, "services", V_SERVICES, OPTIONAL, NULL, CALLBACK(services), CALLBACK(services_n), 0 },
	{ IN_CALLBACK, "coverage", V_COVERAGE, OPTIONAL, "{default: 100%}", CALLBACK(coverage), CALLBACK(coverage_n), 0 },

	{ IN_COMPLAINTS, "default", V_SEVERITY, REQUIRED, NULL, POLICY(default_severity), 0, 0 },
	{ IN_COMPLAINTS, "assess", V_ASSESS, OPTIONAL, NULL, POLICY(assess), POLICY(assess_n), IN_ASSESS },
	{ IN_COMPLAINTS, "severities", V_SEVERITIES, REQUIRED, NULL, POLICY(severities), POLICY(severities_n), IN_SEVERITY },
	{ IN_COMPLAINTS, "confirm", V_MAP, OPTIONAL, NULL, POLICY(confirm), 0, IN_CONFIRM },

	{ IN_ASSESS, "event", V_EVENT, OPTIONAL, NULL, ASSESS(AS_EVENT), 0, 0 },
	{ IN_ASSESS, "class", V_TEXT, OPTIONAL, NULL, ASSESS(AS_CLASS), 0, 0 },
	{ IN_ASSESS, "channel", V_TEXT, OPTIONAL, NULL, ASSESS(AS_CHANNEL), 0, 0 },
	{ IN_ASSESS, "kind", V_TEXT, OPTIONAL, NULL, ASSESS(AS_KIND), 0, 0 },
	{ IN_ASSESS, "service", V_TEXT, OPTIONAL, NULL, ASSESS(AS_SERVICE), 0, 0 },
	{ IN_ASSESS, "severity", V_SEVERITY, REQUIRED, NULL, offsetof(struct assess, severity), 0, 0 },

	{ IN_SEVERITY, "assign", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_ASSIGN), 0, 0 },
	{ IN_SEVERITY, "visit", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_VISIT), 0, 0 },
	{ IN_SEVERITY, "reply", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_REPLY), 0, 0 },
	{ IN_SEVERITY, "resolve", V_DEADLINE, REQUIRED, NULL, DEADLINE(DL_RESOLVE), 0, 0 },
	{ IN_SEVERITY, "promote", V_MAP, OPTIONAL, NULL, 0, 0, IN_PROMOTE },
	{ IN_SEVERITY, "escalate", V_LADDER, OPTIONAL, NULL, SEVERITY(ladder), SEVERITY(ladder_n), IN_ISSUE_RUNG },

	{ IN_PROMOTE, "after", V_DEADLINE, REQUIRED, NULL, SEVERITY(promote_after), 0, 0 },
	{ IN_PROMOTE, "to", V_SEVERITY, REQUIRED, NULL, SEVERITY(promote_to), 0, 0 },

	{ IN_ISSUE_RUNG, "name", V_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_ISSUE_RUNG, "task", V_ISSUE_TASK, OPTIONAL, "reply", RUNG(task), 0, 0 },
	{ IN_ISSUE_RUNG, "at", V_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_ISSUE_RUNG, "to", V_TEXT, REQUIRED, NULL, RUNG(to), 0, 0 },
	{ IN_ISSUE_RUNG, "repeat", V_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_CONFIRM, "within", V_PERIOD, REQUIRED, NULL, CONFIRM(within), 0, 0 },
	{ IN_CONFIRM, "every", V_PERIOD, OPTIONAL, "1 day", CONFIRM(every), 0, 0 },
	{ IN_CONFIRM, "attempts", V_COUNT, OPTIONAL, NULL, CONFIRM(attempts), 0, 0 },

	{ IN_SUPERVISION, "contact", V_PERIOD, OPTIONAL, "3 days", POLICY(contact), 0, 0 },
	{ IN_SUPERVISION, "signoff", V_PERIOD, OPTIONAL, "2 days", POLICY(signoff), 0, 0 },
	{ IN_SUPERVISION, "escalate", V_LADDER, OPTIONAL, NULL, POLICY(ladder), POLICY(ladder_n), IN_CALL_RUNG },

	{ IN_CALL_RUNG, "name", V_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_CALL_RUNG, "task", V_CALL_TASK, OPTIONAL, "unreached", RUNG(task), 0, 0 },
	{ IN_CALL_RUNG, "at", V_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_CALL_RUNG, "to", V_TEXT, REQUIRED, NULL, RUNG(to), 0, 0 },
	{ IN_CALL_RUNG, "repeat", V_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_RETENTION, "keep", V_PERIOD, OPTIONAL, NULL, POLICY(keep), 0, 0 },
	{ IN_RETENTION, "complaints", V_PERIOD, OPTIONAL, NULL, POLICY(keep_complaints), 0, 0 },
	{ IN_RETENTION, "ceiling", V_PERIOD, OPTIONAL, NULL, POLICY(ceiling), 0, 0 },

	{ IN_INTAKE, "date", V_DATE_ORDER, OPTIONAL, "ymd", POLICY(date_order), 0, 0 },
	{ IN_INTAKE, "country", V_COUNTRY, OPTIONAL, "86", POLICY(country), 0, 0 },
	{ IN_INTAKE, "delivery", V_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "complaint", V_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "sheet", V_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "journal", V_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },

	{ IN_TYPE, "columns", V_COLUMNS, OPTIONAL, NULL, offsetof(struct columns, list), offsetof(struct columns, n), 0 },
};

enum { KEYS = sizeof keys / sizeof *keys };

const struct key *keys_of(enum place place, size_t *n)
{
	size_t first = 0, end;
	while (keys[first].place != place)
		first++;
	for (end = first; end < KEYS && keys[end].place == place; end++)
		;
	*n = end - first;
	return keys + first;
}

const struct key *key_find(enum place place, struct text word)
{
	size_t n;
	const struct key *key = keys_of(place, &n);
	for (; n; key++, n--)
		if (text_eq(text_of(key->word), word))
			return key;
	return NULL;
}

const struct key *key_nearest(enum place place, struct text word)
{
	size_t n, least = SIZE_MAX;
	const struct key *key = keys_of(place, &n), *nearest = NULL;
	for (; n; key++, n--)
		if (text_is_nearer(text_of(key->word), word, &least))
			nearest = key;
	return nearest;
}
