/* Waits for a lock, says for whom after a second, and gives up after a while. */
#ifndef AS_JOURNAL_WAIT_H
#define AS_JOURNAL_WAIT_H

#include <stdbool.h>

enum { WAIT_SECONDS = 60, WAIT_MOST = 86400 };

/* Takes a lock as flock does, LOCK_SH or LOCK_EX, on the open file `name`. When it has waited for a second it says for which process;
 * after so many seconds it ends the tool, with status 2. False, with errno: there are no locks. */
bool lock_wait(int fd, int how, unsigned seconds, const char *name);

#endif
