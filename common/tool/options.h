/* The options that all tools share (as-rules(7) 1): -p -n -h -V --print-policy, and where asked for --strict. */
#ifndef AS_OPTIONS_H
#define AS_OPTIONS_H

#include <getopt.h>

#include "rules/policy.h"
#include "time/civil.h"
#include "tool/version.h"


struct common_options {
	const char *policy_path; /* -p */
	const char *now;         /* -n */
	bool print_policy;
	bool strict;
};

/* Short and long options of all tools, for a tool's own getopt_long tables. */
enum { OPTION_STRICT = 0x100, OPTION_PRINT_POLICY, OPTION_OWN /* a tool's own long-only options from here */ };
#define COMMON_SHORT ":p:n:hV"
#define COMMON_LONG                                                          \
	{ "policy", required_argument, NULL, 'p' },                          \
	{ "now", required_argument, NULL, 'n' },                             \
	{ "print-policy", no_argument, NULL, OPTION_PRINT_POLICY },          \
	{ "strict", no_argument, NULL, OPTION_STRICT },                      \
	{ "help", no_argument, NULL, 'h' }, { "version", no_argument, NULL, 'V' }, { NULL, 0, NULL, 0 }

/* Says who the tool is to the messages; before anything else. */
void tool_start(const char *tool);

/* Takes one result of getopt_long that the tool does not know itself: a common option, or misuse (status 2).
 * --help prints `usage` and exits 0, --version likewise. */
void common_option(struct common_options *, int option, char *const *argv, const char *usage);

/* The same where %s in the usage stands for names that the tool keeps in a table. */
void common_option_with(struct common_options *, int option, char *const *argv, const char *usage, const char *names);

/* The file or house of the policy in force: -p, else $AS_POLICY, else the built-in one. Here and below, a variable that is set and
 * empty is misuse: a script that lost its value would go by other rules, or another moment, than it means. */
const char *common_policy_path(const struct common_options *);

/* Was it named by either, so that nobody destroys under rules that he did not choose? */
bool common_policy_named(const struct common_options *);

/* Reads it; a bad one is told, with status 2. With --print-policy, prints it and exits 0. */
void common_policy(const struct common_options *, struct policy *);

/* The language of labels: what --labels says, else (value NULL) that of the house. */
enum language language_argument(const char *value, enum language house);

/* The moment to look from: -n, else $AS_NOW, else the clock in the policy's timezone. A date means its 23:59. */
struct when common_now(const struct common_options *, const struct policy *);

/* --wait: how many seconds to wait for a lock; misuse if it is no such number. */
unsigned wait_argument(const char *value);

/* Parses a time given as an argument, or a date; misuse, naming the option, if it is none. */
struct when time_argument(const char *option, const char *value);
civil_day day_argument(const char *option, const char *value);

/* The days of a month given as an argument: 2024-06, or this, last or next, seen from now. */
struct range month_argument(const char *value, struct when now);

/* What --from, --to and --month say, each NULL where it is not given; a month excludes the others. */
struct range range_argument(const char *from, const char *to, const char *month, struct when now);

#endif
