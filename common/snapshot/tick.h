/* The clock that a file's times are taken from. */
#ifndef AS_SNAPSHOT_TICK_H
#define AS_SNAPSHOT_TICK_H

#include <sys/stat.h>

/* Waits until whoever writes to a file with these times changes them. */
void wait_for_tick(const struct stat *);

#endif
