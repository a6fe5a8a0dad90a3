#include "cases/threads.h"

#include <pthread.h>

struct thread {
	pthread_t id;
	struct diag_kept *kept;
	const struct thread_work *work;
	void *job;
};

static void *run(void *thread)
{
	struct thread *t = thread;
	diag_thread(t->kept, t->work->work, t->job);
	if (t->kept->failed && t->work->stopped)
		t->work->stopped(t->job);
	return NULL;
}

unsigned threads_run(const struct thread_work *work, void *jobs, size_t size, unsigned n, struct diag_kept *kept)
{
	struct thread thread[THREADS_MOST];
	unsigned begun = 0;
	for (; begun < n; begun++) {
		struct thread *t = &thread[begun];
		*t = (struct thread){ .kept = &kept[begun], .work = work, .job = (char *)jobs + begun * size };
		if (pthread_create(&t->id, NULL, run, t) != 0)
			break;
	}
	if (begun < n && work->stopped)
		work->stopped((char *)jobs + begun * size);
	for (unsigned i = 0; i < begun; i++)
		pthread_join(thread[i].id, NULL);
	return begun;
}
