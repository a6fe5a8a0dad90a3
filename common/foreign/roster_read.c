/* Reads the file of a roster, with a line for each person and shift, or a grid. */
#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/fold.h"
#include "bytes/sort.h"
#include "foreign/clean.h"
#include "foreign/days.h"
#include "foreign/list.h"
#include "foreign/meanings.h"
#include "foreign/roster.h"
#include "foreign/synonyms.h"
#include "foreign/times.h"

struct reading {
	struct roster *roster;
	struct foreign_list list;
	struct times times;
	struct meanings meanings;
	struct arena arena;
	struct titles titles;       /* what stands above the header */
	int year, month;            /* that means so; 0: none */
	size_t fields;              /* of the header */
	struct day_header header[FIELDS_MOST]; /* in a grid: the header of each field; day 0: it is no day */
	struct text people;         /* the header of its people, as it stands */
	civil_day day[FIELDS_MOST]; /* the day that it means; DAY_UNKNOWN: none */
	bool titled;                /* the last row was the title of a month, whose days are not settled yet */
};

/* ---- the header ---- */

/* Takes a title above the header. */
static void take_title(void *reading, struct text raw)
{
	struct reading *r = reading;
	titles_take(&r->titles, raw);
	if (!titles_month(&r->titles, &r->year, &r->month))
		r->year = 0;
}

/* The day that a header of the grid means. */
static civil_day day_of_header(const struct reading *r, const struct record *at, struct day_header h)
{
	int year = h.year ? h.year : r->year, month = h.month ? h.month : r->month;
	if (!year)
		fail("%s:%lu: the days across have no %s: write them out, as 2024-06-01, or the month, as 2024-06, in a line above", at->file, at->line,
		     h.month ? _("year") : _("month"));
	if (h.day > days_in_month(year, month))
		fail("%s:%lu: %04d-%02d has no day %d", at->file, at->line, year, month, h.day);
	return day_of(year, month, h.day);
}

static void settle_days(struct reading *r, const struct record *at)
{
	for (size_t i = 0; i < r->fields; i++)
		r->day[i] = r->header[i].day ? day_of_header(r, at, r->header[i]) : DAY_UNKNOWN;
}

/* A header that begins with the number of the day after its neighbour's, whatever is behind it: 6国庆节. Other such headers between days are
 * pointed out, because their column is lost. */
static void take_holiday(struct reading *r, const struct record *header, size_t i)
{
	struct text t = clean_narrow(text_trim(record_field(header, i)), &r->arena);
	int number = 0;
	size_t digits = 0;
	for (; digits < t.n && digits < 2 && t.p[digits] >= '0' && t.p[digits] <= '9'; digits++)
		number = number * 10 + (t.p[digits] - '0');
	const struct day_header *before = i ? &r->header[i - 1] : NULL, *next = i + 1 < header->n ? &r->header[i + 1] : NULL;
	if (!digits || ((!before || !before->day) && (!next || !next->day)))
		return;
	bool follows = before && before->day && !before->month && before->day + 1 == number;
	bool leads = next && next->day && !next->month && number + 1 == next->day;
	if (follows || leads)
		r->header[i].day = number;
	else
		say_at(header->file, header->line, "note: header '%.*s' beside days is none: its column is not used", (int)text_fit(t, 40).n, t.p);
}

/* Takes the days of a header. */
static void take_days(struct reading *r, const struct record *header)
{
	r->fields = header->n;
	for (size_t i = 0; i < r->fields; i++)
		if (!day_header(record_field(header, i), r->roster->policy, &r->arena, &r->header[i]))
			r->header[i] = (struct day_header){ 0 };
	for (size_t i = 0; i < r->fields; i++)
		if (!r->header[i].day)
			take_holiday(r, header, i);
	settle_days(r, header);
}

static void take_header(void *reading, const struct record *header)
{
	struct reading *r = reading;
	if (!r->list.columns.days)
		return;
	r->people = arena_text(&r->arena, list_word(&r->list, header, F_AGENT));
	take_days(r, header);
}

/* ---- people, days and slots ---- */

