/* Temporary files without a name: nobody finds them, and nothing of them is left behind. */
#ifndef AS_SHEET_SPOOL_H
#define AS_SHEET_SPOOL_H

/* The folder for them: $TMPDIR, else /tmp. */
const char *spool_folder(void);

/* A new one, open for reading and writing. What fails ends the tool with status 2. */
int spool_open(void);

#endif
