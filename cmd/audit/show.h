/* Writes findings. */
#ifndef AS_AUDIT_SHOW_H
#define AS_AUDIT_SHOW_H

#include "bytes/writer.h"
#include "findings.h"

/* As CSV for programs, and as a table for the terminal. */
void findings_csv(const struct finding *const *, size_t n, struct writer *);
void findings_table(const struct finding *const *, size_t n, enum language, struct writer *);

#endif
