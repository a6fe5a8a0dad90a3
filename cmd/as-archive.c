/* as-archive: the cases of an archive state; the destruction of those that expired (as-rules(7) 12).
 *
 *     journal/hold      the journals, read twice and the same both times
 *     snapshot/known    of which those cases are read that are in such a state, where the journal has a snapshot
 *     archive/survey    what is in them: cases, names, columns
 *     cases/ending      the archive state of a case
 *     archive/listing   --state: the lines of cases, in case order
 *     archive/destroy   --destroy: the journal without the persons; archive/carried optouts that others need, archive/given tasks of calls
 *     archive/certificate  and what goes on paper about that
 *     journal/replace   -i: the new journal in the place of the old
 *     snapshot/place    whose snapshot names the persons too */
#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "archive/certificate.h"
#include "archive/listing.h"
#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "journal/files.h"
#include "journal/wait.h"
#include "snapshot/index.h"
#include "snapshot/place.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-archive --state STATES [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
	"       as-archive --destroy --approved-by NAME [--erase] [-i JOURNAL]\n"
	"                  [--wait SECONDS] [-p POLICY] [-n TIME] [--strict] [FILE...]\n"
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
	"      --wait SECONDS      with -i, wait so long for others who have the journal (default 60)\n"
	"  -p, --policy FILE       the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME          look from this moment (else $AS_NOW, else the clock)\n"
	"      --strict            stop at the first bad line\n"
	"      --print-policy      print the policy in force, and stop\n"
	"  -h, --help              print this, and stop\n"
	"  -V, --version           print the version, and stop\n");

struct options {
	struct common_options common;
	const char *states, *approved_by, *journal;
	bool destroy, erase;
	unsigned wait; /* seconds */
	bool wanted[ARCHIVE_STATES];
};

enum { STATE = OPTION_OWN, DESTROY, APPROVED_BY, ERASE, WAIT };

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
	if (o->destroy && !common_policy_named(&o->common))
		misuse("--destroy needs a policy that was named: -p or $AS_POLICY");
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
		{ "wait", required_argument, NULL, WAIT },
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
		case WAIT: o->wait = wait_argument(optarg); break;
		case 'i': o->journal = optarg; break;
		default: common_option(&o->common, option, argv, usage);
		}
	}
	check(o, optind < argc);
}

/* Only the cases in those states, as far as they are known. */
static int read_listed(struct survey *survey, struct known *known, const struct options *o, const struct policy *policy, struct when now,
		       const struct held_journals *files)
{
	struct known_wanted wanted = { .by_time = true, .dated = true, .days = { DAY_MIN, DAY_MAX } };
	for (int state = 0; state < ARCHIVE_STATES; state++)
		wanted.states |= (unsigned)o->wanted[state] << state;
	if (known_lines(known, &wanted, policy, now, files->name, files->n, files->file, o->common.strict) &&
	    survey_read_known(survey, policy, now, files, known))
		return known_say_rejected(known, files->name[0]);
	return survey_read(survey, policy, now, files, o->common.strict);
}

static int list(const struct options *o, const struct policy *policy, struct when now, const struct held_journals *files)
{
	struct survey survey;
	struct known known;
	struct writer out;
	int status = read_listed(&survey, &known, o, policy, now, files);
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	listing_write(&survey, files, o->wanted, &out);
	const char *changed = journals_changed(files);
	if (changed)
		fail("%s: changed while it was read", changed);
	writer_close(&out);
	survey_free(&survey);
	known_forget(&known);
	return status;
}

static void sum_up(const struct held_file *file, const char *name, struct digest_sum *sum)
{
	if (!digest_file(file->fd, file->bytes, sum))
		fail_errno("%s", name);
}

/* The certificate up to where the destruction begins. */
static void certify(struct writer *out, const struct destruction *d, const struct policy *policy, const struct held_journals *files)
{
	writer_open_memory(out);
	if (!d->n)
		return;
	certificate_cases(out, d, policy);
	for (size_t i = 0; i < (files->n ? files->n : 1); i++) {
		struct digest_sum sum;
		const char *name = files->n && strcmp(files->name[i], "-") != 0 ? files->name[i] : _("standard input");
		sum_up(&files->file[i], name, &sum);
		certificate_journal(out, name, "before", &sum);
	}
}

