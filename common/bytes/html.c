#include "bytes/html.h"

void html_text(struct writer *out, struct text t)
{
	size_t n;
	for (; t.n; t = (struct text){ t.p + n, t.n - n }) {
		uint32_t c = utf8_first(t, &n);
		switch (c) {
		case '&': writer_raw(out, TEXT("&amp;")); break;
		case '<': writer_raw(out, TEXT("&lt;")); break;
		case '>': writer_raw(out, TEXT("&gt;")); break;
		case '"': writer_raw(out, TEXT("&quot;")); break;
		case '\'': writer_raw(out, TEXT("&#39;")); break;
		default: writer_raw(out, is_control(c) ? TEXT(" ") : (struct text){ t.p, n });
		}
	}
}
