#include "pictures.h"

#include <inttypes.h>
#include <stdio.h>

#include "markup.h"

enum key_period picture_period(struct range days)
{
	static const struct {
		civil_day most;
		enum key_period period;
	} periods[] = { { 45, K_DAY }, { 300, K_WEEK }, { 1900, K_MONTH }, { 6000, K_QUARTER } };
	for (size_t i = 0; i < sizeof periods / sizeof *periods; i++)
		if (days.to - days.from < periods[i].most)
			return periods[i].period;
	return K_YEAR;
}

static void add_bar(struct chart *chart, const struct counting *c, size_t row, fill_bar *fill)
{
	fill(chart_add(chart, figures_key(c, row, 0)), c, row, chart->in);
}

void picture_rows(struct chart *chart, const struct counting *c, fill_bar *fill)
{
	for (size_t row = 0; row < c->rows; row++)
		add_bar(chart, c, row, fill);
}

void picture_periods(struct chart *chart, const struct counting *c, struct range days, struct arena *arena, fill_bar *fill)
{
	enum key_period period = (enum key_period)c->keys.key[0];
	char room[PERIOD_ROOM];
	struct text last = TEXT("");
	size_t row = 0;
	for (civil_day day = days.from; day <= days.to && period != K_YEAR; day++) {
		struct text label = { room, period_format(period, day, room) };
		if (text_eq(label, last))
			continue;
		last = arena_text(arena, label);
		while (row < c->rows && text_cmp(figures_key(c, row, 0), last) < 0)
			add_bar(chart, c, row++, fill);
		if (row < c->rows && text_eq(figures_key(c, row, 0), last))
			add_bar(chart, c, row++, fill);
		else
			chart_add(chart, last);
	}
	while (row < c->rows)
		add_bar(chart, c, row++, fill);
}

void picture_note_rate(struct bar *bar, const char *label, int64_t over, int64_t under)
{
	struct writer w;
	writer_open_memory(&w);
	markup_rate(&w, over, under);
	size_t n = strlen(bar->note);
	snprintf(bar->note + n, NOTE_ROOM - n, "%s%.*s (%" PRId64 "/%" PRId64 ")", label, (int)w.used, w.buffer, over, under);
	writer_close(&w);
}
