#include "flow.h"

/* May no line begin with this character? Closing marks stay with the character before them. */
static bool closes(uint32_t c)
{
	static const char marks[] = "，。、；：！？）》〉」』】〕”’…,.;:!?)]}%";
	char bytes[4];
	struct text all = TEXT(marks), mark = { bytes, utf8_put(c, bytes) };
	for (size_t length; all.n; all.p += length, all.n -= length) {
		utf8_first(all, &length);
		if (length == mark.n && memcmp(all.p, mark.p, length) == 0)
			return true;
	}
	return false;
}

static bool is_gap(uint32_t c)
{
	return c == ' ' || is_control(c) || is_invisible(c);
}

static bool is_wide(struct text t, size_t length)
{
	return text_width((struct text){ t.p, length }) == 2;
}

/* The start of t that must stay on one line: a wide character or a word of narrow ones, with the closing marks behind it. */
static struct text first_unit(struct text t)
{
	size_t length, n = 0;
	bool wide = false;
	while (n < t.n) {
		struct text rest = { t.p + n, t.n - n };
		uint32_t c = utf8_first(rest, &length);
		bool mark = n && closes(c);
		if (is_gap(c) || (n && !mark && (wide || is_wide(rest, length))))
			break;
		wide = wide || is_wide(rest, length);
		n += length;
	}
	return (struct text){ t.p, n };
}

void flow_begin(struct flow *f)
{
	for (; f->column < f->indent; f->column++)
		writer_raw(f->out, TEXT(" "));
}

static void new_line(struct flow *f)
{
	flow_end(f);
	flow_begin(f);
}

static void put(struct flow *f, struct text t)
{
	writer_raw(f->out, t);
	f->column += text_width(t);
	f->begun = true;
}

static struct text start_that_fits(const struct flow *f, int gap, struct text unit)
{
	return text_fit(unit, FLOW_COLUMNS - f->column - gap);
}

static void put_unit(struct flow *f, int gap, struct text unit)
{
	struct text start = start_that_fits(f, gap, unit);
	if (start.n < unit.n && f->begun)
		new_line(f);
	while (f->begun && gap-- > 0)
		put(f, TEXT(" "));
	while ((start = start_that_fits(f, 0, unit)).n < unit.n) { /* longer than a line */
		put(f, start);
		unit = (struct text){ unit.p + start.n, unit.n - start.n };
		new_line(f);
	}
	put(f, unit);
}

void flow_text(struct flow *f, int gap, struct text t)
{
	while (t.n) {
		size_t length;
		if (is_gap(utf8_first(t, &length))) {
			gap = gap ? gap : f->begun;
		} else {
			struct text unit = first_unit(t);
			put_unit(f, gap, unit);
			gap = 0;
			length = unit.n;
		}
		t.p += length;
		t.n -= length;
	}
}

void flow_keep(struct flow *f, int columns)
{
	if (f->begun && f->column + columns > FLOW_COLUMNS && f->indent + columns <= FLOW_COLUMNS)
		new_line(f);
}

void flow_end(struct flow *f)
{
	writer_raw(f->out, TEXT("\n"));
	f->column = 0;
	f->begun = false;
}
