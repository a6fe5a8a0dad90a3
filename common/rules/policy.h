/* The policy: a house's rules as plain structs (formats 13). Made by policy_read, then only read.
 * Every text points into the policy's own arena. */
#ifndef AS_POLICY_H
#define AS_POLICY_H

#include "bytes/memory.h"
#include "bytes/writer.h"
#include "time/calendar.h"
#include "words/words.h"

struct slot { /* a part of the day in which customers are called: 时段 (R010, R142) */
	struct text name;
	struct span span;
};

enum base { FROM_DELIVERY, FROM_INSTALL, FROM_APPOINTMENT, FROM_CALLBACK };

struct coverage { /* R115, R116, R176 */
	struct text class;
	int32_t share; /* hundredths of a percent: 0 .. 10000 */
};

struct callback { /* formats 4 */
	struct text name;
	enum base from;
	int from_callback; /* FROM_CALLBACK: which, always an earlier one */
	struct duration after, within, every;
	int32_t attempts; /* 0: no limit */
	struct text *services; /* none: all */
	size_t services_n;
	struct coverage *coverage;
	size_t coverage_n;
	int32_t coverage_default; /* as share, for classes not listed */
};

enum anchor { AT_OPENED, AT_BY };

struct rung { /* of a ladder: who is told when (formats 9) */
	struct text name;
	struct text task; /* as written, or the default: reply in a severity, unreached in supervision */
	enum anchor anchor;
	struct duration after; /* UNIT_NONE: at the anchor itself; may be negative after AT_BY */
	struct text to;
	struct duration repeat; /* UNIT_NONE: once */
};

struct severity { /* formats 5 */
	struct text name;
	struct duration deadline[DEADLINE_WORDS]; /* UNIT_NONE: none; resolve is always given */
	struct duration promote_after; /* UNIT_NONE: never promoted */
	int promote_to; /* place in severities; may be lower than this one, then it has no effect */
	struct rung *ladder;
	size_t ladder_n;
};

enum assess_key { AS_EVENT, AS_CLASS, AS_CHANNEL, AS_KIND, AS_SERVICE, ASSESS_KEYS };

struct assess {
	struct text key[ASSESS_KEYS]; /* p NULL: not asked for */
	int severity;
};

struct confirm { /* the confirming call; within.unit UNIT_NONE: there is none */
	struct duration within, every;
	int32_t attempts;
};

/* An intake type's mapping: journal column (or item, installed, ..) to their headers (formats 10, 13). */
enum intake_type { INTAKE_DELIVERY, INTAKE_COMPLAINT, INTAKE_SHEET, INTAKE_JOURNAL, INTAKE_TYPES };
extern const struct text intake_type_word[INTAKE_TYPES];

struct mapping {
	struct text column, header;
};

enum date_order { DATE_YMD, DATE_DMY, DATE_MDY };

enum { CALLBACKS_MOST = 64, SLOTS_MOST = 48, SEVERITIES_MOST = 64 };

struct policy {
	struct arena arena;
	struct text name, timezone;
	struct slot *slots;
	size_t slots_n;
	struct calendar calendar;
	struct text *classes; /* highest rank first */
	size_t classes_n;
	struct callback *callbacks;
	size_t callbacks_n;
	bool complaints; /* given at all */
	int default_severity; /* place in severities; -1 without complaints */
	struct assess *assess;
	size_t assess_n;
	struct severity *severities; /* highest first */
	size_t severities_n;
	struct confirm confirm;
	struct duration contact, signoff; /* supervision */
	struct rung *ladder; /* supervision.escalate */
	size_t ladder_n;
	struct duration keep, keep_complaints, ceiling; /* retention; UNIT_NONE: not given */
	enum date_order date_order;
	struct text country;
	struct mapping *mapping[INTAKE_TYPES];
	size_t mapping_n[INTAKE_TYPES];
};

/* Reads the policy of a shipped house by its name, or else the policy file of that path (./NAME for a file named like a house);
 * on any error says each as `file:line:column: key: what is wrong`, and exits with status 2. */
void policy_read(struct policy *, const char *house_or_path);

/* The same from memory, named `file` in messages; on any error says them all, frees the policy and gives false. */
bool policy_parse(struct policy *, const char *file, struct text bytes);

/* Writes the policy in force, as YAML that policy_read takes, with every default filled in. */
void policy_print(const struct policy *, struct writer *);

void policy_free(struct policy *);

/* The slot that holds a moment, or -1. */
int policy_slot(const struct policy *, struct when);

/* The place of a call-back or severity by name, or -1. */
int policy_callback(const struct policy *, struct text name);
int policy_severity(const struct policy *, struct text name);

/* Does a call-back pass over some of its cases; does any? Then the order of all cases counts. */
bool callback_samples(const struct callback *);
bool policy_samples(const struct policy *);

#endif
