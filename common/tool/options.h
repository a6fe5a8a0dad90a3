/* The options that all tools share (as-rules(7) 1): -p -n -h -V --print-policy, and in some tools --strict. */
#ifndef AS_OPTIONS_H
#define AS_OPTIONS_H

#include <getopt.h>

#include "rules/policy.h"
#include "time/civil.h"
#include "tool/version.h"


struct common_options {
	const char *policy_path; /* the argument of -p */
	const char *now;         /* the argument of -n */
	bool print_policy;
	bool strict;
};

/* The shared short and long options, for the getopt_long tables of a tool. */
enum { OPTION_STRICT = 0x100, OPTION_PRINT_POLICY, OPTION_OWN /* the first of a tool's own long-only options */ };
#define COMMON_SHORT ":p:n:hV"
#define COMMON_LONG                                                          \
	{ "policy", required_argument, NULL, 'p' },                          \
	{ "now", required_argument, NULL, 'n' },                             \
	{ "print-policy", no_argument, NULL, OPTION_PRINT_POLICY },          \
	{ "strict", no_argument, NULL, OPTION_STRICT },                      \
	{ "help", no_argument, NULL, 'h' }, { "version", no_argument, NULL, 'V' }, { NULL, 0, NULL, 0 }

/* To be called before anything else: names the tool for messages, and sets up messages, their language and signals. */
void tool_start(const char *tool);

/* Handles a result of getopt_long that the tool has no case for: a shared option, or misuse (status 2). --help prints `usage` and exits
 * with 0, --version likewise. */
void common_option(struct common_options *, int option, char *const *argv, const char *usage);

/* The same; `names` replaces the %s in the usage, for names that the tool keeps in a table. */
void common_option_with(struct common_options *, int option, char *const *argv, const char *usage, const char *names);

/* The file or shipped house of the policy in force: -p, else $AS_POLICY, else the built-in one. Here and below a variable that is set but
 * empty is misuse: a script that lost its value would work by rules, or at a moment, that it does not mean. */
const char *common_policy_path(const struct common_options *);

/* Did -p or $AS_POLICY name the policy? Without that as-archive does not destroy: nobody should do so by rules that he did not choose. */
bool common_policy_named(const struct common_options *);

/* Reads the policy in force; a mistake in it is reported and ends the tool with status 2. With --print-policy, prints it and exits with
 * 0. */
void common_policy(const struct common_options *, struct policy *);

/* The language of labels: the argument of --labels, or that of the house if `value` is NULL. Another word is misuse. */
enum language language_argument(const char *value, enum language house);

/* The moment from which the tool looks: -n, else $AS_NOW, else the clock in the policy's timezone. A date means 23:59 of that day. */
struct when common_now(const struct common_options *, const struct policy *);

/* The argument of --wait, in seconds; misuse if it is no number of seconds. */
unsigned wait_argument(const char *value);

/* time_argument parses a time or a date, day_argument a date; anything else is misuse, and the message names the option. */
struct when time_argument(const char *option, const char *value);
civil_day day_argument(const char *option, const char *value);

/* The days of a month: 2024-06, or this, last or next as seen from `now`. Anything else is misuse. */
struct range month_argument(const char *value, struct when now);

/* The days that --from, --to and --month choose, each of them NULL if it is not given; --month together with another is misuse. */
struct range range_argument(const char *from, const char *to, const char *month, struct when now);

#endif
