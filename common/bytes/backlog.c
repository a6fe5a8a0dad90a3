#include "bytes/backlog.h"

#include <stdlib.h>

char *backlog_add(struct backlog *b, size_t n)
{
	if (n > b->room - b->n) {
		size_t room = 2 * (b->n + n);
		char *bytes = realloc(b->bytes, room);
		if (!bytes)
			return NULL;
		b->bytes = bytes;
		b->room = room;
	}
	b->n += n;
	return b->bytes + b->n - n;
}
