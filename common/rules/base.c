#include "rules/base.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "rules/houses.h"
#include "rules/keys.h"

bool file_bytes(const char *path, struct text *out)
{
	char *bytes = xmalloc(YAML_BYTES_MOST + 1, 1);
	size_t used = 0;
	ssize_t n = 1;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	while (fd >= 0 && used < YAML_BYTES_MOST + 1 && n) {
		n = read(fd, bytes + used, YAML_BYTES_MOST + 1 - used);
		if (n < 0 && errno != EINTR)
			break;
		used += n > 0 ? (size_t)n : 0;
	}
	int why = errno;
	if (fd >= 0)
		close(fd);
	errno = why;
	*out = (struct text){ bytes, used };
	if (fd >= 0 && n >= 0)
		return true;
	free(bytes);
	return false;
}

/* ---- laying over ---- */

static void append_entry(struct node *map, struct node *entry)
{
	struct node **end = &map->first;
	while (*end)
		end = &(*end)->next;
	*end = entry;
	map->n++;
}

/* Puts the entry in the place of another. */
static void replace(struct node *old, const struct node *entry)
{
	struct node *next = old->next;
	*old = *entry;
	old->next = next;
}

static void lay_keys(struct node *base, struct node *own, enum place);

/* Lays a map of names over another: those of both key by key, new ones behind. */
static void lay_names(struct node *base, struct node *own, enum place inner)
{
	for (struct node *entry = own->first, *next; entry; entry = next) {
		struct node *old = entry->bad ? NULL : node_get(base, entry->key->text);
		next = entry->next;
		entry->next = NULL;
		if (!old)
			append_entry(base, entry);
		else if (old->kind == NODE_MAP && entry->kind == NODE_MAP)
			lay_keys(old, entry, inner);
		else if (!node_is_nothing(entry))
			replace(old, entry);
	}
}

/* Lays the value of a key over the base's: key by key where both are maps of keys or of names; anything else, and promote, replaces it. */
static void lay_value(struct node *old, struct node *entry, const struct key *key)
{
	bool maps = old->kind == NODE_MAP && entry->kind == NODE_MAP;
	if (maps && key && key->type == V_MAP && key->inner != IN_PROMOTE)
		lay_keys(old, entry, key->inner);
	else if (maps && key && (key->type == V_CALLBACKS || key->type == V_SEVERITIES || key->type == V_DUTIES))
		lay_names(old, entry, key->inner);
	else if (!node_is_nothing(entry))
		replace(old, entry);
}

static void lay_keys(struct node *base, struct node *own, enum place place)
{
	for (struct node *entry = own->first, *next; entry; entry = next) {
		struct node *old = entry->bad ? NULL : node_get(base, entry->key->text);
		next = entry->next;
		entry->next = NULL;
		if (old)
			lay_value(old, entry, key_find(place, entry->key->text));
		else
			append_entry(base, entry);
	}
}

/* ---- finding it ---- */

/* The file of that name in the folder of another. */
static const char *beside(const char *file, struct text name, struct arena *arena)
{
	const char *slash = strrchr(file, '/');
	int folder = slash ? (int)(slash - file) + 1 : 0;
	size_t room = (size_t)folder + name.n + 1;
	char *path = arena_get(arena, room);
	snprintf(path, room, "%.*s%.*s", folder, file, (int)name.n, name.p);
	return path;
}

/* Says that the base cannot be had. */
static void no_base(const struct node *base, const char *path, struct problems *problems)
{
	char names[HOUSE_NAMES_ROOM];
	struct text shown = text_fit(base->text, 60);
	if (errno == ENOENT)
		problem_add(problems, base->at, "base: \"%.*s\" found, neither a file beside this one nor a house; the houses are: %s",
			    (int)shown.n, shown.p, house_names(names));
	else
		problem_add(problems, base->at, "base: %s: cannot read: %s", path, _(strerror(errno)));
}

static struct node *tree_of(const struct node *base, const char *file, struct arena *arena, struct problems *problems)
{
	const struct house *house = house_find(base->text);
	const char *path = house ? house->name.p : beside(file, base->text, arena);
	struct text bytes;
	if (house)
		return yaml_tree(arena, house->yaml, path, problems);
	if (!file_bytes(path, &bytes)) {
		no_base(base, path, problems);
		return NULL;
	}
	struct node *tree = yaml_tree(arena, bytes, path, problems);
	free((char *)(uintptr_t)bytes.p);
	return tree;
}

/* A name: a scalar, without a folder but this one. */
static bool is_name(const struct node *base)
{
	struct text name = base->text;
	if (base->kind != NODE_SCALAR || !name.n || memchr(name.p, 0, name.n))
		return false;
	if (text_starts(name, TEXT("./")))
		name = (struct text){ name.p + 2, name.n - 2 };
	return !memchr(name.p, '/', name.n);
}

struct node *base_lay(struct node *root, const char *file, struct arena *arena, struct problems *problems)
{
	const struct node *base = node_get(root, TEXT("base"));
	if (!base || base->bad || node_is_nothing(base))
		return root;
	if (!is_name(base)) {
		struct text shown = text_fit(base->text, 60);
		if (base->kind == NODE_SCALAR)
			problem_add(problems, base->at, "base: \"%.*s\" found, allowed: %s", (int)shown.n, shown.p, _(type_allows[V_BASE]));
		else
			problem_add(problems, base->at, "base: %s found, allowed: %s", base->kind == NODE_LIST ? _("a list") : _("a map"),
				    _(type_allows[V_BASE]));
		return NULL;
	}
	struct node *whole = tree_of(base, file, arena, problems);
	const struct node *further = node_get(whole, TEXT("base"));
	if (!whole)
		return NULL;
	if (further) {
		problem_add(problems, further->key->at, "base: the base of a base found, allowed: one base");
		return NULL;
	}
	if (whole->kind != NODE_MAP) {
		problem_add(problems, whole->at, "no map of keys found, allowed: a policy");
		return NULL;
	}
	if (root->kind == NODE_MAP)
		lay_keys(whole, root, IN_POLICY);
	return whole;
}
