/* Runs jobs on several threads, see diag_thread. */
#ifndef AS_THREADS_H
#define AS_THREADS_H

#include "bytes/diag.h"

enum { THREADS_MOST = 16 };

struct thread_work {
	void (*work)(void *job);
	void (*stopped)(void *job); /* NULL, or called when the thread of the job failed, or could not be made */
};

/* Runs n jobs (at most THREADS_MOST) of `size` bytes, and returns when all threads have ended; `kept` says how. Returns
 * how many threads there were; the remaining jobs were not run. */
unsigned threads_run(const struct thread_work *, void *jobs, size_t size, unsigned n, struct diag_kept *kept);

#endif
