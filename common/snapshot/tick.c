#include "snapshot/tick.h"

#include <stdint.h>
#include <time.h>

void wait_for_tick(const struct stat *at)
{
	enum { TICK = 20000000 };
	struct timespec now;
	for (;;) {
		clock_gettime(CLOCK_REALTIME, &now);
		int64_t past = (int64_t)(now.tv_sec - at->st_ctim.tv_sec) * 1000000000 + now.tv_nsec - at->st_ctim.tv_nsec;
		if (past > TICK || past < -TICK * INT64_C(100)) /* a clock that was set back tells nothing */
			return;
		nanosleep(&(struct timespec){ 0, TICK }, NULL);
	}
}
