#include "foreign/times.h"

#include <stdio.h>

#include "bytes/catalogue.h"

void times_start(struct times *t, const struct policy *p, enum intake_type type, struct when date, struct arena *arena)
{
	struct text theirs = policy_intake_zone(p, type);
	*t = (struct times){ .order = policy_date_order(p, type), .here = zone_open(p->timezone, arena), .date = date };
	t->theirs = theirs.n && !text_eq(theirs, p->timezone) ? zone_open(theirs, arena) : t->here;
	t->same_zone = text_eq(t->here.name, t->theirs.name);
}

void times_file(struct times *t)
{
	t->hours = t->turned = t->midnights = 0;
}

unsigned times_bit(int column)
{
	static const uint8_t bits[FOREIGN_COLUMNS] = {
		[J_TIME] = 1, [J_DUE] = 2, [F_INSTALLED] = 3, [F_ASSIGNED] = 4, [F_APPOINTED] = 5, [F_VISITED] = 6, [F_REPLIED] = 7,
		[F_RESOLVED] = 8, [F_CLOSED] = 9, [F_CHANGED] = 10,
	};
	return bits[column];
}

/* ---- one time ---- */

/* Why the clocks of the zone never show this time; or NULL. *note is set if they show it twice. */
static const char *check_clocks(const struct zone *zone, struct when when, struct arena *arena, const char **note)
{
	enum { ROOM = 160 };
	int shown = zone_shown(zone, when_minute(when));
	char time[WHEN_ROOM], *what = shown == 1 ? NULL : arena_get(arena, ROOM);
	struct text name = zone->name, t = when_text(when, time);
	if (shown == 0)
		snprintf(what, ROOM, _("no such time in %.*s: the clocks are put forward"), (int)name.n, name.p);
	if (shown > 1)
		snprintf(what, ROOM, _("%.*s comes twice in %.*s: the clocks are put back"), (int)t.n, t.p, (int)name.n, name.p);
	*note = shown > 1 ? what : *note;
	return shown == 0 ? what : NULL;
}

/* Converts a moment to the zone of the journal. */
static const char *convert(const struct times *t, const struct moment *m, struct arena *arena, struct timed *out, const char **note)
{
	struct when written = { m->day, m->minute };
	*out = (struct timed){ written, m->second, m->day, m->midnight, m->has_offset, m->offset };
	if (m->minute == NO_HOUR)
		return NULL;
	if (m->has_offset)
		out->when = zone_civil(&t->here, when_minute(written) - m->offset);
	else if (!t->same_zone)
		out->when = zone_civil(&t->here, zone_utc(&t->theirs, written));
	if (out->when.day > DAY_MAX || out->when.day < DAY_MIN)
		return _("no such day");
	return m->has_offset ? NULL : check_clocks(&t->theirs, written, arena, note);
}

const char times_vague[] = N_("the hour is half a day or a range: the date alone is taken");

/* The hour that a program wrote with a date that stands for none, such as 1899-12-30 15:20:00; a midnight so written is none, nor is that date
 * alone: m->minute is NO_HOUR then. */
static const char *take_hour_alone(struct text clock, enum date_order order, struct arena *arena, struct moment *m)
{
	size_t at = 0;
	while (at < clock.n && clock.p[at] != ' ' && clock.p[at] != 'T')
		at++;
	struct text hour = text_trim((struct text){ clock.p + at, clock.n - at });
	if (hour.n && *hour.p == 'T')
		hour = (struct text){ hour.p + 1, hour.n - 1 };
	*m = (struct moment){ .minute = NO_HOUR };
	if (!hour.n)
		return NULL;
	const char *why = moment_parse(hour, order, arena, m);
	if (!why && m->midnight)
		m->minute = NO_HOUR;
	return why || !m->has_day ? why : moment_none;
}

/* Adds the hour of another column to the date. */
static const char *join(struct moment *m, struct text clock, const struct times *t, struct arena *arena, const char **note)
{
	struct moment hour;
	if (!clock.n)
		return NULL;
	if (m->has_day && moment_is_vague(clock, arena)) {
		*note = times_vague;
		return NULL;
	}
	const char *why = moment_parse(clock, t->order, arena, &hour);
	if (why == moment_none && m->has_day)
		why = take_hour_alone(clock, t->order, arena, &hour);
	if (why)
		return why;
	if (hour.has_day && m->has_day && hour.day != m->day)
		return _("the date and the hour, in two columns, speak of two days");
	if (m->minute > 0 && hour.minute != NO_HOUR && m->minute != hour.minute)
		return _("the date has an hour of its own, and the column of the hour has another");
	m->day += hour.has_day && m->has_day ? 0 : hour.day;
	m->has_day = m->has_day || hour.has_day;
	if (hour.minute == NO_HOUR || (m->minute > 0 && !hour.has_offset)) /* the date says all of it, perhaps with its zone */
		return NULL;
	m->minute = hour.minute;
	m->second = hour.second;
	m->midnight = hour.midnight;
	m->has_offset = hour.has_offset;
	m->offset = hour.offset;
	return NULL;
}

