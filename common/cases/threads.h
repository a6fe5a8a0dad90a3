/* Work done by several threads, each with a job of its own; what they say is kept, see diag_thread. */
#ifndef AS_THREADS_H
#define AS_THREADS_H

#include "bytes/diag.h"

enum { THREADS_MOST = 16 };

struct thread_work {
	void (*work)(void *job);
	void (*stopped)(void *job); /* NULL, or told that the thread of the job failed, or that there is none for it */
};

/* Does the work on n <= THREADS_MOST jobs of `size` bytes, and returns when all threads have ended, each with its messages in kept. Gives how many
 * there were: the rest of the jobs, for which there are no threads, is not done. */
unsigned threads_run(const struct thread_work *, void *jobs, size_t size, unsigned n, struct diag_kept *kept);

#endif
