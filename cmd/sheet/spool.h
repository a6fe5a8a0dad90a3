/* Temporary files without a name: no other process finds them, and they vanish with their descriptor. */
#ifndef AS_SHEET_SPOOL_H
#define AS_SHEET_SPOOL_H

/* The folder of temporary files: $TMPDIR, else /tmp. */
const char *spool_folder(void);

/* Opens a new temporary file for reading and writing; the caller closes it. An error ends the tool with status 2. */
int spool_open(void);

#endif
