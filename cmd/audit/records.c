#include "records.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "dialled.h"
#include "foreign/clean.h"
#include "foreign/list.h"
#include "foreign/meanings.h"
#include "foreign/phone.h"
#include "foreign/seconds.h"
#include "foreign/times.h"
#include "number.h"
#include "outcome.h"

/* Headers for lists that telephone systems write without one. */
static const struct {
	struct text name;
	const char *header;
} systems[] = {
	{ WORD("asterisk"), "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,"
			    "amaflags,uniqueid,userfield,peeraccount,linkedid,sequence" },
	{ WORD("freeswitch"), "caller_id_name,caller_id_number,destination_number,context,start_stamp,answer_stamp,end_stamp,duration,billsec,"
			      "hangup_cause,uuid,bleg_uuid,accountcode,read_codec,write_codec" },
};

enum { RECENT = 1024, PENDING = 32 };

enum asked { ASKED_DIRECTION, ASKED_RESULT, ASKED };

/* What a word means, as a result, as a direction and as an actor; found out when it is first needed. */
struct word_meaning {
	uint8_t outcome;   /* an enum outcome_word plus 1; 0: not found out */
	uint8_t direction; /* an enum direction_word plus 1; 0: not found out */
	uint32_t actor;    /* a number of cdr.actors plus 1; 0: not found out */
	size_t unknown[ASKED]; /* how many records have it as a word that is not known, and had to be */
};

/* PERF NOTES. A number is looked up among those of the journal when the memory that this needs has come: some rows later. */
struct pending {
	uint64_t number;
	struct cdr_leg leg;
};

struct reading {
	struct cdr *cdr;
	const struct records_rules *rules;
	struct foreign_list list;
	struct times times;
	struct meanings meanings;
	struct arena arena;
	int64_t now;          /* the minute of records_rules.now */
	bool in_china;        /* so is the policy's country */
	struct pool words;    /* the words of results, directions and actors, as they are written */
	struct word_meaning *meaning; /* by word */
	size_t meaning_room;
	uint32_t recent[RECENT]; /* the numbers of recent words, by the hash of the text */
	size_t rows, none, lost, incoming; /* how many rows there are, how many of them to no telephone number, to one that is lost, incoming calls */
	char example[64];     /* what one of these has instead of a number */
	uint8_t *days, *dark; /* a bit for each day since 0001-01-01 that has records; that has one whose number is lost */
	struct pending pending[PENDING];
	size_t pending_n;
};

enum { ALL_DAYS = DAY_MAX - DAY_MIN + 1 };

static const char *header_of(const char *said)
{
	for (size_t i = 0; said && i < sizeof systems / sizeof *systems; i++)
		if (text_eq(systems[i].name, text_of(said)))
			return systems[i].header;
	return said;
}

/* ---- the fields of a row ---- */

static bool read_time(struct reading *r, const struct record *row, struct timed *timed)
{
	const struct columns *c = &r->list.columns;
	struct text raw = columns_field(c, row, J_TIME);
	const char *note, *why = NULL;
	if (c->clock[J_TIME] >= 0 || !times_plain(&r->times, raw, timed)) {
		struct text date = list_field(&r->list, row, J_TIME), clock = list_clock(&r->list, row, J_TIME);
		why = !date.n && !clock.n ? _("empty") : times_read_apart(&r->times, date, clock, c->apart[J_TIME], &r->list.arena, timed, &note);
		if (!why && timed->when.minute == NO_HOUR)
			why = _("a record of a call has its hour");
	}
	if (why) {
		list_reject(&r->list, row, J_TIME, raw, why);
		return false;
	}
	return true;
}

