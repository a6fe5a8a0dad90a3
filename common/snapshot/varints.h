/* Numbers with seven bits a byte, the low ones first; each byte but the last has its highest bit set. */
#ifndef AS_VARINTS_H
#define AS_VARINTS_H

#include <stddef.h>
#include <stdint.h>

enum { VARINT_MOST = 10 }; /* bytes */

/* Reads a number between *p and `end`, and moves *p behind it. What is cut off reads as a smaller number. */
static inline uint64_t varint_read(const unsigned char **p, const unsigned char *end)
{
	uint64_t number = 0;
	for (unsigned shift = 0; *p < end && shift < 64; shift += 7) {
		unsigned char byte = *(*p)++;
		number |= (uint64_t)(byte & 127) << shift;
		if (byte < 128)
			break;
	}
	return number;
}

/* Writes a number; gives how many bytes it takes. */
size_t varint_write(unsigned char out[VARINT_MOST], uint64_t);

/* Such numbers behind each other. Initialise with { 0 }; free `byte` with free(3). */
struct varints {
	unsigned char *byte;
	size_t n, room;
};

void varints_add(struct varints *, uint64_t);
void varints_add_written(struct varints *, const unsigned char *, size_t n); /* n bytes of numbers */
void varints_add_rising(struct varints *, const uint64_t *, size_t n);       /* each as its distance from the one before it */

#endif
