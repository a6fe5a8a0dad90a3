#include "rules/yaml.h"

#include <yaml.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "rules/syntax_hint.h"

struct level { /* a list or map that is not yet at its end */
	struct node *node;
	struct node **end;      /* where its next node is linked in */
	const struct node *key; /* of a map: the key whose value comes next, or NULL */
};

struct builder {
	yaml_parser_t parser;
	struct text bytes;
	const char *file; /* as marks name it */
	struct arena *arena;
	struct problems *problems;
	struct level level[YAML_DEPTH_MOST];
	size_t depth;
	struct node *root;
	bool over; /* after the end or an error: libyaml must not be called again */
};

bool node_is_nothing(const struct node *node)
{
	static const char *const words[] = { "", "~", "null", "Null", "NULL" };
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (node->kind == NODE_SCALAR && node->plain && text_eq(node->text, text_of(words[i])))
			return true;
	return false;
}

static bool has(struct text t, struct text piece)
{
	return t.n && memmem(t.p, t.n, piece.p, piece.n);
}

bool node_has_wide_comma(const struct node *node)
{
	return node->kind == NODE_SCALAR && has(node->text, TEXT(FULL_WIDTH_COMMA));
}

struct node *node_get(const struct node *map, struct text key)
{
	if (!map || map->kind != NODE_MAP)
		return NULL;
	for (struct node *entry = map->first; entry; entry = entry->next)
		if (entry->key->kind == NODE_SCALAR && text_eq(entry->key->text, key))
			return entry;
	return NULL;
}