static void write_to_output(const struct destruction *d, const struct policy *policy, const struct held_journals *files)
{
	struct writer out, certificate;
	struct digest_sum after;
	struct destination to = { .out = &out, .digest = digest_start() };
	certify(&certificate, d, policy, files);
	if (!certificate_write(&certificate))
		fail_errno("the certificate cannot be written; nothing was destroyed");
	writer_open(&out, STDOUT_FILENO, "standard output", false);
	destruction_write(d, files, &to);
	const char *changed = journals_changed(files);
	if (changed)
		fail("%s: changed while it was read", changed);
	writer_close(&out);
	digest_end(to.digest, &after);
	if (d->n)
		certificate_journal(&certificate, "standard output", "after", &after);
	for (size_t i = 0; d->n && i < files->n; i++)
		if (snapshot_is_there(files->name[i]))
			certificate_snapshot(&certificate, files->name[i]);
	if (!certificate_write(&certificate))
		fail_errno("the certificate cannot be written whole");
	writer_close(&certificate);
}

/* Where the destroyed persons may be named still. */
static void say_copies(const struct journal *journal)
{
	struct path torn;
	struct stat at;
	path_of(&torn, journal->path, ".torn");
	if (stat(torn.p, &at) == 0)
		say("%s: what was cut off there may still name them; remove it", torn.p);
}

/* Whoever reads it may take his time, but not that of those who want to append: they go on meanwhile, and then it is over. */
static void write_certificate(struct writer *certificate, const struct held_journals *files, const struct journal *journal, unsigned wait)
{
	struct stat at;
	bool may_wait = fstat(STDERR_FILENO, &at) == 0 && !S_ISREG(at.st_mode);
	if (may_wait)
		journal_let_others(journal);
	if (!certificate_write(certificate))
		fail_errno("the certificate cannot be written; nothing was destroyed");
	if (may_wait && (!journal_take_again(journal, wait) || journals_changed(files)))
		fail("%s: was added to while the certificate was read; nothing was destroyed, so do it again", journal->path);
	writer_close(certificate);
}

static void write_in_place(const struct destruction *d, const struct policy *policy, const struct held_journals *files,
			   const struct journal *journal, unsigned wait)
{
	struct replacement replacement;
	struct writer certificate;
	struct digest_sum after;
	struct destination to = { .replacement = &replacement, .digest = digest_start() };
	certify(&certificate, d, policy, files);
	replacement_start(&replacement, journal);
	destruction_write(d, files, &to);
	if (journals_changed(files))
		fail("%s: changed while it was read, by somebody who does not take the lock; nothing was destroyed", journal->path);
	digest_end(to.digest, &after);
	certificate_journal(&certificate, journal->path, "after", &after);
	write_certificate(&certificate, files, journal, wait);
	if (!snapshot_remove(journal->path))
		fail_errno("%s.snapshot: names them too, and cannot be removed; nothing was destroyed", journal->path);
	replacement_finish(&replacement);
	say_copies(journal);
	if (!snapshot_remove(journal->path)) /* one that as-snapshot had read the old journal for may have come meanwhile */
		fail_errno("%s.snapshot: names them too, and cannot be removed; %s was replaced", journal->path, journal->path);
}

/* Removes a snapshot that is of another journal: it may name persons who were destroyed in this one before. */
static void remove_foreign(const struct journal *journal)
{
	struct case_index index;
	if (case_index_open(&index, journal->path, &(struct held_file){ journal->fd, journal->length }))
		case_index_close(&index);
	else if (index.known.foreign && !snapshot_remove(journal->path))
		fail_errno("%s.snapshot: is of another journal, and cannot be removed", journal->path);
}

static int destroy(const struct options *o, const struct policy *policy, struct when now, const struct held_journals *files,
		   const struct journal *journal)
{
	struct survey survey;
	struct destruction destruction;
	if (survey_read(&survey, policy, now, files, o->common.strict) != STATUS_FINE)
		fail("a line that was rejected may name a person who is to be destroyed; nothing was destroyed");
	destruction_plan(&destruction, &survey, files, text_trim(text_of(o->approved_by)), o->erase);
	if (!journal)
		write_to_output(&destruction, policy, files);
	else if (destruction.n) /* else the journal stays the same to the byte */
		write_in_place(&destruction, policy, files, journal, o->wait);
	else
		remove_foreign(journal);
	certificate_say_done(&destruction);
	destruction_free(&destruction);
	survey_free(&survey);
	return STATUS_FINE;
}

int main(int argc, char **argv)
{
	struct options options = { .wait = WAIT_SECONDS };
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
		journal_lock_there(&journal, options.journal, options.wait);
		journals_hold_locked(&files, (char *const *)&options.journal, &journal);
		status = destroy(&options, &policy, now, &files, &journal);
	} else {
		journals_hold(&files, argv + optind, (size_t)(argc - optind));
		status = options.destroy ? destroy(&options, &policy, now, &files, NULL) : list(&options, &policy, now, &files);
	}
	journals_release(&files);
	if (options.journal)
		journal_unlock(&journal);
	policy_free(&policy);
	return status;
}
