#include "styles.h"

#include <stdlib.h>

#include "code.h"

static unsigned long number_of(const char *value)
{
	return value ? strtoul(value, NULL, 10) : 0;
}

/* Keeps a code without the control characters that its literals would bring into cells. */
static struct text keep(struct styles *s, const char *code)
{
	struct text t = text_of(code ? code : "General");
	return text_without_controls(t, arena_get(s->arena, t.n));
}

static void on_start(void *context, const char *name, const char *const *attribute)
{
	struct styles *s = context;
	if (strcmp(name, "numFmts") == 0) {
		s->in = IN_CODES;
	} else if (strcmp(name, "cellXfs") == 0) {
		s->in = IN_STYLES;
	} else if (s->in == IN_CODES && strcmp(name, "numFmt") == 0) {
		const char *code = xml_attribute(attribute, "formatCode");
		s->code = xgrow(s->code, s->codes, &s->codes_room, sizeof *s->code);
		s->code[s->codes++] = (struct style_code){ number_of(xml_attribute(attribute, "numFmtId")), keep(s, code) };
	} else if (s->in == IN_STYLES && strcmp(name, "xf") == 0) {
		s->style = xgrow(s->style, s->n, &s->room, sizeof *s->style);
		s->style[s->n++] = number_of(xml_attribute(attribute, "numFmtId"));
	}
}

static void on_end(void *context, const char *name)
{
	struct styles *s = context;
	if (strcmp(name, "numFmts") == 0 || strcmp(name, "cellXfs") == 0)
		s->in = IN_NOTHING;
}

static int code_cmp(const void *x, const void *y)
{
	const struct style_code *a = x, *b = y;
	return (a->id > b->id) - (a->id < b->id);
}

void styles_read(struct styles *s, struct book *book)
{
	static const struct xml_handler handler = { on_start, on_end, NULL };
	if (!book->styles.n || !package_has(&book->package, book->styles))
		return;
	s->arena = &book->arena;
	xml_read(&book->xml, &book->package, book->styles, &handler, s);
	if (s->codes)
		qsort(s->code, s->codes, sizeof *s->code, code_cmp);
}

struct text styles_code(const struct styles *s, unsigned long style)
{
	struct style_code wanted = { .id = style < s->n ? s->style[style] : 0 };
	const struct style_code *own = s->codes ? bsearch(&wanted, s->code, s->codes, sizeof *s->code, code_cmp) : NULL;
	return own ? own->code : code_builtin(wanted.id);
}

void styles_free(struct styles *s)
{
	free(s->style);
	free(s->code);
}