/* Does the text hold what stands between names? A comma may belong to one that is not Chinese: Smith, John. */
static bool has_several(struct text name)
{
	static const char *const between[] = { "、", ";", "/", "\\", "|", "+", "&" };
	for (size_t i = 0; i < sizeof between / sizeof *between; i++)
		if (memmem(name.p, name.n, between[i], strlen(between[i])))
			return true;
	const char *comma = memchr(name.p, ',', name.n), *end = name.p + name.n;
	return comma && ((comma > name.p && comma[-1] & 0x80) || (comma + 1 < end && comma[1] & 0x80));
}

/* Why the text is not the name of one person; NULL if it is. */
static const char *no_person(struct reading *r, struct text name)
{
	struct text t;
	const char *why = clean_text(name, &r->list.arena, &t);
	if (!why)
		why = clean_error(name);
	if (why || !name.n)
		return why ? why : _("empty");
	if (has_several(name))
		return _("several people: a line each");
	return name.n > PERSON_MOST ? _("no name is as long") : NULL;
}

/* The number of the row's person, who is added if new; 0 if there is none, which is reported. */
static uint32_t read_person(struct reading *r, const struct record *row)
{
	struct roster *roster = r->roster;
	char room[PERSON_MOST];
	struct text name = meanings_word(&r->meanings, F_AGENT, list_field(&r->list, row, F_AGENT));
	const char *why = no_person(r, name);
	uint32_t person = why ? 0 : pool_add(&roster->folded, fold_text(name, room));
	if (!person) {
		list_reject(&r->list, row, F_AGENT, name, why ? why : _("no letters"));
		return 0;
	}
	while (person >= roster->name_room) {
		size_t from = roster->name_room;
		roster->name = xgrow(roster->name, from, &roster->name_room, sizeof *roster->name);
		memset(roster->name + from, 0, (roster->name_room - from) * sizeof *roster->name);
	}
	if (!roster->name[person].n)
		roster->name[person] = arena_text(&roster->arena, name);
	return person;
}

/* Reads the day of a row. Returns false if there is none, which is reported. */
static bool read_day(struct reading *r, const struct record *row, civil_day *day)
{
	struct text t = list_field(&r->list, row, F_DATE);
	struct timed timed = { .second = 0 };
	const char *note, *why = t.n ? times_read(&r->times, t, TEXT(""), &r->list.arena, &timed, &note) : _("empty");
	if (!why && timed.when.minute != NO_HOUR && !timed.midnight)
		why = _("a shift has a date; its hours are those of its slot");
	if (why) {
		list_reject(&r->list, row, F_DATE, t, why);
		return false;
	}
	*day = timed.day;
	return true;
}

/* These stand for a slot, too. */
enum { OFF_DUTY = WHOLE_DAY - 1, NO_SLOT = OFF_DUTY - 1 };

/* The slot that the words name; an empty text means all day. */
static int slot_of(struct reading *r, struct text t)
{
	if (!t.n)
		return WHOLE_DAY;
	struct text word = meanings_find(&r->meanings, F_SLOT, t).word;
	int slot = policy_slot_named(r->roster->policy, word);
	return slot >= 0 ? slot : text_eq(word, TEXT("all")) ? WHOLE_DAY : text_eq(word, TEXT("off")) ? OFF_DUTY : NO_SLOT;
}

static void add_shift(struct roster *roster, civil_day day, int slot, uint32_t person)
{
	if (slot == OFF_DUTY)
		return;
	roster->shift = xgrow(roster->shift, roster->n, &roster->room, sizeof *roster->shift);
	roster->shift[roster->n] = (struct roster_shift){ day, slot, person, (uint32_t)roster->n };
	roster->n++;
}

static void refuse_slot(struct reading *r, const struct record *row, struct text t, civil_day day)
{
	char known[KNOWN_ROOM], on[WHEN_ROOM], why[KNOWN_ROOM + 80];
	meanings_known(r->roster->policy, F_SLOT, known);
	snprintf(why, sizeof why, _("on %.*s, no slot of the policy%s%s"), (int)when_format(date(day), on), on, *known ? _(", which has ") : "", known);
	list_reject(&r->list, row, F_SLOT, t, why);
}

/* Takes the next of several slots off a cell, such as 早班、晚班. */
static struct text next_slot(struct text *cell)
{
	static const char *const marks[] = { "、", ",", "/", "+", ";", " " };
	size_t end = cell->n, over = 0;
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
		const char *at = memmem(cell->p, end, marks[i], strlen(marks[i]));
		if (!at)
			continue;
		end = (size_t)(at - cell->p);
		over = strlen(marks[i]);
	}
	struct text slot = { cell->p, end };
	*cell = (struct text){ cell->p + end + over, cell->n - end - over };
	return slot;
}

