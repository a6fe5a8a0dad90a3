#include "rules/reader.h"

#include <stdarg.h>
#include <stdio.h>

#include "bytes/catalogue.h"
#include "rules/value.h"

enum { SHOWN_COLUMNS = 60, SHOWN_BYTES = 160, FOUND_ROOM = SHOWN_BYTES + 8, PATH_ROOM = 800 };

struct text shown(struct text t)
{
	struct text start = text_fit(t, SHOWN_COLUMNS);
	const char *end = start.n ? memchr(start.p, 0, start.n) : NULL; /* no format goes on after a NUL */
	if (end)
		start.n = (size_t)(end - start.p);
	if (start.n > SHOWN_BYTES)
		start.n = SHOWN_BYTES;
	while (start.n && start.n < t.n && (t.p[start.n] & 0xc0) == 0x80)
		start.n--;
	return start;
}

void append(char *out, size_t room, size_t *used, const char *format, ...)
{
	va_list list;
	va_start(list, format);
	int n = vsnprintf(out + *used, room - *used, format, list);
	va_end(list);
	*used += n < 0 ? 0 : (size_t)n;
	if (*used >= room)
		*used = room - 1;
}

static void add_path(char *out, size_t *used, const struct spot *spot)
{
	if (!spot || !spot->up)
		return;
	add_path(out, used, spot->up);
	if (spot->item) {
		append(out, PATH_ROOM, used, "[%zu]", spot->item);
		return;
	}
	struct text key = shown((spot->node->key ? spot->node->key : spot->node)->text);
	append(out, PATH_ROOM, used, "%s%.*s", *used ? "." : "", (int)key.n, key.p);
	if (!key.n)
		append(out, PATH_ROOM, used, "\"\"");
}

void wrong(struct reader *r, const struct spot *spot, struct mark at, const char *format, ...)
{
	if (spot->node->bad)
		return;
	char path[PATH_ROOM] = "", what[2 * LIST_ROOM];
	size_t used = 0;
	add_path(path, &used, spot);
	va_list list;
	va_start(list, format);
	vsnprintf(what, sizeof what, _(format), list);
	va_end(list);
	problem_add(&r->problems, at, "%s%s%s", path, used ? ": " : "", what);
}

struct mark key_mark(const struct node *node)
{
	return node->key ? node->key->at : node->at;
}

/* The value as a message names it. */
static const char *found(const struct node *node, char out[FOUND_ROOM])
{
	if (node->kind == NODE_MAP)
		return node->n ? _("a map") : _("an empty map");
	if (node->kind == NODE_LIST)
		return node->n ? _("a list") : _("an empty list");
	if (node_is_nothing(node))
		return _("nothing");
	struct text start = shown(node->text);
	size_t used = 0;
	append(out, FOUND_ROOM, &used, "\"%.*s%s\"", (int)start.n, start.p, start.n < node->text.n ? "..." : "");
	return out;
}

const char *wide_hint(const struct node *node, char out[LOOKALIKE_ROOM])
{
	return node->kind == NODE_SCALAR ? lookalike_hint(lookalike_first(node->text), out) : "";
}

void not_allowed(struct reader *r, const struct spot *spot, const char *allowed)
{
	char what[FOUND_ROOM], hint[LOOKALIKE_ROOM];
	wrong(r, spot, spot->node->at, "%s found, allowed: %s%s", found(spot->node, what), _(allowed), wide_hint(spot->node, hint));
}

void found_again(struct reader *r, const struct spot *spot)
{
	struct text start = shown(spot->node->text);
	wrong(r, spot, spot->node->at, "\"%.*s\" found again, allowed: each once", (int)start.n, start.p);
}

