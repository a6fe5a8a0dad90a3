/* as-archive: the cases of an archive state; the destruction of those that expired (formats 12).
 *
 *     journal/hold      the journals, read twice and the same both times
 *     archive/survey    what is in them: cases, names, columns
 *     cases/ending      the archive state of a case
 *     archive/listing   --state: the lines of cases, in case order
 *     archive/destroy   --destroy: the journal without the persons, and the certificate
 *     journal/replace   -i: the new journal in the place of the old */
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/destroy.h"
#include "archive/listing.h"
#include "bytes/diag.h"
#include "journal/files.h"
#include "tool/options.h"

static const char usage[] =
	"usage: as-archive --state STATES [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-archive --destroy --approved-by NAME [--erase] [-i JOURNAL] [-p POLICY]\n"
	"                  [-n TIME] [--strict] [FILE...]\n"
	"       as-archive --print-policy [-p POLICY]\n"
	"\n"
	"Writes the journal lines of the cases in some archive states, or takes the persons out of\n"
	"those that expired.\n"
	"\n"
	"      --state STATES      the cases in these states, with commas: live, follow-up, archived,\n"
	"                          void, expired, destroyed\n"
	"      --destroy           write the journal with the expired cases stripped of the person\n"
	"      --approved-by NAME  who approved it\n"
	"      --erase             leave nothing of them but the destroy event\n"
	"  -i, --in-place JOURNAL  put the new journal in the place of this one\n"
	"  -p, --policy FILE       the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME          look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict            stop at the first bad line\n"
	"      --print-policy      print the policy in force, and stop\n"
	"  -h, --help              print this, and stop\n"
	"  -V, --version           print the version, and stop\n";

struct options {
	struct common_options common;
	const char *states, *approved_by, *journal;
	bool destroy, erase;
	bool wanted[ARCHIVE_STATES];
};

enum { STATE = OPTION_OWN, DESTROY, APPROVED_BY, ERASE };

static void set_states(struct options *o)
{
	struct text item, list = text_of(o->states);
	size_t n = 0;
	for (; text_item(&list, ',', &item); n++) {
		int state = word_find(archive_state_word, ARCHIVE_STATES, item);
		if (state < 0)
			misuse("--state '%.*s': not one of live, follow-up, archived, void, expired, destroyed", (int)item.n, item.p);
		o->wanted[state] = true;
	}
	if (!n)
		misuse("--state: no state");
}

/* It is written into the journal, so it has to be a field. */
static void check_name(const char *name)
{
	struct text rest = text_of(name);
	size_t n;
	if (!text_trim(rest).n || rest.n > FIELD_MOST || !utf8_valid(rest, &n))
		misuse("--approved-by '%s': not a name", name);
	for (; rest.n; rest.p += n, rest.n -= n)
		if (is_control(utf8_first(rest, &n)))
			misuse("--approved-by '%s': not a name", name);
}

static void check(struct options *o, bool files)
{
	if (o->common.print_policy)
		return;
	if (!o->states == !o->destroy)
		misuse("say either --state or --destroy");
	if (o->states)
		set_states(o);
	if (!o->destroy && (o->approved_by || o->erase || o->journal))
		misuse("--approved-by, --erase and --in-place go with --destroy");
	if (o->destroy && !o->approved_by)
		misuse("--destroy needs --approved-by: who approved it");
	if (o->approved_by)
		check_name(o->approved_by);
	if (o->journal && files)
		misuse("--in-place takes one journal, and no other files");
}

static void parse_options(struct options *o, int argc, char **argv)
{
	static const struct option options[] = {
		{ "state", required_argument, NULL, STATE },
		{ "destroy", no_argument, NULL, DESTROY },
		{ "approved-by", required_argument, NULL, APPROVED_BY },
		{ "erase", no_argument, NULL, ERASE },
		{ "in-place", required_argument, NULL, 'i' },
		COMMON_LONG
	};
	int option;
	while ((option = getopt_long(argc, argv, COMMON_SHORT "i:", options, NULL)) != -1) {
		switch (option) {
		case STATE: o->states = optarg; break;
		case DESTROY: o->destroy = true; break;
		case APPROVED_BY: o->approved_by = optarg; break;
		case ERASE: o->erase = true; break;
		case 'i': o->journal = optarg; break;
		default: common_option(&o->common, option, argv, usage);
		}
	}
	check(o, optind < argc);
}

