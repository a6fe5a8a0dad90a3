#include "rules/keys.h"

#include <stddef.h>

#include "rules/value.h"

const char *const type_allows[TYPES] = {
	[T_TEXT] = "a text",
	[T_ZONE] = "a timezone of this machine, such as Asia/Shanghai",
	[T_COUNTRY] = "1 to 4 digits, such as 86",
	[T_EVENT] = "complaint, enquiry or call",
	[T_NAME] = "a name of a-z, 0-9, - and letters beyond ASCII",
	[T_RUNG_NAME] = "a name without space and @",
	[T_PERIOD] = "a number of days, weeks, months or years, such as 7 days",
	[T_OFFSET] = "a number of days, weeks, months or years, which may be negative, such as -1 day",
	[T_DEADLINE] = "a number of minutes, hours, days, weeks, months or years, such as 24 hours",
	[T_REPEAT] = "a number, 1 or more, of minutes, hours, days, weeks, months or years, such as 1 day",
	[T_COUNT] = "a number, 1 or more",
	[T_ROLL] = "following, preceding or none",
	[T_DATE_ORDER] = "ymd, dmy or mdy",
	[T_FROM] = "delivery, install, appointment or an earlier call-back",
	[T_SEVERITY] = "the name of a severity",
	[T_ISSUE_TASK] = "assign, visit, reply, resolve or confirm",
	[T_CALL_TASK] = "unreached, contact, or unreached.NAME of a call-back or of confirm",
	[T_AT] = "opened, opened + DURATION, by, by + DURATION or by - DURATION, such as opened + 4 hours",
	[T_WEEKDAYS] = "all, or a list of mon, tue, wed, thu, fri, sat, sun",
	[T_DATES] = "a list of dates, such as [2025-01-29]",
	[T_SPANS] = "HH:MM-HH:MM, or a list of them in day order",
	[T_CLASSES] = "a list of classes, highest rank first",
	[T_SERVICES] = "a list of services, at least one",
	[T_SLOTS] = "a map of names to HH:MM-HH:MM in day order",
	[T_COVERAGE] = "a map of classes, or default, to percentages from 0 to 100, such as 30% or 12.5",
	[T_COLUMNS] = "a map of journal columns to a header or a list of headers",
	[T_INTAKE] = "a map with columns",
	[T_MAP] = "a map of keys",
	[T_CALLBACKS] = "a map of names to call-backs",
	[T_SEVERITIES] = "a map of names to severities, highest first, at least one",
	[T_ASSESS] = "a list of maps",
	[T_LADDER] = "a list of rungs, at least one",
};

const struct text intake_column[INTAKE_COLUMNS] = {
	TEXT("item"),   TEXT("installed"), TEXT("assigned"),    TEXT("replied"),
	TEXT("resolved"), TEXT("closed"),    TEXT("on_the_spot"), TEXT("newphone"),
};

