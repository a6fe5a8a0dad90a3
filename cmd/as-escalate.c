/* as-escalate: who must be told, of what is open or late (as-rules(7) 9).
 *
 *     tasks/stream     tasks, as as-schedule writes them
 *     escalate/ladder  which rungs fire
 *     escalate/people  who is told of them
 *     escalate/sent    what was sent to him already, while others could not be told
 *     escalate/events  for the journal: what was told
 *     escalate/notice  for people: what they are told; escalate/flow in lines, escalate/mail as a message,
 *                      escalate/base64 where that is no ASCII */
#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "escalate/events.h"
#include "escalate/mail.h"
#include "escalate/notice.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-escalate [-q] [-f csv|text|mail|recipients] [--to NAME] [--address NAME=ADDRESS] [--sent FILE]\n"
	"                   [--since TIME] [--labels en|zh] [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-escalate --print-policy [-p POLICY]\n"
	"\n"
	"Writes an escalate event for every rung of the policy's ladders that fires for a task of as-schedule.\n"
	"\n"
	"  -q, --quiet          write nothing at all when nothing fires\n"
	"  -f, --format FORMAT  csv: events for the journal (default); text: notices, one a recipient; mail: whole\n"
	"                       messages for sendmail -ti; recipients: who is to be told, a name a line\n"
	"      --to NAME        only what this recipient is to be told\n"
	"      --address NAME=ADDRESS  where NAME gets mail, once for each; else complaints.people says it\n"
	"      --sent FILE      events that --to wrote: what was sent to somebody already, while others failed\n"
	"      --since TIME     take what should have fired before TIME as fired at TIME\n"
	"      --labels LANG    the words of notices: en or zh (else the policy's language)\n"
	"  -p, --policy FILE    the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME       look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict         stop at the first bad line\n"
	"      --print-policy   print the policy in force, and stop\n"
	"  -h, --help           print this, and stop\n"
	"  -V, --version        print the version, and stop\n");

struct options {
	struct common_options common;
	struct when since;
	enum { CSV, NOTICES, MAIL, RECIPIENTS, FORMATS } format;
	const char *to, *labels;
	char *sent;
	struct text *address; /* NAME=ADDRESS, as given */
	size_t addresses, room;
	bool quiet;
};

enum { SINCE = OPTION_OWN, TO, ADDRESS, SENT, LABELS };

static void set_format(struct options *o, const char *value)
{
	static const struct text formats[FORMATS] = { WORD("csv"), WORD("text"), WORD("mail"), WORD("recipients") };
	int format = word_find(formats, FORMATS, text_of(value));
	if (format < 0)
		misuse("--format '%s': not one of csv, text, mail, recipients", value);
	o->format = (unsigned)format;
}

static void add_address(struct options *o, const char *value)
{
	const char *mark = strchr(value, '=');
	if (!mark || mark == value)
		misuse("--address '%s': not NAME=ADDRESS", value);
	const char *fault = address_fault(text_of(mark + 1));
	if (fault)
		misuse("--address '%s': %s", value, fault);
	o->address = xgrow(o->address, o->addresses, &o->room, sizeof *o->address);
	o->address[o->addresses++] = text_of(value);
}

static void set_option(struct options *o, int option, char *const *argv)
{
	switch (option) {
	case 'q': o->quiet = true; break;
	case 'f': set_format(o, optarg); break;
	case SINCE: o->since = time_argument("--since", optarg); break;
	case TO: o->to = optarg; break;
	case ADDRESS: add_address(o, optarg); break;
	case SENT: o->sent = optarg; break;
	case LABELS: o->labels = optarg; break;
	default: common_option(&o->common, option, argv, usage);
	}
}

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = {
		{ "quiet", no_argument, NULL, 'q' },        { "format", required_argument, NULL, 'f' },
		{ "since", required_argument, NULL, SINCE }, { "to", required_argument, NULL, TO },
		{ "address", required_argument, NULL, ADDRESS }, { "sent", required_argument, NULL, SENT },
		{ "labels", required_argument, NULL, LABELS }, COMMON_LONG
	};
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "qf:", options, NULL)) != -1)
		set_option(o, option, argv);
}

