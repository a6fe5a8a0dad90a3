#include "page.h"

#include <inttypes.h>

#include "markup.h"
#include "pictures.h"
#include "tool/options.h"

/* ---- what is needed ---- */

void page_prepare(struct page *p, struct tally *t)
{
	*p = (struct page){ .tally = t };
	size_t wanted = t->n;
	for (size_t i = 0; i < wanted; i++)
		for (int r = 0; r < REPORTS; r++)
			if (t->figures[i].report == reports[r]) {
				p->by_keys[r] = &t->figures[i];
				p->whole[r] = tally_by(t, reports[r], keys_by(KEY_WORDS));
			}
	if (p->by_keys[CALLBACKS])
		p->over_time = tally_by(t, reports[CALLBACKS], keys_by(picture_period(t)));
	if (p->by_keys[SATISFACTION])
		p->by_vendor = tally_by(t, reports[SATISFACTION], keys_by(K_VENDOR));
	if (p->by_keys[COMPLAINTS]) {
		p->by_kind = tally_by(t, reports[COMPLAINTS], keys_by(K_KIND));
		p->by_severity = tally_by(t, reports[COMPLAINTS], keys_by(K_SEVERITY));
	}
}

/* ---- the head ---- */

static const char style[] =
	":root{color-scheme:light dark;--ink:#1d2530;--muted:#5b6673;--line:#d5dbe2;--paper:#fff;--panel:#f4f6f8;"
	"--good:#2768ad;--fair:#94bde6;--middle:#e3a72f;--bad:#b8432c;--other:#8468ad;--open:#b9c1ca}\n"
	"@media screen and (prefers-color-scheme:dark){:root{--ink:#e3e8ee;--muted:#9aa6b2;--line:#3a444f;--paper:#14181d;"
	"--panel:#1e242b;--good:#5b9ee0;--fair:#2f5f92;--middle:#d9a136;--bad:#e0745c;--other:#a58bd0;--open:#56616d}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;padding:24px 20px;max-width:1240px;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,"
	"\"Segoe UI\",Roboto,\"Noto Sans\",\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",sans-serif}\n"
	"h1{font-size:26px;margin:0}h2{font-size:19px;margin:36px 0 4px;padding-top:10px;border-top:1px solid var(--line)}\n"
	"p{margin:4px 0 12px;color:var(--muted);max-width:80ch}\n"
	"dl{display:flex;flex-wrap:wrap;gap:12px;margin:18px 0}\n"
	"dl div{background:var(--panel);border-radius:6px;padding:10px 16px;min-width:150px}\n"
	"dt{color:var(--muted)}dd{margin:0;font-size:23px;font-variant-numeric:tabular-nums}\n"
	"small{display:block;color:var(--muted);font-size:12px}\n"
	"figure{margin:18px 0;max-width:960px}figcaption{font-weight:600;margin-bottom:4px}\n"
	".legend{list-style:none;display:flex;flex-wrap:wrap;gap:2px 18px;margin:0 0 8px;padding:0}\n"
	".legend i{display:inline-block;width:11px;height:11px;margin-right:6px;border-radius:2px}\n"
	"svg{display:block;width:100%;height:auto}svg text{font-size:13px;fill:var(--ink)}\n"
	"svg .end{text-anchor:end}svg .middle{text-anchor:middle}svg .muted{fill:var(--muted)}svg .grid{stroke:var(--line)}\n"
	".good{background:var(--good);fill:var(--good)}.fair{background:var(--fair);fill:var(--fair)}"
	".between{background:var(--middle);fill:var(--middle)}.bad{background:var(--bad);fill:var(--bad)}"
	".other{background:var(--other);fill:var(--other)}.open{background:var(--open);fill:var(--open)}\n"
	".table{overflow-x:auto;margin:14px 0}\n"
	"table{border-collapse:collapse;font-variant-numeric:tabular-nums;font-size:12px}\n"
	"th,td{padding:5px 6px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}\n"
	"th{color:var(--muted);font-weight:600;vertical-align:bottom}"
	".n{text-align:right}td.n,.p{white-space:nowrap}\n"
	"footer{margin-top:36px;padding-top:10px;border-top:1px solid var(--line);color:var(--muted);font-size:12px}\n"
	"@page{size:A4 landscape;margin:12mm}\n"
	"@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}"
	"body{padding:0;max-width:none;font-size:11px}h1{font-size:20px}h2{font-size:15px;margin-top:18px}"
	"h2,p,thead,figcaption,.legend{break-after:avoid}figure,dl,tr{break-inside:avoid}"
	"figure{max-width:230mm}thead{display:table-header-group}.table{overflow:visible}"
	"table{font-size:9px}th,td{padding:2px 4px}small{font-size:8px}dd small{font-size:10px}}\n";

