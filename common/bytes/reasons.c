#include "bytes/reasons.h"

#include <stdlib.h>
#include <string.h>

#include "bytes/text.h"

/* ---- what messages have alike ---- */

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool in_word(char c)
{
	return c && strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_./:+", c);
}

/* The place behind the quoted text that begins at p, or p itself if no quoted text begins there: an apostrophe inside a word is no
 * quote. */
static const char *behind_quoted(const char *p, const char *start)
{
	const char *end = p;
	if (*p != '\'' || (p > start && in_word(p[-1])))
		return p;
	do
		end = strchr(end + 1, '\'');
	while (end && in_word(end[1]) && end[1] != ':');
	return end ? end + 1 : p;
}

uint64_t reason_of(const char *message)
{
	char alike[1024];
	size_t n = 0;
	for (const char *p = message; *p && n < sizeof alike;) {
		const char *from = p;
		bool number = false;
		p = behind_quoted(p, message);
		if (p > from)
			continue;
		for (; in_word(*p); p++)
			number = number || is_digit(*p);
		if (p == from)
			p++;
		for (; !number && from < p && n < sizeof alike; from++)
			alike[n++] = *from;
	}
	uint64_t hash = text_hash((struct text){ alike, n });
	return hash ? hash : 1;
}

/* ---- the count ---- */

static uint32_t *place_of(const struct reasons *r, uint64_t hash)
{
	size_t i = (size_t)hash & (r->size - 1);
	while (r->index[i] && r->entry[r->index[i] - 1].hash != hash)
		i = (i + 1) & (r->size - 1);
	return &r->index[i];
}

/* Makes room for one more reason. Returns false without memory. */
static bool grow(struct reasons *r)
{
	enum { LEAST = 32 };
	if (2 * (r->used + 1) <= r->size)
		return true;
	size_t size = r->size ? 2 * r->size : LEAST;
	struct reason *entry = realloc(r->entry, size / 2 * sizeof *entry);
	if (entry)
		r->entry = entry;
	uint32_t *index = entry ? calloc(size, sizeof *index) : NULL;
	if (!index)
		return false;
	free(r->index);
	r->index = index;
	r->size = size;
	for (size_t i = 0; i < r->used; i++)
		*place_of(r, r->entry[i].hash) = (uint32_t)i + 1;
	return true;
}

struct reason *reasons_count(struct reasons *r, uint64_t hash)
{
	if (!grow(r))
		return NULL;
	uint32_t *place = place_of(r, hash);
	if (!*place) {
		r->entry[r->used++] = (struct reason){ .hash = hash };
		*place = (uint32_t)r->used;
	}
	struct reason *reason = &r->entry[*place - 1];
	reason->count++;
	return reason;
}

bool reasons_reserve(struct reasons *r)
{
	enum { LINES = 1 << 14 };
	if (!backlog_add(&r->lines, LINES))
		return false;
	r->lines.n = 0;
	return grow(r);
}

void reasons_keep(struct reasons *r, struct reason *reason, const char *line, size_t n)
{
	char *place = backlog_add(&r->lines, n + 1);
	if (!place)
		return;
	memcpy(place, line, n);
	place[n] = '\0';
	reason->kept = true;
	reason->next = (size_t)(place - r->lines.bytes);
}

void reasons_free(struct reasons *r)
{
	free(r->entry);
	free(r->index);
	free(r->lines.bytes);
	*r = (struct reasons){ 0 };
}
