#include "read.h"

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "lists.h"

/* The names of all sheets that have cells, for a message; they belong to the arena. */
static const char *names_of(struct book *b)
{
	size_t n = 1;
	for (size_t i = 0; i < b->sheets; i++)
		n += b->sheet[i].name.n + 4;
	char *names = arena_get(&b->arena, n), *p = names;
	for (size_t i = 0; i < b->sheets; i++) {
		struct text name = b->sheet[i].name;
		if (!b->sheet[i].member.n)
			continue;
		if (p != names)
			p = stpcpy(p, ", ");
		*p++ = '\'';
		p = mempcpy(p, name.p, name.n);
		*p++ = '\'';
	}
	*p = 0;
	return names;
}

static const struct book_sheet *choose(struct book *b, const char *name)
{
	for (size_t i = 0; i < b->sheets; i++) {
		const struct book_sheet *s = &b->sheet[i];
		if (s->member.n && (name ? text_eq(s->name, text_of(name)) : !s->hidden))
			return s;
	}
	if (name)
		fail("%s: no sheet '%s'; it has %s", b->package.file, name, names_of(b));
	fail("%s: no sheet that is to be seen", b->package.file);
}

static bool is_lists(const struct book_sheet *s)
{
	return s->hidden && (text_eq(s->name, lists_name[ENGLISH]) || text_eq(s->name, lists_name[CHINESE]));
}

/* Reports which other sheets have cells, except the sheet with lists that as-sheet adds itself. */
static void point_out_others(struct book *b, const struct book_sheet *chosen)
{
	for (size_t i = 0; i < b->sheets; i++) {
		const struct book_sheet *s = &b->sheet[i];
		struct cells cells = { 0 };
		if (s == chosen || !s->member.n || is_lists(s))
			continue;
		if (cells_any(&cells, b, s))
			say(s->hidden ? N_("%s: note: the hidden sheet '%.*s' has cells, too: read it with --sheet")
				      : N_("%s: note: the sheet '%.*s' has cells, too: read it with --sheet"),
			    b->package.file, (int)s->name.n, s->name.p);
		cells_free(&cells);
	}
}

int read_workbook(struct reading *r, const char *file, int fd, const struct read_options *options)
{
	book_open(&r->book, file, fd, options->most);
	const struct book_sheet *sheet = choose(&r->book, options->sheet);
	shared_read(&r->shared, &r->book);
	styles_read(&r->styles, &r->book);
	int status = cells_read(&r->cells, &r->book, sheet, &r->shared, &r->styles, (struct cells_options){ .strict = options->strict }, &r->grid);
	if (!options->sheet)
		point_out_others(&r->book, sheet);
	return status;
}

void reading_write(struct reading *r, struct writer *out)
{
	if (!grid_write(&r->grid, out, r->book.package.most))
		package_too_large(&r->book.package);
}

void reading_free(struct reading *r)
{
	grid_free(&r->grid);
	cells_free(&r->cells);
	styles_free(&r->styles);
	shared_free(&r->shared);
	book_close(&r->book);
}