/* A month by its name, any other range by its days. */
static void write_period(const struct page *p, struct writer *out)
{
	struct range r = p->tally->range;
	char from[WHEN_ROOM], to[WHEN_ROOM], month[PERIOD_ROOM];
	int from_n = (int)when_format(date(r.from), from), to_n = (int)when_format(date(r.to), to);
	int month_n = (int)period_format(K_MONTH, r.from, month);
	bool first = r.from > DAY_MIN, last = r.to < DAY_MAX;
	bool whole = first && last && memcmp(from + 8, "01", 2) == 0 &&
		     day_add(r.from, (struct duration){ MONTHS, 1 }, 1) - 1 == r.to;
	if (whole)
		writer_print(out, "%.*s", month_n, month);
	else if (first && last)
		writer_print(out, "%.*s to %.*s", from_n, from, to_n, to);
	else if (first || last)
		writer_print(out, "%s %.*s", first ? "from" : "up to", first ? from_n : to_n, first ? from : to);
	else
		writer_raw(out, TEXT("all dates"));
}

static void write_head(const struct page *p, struct writer *out)
{
	char now[WHEN_ROOM];
	int n = (int)when_format(p->tally->parts->now, now);
	struct text name = p->tally->parts->policy->name;
	writer_raw(out, TEXT("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
			     "<meta name=\"viewport\" content=\"width=device-width\">\n<title>"));
	markup_text(out, name);
	writer_raw(out, TEXT(": "));
	write_period(p, out);
	writer_raw(out, TEXT("</title>\n<style>\n"));
	writer_raw(out, text_of(style));
	writer_raw(out, TEXT("</style>\n</head>\n<body>\n<h1>"));
	markup_text(out, name);
	writer_raw(out, TEXT(": "));
	write_period(p, out);
	writer_print(out, "</h1>\n<p>Call-backs and complaints as they stood on %.10s at %.*s.</p>\n", now, n - 11, now + 11);
}

/* ---- what matters most ---- */

static void tile_rate(const struct figures *whole, const char *label, unsigned over, unsigned under, unsigned less,
		      struct writer *out)
{
	if (!whole || !whole->rows)
		return;
	int64_t a = figures_sum(whole, 0, over), b = figures_sum(whole, 0, under) - figures_sum(whole, 0, less);
	writer_print(out, "<div><dt>%s</dt><dd>", label);
	markup_percent(out, a, b);
	writer_print(out, "<small>%" PRId64 "/%" PRId64 "</small></dd></div>\n", a, b);
}

static void write_tiles(const struct page *p, struct writer *out)
{
	const struct figures *callbacks = p->whole[CALLBACKS], *complaints = p->whole[COMPLAINTS];
	size_t any = 0;
	for (int r = 0; r < REPORTS; r++)
		any += p->whole[r] ? p->whole[r]->rows : 0;
	if (!any)
		return;
	writer_raw(out, TEXT("<dl>\n"));
	tile_rate(callbacks, "Customers reached", CB_REACHED, ELIGIBLE, 0, out);
	tile_rate(callbacks, "Reached in time", ON_TIME, PLANNED, CB_PENDING, out);
	tile_rate(p->whole[SATISFACTION], "Satisfied", SATISFIED, CALLS, 0, out);
	tile_rate(complaints, "Replies in time", REPLIED_ON_TIME, REPLIED, 0, out);
	tile_rate(complaints, "Issues resolved", RESOLVED, ISSUES, 0, out);
	tile_rate(complaints, "Issues still open", OPEN, ISSUES, 0, out);
	writer_raw(out, TEXT("</dl>\n"));
}

/* ---- tables ---- */

static void write_cell(const struct figures *f, size_t row, const struct figure *figure, struct writer *out)
{
	char room[FIGURE_ROOM];
	struct text t = figures_text(f, row, figure, room);
	writer_raw(out, TEXT("<td class=\"n\">"));
	if (figure->type != SHARE && figure->type != RATIO) {
		writer_raw(out, t);
	} else {
		int64_t over = figures_sum(f, row, figure->over);
		int64_t under = figures_sum(f, row, figure->under) - figures_sum(f, row, figure->less);
		if (figure->type == SHARE)
			markup_percent(out, over, under);
		else
			writer_raw(out, t);
		writer_print(out, "<small>%" PRId64 "/%" PRId64 "</small>", over, under);
	}
	writer_raw(out, TEXT("</td>"));
}

