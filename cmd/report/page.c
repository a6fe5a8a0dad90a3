#include "page.h"

#include <inttypes.h>

#include "markup.h"
#include "pictures.h"
#include "tool/options.h"

/* ---- what is needed ---- */

uint64_t page_columns(const struct report *report)
{
	uint64_t columns = 0;
	for (const struct picture *p = report->pictures; p && p->draw; p++) {
		struct keys by = keys_by(p->by == BY_TIME ? K_DAY : p->by);
		columns |= keys_columns(&by);
	}
	return columns;
}

static void add_section(struct page *p, struct tally *t, const struct counting *by_keys)
{
	struct section *s = &p->section[p->sections++];
	const struct keys none = keys_by(KEY_NONE);
	const struct picture *picture = by_keys->report->pictures;
	*s = (struct section){ .by_keys = by_keys };
	if (by_keys->report->tiles)
		s->whole = tally_by(t, by_keys->report, &none);
	for (size_t i = 0; picture && picture[i].draw; i++) {
		struct keys by = keys_by(picture[i].by == BY_TIME ? (int)picture_period(p->days) : picture[i].by);
		s->picture[i] = tally_by(t, by_keys->report, &by);
	}
}

void page_prepare(struct page *p, struct tally *t, enum language in)
{
	*p = (struct page){ .tally = t, .in = in, .days = tally_days(t) };
	for (size_t i = 0, wanted = t->n; i < wanted; i++)
		add_section(p, t, t->counting[i]);
}

/* ---- the head ---- */

static const char style[] =
	":root{color-scheme:light dark;--ink:#1d2530;--muted:#5b6673;--line:#d5dbe2;--paper:#fff;--panel:#f4f6f8;"
	"--good:#2768ad;--fair:#94bde6;--middle:#e3a72f;--bad:#b8432c;--other:#8468ad;--open:#b9c1ca}\n"
	"@media screen and (prefers-color-scheme:dark){:root{--ink:#e3e8ee;--muted:#9aa6b2;--line:#3a444f;--paper:#14181d;"
	"--panel:#1e242b;--good:#5b9ee0;--fair:#2f5f92;--middle:#d9a136;--bad:#e0745c;--other:#a58bd0;--open:#56616d}}\n"
	"*{box-sizing:border-box}\n"
	"body{margin:0 auto;padding:24px 20px;max-width:1400px;background:var(--paper);color:var(--ink);font:14px/1.45 system-ui,"
	"\"Segoe UI\",Roboto,\"Noto Sans\",\"PingFang SC\",\"Microsoft YaHei\",\"Noto Sans CJK SC\",\"Noto Sans SC\",sans-serif}\n"
	"h1{font-size:26px;margin:0}h2{font-size:19px;margin:36px 0 4px;padding-top:10px;border-top:1px solid var(--line)}\n"
	"p{margin:4px 0 12px;color:var(--muted);max-width:80ch}\n"
	"dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(220px,1fr));gap:12px;margin:18px 0}\n"
	"dl div{background:var(--panel);border-radius:6px;padding:10px 16px}\n"
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
	".n{text-align:right}th.n{min-width:calc(3em + 12px);text-wrap:balance}td.n,.p{white-space:nowrap}\n"
	"footer{margin-top:36px;padding-top:10px;border-top:1px solid var(--line);color:var(--muted);font-size:12px}\n"
	"@page{size:A4 landscape;margin:12mm}\n"
	"@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}"
	"body{padding:0;max-width:none;font-size:11px}h1{font-size:20px}h2{font-size:15px;margin-top:18px}"
	"h2,p,thead,figcaption,.legend{break-after:avoid}figure,dl,tr{break-inside:avoid}"
	"figure{max-width:230mm}thead{display:table-header-group}.table{overflow:visible}"
	"table{font-size:9px}th,td{padding:2px 4px}small{font-size:8px}dd small{font-size:10px}}\n";

/* What the page says for itself. */
enum phrase { LANG, COLON, TO, SINCE, UNTIL, ALL_DATES, AS_IT_STOOD, NOTHING, MADE_BY, PHRASES };
static const char *const phrase[LANGUAGES][PHRASES] = {
	[ENGLISH] = { "en", ": ", "{1} to {2}", "from {1}", "up to {2}", "all dates",
		      "Call-backs and complaints as they stood on {1} at {2}.", "Nothing in this period.", "Made by {1} {2}" },
	[CHINESE] = { "zh-CN", "：", "{1} 至 {2}", "{1} 起", "{2} 止", "全部日期",
		      "回访与申诉，截至 {1} {2}。", "本期没有。", "由 {1} {2} 生成" },
};

/* Writes a phrase of ours with {1} and {2} filled in. */
static void write_phrase(struct writer *out, const char *of, struct text first, struct text second)
{
	for (const char *next; (next = strchr(of, '{')); of = next + 3) {
		writer_raw(out, (struct text){ of, (size_t)(next - of) });
		html_text(out, next[1] == '1' ? first : second);
	}
	writer_raw(out, text_of(of));
}

/* A month by its name, any other range by its days. */
static void write_period(const struct page *p, struct writer *out)
{
	struct range r = p->tally->range;
	char of_from[WHEN_ROOM], of_to[WHEN_ROOM];
	struct text from = when_text(date(r.from), of_from), to = when_text(date(r.to), of_to);
	bool first = r.from > DAY_MIN, last = r.to < DAY_MAX;
	bool month = first && last && memcmp(from.p + 8, "01", 2) == 0 && day_add(r.from, (struct duration){ MONTHS, 1 }, 1) - 1 == r.to;
	if (month)
		writer_raw(out, (struct text){ from.p, sizeof "2024-06" - 1 });
	else
		write_phrase(out, phrase[p->in][first && last ? TO : first ? SINCE : last ? UNTIL : ALL_DATES], from, to);
}

