/* The findings as they are written. */
#ifndef AS_AUDIT_SHOW_H
#define AS_AUDIT_SHOW_H

#include "bytes/writer.h"
#include "findings.h"

/* As CSV, for programs; as a table for the terminal; how many there are by these columns. */
void findings_csv(const struct finding *const *, size_t n, struct writer *);
void findings_table(const struct finding *const *, size_t n, enum language, struct writer *);
void findings_count(const struct finding *const *, size_t n, const enum finding_column *by, size_t by_n, struct writer *);

#endif
