/* A workbook as a package, a ZIP archive of members, read by libarchive; no other file calls that. How much is unpacked is bounded,
 * whatever the archive says of itself. A file that is no workbook, or can't be read, ends the tool with status 2. */
#ifndef AS_SHEET_PACKAGE_H
#define AS_SHEET_PACKAGE_H

#include <sys/types.h>

#include "bytes/memory.h"

struct package {
	const char *file;  /* the file's name for messages */
	int fd;            /* the archive, in a file that can be read from its start again */
	int spooled;       /* the temporary file, if `fd` is one, or -1 */
	uint64_t most;     /* the most bytes that may be unpacked in all */
	uint64_t unpacked; /* how many have been unpacked */
	struct text *member; /* the names of the members in the order of the archive, without a leading slash, in small letters */
	size_t members, room;
	struct arena *arena; /* the caller's; the names belong to it */
	struct archive *archive; /* only while a member is read */
};

/* Opens the package in fd, which the caller closes, and lists its members. Start with { 0 }, and call package_close in any case. */
void package_open(struct package *, const char *file, int fd, uint64_t most, struct arena *);
void package_close(struct package *);

/* Refuses the package because it unpacks to too much. */
_Noreturn void package_too_large(const struct package *);

/* The name of a member: `target`, relative to the folder of `from` unless it begins with a slash. It belongs to the arena. */
struct text package_name(struct text from, struct text target, struct arena *);

/* Does the package have this member? One that is there twice is refused: another reader could take the other one. */
bool package_has(const struct package *, struct text name);

/* Hands the contents of a member, which must exist, to the taker piece by piece, until that returns false. */
typedef bool package_taker(void *context, struct text piece);
void package_read(struct package *, struct text name, package_taker *, void *context);

#endif