/* Parses a telephone number. A prefix that is dialled to get a line is removed if the rest is a number of a known form. */
static bool parse_number(const struct reading *r, struct text t, struct phone *phone)
{
	const struct policy *p = r->rules->policy;
	const struct intake_type_rules *cdr = &p->intake.type[INTAKE_CDR];
	for (size_t i = 0; i < cdr->prefix_n; i++) {
		struct text prefix = cdr->prefix[i];
		if (t.n > prefix.n && text_starts(t, prefix) &&
		    !phone_parse((struct text){ t.p + prefix.n, t.n - prefix.n }, p->intake.country, p->intake.trunk, phone) && !phone->doubt[0])
			return true;
	}
	return !phone_parse(t, p->intake.country, p->intake.trunk, phone);
}

/* Of a field that is just a mobile number, behind one of the prefixes or not, as nearly all are; 0: it is not. */
static uint64_t plain_number(const struct reading *r, struct text raw)
{
	const struct intake_type_rules *cdr = &r->rules->policy->intake.type[INTAKE_CDR];
	size_t skip = 0;
	for (size_t i = 0; i < cdr->prefix_n && !skip; i++)
		skip = text_starts(raw, cdr->prefix[i]) ? cdr->prefix[i].n : 0;
	return r->in_china ? number_of_mobile((struct text){ raw.p + skip, raw.n - skip }) : 0;
}

/* Reports a number of which digits are lost or masked. */
static void refuse_number(struct reading *r, const struct record *row, struct text t)
{
	const struct policy *p = r->rules->policy;
	struct phone phone;
	const char *why = clean_error(t);
	list_reject(&r->list, row, J_PHONE, t, why ? why : phone_parse(t, p->intake.country, p->intake.trunk, &phone));
}

/* The number of a field that is not just a mobile number; 0: it is none, or is lost. */
static uint64_t read_other_number(struct reading *r, const struct record *row, bool *lost)
{
	struct text raw = list_word(&r->list, row, J_PHONE), t = dialled_number(raw);
	struct phone phone;
	*lost = dialled_is_lost(t);
	if (*lost) {
		refuse_number(r, row, t);
		return 0;
	}
	uint64_t number = t.n && parse_number(r, t, &phone) ? number_of(phone_text(&phone)) : 0;
	if (!number && r->none++ == 0)
		snprintf(r->example, sizeof r->example, "%.*s", (int)text_fit(raw, 20).n, raw.p);
	return number;
}

static inline uint64_t read_number(struct reading *r, const struct record *row, bool *lost)
{
	uint64_t plain = plain_number(r, columns_field(&r->list.columns, row, J_PHONE));
	*lost = false;
	return plain ? plain : read_other_number(r, row, lost);
}

static uint32_t word_of(struct reading *r, struct text t)
{
	uint32_t word = pool_add(&r->words, t);
	while (word >= r->meaning_room) {
		size_t from = r->meaning_room;
		r->meaning = xgrow(r->meaning, r->meaning_room, &r->meaning_room, sizeof *r->meaning);
		memset(r->meaning + from, 0, (r->meaning_room - from) * sizeof *r->meaning);
	}
	return word;
}

/* The slot of the recent words for this text. */
static inline uint32_t *recent_word(struct reading *r, struct text t)
{
	const unsigned char *p = (const unsigned char *)t.p;
	return &r->recent[(t.n * 7 + p[0] + (size_t)p[t.n / 2] * 5 + (size_t)p[t.n - 1] * 31) % RECENT];
}

/* The number of a word that was not met lately. */
static uint32_t learn_word(struct reading *r, const struct record *row, int column)
{
	struct text t = column == J_RESULT ? list_word(&r->list, row, column) : list_field(&r->list, row, column);
	uint32_t word = t.n ? word_of(r, t) : 0;
	if (t.n && !clean_is_nothing(t)) /* a word that means "nothing" does so in some columns only */
		*recent_word(r, t) = word;
	return word;
}

