#include "tool/options.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/progress.h"
#include "bytes/writer.h"
#include "journal/wait.h"
#include "time/clock.h"

void tool_start(const char *tool)
{
	catalogue_start();
	diag_start(tool);
	progress_allow();
	signal(SIGXFSZ, SIG_IGN); /* a write beyond the allowed size of a file then fails with EFBIG */
	opterr = 0;
}

static _Noreturn void print_and_exit(const char *s)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	writer_raw(&out, text_of(s));
	writer_close(&out);
	exit(STATUS_FINE);
}

void common_option(struct common_options *o, int option, char *const *argv, const char *usage)
{
	switch (option) {
	case 'p':
		o->policy_path = optarg;
		break;
	case 'n':
		o->now = optarg;
		break;
	case OPTION_PRINT_POLICY:
		o->print_policy = true;
		break;
	case OPTION_STRICT:
		o->strict = true;
		break;
	case 'h':
		print_and_exit(_(usage));
	case 'V': {
		char line[80];
		snprintf(line, sizeof line, "%s (as-tools) " AS_VERSION "\n", diag_tool());
		print_and_exit(line);
	}
	case ':':
		misuse("option '%s' needs an argument", argv[optind - 1]);
	default:
		if (optopt > 0 && optopt < 0x100)
			misuse("unknown option '-%c'", optopt);
		misuse("unknown option '%s'", argv[optind - 1]);
	}
}

void common_option_with(struct common_options *o, int option, char *const *argv, const char *usage, const char *names)
{
	usage = _(usage);
	const char *at = strstr(usage, "%s");
	size_t before = (size_t)(at - usage), n = strlen(names);
	char *whole = xmalloc(strlen(usage) + n, 1);
	memcpy(whole, usage, before);
	memcpy(whole + before, names, n);
	memcpy(whole + before + n, at + 2, strlen(at + 2) + 1);
	common_option(o, option, argv, whole);
	free(whole);
}

/* The value of an option, or else of an environment variable, or else NULL. A variable that is set to nothing is misuse. */
static const char *said(const char *option, const char *variable)
{
	const char *value = option ? option : getenv(variable);
	if (!option && value && !*value)
		misuse("%s is set, but empty", variable);
	return value;
}

bool common_policy_named(const struct common_options *o)
{
	return said(o->policy_path, "AS_POLICY");
}

const char *common_policy_path(const struct common_options *o)
{
	const char *path = said(o->policy_path, "AS_POLICY");
	return path ? path : "hotline";
}

void common_policy(const struct common_options *o, struct policy *policy)
{
	policy_read(policy, common_policy_path(o));
	if (!o->print_policy)
		return;
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	policy_print(policy, &out);
	writer_close(&out);
	policy_free(policy);
	exit(STATUS_FINE);
}

enum language language_argument(const char *value, enum language house)
{
	int language = value ? word_find(language_word, LANGUAGES, text_of(value)) : (int)house;
	if (language < 0)
		misuse("--labels '%s': not one of en, zh", value);
	return (enum language)language;
}

unsigned wait_argument(const char *value)
{
	unsigned seconds = 0;
	const char *p = value;
	for (; *p >= '0' && *p <= '9' && seconds <= WAIT_MOST; p++)
		seconds = 10 * seconds + (unsigned)(*p - '0');
	if (p == value || *p || seconds > WAIT_MOST)
		misuse("--wait '%s': not a number of seconds, at most %d", value, WAIT_MOST);
	return seconds;
}

struct when time_argument(const char *option, const char *value)
{
	struct when t;
	if (!when_parse(text_of(value), &t))
		misuse("%s '%s': not a time such as 2024-06-05 or 2024-06-05T14:30", option, value);
	return t;
}

civil_day day_argument(const char *option, const char *value)
{
	struct when t = time_argument(option, value);
	if (t.minute != NO_HOUR)
		misuse("%s '%s': a date, without hour", option, value);
	return t.day;
}

struct range month_argument(const char *value, struct when now)
{
	int year, month, day, away = strcmp(value, "next") == 0 ? 1 : strcmp(value, "last") == 0 ? -1 : 0;
	char first[16];
	struct when t = date(now.day);
	snprintf(first, sizeof first, "%.8s-01", value);
	if (!away && strcmp(value, "this") != 0 && (strlen(value) != 7 || !when_parse(text_of(first), &t)))
		misuse("--month '%s': not a month such as 2024-06, this, last or next", value);
	civil_of(t.day, &year, &month, &day);
	civil_day from = day_add(day_of(year, month, 1), (struct duration){ MONTHS, away }, 1);
	return (struct range){ from, day_add(from, (struct duration){ MONTHS, 1 }, 1) - 1 };
}

struct range range_argument(const char *from, const char *to, const char *month, struct when now)
{
	if (month && (from || to))
		misuse("--month and --from/--to exclude each other");
	if (month)
		return month_argument(month, now);
	return (struct range){ from ? day_argument("--from", from) : DAY_MIN, to ? day_argument("--to", to) : DAY_MAX };
}

struct when common_now(const struct common_options *o, const struct policy *policy)
{
	const char *now = said(o->now, "AS_NOW");
	if (!now)
		return clock_now(policy->timezone);
	struct when t = time_argument(o->now ? "--now" : "AS_NOW", now);
	if (t.minute == NO_HOUR)
		t.minute = MINUTES_A_DAY - 1;
	return t;
}
