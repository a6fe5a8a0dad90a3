#include "bytes/formula.h"

static bool starts_formula(char c)
{
	return c == '=' || c == '+' || c == '-' || c == '@';
}

static bool parts_cells(char c)
{
	return c == ',' || c == ';' || c == '|' || c == '\t';
}

size_t formula_from(struct text t, size_t from)
{
	bool begins = from == 0;
	for (size_t at = from; at < t.n; at++) {
		if (begins && starts_formula(t.p[at]))
			return at;
		begins = parts_cells(t.p[at]) || (begins && t.p[at] == '"');
	}
	return t.n;
}

size_t formula_guard(char *out, struct text t, size_t from)
{
	size_t used = from;
	memcpy(out, t.p, from);
	for (size_t at = from; at < t.n;) {
		size_t formula = formula_from(t, at);
		memcpy(out + used, t.p + at, formula - at);
		used += formula - at;
		at = formula;
		if (at == t.n)
			break;
		out[used++] = '\'';
		out[used++] = t.p[at++];
	}
	return used;
}

size_t formula_bare(char *out, struct text t)
{
	size_t used = 0;
	bool begins = true;
	for (size_t at = 0; at < t.n; at++) {
		char c = t.p[at];
		bool guard = begins && c == '\'' && at + 1 < t.n && starts_formula(t.p[at + 1]);
		begins = !guard && (parts_cells(c) || (begins && c == '"'));
		if (!guard)
			out[used++] = c;
	}
	return used;
}