/* The number of the word in a column, 0 if it is empty. A few words make up nearly all of a list, and most are read as they are written. */
static inline uint32_t read_word(struct reading *r, const struct record *row, int column)
{
	struct text raw = columns_field(&r->list.columns, row, column);
	uint32_t recent = raw.n ? *recent_word(r, raw) : 0;
	if (!raw.n || (recent && text_eq(pool_text(&r->words, recent), raw)))
		return recent;
	return learn_word(r, row, column);
}

/* The outcome in a row. The values of the policy come first: they may map a word to a result, or to a word for answered. */
static enum outcome_word read_outcome(struct reading *r, const struct record *row)
{
	uint32_t word = read_word(r, row, J_RESULT);
	if (!word)
		return OUTCOME_UNKNOWN;
	uint8_t *known = &r->meaning[word].outcome;
	if (!*known) {
		struct text t = pool_text(&r->words, word);
		struct text of = meanings_word(&r->meanings, J_RESULT, t);
		enum outcome_word outcome = outcome_of(of);
		*known = (uint8_t)((outcome ? outcome : outcome_of(t)) + 1);
	}
	return (enum outcome_word)(*known - 1);
}

static uint32_t read_actor(struct reading *r, const struct record *row)
{
	struct cdr *cdr = r->cdr;
	uint32_t word = read_word(r, row, J_ACTOR);
	if (!word)
		return 0;
	uint32_t *known = &r->meaning[word].actor;
	if (!*known) {
		struct text t = pool_text(&r->words, word);
		struct text name = meanings_word(&r->meanings, J_ACTOR, t);
		*known = pool_add(&cdr->actors, name) + 1;
	}
	return *known - 1;
}

/* Some digits, as nearly all programs write seconds; false: it is not that. */
static inline bool plain_seconds(struct text t, int32_t *seconds)
{
	enum { DIGITS_MOST = 9 };
	int32_t n = 0;
	for (size_t i = 0; i < t.n && t.n <= DIGITS_MOST; i++) {
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
		n = n * 10 + (t.p[i] - '0');
	}
	*seconds = n;
	return t.n && t.n <= DIGITS_MOST;
}

/* Seconds in another form, which few lists have. */
__attribute__((noinline)) static bool read_other_seconds(struct reading *r, const struct record *row, int column, int32_t *seconds)
{
	struct text t = list_field(&r->list, row, column);
	uint64_t n;
	*seconds = TALK_UNSAID;
	if (!t.n)
		return true;
	if (!seconds_parse(t, &n) || n > INT32_MAX) {
		list_reject(&r->list, row, column, t, _("not a number of seconds, nor hours, minutes and seconds"));
		return false;
	}
	*seconds = (int32_t)n;
	return true;
}

/* Of a column of seconds: TALK_UNSAID where it says nothing; false: it is refused. */
static inline bool read_seconds(struct reading *r, const struct record *row, int column, int32_t *seconds)
{
	return plain_seconds(columns_field(&r->list.columns, row, column), seconds) || read_other_seconds(r, row, column, seconds);
}

/* Did the call come in? A word that is not known is counted: the call went out. */
static bool came_in(struct reading *r, const struct record *row)
{
	uint32_t word = r->list.columns.at[F_DIRECTION] < 0 ? 0 : read_word(r, row, F_DIRECTION);
	if (!word)
		return false;
	struct word_meaning *known = &r->meaning[word];
	if (!known->direction) {
		struct text t = pool_text(&r->words, word);
		t = meanings_word(&r->meanings, F_DIRECTION, t);
		known->direction = (uint8_t)(direction_of(t) + 1);
	}
	known->unknown[ASKED_DIRECTION] += known->direction == DIRECTION_UNKNOWN + 1;
	return known->direction == DIRECTION_IN + 1;
}

/* ---- rows ---- */

static void set_day(uint8_t *days, civil_day of)
{
	size_t day = (size_t)(of - DAY_MIN);
	days[day / 8] |= (uint8_t)(1U << day % 8);
}

