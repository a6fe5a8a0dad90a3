#include "chart.h"

#include <inttypes.h>
#include <stdlib.h>

#include "bytes/memory.h"
#include "markup.h"

enum { WIDTH = 960, BARS_MOST = 12 };

struct bar *chart_add(struct chart *c, struct text label)
{
	c->bar = xgrow(c->bar, c->bars, &c->room, sizeof *c->bar);
	c->bar[c->bars] = (struct bar){ .label = label };
	return &c->bar[c->bars++];
}

void chart_free(struct chart *c)
{
	free(c->bar);
}

static int64_t total(const struct chart *c, const struct bar *bar)
{
	int64_t sum = 0;
	for (size_t s = 0; s < c->series_n; s++)
		sum += bar->part[s];
	return sum;
}

static int64_t greatest(const struct chart *c)
{
	int64_t most = 0;
	for (size_t i = 0; i < c->bars; i++)
		if (total(c, &c->bar[i]) > most)
			most = total(c, &c->bar[i]);
	return most;
}

static void open_figure(const struct chart *c, int height, struct writer *out)
{
	writer_print(out, "<figure>\n<figcaption>%s</figcaption>\n", c->title);
	if (c->series_n > 1) {
		writer_raw(out, TEXT("<ul class=\"legend\">"));
		for (size_t s = 0; s < c->series_n; s++) {
			int64_t sum = 0;
			for (size_t i = 0; i < c->bars; i++)
				sum += c->bar[i].part[s];
			writer_print(out, "<li><i class=\"%s\"></i>%s <b>%" PRId64 "</b></li>", c->series[s].colour, c->series[s].label[c->in], sum);
		}
		writer_raw(out, TEXT("</ul>\n"));
	}
	writer_print(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">\n", WIDTH, height, c->title);
}

static void close_figure(struct writer *out)
{
	writer_raw(out, TEXT("</svg>\n</figure>\n"));
}

static void rectangle(struct writer *out, int64_t x, int64_t y, int64_t width, int64_t height, const char *colour)
{
	writer_print(out, "<rect x=\"%" PRId64 "\" y=\"%" PRId64 "\" width=\"%" PRId64 "\" height=\"%" PRId64 "\" class=\"%s\">", x, y,
		     width, height, colour);
}

/* ---- columns ---- */

enum { LEFT = 56, TOP = 12, FLOOR = 220, COLUMNS_HEIGHT = 250 };

/* The least of 1, 2, 5, 10, 20, .. of which no more than five make `most`. */
static int64_t step_of(int64_t most)
{
	int64_t step = 1;
	for (int i = 0; step * 5 < most; i++)
		step = i % 3 == 1 ? step / 2 * 5 : step * 2;
	return step;
}

static void write_scale(int64_t step, int64_t steps, struct writer *out)
{
	for (int64_t i = 0; i <= steps; i++) {
		int64_t y = FLOOR - (FLOOR - TOP) * i / steps;
		writer_print(out, "<path d=\"M%d %" PRId64 "H%d\" class=\"grid\"/><text x=\"%d\" y=\"%" PRId64
			     "\" class=\"end\">%" PRId64 "</text>\n", LEFT, y, WIDTH, LEFT - 8, y + 4, step * i);
	}
}

static void write_column(const struct chart *c, size_t i, int64_t full, struct writer *out)
{
	const struct bar *bar = &c->bar[i];
	int64_t n = (int64_t)c->bars, below = 0, sum = total(c, bar);
	int64_t left = LEFT + (WIDTH - LEFT) * (int64_t)i / n, right = LEFT + (WIDTH - LEFT) * ((int64_t)i + 1) / n;
	int64_t gap = right - left > 8 ? 2 : right - left > 3, most = 64;
	if (right - left - 2 * gap > most)
		gap = (right - left - most) / 2;
	for (size_t s = 0; s < c->series_n; below += bar->part[s++]) {
		if (!bar->part[s])
			continue;
		int64_t low = FLOOR - (FLOOR - TOP) * below / full;
		int64_t high = FLOOR - (FLOOR - TOP) * (below + bar->part[s]) / full;
		rectangle(out, left + gap, high, right - left - 2 * gap, low - high, c->series[s].colour);
		writer_raw(out, TEXT("<title>"));
		html_text(out, bar->label);
		writer_print(out, ": %s %" PRId64 "/%" PRId64 "</title></rect>\n", c->series[s].label[c->in], bar->part[s], sum);
	}
}

/* Labels take as much room as they need: every second, or every n-th, stands where they are many. The last one is moved to stand inside the
 * picture, or left out where the one before it is too near then. */
