#include "rules/keys.h"

#include <stddef.h>

#include "bytes/catalogue.h"
#include "rules/value.h"

const char *const type_allows[TYPES] = {
	[V_LANGUAGE] = N_("en or zh"),
	[V_OFFICIAL] = N_("cn"),
	[V_ROLL] = N_("following, preceding or none"),
	[V_DUE] = N_("earlier or replaces"),
	[V_MINUTES] = N_("calendar or always"),
	[V_DATE_ORDER] = N_("ymd, dmy or mdy"),
	[V_UNKNOWN] = N_("note or refuse"),
	[V_SPOT] = N_("close or resolve"),
	[V_TEXT] = N_("a text"),
	[V_ZONE] = N_("a timezone of this machine, such as Asia/Shanghai"),
	[V_COUNTRY] = N_("1 to 4 digits, such as 86"),
	[V_TRUNK] = N_("1 to 4 digits, such as 0"),
	[V_EVENT] = N_("complaint, enquiry or call"),
	[V_NAME] = N_("a name of letters, digits and -"),
	[V_WORD] = N_("a name without comma, quote and blank"),
	[V_RUNG_NAME] = N_("a name without space and @"),
	[V_QUOTES] = N_("loose"),
	[V_CHARACTER] = N_("one character, but no blank, comma, quote or slash"),
	[V_PERIOD] = N_("a number, 0 or more, of days, working days, weeks, months or years, such as 7 days"),
	[V_OFFSET] = N_("a number, also below 0, of days, working days, weeks, months or years, such as -1 day"),
	[V_DEADLINE] = N_("a number, 0 or more, of minutes, hours, days, working days, weeks, months or years, such as 24 hours"),
	[V_REPEAT] = N_("a number, 1 or more, of minutes, hours, days, working days, weeks, months or years, such as 1 day"),
	[V_COUNT] = N_("a number, 1 or more"),
	[V_DATE] = N_("a date, such as 2026-12-31"),
	[V_CLOCK] = N_("a time of day, 00:00 to 23:59, such as 18:00"),
	[V_FROM] = N_("delivery, install, appointment or an earlier call-back"),
	[V_SEVERITY] = N_("the name of a severity"),
	[V_ISSUE_TASK] = N_("assign, visit, reply, resolve or confirm"),
	[V_CALL_TASK] = N_("unreached, contact, or unreached.NAME of a call-back or of confirm"),
	[V_AT] = N_("opened, opened + DURATION, by, by + DURATION or by - DURATION, such as opened + 4 hours"),
	[V_BASE] = N_("the name of a shipped house, or of a file beside this one"),
	[V_MET] = N_("an event of the journal, but not done"),
	[V_WEEKDAYS] = N_("all, or a list of mon, tue, wed, thu, fri, sat, sun"),
	[V_ON] = N_("day, open day, weekdays such as mon-fri, month N, quarter N or year MM-DD, such as month -1, or a list of them"),
	[V_DATES] = N_("a list of dates, such as [2025-01-29]"),
	[V_HOURS] = N_("HH:MM-HH:MM, a list of them in day order, or a map of weekdays, such as mon-fri, to these"),
	[V_CLASSES] = N_("a list of classes, highest rank first"),
	[V_SERVICES] = N_("a service, or a list of them, at least one"),
	[V_TO] = N_("a name, or a list of names, at least one"),
	[V_FILL] = N_("a list of columns, at least one"),
	[V_PREFIXES] = N_("digits, or a list of them"),
	[V_EVENTS] = N_("an event, or a list of events"),
	[V_FIELDS] = N_("a column, or a list of columns"),
	[V_SLOTS] = N_("a map of names to HH:MM-HH:MM in day order"),
	/* xgettext:no-c-format */
	[V_COVERAGE] = N_("a map of classes, or default, to percentages from 0 to 100, such as 30% or 12.5"),
	[V_PEOPLE] = N_("a map of names to addresses"),
	[V_COLUMNS] = N_("a map of columns to a header or a list of headers"),
	[V_VALUES] = N_("a map of columns to maps of values to a word or a list of words"),
	[V_WHEN] = N_("a map of columns to a value or a list of values"),
	[V_MAP] = N_("a map of keys"),
	[V_CALLBACKS] = N_("a map of names to call-backs"),
	[V_SEVERITIES] = N_("a map of names to severities, highest first, at least one"),
	[V_DUTIES] = N_("a map of names to duties"),
	[V_ASSESS] = N_("a list of maps"),
	[V_LADDER] = N_("a list of rungs, at least one"),
	[V_REQUIRE] = N_("a list of maps"),
};