/* Notes that the day has a record whose number is lost. It may have been that of any call. */
static void note_lost(struct reading *r, civil_day day)
{
	r->lost++;
	set_day(r->dark, day);
}

/* Notes that the day has a record. */
static void note_day(struct reading *r, civil_day of, int64_t minute)
{
	struct cdr *cdr = r->cdr;
	set_day(r->days, of);
	cdr->first = minute < cdr->first ? minute : cdr->first;
	cdr->last = minute > cdr->last ? minute : cdr->last;
}

/* How long was talked, as struct cdr_leg has it. Without a known word for the result it was answered if somebody talked; where the list has no
 * column for that, the whole duration, ringing included, says nothing beside such a word. */
static int32_t talk_of(struct reading *r, const struct record *row, int32_t talk, int32_t duration)
{
	bool has_talk = r->list.columns.at[J_SECONDS] >= 0;
	enum outcome_word outcome = read_outcome(r, row);
	uint32_t word = outcome || has_talk ? 0 : read_word(r, row, J_RESULT);
	if (word) {
		r->meaning[word].unknown[ASKED_RESULT]++;
		return TALK_UNSURE;
	}
	talk = has_talk ? talk : duration;
	return (outcome ? outcome == OUTCOME_ANSWERED : talk > 0) ? talk : TALK_NONE;
}

/* Keeps of the legs those to numbers of the journal. Whoever is called in vain is often called again at once. */
static void settle(struct reading *r)
{
	struct cdr *cdr = r->cdr;
	for (struct pending *p = r->pending; p < r->pending + r->pending_n; p++) {
		bool again = p > r->pending && p->number == p[-1].number;
		p->leg.number = again ? p[-1].leg.number : numbers_find(r->rules->numbers, p->number);
		if (!p->leg.number)
			continue;
		cdr->leg = xgrow(cdr->leg, cdr->legs, &cdr->leg_room, sizeof *cdr->leg);
		cdr->leg[cdr->legs++] = p->leg;
	}
	r->pending_n = 0;
}

static void read_row(struct reading *r, const struct record *row)
{
	struct cdr_leg leg = { .number = 0 };
	struct timed timed = { .second = 0 };
	int32_t talk, duration;
	if (!read_time(r, row, &timed) || !read_seconds(r, row, J_SECONDS, &talk) || !read_seconds(r, row, F_DURATION, &duration))
		return;
	int64_t minute = (int64_t)timed.when.day * MINUTES_A_DAY + timed.when.minute;
	if (minute > r->now)
		return;
	r->rows++;
	note_day(r, timed.when.day, minute);
	if (came_in(r, row)) {
		r->incoming++;
		return;
	}
	bool lost;
	uint64_t number = read_number(r, row, &lost);
	if (lost)
		note_lost(r, timed.when.day);
	if (!number)
		return;
	numbers_fetch(r->rules->numbers, number);
	leg.talk = talk_of(r, row, talk, duration);
	leg.start = minute * 60 + timed.second;
	leg.length = duration > talk ? duration : talk > 0 ? talk : 0;
	leg.actor = read_actor(r, row);
	struct text id = list_field(&r->list, row, F_CALL);
	leg.id = id.n ? (uint32_t)text_hash(id) | 1 : 0;
	r->pending[r->pending_n++] = (struct pending){ number, leg };
	if (r->pending_n == PENDING)
		settle(r);
}

/* Keeps the days from the first to the last only, and of these those that the list speaks of as a whole. */
static void finish_days(struct reading *r)
{
	struct cdr *cdr = r->cdr;
	if (cdr->first > cdr->last)
		return;
	civil_day first = day_of_minute(cdr->first), last = day_of_minute(cdr->last);
	cdr->days = xcalloc((size_t)(last - first) / 8 + 1, 1);
	for (civil_day day = first; day <= last; day++) {
		size_t from = (size_t)(day - DAY_MIN), to = (size_t)(day - first);
		if ((r->days[from / 8] & ~r->dark[from / 8]) >> from % 8 & 1)
			cdr->days[to / 8] |= (uint8_t)(1U << to % 8);
	}
}

