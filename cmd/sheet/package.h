/* A workbook as a package: a ZIP archive of members, read by libarchive, and this is the only place that knows it. What comes out is
 * bounded, whatever the archive says of itself. What is no workbook, or can't be read, ends the tool with status 2. */
#ifndef AS_SHEET_PACKAGE_H
#define AS_SHEET_PACKAGE_H

#include <sys/types.h>

#include "bytes/memory.h"

struct package {
	const char *file;  /* as messages name it */
	int fd;            /* of the archive, which can be read from its start again and again */
	int spooled;       /* the same, where it is ours, or -1 */
	uint64_t most;     /* bytes that may come out of it in all */
	uint64_t unpacked; /* have come out so far */
	struct text *member; /* their names, in the order of the archive, normal: without a slash at the start, in small letters */
	size_t members, room;
	struct arena *arena; /* the caller's: owns the names */
	struct archive *archive; /* while a member is read */
};

/* Opens what stands in fd, which stays the caller's, and looks at what it has. Start with { 0 }; whatever happens, package_close frees it. */
void package_open(struct package *, const char *file, int fd, uint64_t most, struct arena *);
void package_close(struct package *);

/* Refuses it for what it unpacks to. */
_Noreturn void package_too_large(const struct package *);

/* A name as members have it: `target`, which is relative to the folder of `from` unless it begins with a slash. The arena owns it. */
struct text package_name(struct text from, struct text target, struct arena *);

/* Does it have this member? One that is there twice, so that one reader takes this and another that, is refused. */
bool package_has(const struct package *, struct text name);

/* Gives what a member holds, piece by piece, as long as it is wanted. The member must be there. */
typedef bool package_taker(void *context, struct text piece);
void package_read(struct package *, struct text name, package_taker *, void *context);

#endif