static int list(const struct options *o, const struct policy *policy, struct when now, const struct held_journals *files)
{
	struct survey survey;
	struct writer out;
	int status = survey_read(&survey, policy, now, files, o->common.strict);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	listing_write(&survey, files, o->wanted, &out);
	const char *changed = journals_changed(files);
	if (changed)
		fail("%s: changed while it was read", changed);
	writer_close(&out);
	survey_free(&survey);
	return status;
}

static void write_to_output(const struct destruction *d, const struct held_journals *files)
{
	struct writer out;
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	if (!destruction_write_names(d, STDERR_FILENO))
		fail_errno("the certificate cannot be written; nothing was destroyed");
	destruction_write(d, files, (struct destination){ &out, NULL });
	const char *changed = journals_changed(files);
	if (changed)
		fail("%s: changed while it was read", changed);
	writer_close(&out);
}

/* Where the destroyed persons may be named still. */
static void say_copies(const struct journal *journal)
{
	struct path torn;
	struct stat at;
	path_of(&torn, journal->path, ".torn");
	if (stat(torn.p, &at) == 0)
		say("%s: what was cut off there may still name them; remove it", torn.p);
	if (fstat(journal->fd, &at) == 0 && at.st_nlink > 0)
		say("%s: the old journal has another name (a hard link), under which it goes on", journal->path);
}

/* What ends the tool on the way, memory for instance, leaves no JOURNAL.new: it has the persons that others of its lines name. */
static const struct replacement *unfinished;

static void remove_unfinished(void)
{
	struct path path;
	if (!unfinished)
		return;
	path_of(&path, unfinished->journal->path, ".new");
	if (is_at(unfinished->fd, path.p))
		unlink(path.p);
}

static void write_in_place(const struct destruction *d, const struct held_journals *files, const struct journal *journal)
{
	struct replacement replacement;
	struct writer out;
	if (!d->n)
		return; /* so the journal stays the same to the byte */
	writer_open_memory(&out);
	replacement_start(&replacement, journal);
	unfinished = &replacement;
	if (atexit(remove_unfinished) != 0)
		fail("out of memory");
	destruction_write(d, files, (struct destination){ &out, &replacement });
	writer_close(&out);
	if (journals_changed(files)) {
		replacement_drop(&replacement);
		fail("%s: changed while it was read, by somebody who does not take the lock; nothing was destroyed", journal->path);
	}
	if (!destruction_write_names(d, STDERR_FILENO)) {
		int error = errno;
		replacement_drop(&replacement);
		errno = error;
		fail_errno("the certificate cannot be written; nothing was destroyed");
	}
	replacement_finish(&replacement);
	unfinished = NULL;
	say_copies(journal);
}

static int destroy(const struct options *o, const struct policy *policy, struct when now, const struct held_journals *files,
		   const struct journal *journal)
{
	struct survey survey;
	struct destruction destruction;
	if (survey_read(&survey, policy, now, files, o->common.strict) != STATUS_FINE)
		fail("a line that was rejected may name a person who is to be destroyed; nothing was destroyed");
	destruction_plan(&destruction, &survey, files, text_trim(text_of(o->approved_by)), o->erase);
	if (journal)
		write_in_place(&destruction, files, journal);
	else
		write_to_output(&destruction, files);
	destruction_say_done(&destruction);
	destruction_free(&destruction);
	survey_free(&survey);
	return STATUS_FINE;
}

int main(int argc, char **argv)
{
	struct options options = { 0 };
	struct policy policy;
	struct held_journals files;
	struct journal journal;
	tool_start("as-archive");
	parse_options(&options, argc, argv);
	common_policy(&options.common, &policy);
	struct when now = common_now(&options.common, &policy);
	int status;
	if (options.journal) {
		signal(SIGPIPE, SIG_IGN); /* a write into a closed pipe comes back as an error, so that the old journal stays */
		journal_lock_there(&journal, options.journal);
		journals_hold_locked(&files, (char *const *)&options.journal, &journal);
		status = destroy(&options, &policy, now, &files, &journal);
	} else {
		journals_hold(&files, argv + optind, (size_t)(argc - optind));
		status = options.destroy ? destroy(&options, &policy, now, &files, NULL) : list(&options, &policy, now, &files);
	}
	journals_release(&files);
	policy_free(&policy);
	return status;
}
