/* The clock from which the times of files are taken. */
#ifndef AS_SNAPSHOT_TICK_H
#define AS_SNAPSHOT_TICK_H

#include <sys/stat.h>

/* Waits until any further writing to a file with these times is certain to change them. */
void wait_for_tick(const struct stat *);

#endif