const struct text reserved_name[RESERVED_NAMES] = {
	WORD("confirm"), WORD("contact"), WORD("unreached"), WORD("assign"),  WORD("visit"),       WORD("reply"),
	WORD("resolve"), WORD("destroy"), WORD("delivery"),  WORD("install"), WORD("appointment"),
};

/* By the values of the enums. */
static const struct {
	struct text word[4];
	int n;
} choices[CHOICES] = {
	[V_LANGUAGE] = { { [ENGLISH] = WORD("en"), [CHINESE] = WORD("zh") }, 2 },
	[V_OFFICIAL] = { { [OFFICIAL_CN] = WORD("cn") }, 2 },
	[V_ROLL] = { { [ROLL_FOLLOWING] = WORD("following"), [ROLL_PRECEDING] = WORD("preceding"), [ROLL_NONE] = WORD("none") }, 3 },
	[V_DUE] = { { [DUE_EARLIER] = WORD("earlier"), [DUE_REPLACES] = WORD("replaces") }, 2 },
	[V_MINUTES] = { { [MINUTES_OF_CALENDAR] = WORD("calendar"), [MINUTES_ALWAYS] = WORD("always") }, 2 },
	[V_DATE_ORDER] = { { [DATE_YMD] = WORD("ymd"), [DATE_DMY] = WORD("dmy"), [DATE_MDY] = WORD("mdy") }, 4 },
	[V_UNKNOWN] = { { [UNKNOWN_NOTE] = WORD("note"), [UNKNOWN_REFUSE] = WORD("refuse") }, 2 },
	[V_SPOT] = { { [SPOT_CLOSE] = WORD("close"), [SPOT_RESOLVE] = WORD("resolve") }, 2 },
	[V_QUOTES] = { { [QUOTES_LOOSE] = WORD("loose") }, 2 },
};

struct text choice_word(enum type type, unsigned value)
{
	return choices[type].word[value];
}

int choice_find(enum type type, struct text word)
{
	return word.n ? word_find(choices[type].word, choices[type].n, word) : -1;
}

#define POLICY(field) offsetof(struct policy, field)
#define CALENDAR(field) offsetof(struct calendar, field)
#define CALLBACK(field) offsetof(struct callback, field)
#define SEVERITY(field) offsetof(struct severity, field)
#define ASSESS(which) (offsetof(struct assess, key) + (which) * sizeof(struct text))
#define DEADLINE(which) (offsetof(struct severity, deadline) + (which) * sizeof(struct duration))
#define CONFIRM(field) offsetof(struct confirm, field)
#define RUNG(field) offsetof(struct rung, field)
#define TYPE(field) offsetof(struct intake_type_rules, field)
#define DUTY(field) offsetof(struct duty, field)
#define REQUIRE(field) offsetof(struct require, field)

