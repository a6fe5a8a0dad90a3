/* The policy: a house's rules as plain structs (as-rules(7) 13). Made by policy_read, then only read.
 * Every text points into the policy's own arena. */
#ifndef AS_POLICY_H
#define AS_POLICY_H

#include "bytes/memory.h"
#include "bytes/writer.h"
#include "time/occurrences.h"
#include "words/task.h"

struct slot { /* a part of the day in which customers are called: 时段 (R010, R142) */
	struct text name;
	struct span span;
};

enum base { FROM_DELIVERY, FROM_INSTALL, FROM_APPOINTMENT, FROM_CALLBACK };

struct coverage { /* R115, R116, R176 */
	struct text class;
	int32_t share; /* hundredths of a percent: 0 .. 10000 */
};

struct callback { /* as-rules(7) 4 */
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
	bool coverage_has_default; /* it was written */
};

enum anchor { AT_OPENED, AT_BY };

struct rung { /* of a ladder: who is told when (as-rules(7) 9) */
	struct text name;
	struct text task; /* as written, or the default: reply in a severity, unreached in supervision */
	enum anchor anchor;
	struct duration after; /* UNIT_NONE: at the anchor itself; may be negative after AT_BY */
	struct text *to;       /* at least one, none twice; owner and handler stand for whoever that is */
	size_t to_n;
	struct duration repeat; /* UNIT_NONE: once */
};

enum minutes { MINUTES_OF_CALENDAR, MINUTES_ALWAYS }; /* minutes inside calendar.hours, or elapsed time all the same */