/* Adds the slots of a cell, one or several. Returns false if one of them is unknown, which is reported. */
static bool add_cell(struct reading *r, const struct record *row, struct text cell, civil_day day, uint32_t person)
{
	int slot = slot_of(r, cell);
	if (slot != NO_SLOT) {
		add_shift(r->roster, day, slot, person);
		return true;
	}
	while (cell.n) {
		struct text t = next_slot(&cell);
		slot = t.n ? slot_of(r, t) : OFF_DUTY;
		if (slot == NO_SLOT) {
			refuse_slot(r, row, t, day);
			return false;
		}
		add_shift(r->roster, day, slot, person);
	}
	return true;
}

/* ---- rows ---- */

static void read_line(struct reading *r, const struct record *row)
{
	uint32_t person;
	civil_day day;
	size_t before = r->roster->n;
	if (!read_day(r, row, &day) || !(person = read_person(r, row)))
		return;
	if (!add_cell(r, row, list_field(&r->list, row, F_SLOT), day, person))
		r->roster->n = before;
}

/* The field of a grid, cleaned: empty if the row is short or the field means "nothing"; as it stands if it can't be cleaned. */
static struct text cell_of(struct reading *r, const struct record *row, size_t field)
{
	struct text raw = field < row->n ? record_field(row, field) : TEXT(""), t;
	if (clean_text(raw, &r->list.arena, &t))
		return raw;
	t = clean_narrow(t, &r->list.arena);
	return clean_is_nothing(t) ? TEXT("") : t;
}

/* Does the row hold only the days of the week, and nobody's name? */
static bool is_weekdays(struct reading *r, const struct record *row)
{
	static const struct text words = WORD("一|二|三|四|五|六|日|天|周一|周二|周三|周四|周五|周六|周日|"
					      "星期一|星期二|星期三|星期四|星期五|星期六|星期日|星期天|"
					      "mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday");
	static const struct text names = WORD("星期|周|周次|星期几|礼拜|日期|日期/星期|weekday|week|day|date");
	bool any = false;
	struct text name = list_field(&r->list, row, F_AGENT);
	if (name.n && !fold_listed(names, name) && !fold_listed(synonym_headers(F_AGENT, INTAKE_ROSTER), name) && !text_eq(name, r->people))
		return false;
	for (size_t i = 0; i < r->fields; i++) {
		struct text t = r->day[i] != DAY_UNKNOWN ? cell_of(r, row, i) : TEXT("");
		if (t.n && (slot_of(r, t) != NO_SLOT || !fold_listed(words, t)))
			return false;
		any = any || t.n;
	}
	return any;
}

/* The only cell of the row that is not empty; empty if there are several, or none. */
static struct text only_cell(struct reading *r, const struct record *row)
{
	struct text only = TEXT("");
	for (size_t i = 0; i < r->fields; i++) {
		struct text t = cell_of(r, row, i);
		if (t.n && only.n)
			return TEXT("");
		only = t.n ? t : only;
	}
	return only;
}

/* Does the text end in a month, or in what a roster is called? A remark goes on. */
static bool ends_title(struct text t)
{
	static const char *const ends[] = { "月", "月份", "排班表", "值班表", "班表", "班次表", "轮值表", "安排表", "排班", "值班", "roster", "schedule" };
	if (t.n && t.p[t.n - 1] >= '0' && t.p[t.n - 1] <= '9')
		return true;
	for (size_t i = 0; i < sizeof ends / sizeof *ends; i++)
		if (text_ends(t, text_of(ends[i])))
			return true;
	return false;
}

/* Is the row the title of a month, and nothing else? Then the rows behind it, and their header if they have one, are of that month. A month
 * without year is the present one or a later one; after December comes January. */