static const struct key keys[] = {
	{ IN_POLICY, "name", V_TEXT, REQUIRED, NULL, POLICY(name), 0, 0 },
	{ IN_POLICY, "base", V_BASE, OPTIONAL, NULL, 0, 0, 0 },
	{ IN_POLICY, "timezone", V_ZONE, OPTIONAL, "Asia/Shanghai", POLICY(timezone), 0, 0 },
	{ IN_POLICY, "language", V_LANGUAGE, OPTIONAL, "en", POLICY(language), 0, 0 },
	{ IN_POLICY, "slots", V_SLOTS, OPTIONAL, NULL, POLICY(slots), POLICY(slots_n), 0 },
	{ IN_POLICY, "calendar", V_MAP, OPTIONAL, NULL, POLICY(calendar), 0, IN_CALENDAR },
	{ IN_POLICY, "classes", V_CLASSES, OPTIONAL, NULL, POLICY(classes), POLICY(classes_n), 0 },
	{ IN_POLICY, "callbacks", V_CALLBACKS, OPTIONAL, NULL, POLICY(callbacks), POLICY(callbacks_n), IN_CALLBACK },
	{ IN_POLICY, "complaints", V_MAP, OPTIONAL, NULL, 0, 0, IN_COMPLAINTS },
	{ IN_POLICY, "supervision", V_MAP, OPTIONAL, NULL, 0, 0, IN_SUPERVISION },
	{ IN_POLICY, "retention", V_MAP, OPTIONAL, NULL, 0, 0, IN_RETENTION },
	{ IN_POLICY, "audit", V_MAP, OPTIONAL, NULL, 0, 0, IN_AUDIT },
	{ IN_POLICY, "intake", V_MAP, OPTIONAL, NULL, 0, 0, IN_INTAKE },
	{ IN_POLICY, "duties", V_DUTIES, OPTIONAL, NULL, POLICY(duties), POLICY(duties_n), IN_DUTY },
	{ IN_POLICY, "roster", V_MAP, OPTIONAL, NULL, 0, 0, IN_ROSTER },
	{ IN_POLICY, "require", V_REQUIRE, OPTIONAL, NULL, POLICY(require), POLICY(require_n), IN_REQUIRE },

	{ IN_CALENDAR, "open", V_WEEKDAYS, OPTIONAL, "all", CALENDAR(open), 0, 0 },
	{ IN_CALENDAR, "closed", V_DATES, OPTIONAL, NULL, CALENDAR(closed), CALENDAR(closed_n), 0 },
	{ IN_CALENDAR, "extra", V_DATES, OPTIONAL, NULL, CALENDAR(extra), CALENDAR(extra_n), 0 },
	{ IN_CALENDAR, "roll", V_ROLL, OPTIONAL, "following", CALENDAR(roll), 0, 0 },
	{ IN_CALENDAR, "hours", V_HOURS, OPTIONAL, NULL, CALENDAR(hours), CALENDAR(counts_hours), 0 },
	{ IN_CALENDAR, "official", V_OFFICIAL, OPTIONAL, NULL, CALENDAR(official), 0, 0 },
	{ IN_CALENDAR, "until", V_DATE, OPTIONAL, NULL, CALENDAR(until), 0, 0 },

	{ IN_CALLBACK, "from", V_FROM, REQUIRED, NULL, CALLBACK(from), CALLBACK(from_callback), 0 },
	{ IN_CALLBACK, "after", V_OFFSET, OPTIONAL, "0 days", CALLBACK(after), 0, 0 },
	{ IN_CALLBACK, "within", V_PERIOD, REQUIRED, NULL, CALLBACK(within), 0, 0 },
	{ IN_CALLBACK, "every", V_PERIOD, OPTIONAL, "1 day", CALLBACK(every), 0, 0 },
	{ IN_CALLBACK, "attempts", V_COUNT, OPTIONAL, NULL, CALLBACK(attempts), 0, 0 },
	{ IN_CALLBACK, "services", V_SERVICES, OPTIONAL, NULL, CALLBACK(services), CALLBACK(services_n), 0 },
	{ IN_CALLBACK, "coverage", V_COVERAGE, OPTIONAL, "{default: 100%}", CALLBACK(coverage), CALLBACK(coverage_n), 0 },

	{ IN_COMPLAINTS, "default", V_SEVERITY, REQUIRED, NULL, POLICY(default_severity), 0, 0 },
	{ IN_COMPLAINTS, "due", V_DUE, OPTIONAL, "earlier", POLICY(asked_due), 0, 0 },
	{ IN_COMPLAINTS, "people", V_PEOPLE, OPTIONAL, NULL, POLICY(people), POLICY(people_n), 0 },
	{ IN_COMPLAINTS, "assess", V_ASSESS, OPTIONAL, NULL, POLICY(assess), POLICY(assess_n), IN_ASSESS },
	{ IN_COMPLAINTS, "severities", V_SEVERITIES, REQUIRED, NULL, POLICY(severities), POLICY(severities_n), IN_SEVERITY },
	{ IN_COMPLAINTS, "confirm", V_MAP, OPTIONAL, NULL, POLICY(confirm), 0, IN_CONFIRM },

	{ IN_ASSESS, "event", V_EVENT, OPTIONAL, NULL, ASSESS(AS_EVENT), 0, 0 },
	{ IN_ASSESS, "class", V_WORD, OPTIONAL, NULL, ASSESS(AS_CLASS), 0, 0 },
	{ IN_ASSESS, "channel", V_TEXT, OPTIONAL, NULL, ASSESS(AS_CHANNEL), 0, 0 },
	{ IN_ASSESS, "kind", V_TEXT, OPTIONAL, NULL, ASSESS(AS_KIND), 0, 0 },
	{ IN_ASSESS, "service", V_TEXT, OPTIONAL, NULL, ASSESS(AS_SERVICE), 0, 0 },
	{ IN_ASSESS, "severity", V_SEVERITY, REQUIRED, NULL, offsetof(struct assess, severity), 0, 0 },

	{ IN_SEVERITY, "assign", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_ASSIGN), 0, 0 },
	{ IN_SEVERITY, "visit", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_VISIT), 0, 0 },
	{ IN_SEVERITY, "reply", V_DEADLINE, OPTIONAL, NULL, DEADLINE(DL_REPLY), 0, 0 },
	{ IN_SEVERITY, "resolve", V_DEADLINE, REQUIRED, NULL, DEADLINE(DL_RESOLVE), 0, 0 },
	{ IN_SEVERITY, "hours", V_MINUTES, OPTIONAL, "calendar", SEVERITY(hours), 0, 0 },
	{ IN_SEVERITY, "promote", V_MAP, OPTIONAL, NULL, 0, 0, IN_PROMOTE },
	{ IN_SEVERITY, "escalate", V_LADDER, OPTIONAL, NULL, SEVERITY(ladder), SEVERITY(ladder_n), IN_ISSUE_RUNG },

	{ IN_PROMOTE, "after", V_DEADLINE, REQUIRED, NULL, SEVERITY(promote_after), 0, 0 },
	{ IN_PROMOTE, "to", V_SEVERITY, REQUIRED, NULL, SEVERITY(promote_to), 0, 0 },

	{ IN_ISSUE_RUNG, "name", V_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_ISSUE_RUNG, "task", V_ISSUE_TASK, OPTIONAL, "reply", RUNG(task), 0, 0 },
	{ IN_ISSUE_RUNG, "at", V_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_ISSUE_RUNG, "to", V_TO, REQUIRED, NULL, RUNG(to), RUNG(to_n), 0 },
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
	{ IN_CALL_RUNG, "to", V_TO, REQUIRED, NULL, RUNG(to), RUNG(to_n), 0 },
	{ IN_CALL_RUNG, "repeat", V_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_RETENTION, "keep", V_PERIOD, OPTIONAL, NULL, POLICY(keep), 0, 0 },
	{ IN_RETENTION, "complaints", V_PERIOD, OPTIONAL, NULL, POLICY(keep_complaints), 0, 0 },
	{ IN_RETENTION, "ceiling", V_PERIOD, OPTIONAL, NULL, POLICY(ceiling), 0, 0 },

	{ IN_AUDIT, "short", V_COUNT, OPTIONAL, NULL, POLICY(audit_short), 0, 0 },
	{ IN_AUDIT, "long", V_COUNT, OPTIONAL, NULL, POLICY(audit_long), 0, 0 },
	{ IN_AUDIT, "window", V_COUNT, OPTIONAL, "10", POLICY(audit_window), 0, 0 },

	{ IN_INTAKE, "date", V_DATE_ORDER, OPTIONAL, "ymd", POLICY(intake.date), 0, 0 },
	{ IN_INTAKE, "country", V_COUNTRY, OPTIONAL, "86", POLICY(intake.country), 0, 0 },
	{ IN_INTAKE, "trunk", V_TRUNK, OPTIONAL, NULL, POLICY(intake.trunk), 0, 0 },
	{ IN_INTAKE, "timezone", V_ZONE, OPTIONAL, NULL, POLICY(intake.timezone), 0, 0 },
	{ IN_INTAKE, "unknown", V_UNKNOWN, OPTIONAL, "note", POLICY(intake.unknown), 0, 0 },
	{ IN_INTAKE, "on_the_spot", V_SPOT, OPTIONAL, "close", POLICY(intake.on_the_spot), 0, 0 },
	{ IN_INTAKE, "delivery", V_MAP, OPTIONAL, NULL, POLICY(intake.type[INTAKE_DELIVERY]), 0, IN_TYPE },
	{ IN_INTAKE, "complaint", V_MAP, OPTIONAL, NULL, POLICY(intake.type[INTAKE_COMPLAINT]), 0, IN_TYPE },
	{ IN_INTAKE, "sheet", V_MAP, OPTIONAL, NULL, POLICY(intake.type[INTAKE_SHEET]), 0, IN_TYPE },
	{ IN_INTAKE, "cdr", V_MAP, OPTIONAL, NULL, POLICY(intake.type[INTAKE_CDR]), 0, IN_CDR },
	{ IN_INTAKE, "roster", V_MAP, OPTIONAL, NULL, POLICY(intake.type[INTAKE_ROSTER]), 0, IN_TYPE },

	{ IN_TYPE, "date", V_DATE_ORDER, OPTIONAL, NULL, TYPE(date), 0, 0 },
	{ IN_TYPE, "timezone", V_ZONE, OPTIONAL, NULL, TYPE(timezone), 0, 0 },
	{ IN_TYPE, "columns", V_COLUMNS, OPTIONAL, NULL, TYPE(columns), TYPE(columns_n), 0 },
	{ IN_TYPE, "values", V_VALUES, OPTIONAL, NULL, TYPE(values), TYPE(values_n), 0 },
	{ IN_TYPE, "fill", V_FILL, OPTIONAL, NULL, TYPE(fill), TYPE(fill_n), 0 },
	{ IN_TYPE, "quotes", V_QUOTES, OPTIONAL, NULL, TYPE(quotes), 0, 0 },
	{ IN_TYPE, "slash", V_CHARACTER, OPTIONAL, NULL, TYPE(slash), 0, 0 },

	{ IN_CDR, "date", V_DATE_ORDER, OPTIONAL, NULL, TYPE(date), 0, 0 },
	{ IN_CDR, "timezone", V_ZONE, OPTIONAL, NULL, TYPE(timezone), 0, 0 },
	{ IN_CDR, "columns", V_COLUMNS, OPTIONAL, NULL, TYPE(columns), TYPE(columns_n), 0 },
	{ IN_CDR, "values", V_VALUES, OPTIONAL, NULL, TYPE(values), TYPE(values_n), 0 },
	{ IN_CDR, "fill", V_FILL, OPTIONAL, NULL, TYPE(fill), TYPE(fill_n), 0 },
	{ IN_CDR, "quotes", V_QUOTES, OPTIONAL, NULL, TYPE(quotes), 0, 0 },
	{ IN_CDR, "slash", V_CHARACTER, OPTIONAL, NULL, TYPE(slash), 0, 0 },
	{ IN_CDR, "prefix", V_PREFIXES, OPTIONAL, NULL, TYPE(prefix), TYPE(prefix_n), 0 },

	{ IN_DUTY, "on", V_ON, REQUIRED, NULL, DUTY(on), DUTY(on_n), 0 },
	{ IN_DUTY, "from", V_DATE, REQUIRED, NULL, DUTY(from), 0, 0 },
	{ IN_DUTY, "within", V_PERIOD, OPTIONAL, "0 days", DUTY(within), 0, 0 },
	{ IN_DUTY, "at", V_CLOCK, OPTIONAL, NULL, DUTY(at), 0, 0 },
	{ IN_DUTY, "roll", V_ROLL, OPTIONAL, NULL, DUTY(roll), 0, 0 },
	{ IN_DUTY, "to", V_TO, OPTIONAL, NULL, DUTY(to), DUTY(to_n), 0 },
	{ IN_DUTY, "met", V_MET, OPTIONAL, NULL, DUTY(met), 0, 0 },
	{ IN_DUTY, "escalate", V_LADDER, OPTIONAL, NULL, DUTY(ladder), DUTY(ladder_n), IN_DUTY_RUNG },

	{ IN_DUTY_RUNG, "name", V_RUNG_NAME, REQUIRED, NULL, RUNG(name), 0, 0 },
	{ IN_DUTY_RUNG, "at", V_AT, REQUIRED, NULL, RUNG(anchor), RUNG(after), 0 },
	{ IN_DUTY_RUNG, "to", V_TO, REQUIRED, NULL, RUNG(to), RUNG(to_n), 0 },
	{ IN_DUTY_RUNG, "repeat", V_REPEAT, OPTIONAL, NULL, RUNG(repeat), 0, 0 },

	{ IN_ROSTER, "least", V_COUNT, OPTIONAL, "1", POLICY(roster_least), 0, 0 },

	{ IN_REQUIRE, "event", V_EVENTS, REQUIRED, NULL, REQUIRE(events), 0, 0 },
	{ IN_REQUIRE, "fields", V_FIELDS, REQUIRED, NULL, REQUIRE(fields), 0, 0 },
	{ IN_REQUIRE, "when", V_WHEN, OPTIONAL, NULL, REQUIRE(when), REQUIRE(when_n), 0 },
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