const char *times_read(const struct times *t, struct text date, struct text clock, struct arena *arena, struct timed *out, const char **note)
{
	struct moment m = { .minute = NO_HOUR };
	*note = NULL;
	const char *why = date.n ? moment_parse(date, t->order, arena, &m) : NULL;
	if (!why)
		why = join(&m, clock, t, arena, note);
	if (!why && !m.has_day) {
		if (!when_given(t->date) || m.minute == NO_HOUR)
			return _("an hour without a date");
		m.day += t->date.day;
		m.has_day = true;
	}
	return why ? why : convert(t, &m, arena, out, note);
}

const char times_one[] = N_("date and hour, whose headers are not of one kind, do not fit together: the better header counts alone");

const char *times_read_apart(const struct times *t, struct text date, struct text clock, enum apart apart, struct arena *arena, struct timed *out,
			     const char **note)
{
	const struct text none = { "", 0 };
	const char *why = times_read(t, date, clock, arena, out, note);
	if (!why || apart == NOT_APART || times_read(t, apart == HOUR_COUNTS ? clock : date, none, arena, out, note))
		return why;
	*note = times_one;
	return NULL;
}

/* Two digits as a number; sets *other if something else stands there. */
static inline unsigned two_digits(const char *p, bool *other)
{
	unsigned tens = (unsigned char)p[0] - (unsigned)'0', ones = (unsigned char)p[1] - (unsigned)'0';
	*other |= (tens > 9) | (ones > 9);
	return tens * 10 + ones;
}

bool times_plain(const struct times *t, struct text raw, struct timed *out)
{
	enum { DATE = 10, PLAIN = 19 };
	struct when date;
	if (raw.n != PLAIN || (raw.p[DATE] != ' ' && raw.p[DATE] != 'T') || raw.p[13] != ':' || raw.p[16] != ':' || !t->same_zone)
		return false;
	bool other = false;
	unsigned hour = two_digits(raw.p + 11, &other), minute = two_digits(raw.p + 14, &other), second = two_digits(raw.p + 17, &other);
	if (other || hour > 23 || minute > 59 || second > 59 || !when_parse((struct text){ raw.p, DATE }, &date))
		return false;
	struct when when = { date.day, (int16_t)(hour * 60 + minute) };
	*out = (struct timed){ .when = when, .second = (uint8_t)second, .day = date.day, .midnight = hour + minute + second == 0 };
	return zone_shown(&t->theirs, when_minute(when)) == 1;
}

/* ---- times that were met ---- */

bool times_met(const struct times *t, struct text raw, struct timed *out)
{
	size_t i = text_hash(raw) % TIMES_MET;
	if (!raw.n || !text_eq(raw, (struct text){ t->met[i].raw, t->met[i].raw_n }))
		return false;
	*out = t->met[i].timed;
	return true;
}

void times_keep(struct times *t, struct text raw, const struct timed *timed)
{
	size_t i = text_hash(raw) % TIMES_MET;
	if (raw.n > TIMES_RAW)
		return;
	memcpy(t->met[i].raw, raw.p, raw.n);
	t->met[i].raw_n = (uint8_t)raw.n;
	t->met[i].timed = *timed;
	t->met[i].date_n = 0;
	if (timed->when.minute == NO_HOUR)
		t->met[i].date_n = (uint8_t)when_format(timed->when, t->met[i].date);
}

bool times_met_date(const struct times *t, struct text raw, struct text *date)
{
	size_t i = text_hash(raw) % TIMES_MET;
	*date = (struct text){ t->met[i].date, t->met[i].date_n };
	return date->n && text_eq(raw, (struct text){ t->met[i].raw, t->met[i].raw_n });
}

/* ---- midnights ---- */

struct when times_settle(struct times *t, int column, const struct timed *timed, bool *bare)
{
	unsigned bit = times_bit(column);
	uint32_t mask = UINT32_C(1) << bit;
	*bare = false;
	if (timed->when.minute == NO_HOUR || t->hours & mask)
		return timed->when;
	const struct timed *first = &t->first[bit];
	bool other = t->midnights & mask && (first->has_offset != timed->has_offset || first->offset != timed->offset);
	if (!timed->midnight || other) { /* two zones in one column: nobody writes dates that way */
		t->hours |= mask;
		t->turned |= mask;
		return timed->when;
	}
	t->first[bit] = *timed;
	t->midnights |= mask;
	*bare = true;
	return date(timed->day);
}

struct when times_midnight(const struct times *t, int column, civil_day day)
{
	const struct timed *first = &t->first[times_bit(column)];
	struct when written = { day, 0 };
	if (first->has_offset)
		return zone_civil(&t->here, when_minute(written) - first->offset);
	return t->same_zone ? written : zone_civil(&t->here, zone_utc(&t->theirs, written));
}
