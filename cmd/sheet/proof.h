/* The proof that a workbook was written whole: the library that writes it does not look whether its temporary files took all, so it is read
 * back and counted before it is handed out. */
#ifndef AS_SHEET_PROOF_H
#define AS_SHEET_PROOF_H

#include <stdint.h>

/* Of all sheets together. */
struct counts {
	uint64_t cells; /* empty ones among them */
	uint64_t bytes; /* of texts */
};

/* Ends the tool with status 2 unless the workbook in fd is whole and has so much in it. */
void proof_of(int fd, struct counts written);

#endif