/* Where a recipient gets mail; empty: nobody says. */
static struct text address_of(const struct options *o, const struct policy *p, struct text name)
{
	for (size_t i = o->addresses; i-- > 0;)
		if (o->address[i].n > name.n && o->address[i].p[name.n] == '=' && text_starts(o->address[i], name))
			return (struct text){ o->address[i].p + name.n + 1, o->address[i].n - name.n - 1 };
	for (size_t i = 0; i < p->people_n; i++)
		if (text_eq(p->people[i].name, name))
			return p->people[i].address;
	return TEXT("");
}

/* What one recipient is told; STATUS_REJECTED where he can't be. */
static int show_recipient(const struct options *o, const struct notice *notice, const struct recipient *who, bool several, struct writer *out)
{
	if (o->format == RECIPIENTS) {
		writer_shown(out, who->name);
		writer_raw(out, TEXT("\n"));
	} else if (o->format == NOTICES) {
		write_notice(notice, who, out);
	} else {
		struct text address = address_of(o, notice->policy, who->name);
		const char *fault = address.n ? address_fault(address) : _("neither --address nor complaints.people has one");
		if (fault) {
			say("no address for %.*s: %s", (int)who->name.n, who->name.p, fault);
			return STATUS_REJECTED;
		}
		write_message(notice, who, address, several, out);
	}
	return STATUS_FINE;
}

static int show_people(const struct options *o, const struct notice *notice, const struct sent *sent, struct writer *out)
{
	struct people people;
	int status = STATUS_FINE;
	people_gather(&people, notice->firings, sent);
	for (size_t i = 0; i < people.n; i++)
		if (!o->to || text_eq(people.recipient[i].name, text_of(o->to)))
			status |= show_recipient(o, notice, &people.recipient[i], !o->to && people.n > 1, out);
	people_free(&people);
	return status;
}

static int show(const struct options *o, const struct notice *notice, const struct sent *sent)
{
	int status = STATUS_FINE;
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (o->format == CSV)
		write_events(notice->firings, &(struct event_choice){ o->to, sent, o->quiet }, notice->now, &out);
	else
		status = show_people(o, notice, sent, &out);
	writer_close(&out);
	return status;
}

/* Reads the tasks and finds what fires; gives the status. */
static int climb(const struct options *o, const struct policy *policy, char *const *files, size_t n, struct when now, struct firings *firings)
{
	struct task_stream tasks;
	struct task_row task;
	bool named = !o->to || ladders_name(policy, text_of(o->to));
	tasks_open(&tasks, files, n, o->common.strict, policy->name);
	while (task_next(&tasks, &task)) {
		named = named || row_names(task.row, text_of(o->to));
		ladder_climb(firings, policy, tasks.table, &task, now, o->since);
	}
	if (!named)
		say("note: --to %s: no ladder of the policy %.*s and no task has that name", o->to, (int)policy->name.n, policy->name.p);
	firings_order(firings);
	return table_close(tasks.table);
}

int main(int argc, char **argv)
{
	struct options options = { .since = WHEN_NONE };
	struct policy policy;
	struct firings firings = { 0 };
	struct sent sent = { 0 };
	tool_start("as-escalate");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	struct notice notice = { &firings, &policy, language_argument(options.labels, policy.language), common_now(&options.common, &policy) };
	firings.columns = options.format == CSV ? event_columns(options.sent) : notice_columns();
	if (options.sent)
		sent_read(&sent, options.sent);
	int status = climb(&options, &policy, argv + optind, (size_t)(argc - optind), notice.now, &firings);
	status |= show(&options, &notice, options.sent ? &sent : NULL);
	sent_free(&sent);
	firings_free(&firings);
	policy_free(&policy);
	free(options.address);
	return status;
}
