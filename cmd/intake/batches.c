#include "batches.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "bytes/diag.h"
#include "journal/files.h"
#include "runs.h"

static void start_at(struct batches *b, const struct stat *file, off_t length)
{
	if (b->device != file->st_dev || b->inode != file->st_ino || b->ends.looked > length)
		*b = (struct batches){ .device = file->st_dev, .inode = file->st_ino };
}

void batches_know(struct batches *b, const struct stat *journal, struct line_ends ends)
{
	*b = (struct batches){ ends, journal->st_dev, journal->st_ino };
}

void batches_guess(struct batches *b, const char *journal)
{
	struct stat file;
	int fd = open_again(journal, O_RDONLY | O_NONBLOCK, 0);
	if (fd < 0)
		return;
	if (fstat(fd, &file) == 0 && S_ISREG(file.st_mode)) {
		start_at(b, &file, file.st_size);
		line_ends_look(&b->ends, fd, file.st_size);
	}
	close(fd);
}

void batches_look(struct batches *b, const char *journal, const struct held_file *held, bool at_end)
{
	struct stat file;
	if (at_end) {
		if (fstat(held->fd, &file) == 0)
			start_at(b, &file, held->bytes);
		if (!line_ends_look(&b->ends, held->fd, held->bytes))
			fail_errno("%s", journal);
		return;
	}
	struct runs runs = { 0 };
	runs_read(&runs, journal, held, true);
	b->ends.highest = runs.n ? runs.run[runs.n - 1].number : 0;
	runs_free(&runs);
}
