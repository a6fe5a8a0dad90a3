#include "xml.h"

#include <expat.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"

enum { DEPTH_MOST = 256, TAG_MOST = 1 << 20 };

/* The namespaces that we know, each in the usual and in the strict edition of the format; the parser puts MARK between namespace and
 * name. */
#define MARK "\n"
static const struct text element_spaces[] = {
	WORD("http://schemas.openxmlformats.org/spreadsheetml/2006/main" MARK),
	WORD("http://schemas.openxmlformats.org/package/2006/relationships" MARK),
	WORD("http://purl.oclc.org/ooxml/spreadsheetml/main" MARK),
};

static const struct attribute_space {
	struct text space;
	const char *prefix;
} attribute_spaces[] = {
	{ WORD("http://www.w3.org/XML/1998/namespace" MARK), "xml:" },
	{ WORD("http://schemas.openxmlformats.org/officeDocument/2006/relationships" MARK), "r:" },
	{ WORD("http://purl.oclc.org/ooxml/officeDocument/relationships" MARK), "r:" },
};

/* The name without its namespace, or NULL if that is none of ours. */
static const char *known_name(const char *name)
{
	for (size_t i = 0; i < sizeof element_spaces / sizeof *element_spaces; i++)
		if (strncmp(name, element_spaces[i].p, element_spaces[i].n) == 0)
			return name + element_spaces[i].n;
	return NULL;
}

const char *xml_attribute(const char *const *attribute, const char *name)
{
	for (; *attribute; attribute += 2) {
		if (strcmp(*attribute, name) == 0)
			return attribute[1];
		for (size_t i = 0; strchr(name, ':') && i < sizeof attribute_spaces / sizeof *attribute_spaces; i++) {
			const struct attribute_space *a = &attribute_spaces[i];
			size_t prefix = strlen(a->prefix);
			if (strncmp(*attribute, a->space.p, a->space.n) == 0 && strncmp(name, a->prefix, prefix) == 0 &&
			    strcmp(*attribute + a->space.n, name + prefix) == 0)
				return attribute[1];
		}
	}
	return NULL;
}

static _Noreturn void refuse(const struct xml *x, const char *why)
{
	fail("%s: a damaged workbook: %.*s, line %lu: %s", x->package->file, (int)x->member.n, x->member.p,
	     (unsigned long)XML_GetCurrentLineNumber(x->parser), why);
}

static void on_start(void *data, const char *name, const char **attribute)
{
	struct xml *x = data;
	if (++x->depth > DEPTH_MOST)
		refuse(x, _("elements inside each other without end"));
	if (!x->stopped && (name = known_name(name)))
		x->handler->start(x->context, name, (const char *const *)attribute);
}

static void on_end(void *data, const char *name)
{
	struct xml *x = data;
	x->depth--;
	if (!x->stopped && (name = known_name(name)))
		x->handler->end(x->context, name);
}

static void on_text(void *data, const char *p, int n)
{
	struct xml *x = data;
	if (!x->stopped && x->handler->text)
		x->handler->text(x->context, (struct text){ p, (size_t)n });
}

static void on_doctype(void *data, const char *name, const char *system_id, const char *public_id, int internal)
{
	(void)name, (void)system_id, (void)public_id, (void)internal;
	refuse(data, _("a DOCTYPE, which no workbook has"));
}

static void parse(struct xml *x, struct text piece, bool last)
{
	enum XML_Error error = XML_Parse(x->parser, piece.p, (int)piece.n, last) == XML_STATUS_ERROR ? XML_GetErrorCode(x->parser) : XML_ERROR_NONE;
	if (error == XML_ERROR_NO_MEMORY)
		fail("out of memory");
	if (error != XML_ERROR_NONE && !x->stopped)
		refuse(x, _(XML_ErrorString(error)));
	x->fed += piece.n;
	if (!x->stopped && !last && x->fed > TAG_MOST + (uint64_t)XML_GetCurrentByteIndex(x->parser))
		refuse(x, _("a tag of over 1 MiB"));
}

/* Parses in pieces small enough to notice an endless tag in time. */
static bool take(void *data, struct text piece)
{
	struct xml *x = data;
	while (piece.n && !x->stopped) {
		size_t n = piece.n < TAG_MOST ? piece.n : TAG_MOST;
		parse(x, (struct text){ piece.p, n }, false);
		piece = (struct text){ piece.p + n, piece.n - n };
	}
	return !x->stopped;
}

void xml_stop(struct xml *x)
{
	x->stopped = true;
	XML_StopParser(x->parser, XML_FALSE);
}

void xml_free(struct xml *x)
{
	if (x->parser)
		XML_ParserFree(x->parser);
	x->parser = NULL;
}

void xml_read(struct xml *x, struct package *package, struct text member, const struct xml_handler *handler, void *context)
{
	*x = (struct xml){ .package = package, .member = member, .handler = handler, .context = context };
	x->parser = XML_ParserCreateNS(NULL, MARK[0]);
	if (!x->parser)
		fail("out of memory");
	XML_SetUserData(x->parser, x);
	XML_SetElementHandler(x->parser, on_start, on_end);
	XML_SetCharacterDataHandler(x->parser, on_text);
	XML_SetStartDoctypeDeclHandler(x->parser, on_doctype);
	package_read(package, member, take, x);
	if (!x->stopped)
		parse(x, TEXT(""), true);
	xml_free(x);
}