static void write_labels(const struct chart *c, struct writer *out)
{
	int wide = c->bars ? 8 * text_width(c->bar[0].label) + 12 : 0;
	size_t every = c->bars * (size_t)wide / (WIDTH - LEFT) + 1;
	size_t end = 0;
	for (size_t i = 0; i < c->bars; i += every) {
		size_t x = LEFT + (WIDTH - LEFT) * (2 * i + 1) / (2 * c->bars);
		size_t half = (size_t)wide / 2 - 6;
		x = x < half ? half : x + half > WIDTH ? WIDTH - half : x;
		if (x - half < end)
			break;
		end = x + half + 4;
		writer_print(out, "<text x=\"%zu\" y=\"%d\" class=\"middle\">", x, FLOOR + 20);
		html_text(out, c->bar[i].label);
		writer_raw(out, TEXT("</text>\n"));
	}
}

void chart_columns(const struct chart *c, struct writer *out)
{
	int64_t most = greatest(c), step = step_of(most), steps = most > 0 ? (most + step - 1) / step : 1;
	open_figure(c, COLUMNS_HEIGHT, out);
	write_scale(step, steps, out);
	for (size_t i = 0; i < c->bars; i++)
		write_column(c, i, step * steps, out);
	write_labels(c, out);
	close_figure(out);
}

/* ---- bars ---- */

enum { LABEL = 200, LABEL_COLUMNS = 26, BAR_WIDTH = 290, ROW = 26 };

static int by_length(const void *a, const void *b, void *chart)
{
	int64_t x = total(chart, a), y = total(chart, b);
	if (x != y)
		return x < y ? 1 : -1;
	return text_cmp(((const struct bar *)a)->label, ((const struct bar *)b)->label);
}

static void write_label(struct text label, enum language in, int64_t y, struct writer *out)
{
	writer_print(out, "<text x=\"%d\" y=\"%" PRId64 "\" class=\"end\">", LABEL - 10, y + 16);
	if (!label.n) {
		writer_raw(out, in == CHINESE ? TEXT("（无）") : TEXT("(none)"));
	} else if (text_width(label) > LABEL_COLUMNS) {
		html_text(out, text_fit(label, LABEL_COLUMNS - 1));
		writer_raw(out, TEXT("…<title>"));
		html_text(out, label);
		writer_raw(out, TEXT("</title>"));
	} else {
		html_text(out, label);
	}
	writer_raw(out, TEXT("</text>\n"));
}

static void write_bar(const struct chart *c, const struct bar *bar, int64_t y, int64_t full, struct writer *out)
{
	int64_t before = 0, sum = total(c, bar);
	write_label(bar->label, c->in, y, out);
	for (size_t s = 0; s < c->series_n; before += bar->part[s++]) {
		if (!bar->part[s])
			continue;
		/* NOLINTNEXTLINE(clang-analyzer-core.DivideZero): a chart with a part is not empty */
		int64_t left = LABEL + BAR_WIDTH * before / full, right = LABEL + BAR_WIDTH * (before + bar->part[s]) / full;
		rectangle(out, left, y + 3, right > left ? right - left : 1, ROW - 8, c->series[s].colour);
		writer_print(out, "<title>%s %" PRId64, c->series[s].label[c->in], bar->part[s]);
		if (c->series_n > 1)
			writer_print(out, "/%" PRId64, sum);
		writer_raw(out, TEXT("</title></rect>\n"));
	}
	writer_print(out, "<text x=\"%d\" y=\"%" PRId64 "\">%s</text>\n", LABEL + BAR_WIDTH + 12, y + 16, bar->note);
}

void chart_bars(struct chart *c, struct writer *out)
{
	size_t shown = c->bars < BARS_MOST ? c->bars : BARS_MOST;
	int64_t most = greatest(c), rest = 0;
	if (c->bars)
		qsort_r(c->bar, c->bars, sizeof *c->bar, by_length, c);
	for (size_t i = shown; i < c->bars; i++)
		rest += total(c, &c->bar[i]);
	open_figure(c, (int)(shown + (rest > 0)) * ROW, out);
	for (size_t i = 0; i < shown; i++)
		write_bar(c, &c->bar[i], (int64_t)i * ROW, c->alike ? total(c, &c->bar[i]) : most, out);
	if (rest) {
		writer_print(out, "<text x=\"%d\" y=\"%zu\" class=\"muted\">", LABEL, shown * ROW + 16);
		if (c->in == CHINESE)
			writer_print(out, "另有 %zu 项，合计 %" PRId64 "</text>\n", c->bars - shown, rest);
		else
			writer_print(out, "and %zu more, with %" PRId64 " together</text>\n", c->bars - shown, rest);
	}
	close_figure(out);
}
