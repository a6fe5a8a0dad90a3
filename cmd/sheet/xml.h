/* Reads a member of a workbook as XML by expat; no other file calls that. A DOCTYPE, and with it every entity, is refused; so are endless
 * tags and endless nesting. */
#ifndef AS_SHEET_XML_H
#define AS_SHEET_XML_H

#include "package.h"

/* Called for elements and texts. Elements have their names without namespace, whichever edition the file uses; elements of other namespaces
 * are ignored, but not what is inside them. */
struct xml_handler {
	void (*start)(void *context, const char *name, const char *const *attribute);
	void (*end)(void *context, const char *name);
	void (*text)(void *context, struct text);
};

struct xml {
	struct package *package;
	struct text member;
	const struct xml_handler *handler;
	void *context;
	struct XML_ParserStruct *parser; /* only while the member is read */
	uint64_t fed;                    /* how many of its bytes were parsed */
	int depth;
	bool stopped;
};

/* Reads an existing member to its end, or until xml_stop. Start with { 0 }. xml_free is only needed if an exit was caught before the end,
 * as the fuzz target does. */
void xml_read(struct xml *, struct package *, struct text member, const struct xml_handler *, void *context);
void xml_stop(struct xml *);
void xml_free(struct xml *);

/* The value of an attribute of an element, or NULL; attributes with a namespace are named xml:space or r:id. */
const char *xml_attribute(const char *const *attribute, const char *name);

#endif
