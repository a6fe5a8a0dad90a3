#include "book.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/diag.h"

static struct text keep(struct book *b, const char *value)
{
	return value ? arena_text(&b->arena, text_of(value)) : TEXT("");
}

/* ---- relations: which member stands for what ---- */

static void on_relation(void *context, const char *name, const char *const *attribute)
{
	struct book *b = context;
	const char *target = xml_attribute(attribute, "Target"), *mode = xml_attribute(attribute, "TargetMode");
	if (strcmp(name, "Relationship") != 0 || !target || (mode && strcmp(mode, "External") == 0))
		return;
	b->relation = xgrow(b->relation, b->relations, &b->relations_room, sizeof *b->relation);
	b->relation[b->relations++] = (struct relation){ keep(b, xml_attribute(attribute, "Id")), keep(b, xml_attribute(attribute, "Type")),
							 package_name(b->from, text_of(target), &b->arena) };
}

static void pass_end(void *context, const char *name)
{
	(void)context, (void)name;
}

/* Reads the relations of a member; those of the package itself if `from` is empty. */
static void read_relations(struct book *b, struct text from)
{
	static const struct xml_handler handler = { on_relation, pass_end, NULL };
	size_t file = from.n;
	size_t room = from.n + sizeof "_rels/.rels";
	char *path = arena_get(&b->arena, room);
	while (file && from.p[file - 1] != '/')
		file--;
	int n = snprintf(path, room, "%.*s_rels/%.*s.rels", (int)file, from.p, (int)(from.n - file), from.p + file);
	struct text member = { path, (size_t)n };
	b->from = from;
	b->relations = 0;
	if (package_has(&b->package, member))
		xml_read(&b->xml, &b->package, member, &handler, b);
}

/* The member that a relation of this type names, or an empty text; types are compared by their end, which is the same in all editions. */
static struct text related(const struct book *b, struct text type)
{
	for (size_t i = 0; i < b->relations; i++) {
		struct text t = b->relation[i].type;
		if (t.n > type.n && text_eq((struct text){ t.p + t.n - type.n, type.n }, type))
			return b->relation[i].member;
	}
	return TEXT("");
}

static bool ends(struct text t, struct text end)
{
	return t.n >= end.n && text_eq((struct text){ t.p + t.n - end.n, end.n }, end);
}

/* ---- the workbook ---- */

static bool is_true(const char *value)
{
	return value && (strcmp(value, "1") == 0 || strcmp(value, "true") == 0 || strcmp(value, "on") == 0);
}

static void on_workbook(void *context, const char *name, const char *const *attribute)
{
	struct book *b = context;
	if (strcmp(name, "workbook") == 0) {
		b->is_workbook = true;
	} else if (strcmp(name, "workbookPr") == 0) {
		b->from_1904 = is_true(xml_attribute(attribute, "date1904"));
	} else if (strcmp(name, "sheet") == 0) {
		const char *state = xml_attribute(attribute, "state");
		b->sheet = xgrow(b->sheet, b->sheets, &b->sheets_room, sizeof *b->sheet);
		b->sheet[b->sheets++] = (struct book_sheet){ .name = keep(b, xml_attribute(attribute, "name")),
							     .id = keep(b, xml_attribute(attribute, "r:id")),
							     .hidden = state && strcmp(state, "visible") != 0 };
	}
}

static void find_members(struct book *b)
{
	b->strings = related(b, TEXT("/sharedStrings"));
	b->styles = related(b, TEXT("/styles"));
	for (size_t s = 0; s < b->sheets; s++)
		for (size_t i = 0; i < b->relations; i++)
			if (text_eq(b->sheet[s].id, b->relation[i].id) && ends(b->relation[i].type, TEXT("/worksheet")))
				b->sheet[s].member = b->relation[i].member;
}

/* Says what a package without a workbook is. */
static _Noreturn void refuse_other(const struct book *b)
{
	const struct package *p = &b->package;
	if (package_has(p, TEXT("mimetype")) && package_has(p, TEXT("content.xml")))
		fail("%s: an OpenDocument file (.ods): save it as .xlsx", p->file);
	if (ends(b->main, TEXT(".bin")))
		fail("%s: a binary workbook (.xlsb): save it as .xlsx", p->file);
	fail("%s: no workbook (.xlsx)", p->file);
}

void book_open(struct book *b, const char *file, int fd, uint64_t most)
{
	static const struct xml_handler handler = { on_workbook, pass_end, NULL };
	package_open(&b->package, file, fd, most, &b->arena);
	read_relations(b, TEXT(""));
	b->main = related(b, TEXT("/officeDocument"));
	if (!b->main.n || !package_has(&b->package, b->main) || ends(b->main, TEXT(".bin")))
		refuse_other(b);
	xml_read(&b->xml, &b->package, b->main, &handler, b);
	if (!b->is_workbook)
		refuse_other(b);
	read_relations(b, b->main);
	find_members(b);
}

void book_close(struct book *b)
{
	xml_free(&b->xml);
	package_close(&b->package);
	free(b->sheet);
	free(b->relation);
	arena_free(&b->arena);
}