static bool is_title(struct reading *r, const struct record *row)
{
	struct titles titles = { 0 };
	struct text t = only_cell(r, row);
	titles_take(&titles, t);
	int month = titles.alone.month;
	bool begins = t.n && *t.p >= '0' && *t.p <= '9';
	if (!ends_title(t) || (!titles.whole.month && !(month && begins)))
		return false;
	if (titles.whole.month) {
		if (!titles_month(&titles, &r->year, &r->month))
			r->year = 0;
	} else if (month < r->month && !(r->month == 12 && month == 1)) {
		r->year = 0;
	} else {
		r->year += month < r->month;
		r->month = month;
	}
	if (!r->list.options.quiet)
		say_at(row->file, row->line, "note: '%.*s': the rows behind it are of that month", (int)text_fit(t, 40).n, t.p);
	return true;
}

/* Is the row a header of its own? One behind a title is, and one that calls its people as the first header does. */
static bool is_header(struct reading *r, const struct record *row, bool titled)
{
	bool same = false;
	for (size_t i = 0; i < row->n; i++)
		same = same || (r->people.n && text_eq(cell_of(r, row, i), r->people));
	return (titled || same) && days_across(row, r->roster->policy) > 1;
}

/* Takes a header of its own, whose people may stand in another column. */
static void take_own_header(struct reading *r, const struct record *row)
{
	struct columns columns;
	if (!columns_match(&columns, &r->list.headers, row))
		fail("%s:%lu: in which column are the people?", row->file, row->line);
	r->list.columns.at[F_AGENT] = columns.at[F_AGENT];
	take_days(r, row);
}

/* Has the row nothing behind the fields of the header? Otherwise that is reported. */
static bool fits_header(struct reading *r, const struct record *row)
{
	for (size_t i = r->fields; i < row->n; i++)
		if (cell_of(r, row, i).n) {
			list_reject(&r->list, row, F_AGENT, list_field(&r->list, row, F_AGENT), _("more fields than the header has"));
			return false;
		}
	return true;
}

static void read_grid(struct reading *r, const struct record *row)
{
	uint32_t person;
	size_t before = r->roster->n;
	bool titled = r->titled;
	r->titled = is_title(r, row);
	if (r->titled)
		return;
	if (is_header(r, row, titled)) {
		take_own_header(r, row);
		return;
	}
	if (titled)
		settle_days(r, row);
	if (is_weekdays(r, row) || !fits_header(r, row) || !(person = read_person(r, row)))
		return;
	for (size_t i = 0; i < r->fields; i++) {
		struct text t = r->day[i] != DAY_UNKNOWN ? cell_of(r, row, i) : TEXT("");
		if (t.n && !add_cell(r, row, t, r->day[i], person)) {
			r->roster->n = before;
			return;
		}
	}
}

static inline bool in_order(const void *none, const struct roster_shift *x, const struct roster_shift *y)
{
	(void)none;
	if (x->day != y->day)
		return x->day < y->day;
	if (x->person != y->person)
		return x->person < y->person;
	return x->slot <= y->slot; /* the sort is stable: of equals the first of the file stays first */
}

DEFINE_SORT(sort_shifts, struct roster_shift, in_order)

/* Removes duplicate shifts. */
static void join_shifts(struct roster *roster)
{
	size_t n = 0;
	sort_shifts(roster->shift, roster->n, NULL);
	for (size_t i = 0; i < roster->n; i++) {
		const struct roster_shift *s = &roster->shift[i], *last = n ? &roster->shift[n - 1] : NULL;
		if (!last || last->day != s->day || last->person != s->person || last->slot != s->slot)
			roster->shift[n++] = *s;
	}
	roster->n = n;
}

int roster_read(struct roster *roster, const struct policy *policy, const char *file, const struct roster_options *options)
{
	char *files[] = { (char *)file };
	struct reading r = { .roster = roster };
	const struct record *row;
	*roster = (struct roster){ .policy = policy };
	times_start(&r.times, policy, INTAKE_ROSTER, WHEN_NONE, &r.arena);
	meanings_start(&r.meanings, policy, INTAKE_ROSTER);
	list_open(&r.list, files, 1, &(struct list_options){ .policy = policy, .type = INTAKE_ROSTER, .strict = options->strict,
		.quiet = options->quiet, .title = take_title, .begin = take_header, .context = &r });
	while ((row = list_next(&r.list)))
		(r.list.columns.days ? read_grid : read_line)(&r, row);
	int status = list_close(&r.list);
	join_shifts(roster);
	meanings_free(&r.meanings);
	arena_free(&r.arena);
	return status;
}