static void sum_actors(struct cdr *cdr)
{
	cdr->actor_sum = xcalloc(cdr->actors.used + 1, sizeof *cdr->actor_sum);
	for (uint32_t i = 1; i < cdr->actors.used; i++)
		cdr->actor_sum[i] = actor_checksum(pool_text(&cdr->actors, i));
}

static void say_word(const struct reading *r, enum asked asked, struct text t, size_t n)
{
	if (asked == ASKED_DIRECTION)
		say("note: direction '%.*s' of %zu of %zu records: not known, and taken as outgoing", (int)t.n, t.p, n, r->rows);
	else
		say("note: result '%.*s' of %zu of %zu records: not known, so they count as answered and as not answered; intake.cdr.values says what it means",
		    (int)t.n, t.p, n, r->rows);
}

/* Points out the first words that are not known, and counts the others. */
static void say_unknown(const struct reading *r, enum asked asked)
{
	enum { MOST = 8 };
	size_t said = 0, rest = 0;
	for (uint32_t word = 1; word < r->meaning_room && word < r->words.used; word++) {
		size_t n = r->meaning[word].unknown[asked];
		if (n && said++ < MOST)
			say_word(r, asked, text_fit(pool_text(&r->words, word), 40), n);
		else
			rest += n;
	}
	if (rest && asked == ASKED_DIRECTION)
		say("note: directions of other words that are not known, and taken as outgoing: %zu of %zu records", rest, r->rows);
	else if (rest)
		say("note: results of other words that are not known: %zu of %zu records", rest, r->rows);
}

static void say_passed_over(const struct reading *r)
{
	if (r->lost)
		say("note: the numbers of %zu of %zu records are lost: on their days no call is said to have no record", r->lost, r->rows);
	if (r->none)
		say("note: %zu of %zu records are to no telephone number, the first to '%s': they are passed over", r->none, r->rows, r->example);
	if (r->incoming)
		say("note: %zu of %zu records are of calls that came in: they are passed over", r->incoming, r->rows);
	say_unknown(r, ASKED_DIRECTION);
	say_unknown(r, ASKED_RESULT);
}

int cdr_read(struct cdr *cdr, char *const *files, size_t n, const struct records_rules *rules)
{
	struct reading r = { .cdr = cdr, .rules = rules, .days = xcalloc(ALL_DAYS / 8 + 1, 1), .dark = xcalloc(ALL_DAYS / 8 + 1, 1),
			     .now = (int64_t)rules->now.day * MINUTES_A_DAY + rules->now.minute,
			     .in_china = text_eq(rules->policy->intake.country, TEXT("86")) };
	struct list_options options = { .policy = rules->policy, .type = INTAKE_CDR, .header = header_of(rules->header), .strict = rules->strict,
					.quiet = rules->quiet };
	const struct record *row;
	*cdr = (struct cdr){ .first = INT64_MAX, .last = INT64_MIN };
	times_start(&r.times, rules->policy, INTAKE_CDR, WHEN_NONE, &r.arena);
	meanings_start(&r.meanings, rules->policy, INTAKE_CDR);
	list_open(&r.list, files, n, &options);
	while ((row = list_next(&r.list)))
		read_row(&r, row);
	settle(&r);
	int status = list_close(&r.list);
	finish_days(&r);
	sum_actors(cdr);
	if (!rules->quiet)
		say_passed_over(&r);
	meanings_free(&r.meanings);
	arena_free(&r.arena);
	pool_free(&r.words);
	free(r.meaning);
	free(r.days);
	free(r.dark);
	return status;
}

void cdr_free(struct cdr *cdr)
{
	pool_free(&cdr->actors);
	free(cdr->actor_sum);
	free(cdr->days);
	free(cdr->leg);
}
