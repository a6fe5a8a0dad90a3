/* Chooses the cases of a snapshot that a reader has to take up again, from their own lines in the journal:
 *
 *   - cases with a line that was added since, or that was later than the moment of the snapshot, and those of the duties;
 *   - if the reader goes by time: cases that may have changed by time alone (cases/changes.h), and the cases that share a telephone number with
 *     any of these, because the optout of one counts for the other. Nothing has changed in the remaining cases: none of their lines, no rule
 *     that goes by time, and no optout of their number, since every case that has or had that number would be among those above;
 *   - if the reader goes by state and day: cases in one of these states with something dated on these days, and, for their sake, the cases with
 *     an optout that have the same telephone number. */
#ifndef AS_SNAPSHOT_CHOOSE_H
#define AS_SNAPSHOT_CHOOSE_H

#include "snapshot/known.h"
#include "snapshot/lines.h"

/* Sets `again`, and returns the places of their n lines in the journal, ascending; the caller frees them. NULL: it would be more work than
 * reading the journal, or the snapshot is damaged. */
uint64_t *known_choose(struct known *, const struct known_wanted *, struct when now, char *const *name, size_t *n);

/* May it be less work than reading the journal? */
bool known_is_worth(const struct known *, const struct known_wanted *);

/* Where the part of the journal ends that the snapshot covers. */
struct records_mark known_beginning(const struct known *);

/* Opens what was added to the journal since, with the header before it. */
struct table *known_open_added(const struct known *, char *const *name, const struct records_mark *behind, struct table_options);

/* Opens the lines that begin at these places, with the header before them. */
struct table *known_open_lines(const struct known *, struct lines *, struct held_source *, const uint64_t *place, size_t n, char *const *name,
			       struct table_options);

#endif