/* Does it end a line, for libyaml? */
static bool is_break(uint32_t c)
{
	return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

static bool is_allowed(uint32_t c)
{
	return c == '\t' || is_break(c) || !(is_control(c) || c == 0xfeff || c == 0xfffe || c == 0xffff);
}

/* The first character that no policy may hold is a problem: libyaml would report it at a wrong place. */
static bool check_bytes(struct text bytes, const char *file, struct problems *problems)
{
	struct mark at = { 1, 1, file };
	size_t n;
	for (size_t i = 0; i < bytes.n; i += n) {
		n = 1;
		if (bytes.p[i] >= ' ' && bytes.p[i] <= '~') { /* as nearly all are */
			at.column++;
			continue;
		}
		uint32_t c = utf8_first((struct text){ bytes.p + i, bytes.n - i }, &n);
		if (c == 0xfffd && n == 1) {
			problem_add(problems, at, "byte 0x%02x found, allowed: UTF-8 text; save the file as UTF-8",
				    (unsigned char)bytes.p[i]);
			return false;
		}
		if (!is_allowed(c)) {
			problem_add(problems, at, "control character U+%04X found, allowed: UTF-8 text", (unsigned)c);
			return false;
		}
		bool pair = c == '\r' && i + 1 < bytes.n && bytes.p[i + 1] == '\n';
		at.column++;
		if (is_break(c) && !pair)
			at = (struct mark){ at.line + 1, 1, file };
	}
	return true;
}

static struct mark mark_of(const struct builder *b, yaml_mark_t mark)
{
	return (struct mark){ mark.line + 1, mark.column + 1, b->file };
}

static void syntax_error(struct builder *b)
{
	const yaml_parser_t *p = &b->parser;
	if (p->error == YAML_MEMORY_ERROR || !p->problem)
		fail("out of memory");
	struct mark at = mark_of(b, p->problem_mark);
	char room[LOOKALIKE_ROOM];
	const char *why = syntax_hint(&(struct syntax_error){ b->bytes, at.line, p->context ? p->context_mark.line + 1 : 0, p->problem }, room);
	if (p->context)
		problem_add(b->problems, at, "%s, %s that begins on line %zu%s", _(p->problem), _(p->context),
			    p->context_mark.line + 1, why);
	else
		problem_add(b->problems, at, "%s%s", _(p->problem), why);
}

/* A key is to be a scalar of its own, and given once. */
static bool check_key(struct builder *b, const struct node *map, const struct node *key)
{
	if (key->bad)
		return false;
	if (key->kind != NODE_SCALAR) {
		problem_add(b->problems, key->at, key->kind == NODE_MAP ? N_("a map found as a key, allowed: a text") : N_("a list found as a key, allowed: a text"));
		return false;
	}
	struct lookalike blank = lookalike_of(key->text, " ");
	if (blank.found.n && blank.found.p == key->text.p) {
		size_t n;
		uint32_t c = utf8_first(key->text, &n);
		if (c == 0x3000)
			problem_add(b->problems, key->at, "a key that begins with a full-width space (U+3000) found, allowed: plain spaces");
		else
			problem_add(b->problems, key->at, "a key that begins with the blank U+%04X found, allowed: plain spaces", (unsigned)c);
		return false;
	}
	const struct node *first = node_get(map, key->text);
	if (!first)
		return true;
	struct text shown = text_fit(key->text, 60);
	problem_add(b->problems, key->at, "key \"%.*s\" found again, it is on line %zu already; allowed: once", (int)shown.n,
		    shown.p, first->key->at.line);
	return false;
}

/* Puts a finished node where it belongs: in its list, or as key or value of its map. */
static void place(struct builder *b, struct node *node)
{
	if (!b->depth) {
		b->root = node;
		return;
	}
	struct level *in = &b->level[b->depth - 1];
	if (in->node->kind == NODE_MAP && !in->key) {
		if (!check_key(b, in->node, node))
			node->bad = true;
		in->key = node;
		return;
	}
	node->key = in->key;
	node->bad |= in->key && in->key->bad;
	in->key = NULL;
	*in->end = node;
	in->end = &node->next;
	in->node->n++;
}

static struct node *new_node(struct builder *b, enum node_kind kind, const yaml_event_t *event)
{
	struct node *node = arena_get(b->arena, sizeof *node);
	node->kind = kind;
	node->at = mark_of(b, event->start_mark);
	return node;
}

static void refuse(struct builder *b, struct node *node, const char *what)
{
	problem_add(b->problems, node->at, "%s found, allowed: plain YAML without anchors, aliases and tags", what);
	node->bad = true;
}

static void check_properties(struct builder *b, struct node *node, const yaml_char_t *anchor, const yaml_char_t *tag)
{
	if (anchor)
		refuse(b, node, _("an anchor (&)"));
	if (tag)
		refuse(b, node, _("a tag (!)"));
}

static void open_level(struct builder *b, struct node *node)
{
	if (b->depth == YAML_DEPTH_MOST) {
		problem_add(b->problems, node->at, node->kind == NODE_MAP ? N_("a map inside %d others found, allowed: %d levels")
									   : N_("a list inside %d others found, allowed: %d levels"),
			    YAML_DEPTH_MOST, YAML_DEPTH_MOST);
		b->over = true;
		return;
	}
	b->level[b->depth++] = (struct level){ .node = node, .end = &node->first };
}

static void take_scalar(struct builder *b, const yaml_event_t *event)
{
	struct node *node = new_node(b, NODE_SCALAR, event);
	node->text = arena_text(b->arena, (struct text){ (const char *)event->data.scalar.value, event->data.scalar.length });
	node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
	check_properties(b, node, event->data.scalar.anchor, event->data.scalar.tag);
	place(b, node);
}

static void take_alias(struct builder *b, const yaml_event_t *event)
{
	struct node *node = new_node(b, NODE_SCALAR, event);
	refuse(b, node, _("an alias (*)"));
	place(b, node);
}

static void take_document(struct builder *b, const yaml_event_t *event)
{
	if (b->root) {
		problem_add(b->problems, mark_of(b, event->start_mark), "a second document found, allowed: one policy a file");
		b->over = true;
	} else if (event->data.document_start.tag_directives.start != event->data.document_start.tag_directives.end) {
		problem_add(b->problems, mark_of(b, event->start_mark), "a %%TAG directive found, allowed: plain YAML without tags");
	}
}

static void take(struct builder *b, const yaml_event_t *event)
{
	struct node *node;
	switch (event->type) {
	case YAML_DOCUMENT_START_EVENT:
		take_document(b, event);
		break;
	case YAML_ALIAS_EVENT:
		take_alias(b, event);
		break;
	case YAML_SCALAR_EVENT:
		take_scalar(b, event);
		break;
	case YAML_SEQUENCE_START_EVENT:
		node = new_node(b, NODE_LIST, event);
		check_properties(b, node, event->data.sequence_start.anchor, event->data.sequence_start.tag);
		open_level(b, node);
		break;
	case YAML_MAPPING_START_EVENT:
		node = new_node(b, NODE_MAP, event);
		check_properties(b, node, event->data.mapping_start.anchor, event->data.mapping_start.tag);
		open_level(b, node);
		break;
	case YAML_SEQUENCE_END_EVENT:
	case YAML_MAPPING_END_EVENT:
		node = b->level[--b->depth].node;
		place(b, node);
		break;
	case YAML_STREAM_END_EVENT:
		b->over = true;
		break;
	default:
		break;
	}
}

/* Asks libyaml for events until the end or the first error: after one it would go on with empty events for ever. */
static void take_all(struct builder *b)
{
	if (!yaml_parser_initialize(&b->parser))
		fail("out of memory");
	yaml_parser_set_encoding(&b->parser, YAML_UTF8_ENCODING);
	yaml_parser_set_input_string(&b->parser, (const unsigned char *)b->bytes.p, b->bytes.n);
	while (!b->over) {
		yaml_event_t event;
		if (!yaml_parser_parse(&b->parser, &event)) {
			syntax_error(b);
			b->root = NULL;
			break;
		}
		take(b, &event);
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&b->parser);
}

struct node *yaml_tree(struct arena *arena, struct text bytes, const char *file, struct problems *problems)
{
	size_t before = problems->n;
	if (bytes.n > YAML_BYTES_MOST) {
		problem_add(problems, (struct mark){ 0, 0, file }, N_("more than %d bytes found, allowed: %d"), YAML_BYTES_MOST,
			    YAML_BYTES_MOST);
		return NULL;
	}
	if (text_starts(bytes, TEXT("\xff\xfe")) || text_starts(bytes, TEXT("\xfe\xff"))) {
		problem_add(problems, (struct mark){ 1, 1, file }, N_("UTF-16 found, allowed: UTF-8; save the file as UTF-8"));
		return NULL;
	}
	if (text_starts(bytes, TEXT("\xef\xbb\xbf")))
		bytes = (struct text){ bytes.p + 3, bytes.n - 3 };
	if (!check_bytes(bytes, file, problems))
		return NULL;
	struct builder b = { .bytes = bytes, .file = file, .arena = arena, .problems = problems };
	take_all(&b);
	if ((!b.root || node_is_nothing(b.root)) && problems->n == before) {
		problem_add(problems, (struct mark){ 1, 1, file }, N_("an empty file found, allowed: a policy"));
		return NULL;
	}
	return b.root;
}