static void write_table(const struct figures *f, struct writer *out)
{
	const struct report *report = f->report;
	writer_print(out, "<div class=\"table\"><table id=\"%s\">\n<thead><tr>", report->name.p);
	for (size_t k = 0; k < f->keys.n; k++)
		writer_print(out, "<th>%s</th>", key_word[f->keys.key[k]].p);
	for (size_t i = 0; i < report->figures_n; i++) {
		writer_raw(out, TEXT("<th class=\"n\">"));
		markup_name(out, report->figure[i].name);
		writer_raw(out, TEXT("</th>"));
	}
	writer_raw(out, TEXT("</tr></thead>\n<tbody>\n"));
	for (size_t row = 0; row < f->rows; row++) {
		writer_raw(out, TEXT("<tr>"));
		for (size_t k = 0; k < f->keys.n; k++) {
			writer_raw(out, (int)k == f->keys.period ? TEXT("<td class=\"p\">") : TEXT("<td>"));
			markup_text(out, figures_key(f, row, k));
			writer_raw(out, TEXT("</td>"));
		}
		for (size_t i = 0; i < report->figures_n; i++)
			write_cell(f, row, &report->figure[i], out);
		writer_raw(out, TEXT("</tr>\n"));
	}
	writer_raw(out, TEXT("</tbody></table></div>\n"));
}

/* ---- the page ---- */

static void write_repeats(const struct repeats *r, struct writer *out)
{
	writer_raw(out, TEXT("<div class=\"table\"><table id=\"repeats\">\n<thead><tr>"));
	for (int c = 0; c < REPEAT_COLUMNS; c++)
		writer_print(out, "<th%s>%s</th>", c == R_COUNT ? " class=\"n\"" : "", repeat_column[c].p);
	writer_raw(out, TEXT("</tr></thead>\n<tbody>\n"));
	for (size_t row = 0; row < r->rows; row++) {
		writer_raw(out, TEXT("<tr>"));
		for (int c = 0; c < REPEAT_COLUMNS; c++) {
			writer_raw(out, c == R_COUNT ? TEXT("<td class=\"n\">") : TEXT("<td>"));
			markup_text(out, r->row[row][c]);
			writer_raw(out, TEXT("</td>"));
		}
		writer_raw(out, TEXT("</tr>\n"));
	}
	writer_raw(out, TEXT("</tbody></table></div>\n"));
}

/* A heading, and how to read what follows; false where there is nothing. */
static bool write_heading(const char *title, const char *about, bool any, struct writer *out)
{
	writer_print(out, "<h2>%s</h2>\n<p>%s</p>\n", title, any ? about : "Nothing in this period.");
	return any;
}

static void write_sections(const struct page *p, struct writer *out)
{
	const struct figures *const *f = p->by_keys;
	if (f[CALLBACKS] &&
	    write_heading("Call-backs", "Those that opened in the period. Eligible are all, planned those in the sample; pending ones "
			  "are not done yet. In time is reached by the last day of the call-back. Beside each rate stands what it was made of.",
			  f[CALLBACKS]->rows, out)) {
		picture_over_time(p->tally, p->over_time, out);
		write_table(f[CALLBACKS], out);
	}
	if (f[SATISFACTION] &&
	    write_heading("Satisfaction", "Calls in the period in which the customer gave a score; csat is satisfied of all.",
			  f[SATISFACTION]->rows, out)) {
		picture_by_vendor(p->by_vendor, out);
		write_table(f[SATISFACTION], out);
	}
	if (f[COMPLAINTS] &&
	    write_heading("Complaints", "Issues that were opened in the period by a complaint, an enquiry or a dissatisfied call, and "
			  "what has become of them since. Hours are elapsed time from the opening; p50 is what half of them took at most.",
			  f[COMPLAINTS]->rows, out)) {
		picture_by_kind(p->by_kind, out);
		picture_by_severity(p->tally->parts->policy, p->by_severity, out);
		write_table(f[COMPLAINTS], out);
	}
	if (p->tally->with_repeats &&
	    write_heading("Repeats", "Cases with two or more complaints of one kind, and telephone numbers with three or more repairs "
			  "of one model.",
			  p->tally->repeats.rows, out))
		write_repeats(&p->tally->repeats, out);
}

void page_write(const struct page *p, struct writer *out)
{
	write_head(p, out);
	write_tiles(p, out);
	write_sections(p, out);
	writer_raw(out, TEXT("<footer>Made by as-report (as-tools) " AS_VERSION "</footer>\n</body>\n</html>\n"));
}
