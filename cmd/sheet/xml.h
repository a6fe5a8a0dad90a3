/* A member of a workbook as XML, read by expat, and this is the only place that knows it. Any DOCTYPE is refused, and with it every
 * entity; so are tags without end and elements nested without end. */
#ifndef AS_SHEET_XML_H
#define AS_SHEET_XML_H

#include "package.h"

/* What a reader is told of. Elements have the names that spreadsheets know them by, whichever edition of the format they are of; those of
 * others are passed over, what is inside them is not. */
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
	struct XML_ParserStruct *parser; /* while it is read */
	uint64_t fed;                    /* bytes of it */
	int depth;
	bool stopped;
};

/* Reads a member, which is there, to its end or until xml_stop. Start with { 0 }; xml_free is for whoever comes back from a refusal. */
void xml_read(struct xml *, struct package *, struct text member, const struct xml_handler *, void *context);
void xml_stop(struct xml *);
void xml_free(struct xml *);

/* The value of an attribute of an element, or NULL; of one that has a namespace, xml:space or r:id, by that name. */
const char *xml_attribute(const char *const *attribute, const char *name);

#endif
