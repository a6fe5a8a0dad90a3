#include "bytes/loose.h"

struct walk {
	const char *p, *end;
	char delimiter;
	size_t lines;
	bool open;
	bool odd; /* a quote stands elsewhere than around a whole field */
};

static bool at_field_end(const struct walk *w)
{
	return w->p == w->end || *w->p == w->delimiter || *w->p == '\n' || *w->p == '\r';
}

/* Takes the bytes up to the next delimiter or line end. */
static struct text take_plain(struct walk *w)
{
	const char *from = w->p;
	while (!at_field_end(w))
		w->p++;
	return (struct text){ from, (size_t)(w->p - from) };
}

/* Takes what stands behind an opening quote: the quoted text, and what follows the closing quote up to the end of the field. */
static struct text take_quoted(struct walk *w, struct arena *store)
{
	const char *from = ++w->p;
	w->open = true;
	while (w->p < w->end && w->open) {
		bool quote = *w->p == '"', doubled = quote && w->p + 1 < w->end && w->p[1] == '"';
		w->lines += *w->p == '\n';
		w->open = !quote || doubled;
		w->p += doubled ? 2 : 1;
	}
	size_t quoted = (size_t)(w->p - from) - !w->open, used = 0;
	struct text rest = take_plain(w);
	w->odd = w->odd || text_trim(rest).n;
	char *out = arena_get(store, quoted + rest.n + 1);
	for (size_t i = 0; i < quoted; i++) {
		out[used++] = from[i];
		i += from[i] == '"';
	}
	memcpy(out + used, rest.p, rest.n);
	return (struct text){ out, used + rest.n };
}

size_t loose_formula(struct text t)
{
	size_t mark = t.n > 2 && t.p[0] == '\'';
	return t.n > mark + 1 && t.p[mark] == '=' && t.p[mark + 1] == '"' ? mark + 1 : 0;
}

/* ="00123", as it stands. */
static struct text take_formula(struct walk *w, size_t before)
{
	const char *from = w->p;
	for (w->p += before + 1; w->p < w->end && *w->p != '"' && *w->p != '\n' && *w->p != '\r';)
		w->p++;
	bool closed = w->p < w->end && *w->p == '"';
	w->p += closed;
	size_t n = (size_t)(w->p - from);
	w->odd = w->odd || !closed || text_trim(take_plain(w)).n;
	return (struct text){ from, n };
}

static struct text take_field(struct walk *w, bool formulas, struct arena *store)
{
	size_t left = (size_t)(w->end - w->p), before = formulas ? loose_formula((struct text){ w->p, left }) : 0;
	if (left && *w->p == '"')
		return take_quoted(w, store);
	if (before)
		return take_formula(w, before);
	struct text field = take_plain(w);
	w->odd = w->odd || (field.n && memchr(field.p, '"', field.n));
	return field;
}

bool loose_split(struct loose *l, struct text bytes, bool whole, char delimiter, struct arena *store)
{
	struct walk w = { bytes.p, bytes.p + bytes.n, delimiter, 1, false, false };
	l->n = 0;
	for (bool more = true; more && !(l->formulas && w.odd); l->n++) {
		while (w.p < w.end && is_blank_byte(*w.p) && *w.p != delimiter)
			w.p++;
		struct text field = take_field(&w, l->formulas, store);
		if (l->n < l->most)
			l->field[l->n] = text_trim(field);
		more = w.p < w.end && *w.p == delimiter;
		w.p += more;
	}
	l->open = w.open;
	l->odd = w.odd;
	l->lines = w.lines;
	l->length = (size_t)(w.p - bytes.p);
	bool cr = w.p < w.end && *w.p == '\r';
	l->ends = w.p == w.end ? 0 : cr && w.p + 1 < w.end && w.p[1] == '\n' ? 2 : 1;
	return whole || (w.p < w.end && (!cr || w.p + 1 < w.end));
}
