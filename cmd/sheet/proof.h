/* Proves that a workbook was written completely: the library does not check whether its temporary files took everything, so the workbook is
 * read back and counted before it is handed out. */
#ifndef AS_SHEET_PROOF_H
#define AS_SHEET_PROOF_H

#include <stdint.h>

/* Counts over all sheets. */
struct counts {
	uint64_t cells; /* cells, empty ones included */
	uint64_t bytes; /* the bytes of all texts */
};

/* Ends the tool with status 2 unless the workbook in fd can be read and has exactly this content. */
void proof_of(int fd, struct counts written);

#endif