bool take_text(struct reader *r, const struct spot *spot, const char *allowed, struct text *out)
{
	const struct node *node = spot->node;
	if (node->bad)
		return false;
	if (node->kind != NODE_SCALAR || node_is_nothing(node) || !text_trim(node->text).n) {
		not_allowed(r, spot, allowed);
		return false;
	}
	if (node->text.n > TEXT_MOST) {
		wrong(r, spot, node->at, "a text of %zu bytes found, allowed: %d", node->text.n, TEXT_MOST);
		return false;
	}
	size_t n;
	for (struct text t = node->text; t.n; t.p += n, t.n -= n)
		if (is_control(utf8_first(t, &n))) {
			wrong(r, spot, node->at, "a line break or control character found, allowed: text of one line");
			return false;
		}
	*out = arena_text(&r->policy->arena, node->text);
	return true;
}

/* The text of an item of a list. */
static bool take_item(struct reader *r, const struct spot *item, const char *allowed, struct text *out)
{
	if (has_stray_comma(item->node)) {
		wrong(r, item, item->node->at,
		      "a full-width comma (，) found, allowed: a plain comma between items, or quotes around this one");
		return false;
	}
	return take_text(r, item, allowed, out);
}

bool take_map(struct reader *r, const struct spot *spot, const char *allowed)
{
	const struct node *node = spot->node;
	if (node->kind == NODE_MAP)
		return !node->bad;
	char what[FOUND_ROOM], hint[LOOKALIKE_ROOM];
	bool colon = node->kind == NODE_SCALAR && node->plain && node->text.n && memchr(node->text.p, ':', node->text.n);
	wrong(r, spot, node->at, "%s found, allowed: %s%s%s", found(node, what), _(allowed), wide_hint(node, hint),
	      colon ? _("; a space is due after :") : "");
	return false;
}

size_t take_list(struct reader *r, const struct spot *spot, const char *allowed, size_t least, bool single)
{
	const struct node *node = spot->node;
	bool one = single && node->kind == NODE_SCALAR;
	if (!node->bad && (one || (node->kind == NODE_LIST && node->n >= least)))
		return one ? 1 : node->n;
	not_allowed(r, spot, allowed);
	return 0;
}

bool next_item(const struct spot *list, struct spot *item)
{
	if (list->node->kind == NODE_SCALAR) {
		bool first = !item->node;
		*item = *list;
		return first;
	}
	const struct node *node = item->node ? item->node->next : list->node->first;
	*item = (struct spot){ list, node, item->item + 1 };
	return node;
}

bool next_entry(const struct spot *map, struct spot *entry)
{
	const struct node *node = entry->node ? entry->node->next : map->node->first;
	*entry = (struct spot){ map, node, 0 };
	return node;
}

void *take_room(struct reader *r, size_t n, size_t size)
{
	return arena_get(&r->policy->arena, (n ? n : 1) * size);
}

void check_name(struct reader *r, const struct spot *entry, enum type type)
{
	const struct node *key = entry->node->key;
	char hint[LOOKALIKE_ROOM];
	if (key->text.n > TEXT_MOST)
		wrong(r, entry, key->at, "a name of %zu bytes found, allowed: %d", key->text.n, TEXT_MOST);
	else if (!(type == V_WORD ? word_is_allowed(key->text) : name_is_allowed(key->text)))
		wrong(r, entry, key->at, "this name found, allowed: %s%s", _(type_allows[type]), wide_hint(key, hint));
}

static size_t take_differing(struct reader *r, const struct spot *spot, const char *allowed, size_t least, bool single, bool may_repeat,
			     struct text **out)
{
	size_t n = take_list(r, spot, allowed, least, single), used = 0;
	if (!n)
		return 0;
	*out = take_room(r, n, sizeof **out);
	for (struct spot item = { 0 }; next_item(spot, &item);) {
		struct text t;
		if (!take_item(r, &item, allowed, &t))
			continue;
		size_t same = 0;
		while (same < used && !text_eq((*out)[same], t))
			same++;
		if (same == used)
			(*out)[used++] = t;
		else if (!may_repeat)
			found_again(r, &item);
	}
	return used;
}

size_t take_texts(struct reader *r, const struct spot *spot, const char *allowed, size_t least, bool single, struct text **out)
{
	return take_differing(r, spot, allowed, least, single, false, out);
}

size_t take_texts_once(struct reader *r, const struct spot *spot, const char *allowed, struct text **out)
{
	return take_differing(r, spot, allowed, 1, true, true, out);
}
