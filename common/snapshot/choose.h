/* Which cases of a snapshot a reader has to take up again, from their own lines in the journal. These are
 *
 *   - cases of which a line was added since, or was later than the snapshot's moment, and those of the duties;
 *   - where it goes by time: cases that may have changed by time alone (cases/changes.h), and of all these the ones that share a telephone
 *     number with them: the optout of one counts for the other. Nothing of the rest has changed: no line of theirs, no rule that goes by time,
 *     and no optout of their number, since every case that has or had this number would be among those above;
 *   - where it goes by state and day: cases of that state in which something is dated on those days, and for their sake the cases with an optout
 *     that have the same telephone number. */
#ifndef AS_SNAPSHOT_CHOOSE_H
#define AS_SNAPSHOT_CHOOSE_H

#include "snapshot/known.h"
#include "snapshot/lines.h"

/* Sets `again`, and gives the places of their n lines in the journal, rising, for the caller to free. NULL: it would be more work than to read
 * the journal, or the snapshot is damaged. */
uint64_t *known_choose(struct known *, const struct known_wanted *, struct when now, char *const *name, size_t *n);

/* May it be less work than to read the journal? */
bool known_is_worth(const struct known *, const struct known_wanted *);

/* Where in the journal the snapshot's part ends. */
struct records_mark known_beginning(const struct known *);

/* What was added since, with the header before it. */
struct table *known_open_added(const struct known *, char *const *name, const struct records_mark *behind, struct table_options);

/* The lines that begin at these places, with the header before them. */
struct table *known_open_lines(const struct known *, struct lines *, struct held_source *, const uint64_t *place, size_t n, char *const *name,
			       struct table_options);

#endif
