/* as-snapshot: what is known of a journal as of now, kept beside it so that the next run costs what is new (as-rules(7) 18).
 *
 *     snapshot/file     the file, and what it holds
 *     snapshot/known    who uses it: does it fit, and which cases have to be taken up again
 *     snapshot/rows     the tasks that are known, and those that are new, in one order
 *     snapshot/choose   these, and snapshot/lines their lines of the journal
 *     snapshot/save     how it is made: the journal is read for it, whole, or in part where the one before it fits
 *     snapshot/write    the new one, merged with that: snapshot/facts of each case, snapshot/blocks on disk
 *     snapshot/place    and put beside the journal
 *     cases/changes     from when on a case may be another by time alone */
#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "snapshot/save.h"
#include "tool/options.h"

static const char usage[] = N_(
	"usage: as-snapshot [-p POLICY] [-n TIME] JOURNAL\n"
	"       as-snapshot --print-policy [-p POLICY]\n"
	"\n"
	"Writes JOURNAL.snapshot, with which the other tools read of the journal only what is new.\n"
	"\n"
	"  -p, --policy FILE   the house's rules: a file or a shipped house (else $AS_POLICY, else hotline)\n"
	"  -n, --now TIME      as of this moment (else $AS_NOW, else the clock)\n"
	"      --print-policy  print the policy in force, and stop\n"
	"  -h, --help          print this, and stop\n"
	"  -V, --version       print the version, and stop\n");

int main(int argc, char **argv)
{
	static const struct option options[] = { COMMON_LONG };
	struct common_options common = { 0 };
	struct policy policy;
	int option;
	tool_start("as-snapshot");
	while ((option = getopt_long(argc, argv, COMMON_SHORT, options, NULL)) != -1)
		common_option(&common, option, argv, usage);
	common_policy(&common, &policy);
	if (common.strict)
		misuse("--strict: a line that is rejected is told, and stays rejected");
	if (argc - optind != 1)
		misuse("one journal is wanted");
	int status = snapshot_save(argv[optind], &policy, common_now(&common, &policy));
	policy_free(&policy);
	return status;
}
