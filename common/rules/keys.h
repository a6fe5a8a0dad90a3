/* The keys of a policy, each listed once: where it stands, what its value is, whether it must be given, and what holds
 * without it. The reader, --print-policy and the manual page as-policy(5) all follow this table. */
#ifndef AS_KEYS_H
#define AS_KEYS_H

#include "rules/policy.h"

/* The maps in which keys stand, and the struct that each of them fills. */
enum place {
	IN_POLICY,      /* struct policy */
	IN_CALENDAR,    /* struct calendar */
	IN_CALLBACK,    /* struct callback */
	IN_COMPLAINTS,  /* struct policy */
	IN_ASSESS,      /* struct assess */
	IN_SEVERITY,    /* struct severity */
	IN_PROMOTE,     /* struct severity */
	IN_ISSUE_RUNG,  /* struct rung, of a severity's ladder */
	IN_CONFIRM,     /* struct confirm */
	IN_SUPERVISION, /* struct policy */
	IN_CALL_RUNG,   /* struct rung, of the supervisor's ladder */
	IN_RETENTION,   /* struct policy */
	IN_AUDIT,       /* struct policy */
	IN_INTAKE,      /* struct policy */
	IN_TYPE,        /* struct intake_type_rules */
	IN_CDR,         /* struct intake_type_rules */
	IN_DUTY,        /* struct duty */
	IN_DUTY_RUNG,   /* struct rung, of a duty's ladder */
	IN_ROSTER,      /* struct policy */
	IN_REQUIRE,     /* struct require */
	PLACES
};

/* Of values. V_NAME is that of the names that call-backs, slots and duties have as their keys, V_WORD that of severities and classes.
 * The first are choices, see choice_find. */
enum type {
	V_LANGUAGE, V_OFFICIAL, V_ROLL, V_DUE, V_MINUTES, V_DATE_ORDER, V_UNKNOWN, V_SPOT, V_QUOTES, CHOICES,
	V_TEXT = CHOICES, V_ZONE, V_COUNTRY, V_TRUNK, V_EVENT, V_NAME, V_WORD, V_RUNG_NAME, V_CHARACTER,
	V_PERIOD, V_OFFSET, V_DEADLINE, V_REPEAT, V_COUNT, V_DATE, V_CLOCK,
	V_FROM, V_SEVERITY, V_ISSUE_TASK, V_CALL_TASK, V_AT, V_BASE, V_MET,
	V_WEEKDAYS, V_ON, V_DATES, V_HOURS, V_CLASSES, V_SERVICES, V_TO, V_FILL, V_PREFIXES, V_EVENTS, V_FIELDS,
	V_SLOTS, V_COVERAGE, V_PEOPLE, V_COLUMNS, V_VALUES, V_WHEN,
	V_MAP, V_CALLBACKS, V_SEVERITIES, V_DUTIES, V_ASSESS, V_LADDER, V_REQUIRE,
	TYPES
};

/* What a value of the type may be: for messages, and for the manual page. */
extern const char *const type_allows[TYPES];

struct key {
	enum place place;
	const char *word;
	enum type type;
	enum need { OPTIONAL, REQUIRED } need;
	const char *standard; /* what holds without it, as it would be written; NULL: nothing does */
	size_t offset;        /* its field in the struct of the place */
	size_t second;        /* the field's length, or its other half */
	enum place inner;     /* where the keys of its value are listed; for a list or names, those of each item */
};

/* The word of a choice by the value of its enum; its value by the word, or -1. An enum whose 0 has no word is for what may be absent. */
struct text choice_word(enum type, unsigned value);
int choice_find(enum type, struct text word);

/* The keys of a place, in the order in which they are printed. */
const struct key *keys_of(enum place, size_t *n);

/* The key of that name, or NULL; nearest: the one most like it, or NULL when none is much like it. */
const struct key *key_find(enum place, struct text word);
const struct key *key_nearest(enum place, struct text word);

/* The field of a struct of the key's place. */
static inline void *key_field(const struct key *key, void *base)
{
	return (char *)base + key->offset;
}

/* The length of that field, or its other half. */
static inline void *key_other(const struct key *key, void *base)
{
	return (char *)base + key->second;
}

/* Names that no call-back may have. */
enum { RESERVED_NAMES = 11 };
extern const struct text reserved_name[RESERVED_NAMES];

#endif
