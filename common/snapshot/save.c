#include "snapshot/save.h"

#include "bytes/diag.h"
#include "journal/append.h"
#include "journal/files.h"
#include "snapshot/lines.h"
#include "snapshot/tick.h"
#include "snapshot/write.h"

static void open_journal(struct known *k, const char *journal)
{
	*k = (struct known){ .unused = column_bit(J_SLIP) | column_bit(J_BATCH) };
	k->held.fd = journal_open(journal, &k->held.bytes);
	if (k->held.bytes < 0)
		fail("%s: no regular file, so it can have no snapshot", journal);
	if (fstat(k->held.fd, &k->at) != 0)
		fail_errno("%s", journal);
	wait_for_tick(&k->at);
	k->held.bytes = lines_whole(&k->held);
	if (k->held.bytes < 0)
		fail_errno("%s", journal);
}

static void start(struct cases *c, const struct policy *policy, struct when now)
{
	cases_start(c, policy, now);
	c->bytes = true;
}

static void pass_over(void *unused, struct text piece)
{
	(void)unused, (void)piece;
}

/* Is the whole snapshot readable and undamaged? The new one is made of all of it. */
static bool is_sound(const struct snapshot *s)
{
	bool sound = snapshot_stream(s, ROWS, 0, snapshot_bytes(s, ROWS), pass_over, NULL);
	for (int i = ROWS + 1; sound && i < SECTIONS; i++)
		sound = snapshot_section(s, (enum snapshot_section)i);
	return sound;
}

/* Reads all cases, or those that have to be taken up. */
static void take_up(struct known *k, struct cases *c, const char *journal, const struct policy *policy, struct when now)
{
	const struct known_wanted wanted = { .by_time = true };
	if (known_find(k, &wanted, policy, now, journal) && !is_sound(&k->snapshot))
		known_forget(k);
	start(c, policy, now);
	if (known_take_up(k, &wanted, c, journal))
		return;
	cases_free(c);
	known_forget(k);
	start(c, policy, now);
	known_take_up(k, &wanted, c, journal);
}

/* Makes a snapshot of the present journal. Returns false if the journal was written to meanwhile, or the new snapshot removed. */
static bool make_once(struct known *k, const char *journal, const struct policy *policy, struct when now)
{
	struct cases c;
	struct optouts optouts;
	struct placing placing;
	struct passing passing;
	open_journal(k, journal);
	passing_start(&passing, &k->held, journal);
	k->passing = &passing;
	take_up(k, &c, journal, policy, now);
	optouts_find(&optouts, &c, 1);
	placing_start(&placing, journal);
	if (!snapshot_write(&placing, k, &c))
		placing_fail(&placing, "cannot be written");
	optouts_free(&optouts);
	cases_free(&c);
	passing_free(&passing);
	k->passing = NULL;
	bool alone = file_is_as(k->held.fd, &k->at); /* nobody wrote to the journal meanwhile */
	if (alone)
		return placing_finish(&placing, journal, k->held.fd, &k->at);
	placing_drop(&placing);
	return false;
}

static int save(const char *journal, const struct policy *policy, struct when now, bool quiet)
{
	enum { TRIES = 5 };
	for (int i = 0; i < TRIES; i++) {
		struct known k;
		int status = STATUS_FINE;
		bool made = make_once(&k, journal, policy, now);
		if (made && !quiet)
			status = known_say_rejected(&k, journal);
		known_free(&k);
		if (made)
			return status;
	}
	fail("%s: was written to whenever it was read; there is no new snapshot", journal);
}

int snapshot_save(const char *journal, const struct policy *policy, struct when now)
{
	return save(journal, policy, now, false);
}

void snapshot_keep(const char *journal, const struct policy *policy, struct when now)
{
	save(journal, policy, now, true);
}
