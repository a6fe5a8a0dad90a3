/* Text in an HTML page, escaped so that it can never become markup. */
#ifndef AS_HTML_H
#define AS_HTML_H

#include "bytes/writer.h"

/* Writes t with & < > " ' escaped; control characters become blanks. */
void html_text(struct writer *, struct text t);

#endif