const struct text reserved_name[RESERVED_NAMES] = {
	TEXT("confirm"), TEXT("contact"), TEXT("unreached"), TEXT("assign"),  TEXT("visit"),       TEXT("reply"),
	TEXT("resolve"), TEXT("destroy"), TEXT("delivery"),  TEXT("install"), TEXT("appointment"),
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
	{ IN_POLICY, "name", T_TEXT, REQUIRED, NULL, POLICY(name), 0, 0 },
	{ IN_POLICY, "timezone", T_ZONE, OPTIONAL, "Asia/Shanghai", POLICY(timezone), 0, 0 },
	{ IN_POLICY, "slots", T_SLOTS, OPTIONAL, NULL, POLICY(slots), POLICY(slots_n), 0 },
	{ IN_POLICY, "calendar", T_MAP, OPTIONAL, NULL, POLICY(calendar), 0, IN_CALENDAR },
	{ IN_POLICY, "classes", T_CLASSES, OPTIONAL, NULL, POLICY(classes), POLICY(classes_n), 0 },
	{ IN_POLICY, "callbacks", T_CALLBACKS, OPTIONAL, NULL, POLICY(callbacks), POLICY(callbacks_n), IN_CALLBACK },
	{ IN_POLICY, "complaints", T_MAP, OPTIONAL, NULL, 0, 0, IN_COMPLAINTS },
	{ IN_POLICY, "supervision", T_MAP, OPTIONAL, NULL, 0, 0, IN_SUPERVISION },
	{ IN_POLICY, "retention", T_MAP, OPTIONAL, NULL, 0, 0, IN_RETENTION },
	{ IN_POLICY, "intake", T_MAP, OPTIONAL, NULL, 0, 0, IN_INTAKE },

	{ IN_CALENDAR, "open", T_WEEKDAYS, OPTIONAL, "all", CALENDAR(open), 0, 0 },
	{ IN_CALENDAR, "closed", T_DATES, OPTIONAL, NULL, CALENDAR(closed), CALENDAR(closed_n), 0 },
	{ IN_CALENDAR, "extra", T_DATES, OPTIONAL, NULL, CALENDAR(extra), CALENDAR(extra_n), 0 },
	{ IN_CALENDAR, "roll", T_ROLL, OPTIONAL, "following", CALENDAR(roll), 0, 0 },
	{ IN_CALENDAR, "hours", T_SPANS, OPTIONAL, NULL, CALENDAR(hours), CALENDAR(hours_n), 0 },

	{ IN_CALLBACK, "from", T_FROM, REQUIRED, NULL, CALLBACK(from), CALLBACK(from_callback), 0 },
	{ IN_CALLBACK, "after", T_OFFSET, OPTIONAL, "0 days", CALLBACK(after), 0, 0 },
	{ IN_CALLBACK, "within", T_PERIOD, REQUIRED, NULL, CALLBACK(within), 0, 0 },
	{ IN_CALLBACK, "every", T_PERIOD, OPTIONAL, "1 day", CALLBACK(every), 0, 0 },
	{ IN_CALLBACK, "attempts", T_COUNT, OPTIONAL, NULL, CALLBACK(attempts), 0, 0 },
	{ IN_CALLBACK, "services", T_SERVICES, OPTIONAL, NULL, CALLBACK(services), CALLBACK(services_n), 0 },
	{ IN_CALLBACK, "coverage", T_COVERAGE, OPTIONAL, "{default: 100%}", CALLBACK(coverage), CALLBACK(coverage_n), 0 },

	{ IN_COMPLAINTS, "default", T_SEVERITY, REQUIRED, NULL, POLICY(default_severity), 0, 0 },
	{ IN_COMPLAINTS, "assess", T_ASSESS, OPTIONAL, NULL, POLICY(assess), POLICY(assess_n), IN_ASSESS },
	{ IN_COMPLAINTS, "severities", T_SEVERITIES, REQUIRED, NULL, POLICY(severities), POLICY(severities_n), IN_SEVERITY },
	{ IN_COMPLAINTS, "confirm", T_MAP, OPTIONAL, NULL, POLICY(confirm), 0, IN_CONFIRM },

	{ IN_ASSESS, "event", T_EVENT, OPTIONAL, NULL, ASSESS(AS_EVENT), 0, 0 },
	{ IN_ASSESS, "class", T_TEXT, OPTIONAL, NULL, ASSESS(AS_CLASS), 0, 0 },
	{ IN_ASSESS, "channel", T_TEXT, OPTIONAL, NULL, ASSESS(AS_CHANNEL), 0, 0 },
	{ IN_ASSESS, "kind", T_TEXT, OPTIONAL, NULL, ASSESS(AS_KIND), 0, 0 },
	{ IN_ASSESS, "service", T_TEXT, OPTIONAL, NULL, ASSESS(AS_SERVICE), 0, 0 },
	{ IN_ASSESS, "severity", T_SEVERITY, REQUIRED, NULL, offsetof(struct assess, severity), 0, 0 },

	{ IN_SEVERITY, "assign", T_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_ASSIGN), 0, 0 },
	{ IN_SEVERITY, "visit", T_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_VISIT), 0, 0 },
	{ IN_SEVERITY, "reply", T_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_REPLY), 0, 0 },
	{ IN_SEVERITY, "resolve", T_DEADLINE, REQUIRED, NULL, DEADLINE(DL_RESOLVE), 0, 0 },
	{ IN_SEVERITY, "promote", T_MAP, OPTIONAL, NULL, 0, 0, IN_PROMOTE },
	{ IN_SEVERITY, "escalate", T_LADDER, OPTIONAL, NULL, SEVERITY(ladder), SEVERITY(ladder_n), IN_ISSUE_RUNG },

	{ IN_PROMOTE, "after", T_DEADLINE, REQUIRED, NULL, SEVERITY(promote_after), 0, 0 },
	{ IN_PROMOTE, "to", T_SEVERITY, REQUIRED, NULL, SEVERITY(promote_to), 0, 0 },

	{ IN_ISSUE_RUNG, "name", T_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_ISSUE_RUNG, "task", T_ISSUE_TASK, OPTIONAL, "reply", RUNG(task), 0, 0 },
	{ IN_ISSUE_RUNG, "at", T_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_ISSUE_RUNG, "to", T_TEXT, REQUIRED, NULL, RUNG(to), 0, 0 },
	{ IN_ISSUE_RUNG, "repeat", T_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_CONFIRM, "within", T_PERIOD, REQUIRED, NULL, CONFIRM(within), 0, 0 },
	{ IN_CONFIRM, "every", T_PERIOD, OPTIONAL, "1 day", CONFIRM(every), 0, 0 },
	{ IN_CONFIRM, "attempts", T_COUNT, OPTIONAL, NULL, CONFIRM(attempts), 0, 0 },

	{ IN_SUPERVISION, "contact", T_PERIOD, OPTIONAL, "3 days", POLICY(contact), 0, 0 },
	{ IN_SUPERVISION, "signoff", T_PERIOD, OPTIONAL, "2 days", POLICY(signoff), 0, 0 },
	{ IN_SUPERVISION, "escalate", T_LADDER, OPTIONAL, NULL, POLICY(ladder), POLICY(ladder_n), IN_CALL_RUNG },

	{ IN_CALL_RUNG, "name", T_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_CALL_RUNG, "task", T_CALL_TASK, OPTIONAL, "unreached", RUNG(task), 0, 0 },
	{ IN_CALL_RUNG, "at", T_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_CALL_RUNG, "to", T_TEXT, REQUIRED, NULL, RUNG(to), 0, 0 },
	{ IN_CALL_RUNG, "repeat", T_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_RETENTION, "keep", T_PERIOD, OPTIONAL, NULL, POLICY(keep), 0, 0 },
	{ IN_RETENTION, "complaints", T_PERIOD, OPTIONAL, NULL, POLICY(keep_complaints), 0, 0 },
	{ IN_RETENTION, "ceiling", T_PERIOD, OPTIONAL, NULL, POLICY(ceiling), 0, 0 },

	{ IN_INTAKE, "date", T_DATE_ORDER, OPTIONAL, "ymd", POLICY(date_order), 0, 0 },
	{ IN_INTAKE, "country", T_COUNTRY, OPTIONAL, "86", POLICY(country), 0, 0 },
	{ IN_INTAKE, "delivery", T_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "complaint", T_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "sheet", T_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },
	{ IN_INTAKE, "journal", T_INTAKE, OPTIONAL, NULL, 0, 0, IN_TYPE },

	{ IN_TYPE, "columns", T_COLUMNS, OPTIONAL, NULL, offsetof(struct columns, list), offsetof(struct columns, n), 0 },
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
	size_t n, least = word.n > 4 ? 3 : 2;
	const struct key *key = keys_of(place, &n), *nearest = NULL;
	for (; n; key++, n--) {
		size_t distance = text_distance(text_of(key->word), word);
		if (distance < least) {
			least = distance;
			nearest = key;
		}
	}
	return nearest;
}
