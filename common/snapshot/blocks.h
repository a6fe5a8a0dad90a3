/* Writes the blocks of a snapshot, and the checksum of each block, from the first byte to the last. */
#ifndef AS_SNAPSHOT_BLOCKS_H
#define AS_SNAPSHOT_BLOCKS_H

#include "snapshot/file.h"

struct block_writer {
	int fd;
	uint64_t bytes; /* how many bytes were added */
	char *part;     /* the block that is not full yet */
	uint64_t *sum;
	size_t blocks, room;
	int error;      /* the errno of a failed write, or 0 */
};

void blocks_start(struct block_writer *, int fd);
void blocks_add(struct block_writer *, struct text);

/* Pads with zeros to a multiple of 8. */
void blocks_align(struct block_writer *);

/* Writes what is left, the checksums, and the head, whose `bytes` and `checksum` it sets. Returns false, with errno, if anything could not
 * be written. */
bool blocks_finish(struct block_writer *, struct snapshot_head *);
void blocks_free(struct block_writer *);

#endif