static void write_title(const struct page *p, struct writer *out)
{
	html_text(out, p->tally->shards->policy->name);
	writer_raw(out, text_of(phrase[p->in][COLON]));
	write_period(p, out);
}

static void write_head(const struct page *p, struct writer *out)
{
	char now[WHEN_ROOM];
	when_format(p->tally->shards->now, now);
	writer_print(out, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
		     "<meta name=\"viewport\" content=\"width=device-width\">\n<title>", phrase[p->in][LANG]);
	write_title(p, out);
	writer_raw(out, TEXT("</title>\n<style>\n"));
	writer_raw(out, text_of(style));
	writer_raw(out, TEXT("</style>\n</head>\n<body>\n<h1>"));
	write_title(p, out);
	writer_raw(out, TEXT("</h1>\n<p>"));
	write_phrase(out, phrase[p->in][AS_IT_STOOD], (struct text){ now, 10 }, (struct text){ now + 11, 5 });
	writer_raw(out, TEXT("</p>\n"));
}

/* ---- what matters most ---- */

static void write_tile(const struct counting *whole, const struct tile *tile, enum language in, struct writer *out)
{
	char of_a[FIGURE_ROOM], of_b[FIGURE_ROOM];
	int64_t a = figures_sum(whole, 0, tile->over), b = figures_sum(whole, 0, tile->under) - figures_sum(whole, 0, tile->less);
	writer_print(out, "<div><dt>%s</dt><dd>", tile->label[in]);
	markup_rate(out, a, b);
	writer_raw(out, TEXT("<small>"));
	write_phrase(out, tile->words[in], count_text(a, of_a), count_text(b, of_b));
	writer_raw(out, TEXT("</small></dd></div>\n"));
}

static void write_tiles(const struct page *p, struct writer *out)
{
	bool any = false;
	for (const struct section *s = p->section; s < p->section + p->sections; s++) {
		if (!s->whole || !s->whole->rows)
			continue;
		if (!any)
			writer_raw(out, TEXT("<dl>\n"));
		any = true;
		for (const struct tile *tile = s->whole->report->tiles; tile->over; tile++)
			write_tile(s->whole, tile, p->in, out);
	}
	if (any)
		writer_raw(out, TEXT("</dl>\n"));
}

/* ---- tables ---- */

static void write_head_row(const struct counting *c, enum language in, struct writer *out)
{
	for (size_t i = 0; i < c->columns; i++) {
		writer_raw(out, c->heading[i].as >= AS_NUMBER ? TEXT("<th class=\"n\">") : TEXT("<th>"));
		markup_name(out, heading_label(&c->heading[i], in));
		writer_raw(out, TEXT("</th>"));
	}
}

static void write_cell(const struct line *line, size_t i, enum shown_as as, struct writer *out)
{
	writer_raw(out, as >= AS_NUMBER ? TEXT("<td class=\"n\">") : as == AS_PERIOD ? TEXT("<td class=\"p\">") : TEXT("<td>"));
	if (as == AS_SHARE)
		markup_percent(out, line->over[i], line->under[i]);
	else
		html_text(out, line->cell[i]);
	if (as == AS_SHARE || as == AS_RATIO)
		writer_print(out, "<small>%" PRId64 "/%" PRId64 "</small>", line->over[i], line->under[i]);
	writer_raw(out, TEXT("</td>"));
}

static void write_table(const struct counting *c, enum language in, struct writer *out)
{
	struct line line;
	writer_print(out, "<div class=\"table\"><table id=\"%s\">\n<thead><tr>", c->report->name.p);
	write_head_row(c, in, out);
	writer_raw(out, TEXT("</tr></thead>\n<tbody>\n"));
	for (size_t row = 0; row < c->rows; row++) {
		c->report->row(c, row, in, &line);
		writer_raw(out, TEXT("<tr>"));
		for (size_t i = 0; i < c->columns; i++)
			write_cell(&line, i, c->heading[i].as, out);
		writer_raw(out, TEXT("</tr>\n"));
	}
	writer_raw(out, TEXT("</tbody></table></div>\n"));
}

/* ---- the page ---- */

/* A heading, how to read what follows, charts and table; or that there is nothing. */
static void write_section(const struct page *p, const struct section *s, struct writer *out)
{
	const struct report *report = s->by_keys->report;
	bool any = s->by_keys->rows > 0;
	writer_print(out, "<h2>%s</h2>\n<p>%s</p>\n", report->title[p->in], any ? report->about[p->in] : phrase[p->in][NOTHING]);
	if (!any)
		return;
	const struct drawing drawing = { out, p->in, p->days };
	for (size_t i = 0; i < PICTURES_MOST && s->picture[i]; i++)
		report->pictures[i].draw(s->picture[i], &drawing);
	write_table(s->by_keys, p->in, out);
}

void page_write(const struct page *p, struct writer *out)
{
	write_head(p, out);
	write_tiles(p, out);
	for (size_t i = 0; i < p->sections; i++)
		write_section(p, &p->section[i], out);
	writer_raw(out, TEXT("<footer>"));
	write_phrase(out, phrase[p->in][MADE_BY], TEXT("as-report (as-tools)"), TEXT(AS_VERSION));
	writer_raw(out, TEXT("</footer>\n</body>\n</html>\n"));
}
