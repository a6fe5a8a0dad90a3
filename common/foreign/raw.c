#include "foreign/raw.h"

/* The length of the cell with which t begins: up to a delimiter outside quotes. */
static size_t cell_length(struct text t, char delimiter)
{
	size_t i = 0;
	while (i < t.n && is_blank_byte(t.p[i]) && t.p[i] != delimiter)
		i++;
	bool quoted = i < t.n && t.p[i] == '"';
	for (bool inside = quoted, first = true; i < t.n && (inside || t.p[i] != delimiter); i++, first = false)
		if (quoted && !first && t.p[i] == '"')
			inside = !inside;
	return i;
}

size_t raw_split(struct text raw, char delimiter, struct text *cell, size_t most)
{
	for (size_t n = 0;; n++) {
		size_t length = cell_length(raw, delimiter);
		if (n < most)
			cell[n] = (struct text){ raw.p, length };
		if (length == raw.n)
			return n + 1;
		raw = (struct text){ raw.p + length + 1, raw.n - length - 1 };
	}
}

struct text raw_cell(struct text value, char delimiter, struct arena *arena)
{
	bool blank = value.n && (is_blank_byte(value.p[0]) || is_blank_byte(value.p[value.n - 1]));
	bool plain = !value.n || (!memchr(value.p, delimiter, value.n) && !memchr(value.p, '"', value.n) && !memchr(value.p, '\n', value.n) &&
				  !memchr(value.p, '\r', value.n));
	if (plain && !blank)
		return value;
	char *to = arena_get(arena, 2 * value.n + 2);
	size_t used = 0;
	to[used++] = '"';
	for (size_t i = 0; i < value.n; i++) {
		if (value.p[i] == '"')
			to[used++] = '"';
		to[used++] = value.p[i];
	}
	to[used++] = '"';
	return (struct text){ to, used };
}

struct text raw_join(const struct text *cell, size_t n, char delimiter, struct arena *arena)
{
	size_t room = n, used = 0;
	for (size_t i = 0; i < n; i++)
		room += cell[i].n;
	char *to = arena_get(arena, room);
	for (size_t i = 0; i < n; i++) {
		if (i)
			to[used++] = delimiter;
		if (cell[i].n)
			memcpy(to + used, cell[i].p, cell[i].n);
		used += cell[i].n;
	}
	return (struct text){ to, used };
}
