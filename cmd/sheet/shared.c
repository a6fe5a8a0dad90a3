#include "shared.h"

#include <stdlib.h>

#include "bytes/diag.h"

static void on_start(void *context, const char *name, const char *const *attribute)
{
	struct shared *s = context;
	if (s->inside) {
		item_start(&s->item, name, attribute);
	} else if (strcmp(name, "si") == 0) {
		s->inside = true;
		item_begin(&s->item);
	}
}

static void on_end(void *context, const char *name)
{
	struct shared *s = context;
	if (!s->inside)
		return;
	if (strcmp(name, "si") != 0) {
		item_end(&s->item, name);
		return;
	}
	s->inside = false;
	writer_raw(&s->text, item_value(&s->item));
	s->end = xgrow(s->end, s->n, &s->room, sizeof *s->end);
	s->end[s->n++] = s->text.used;
}

static void on_text(void *context, struct text t)
{
	struct shared *s = context;
	if (s->inside && !item_text(&s->item, t))
		fail("%s: a damaged workbook: string %zu has over 1 MiB", s->book->package.file, s->n);
}

void shared_read(struct shared *s, struct book *book)
{
	static const struct xml_handler handler = { on_start, on_end, on_text };
	if (!book->strings.n || !package_has(&book->package, book->strings))
		return;
	s->book = book;
	writer_open_memory(&s->text);
	xml_read(&book->xml, &book->package, book->strings, &handler, s);
}

struct text shared_text(const struct shared *s, size_t i)
{
	size_t from = i ? s->end[i - 1] : 0;
	return (struct text){ s->text.buffer + from, s->end[i] - from };
}

void shared_free(struct shared *s)
{
	if (s->text.buffer)
		writer_close(&s->text);
	item_free(&s->item);
	free(s->end);
}