struct severity { /* as-rules(7) 5 */
	struct text name;
	struct duration deadline[DEADLINE_WORDS]; /* UNIT_NONE: none; resolve is always given */
	enum minutes hours;
	struct duration promote_after; /* UNIT_NONE: never promoted */
	int promote_to; /* place in severities, always a higher one; -1: never promoted */
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

/* Whether the due that a customer asks for counts only when earlier than the deadline, or in its place either way (as-rules(7) 5). */
enum asked_due { DUE_EARLIER, DUE_REPLACES };

struct person { /* a recipient of ladders, for mail */
	struct text name, address;
};

/* The files of as-intake -t, then those that other tools read likewise (as-rules(7) 10, 15, 20). */
enum intake_type {
	INTAKE_DELIVERY, INTAKE_COMPLAINT, INTAKE_SHEET, INTAKE_JOURNAL, INTAKE_TYPES,
	INTAKE_CDR = INTAKE_TYPES, INTAKE_ROSTER, FOREIGN_TYPES
};
extern const struct text intake_type_word[FOREIGN_TYPES];

enum date_order { DATE_UNSET, DATE_YMD, DATE_DMY, DATE_MDY };
enum unknown_word { UNKNOWN_NOTE, UNKNOWN_REFUSE };
enum quotes { QUOTES_UNSET, QUOTES_LOOSE };
enum on_the_spot { SPOT_CLOSE, SPOT_RESOLVE };

struct mapping { /* a column, as the journal or as-intake names it, and a header of theirs */
	struct text column, header;
};

struct word_value { /* in that column their word means this value of ours */
	struct text column, value, word;
};

struct intake_type_rules { /* what the policy says of one type of file */
	enum date_order date; /* DATE_UNSET: intake's; see policy_date_order */
	struct text timezone; /* empty: see policy_intake_zone */
	struct mapping *columns; /* those of one column side by side */
	size_t columns_n;
	struct word_value *values; /* those of one column and value side by side */
	size_t values_n;
	struct text *fill; /* columns */
	size_t fill_n;
	enum quotes quotes;
	struct text slash;  /* one character; empty: an id with a slash is as ever */
	struct text *prefix; /* of a cdr */
	size_t prefix_n;
};

enum { TRUNK_MOST = 4 }; /* the most digits of a country's code and of what replaces it inside the country */

struct intake_rules {
	enum date_order date;
	struct text country, trunk, timezone; /* trunk, timezone: empty where not given */
	enum unknown_word unknown;
	enum on_the_spot on_the_spot;
	struct intake_type_rules type[FOREIGN_TYPES];
};

struct condition { /* of one column several: one of them holds */
	enum column column;
	struct text value; /* may be empty */
};

struct duty { /* what the house itself does on fixed days (as-rules(7) 19) */
	struct text name, in_journal; /* the latter is that of its case, @NAME */
	struct on *on; /* at least one */
	size_t on_n;
	civil_day from;
	struct duration within; /* n 0: the day itself */
	int at;                 /* minutes since 00:00, or NO_HOUR: until the end of the day */
	enum roll roll;         /* that of the calendar where the policy gives none */
	struct text *to;
	size_t to_n;
	struct text met; /* an event; empty: none meets it but done */
	struct rung *ladder;
	size_t ladder_n;
};

struct require { /* as-rules(7) 21 */
	uint32_t events; /* a bit for each event_word */
	uint64_t fields; /* a bit for each column */
	struct condition *when; /* those of one column side by side */
	size_t when_n;
};

enum { CALLBACKS_MOST = 64, SLOTS_MOST = 48, SEVERITIES_MOST = 64 };

struct policy {
	struct arena arena;
	struct text name, timezone;
	enum language language;
	struct slot *slots;
	size_t slots_n;
	struct calendar calendar, always; /* the same without hours, see policy_clock */
	struct text *classes; /* highest rank first */
	size_t classes_n;
	struct callback *callbacks;
	size_t callbacks_n;
	bool complaints; /* given at all */
	int default_severity; /* place in severities; -1 without complaints */
	enum asked_due asked_due;
	struct person *people;
	size_t people_n;
	struct assess *assess;
	size_t assess_n;
	struct severity *severities; /* highest first */
	size_t severities_n;
	struct confirm confirm;
	struct duration contact, signoff; /* supervision */
	struct rung *ladder; /* supervision.escalate */
	size_t ladder_n;
	struct duration keep, keep_complaints, ceiling; /* retention; UNIT_NONE: not given */
	int32_t audit_short, audit_long; /* seconds; 0: none */
	int32_t audit_window; /* minutes */
	struct intake_rules intake;
	struct duty *duties;
	size_t duties_n;
	int32_t roster_least;
	struct require *require;
	size_t require_n;
};

/* Reads the policy of a shipped house by its name, or else the policy file of that path (./NAME for a file named like a house);
 * on any error says each as `file:line:column: key: what is wrong`, and exits with status 2. */
void policy_read(struct policy *, const char *house_or_path);

/* The same from memory, named `file` in messages; on any error says them all, frees the policy and gives false. */
bool policy_parse(struct policy *, const char *file, struct text bytes);

/* Writes the policy in force, as YAML that policy_read takes, with every default filled in. */
void policy_print(const struct policy *, struct writer *);

void policy_free(struct policy *);

/* The slot that holds a moment, or that goes by a name, folded; or -1. */
int policy_slot(const struct policy *, struct when);
int policy_slot_named(const struct policy *, struct text name);

/* The place of a call-back or duty by name, or of a severity by its name folded, or -1. */
int policy_callback(const struct policy *, struct text name);

/* Does the name of a call-back equal the text but for case, width, script, blanks and - _ * :? */
bool policy_callback_alike(const struct policy *, struct text);

/* The label of a task, as a cell of a table shows it: task_cell_label, but the task itself if it is a call-back of the policy, or if the
 * label would be read as one. Static, part of the task or the policy, or in the arena. */
struct text policy_task_label(const struct policy *, struct text task, enum language, struct arena *);

int policy_duty(const struct policy *, struct text name);
int policy_severity(const struct policy *, struct text name);

/* The days on which a duty comes round, and the deadline of one dated on that day. */
struct occurrences duty_occurrences(const struct policy *, const struct duty *);
struct when duty_by(const struct policy *, const struct duty *, civil_day);

/* May the column, of the journal or of the lists of others, have this value? Free text may be anything. */
bool policy_may_hold(const struct policy *, int column, struct text value);

/* The ladder that a task climbs: a deadline of an issue and its confirming call that of the severity (-1: none), a duty its own, others
 * supervision's. */
const struct rung *policy_ladder(const struct policy *, const struct task_name *, int severity, size_t *n);

/* The calendar by which the minutes of a severity's issues are counted: deadlines, promotion, ladder, hours of reports; severity -1: none. */
const struct calendar *policy_clock(const struct policy *, int severity);

/* The order of dates in such a file, and the zone of its times without one: empty for a sheet, whose times are local. */
enum date_order policy_date_order(const struct policy *, enum intake_type);
struct text policy_intake_zone(const struct policy *, enum intake_type);

/* Does a call-back pass over some of its cases; does any? Then the order of all cases counts. */
bool callback_samples(const struct callback *);
bool policy_samples(const struct policy *);

#endif
