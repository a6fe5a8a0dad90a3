#include "records.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/diag.h"
#include "foreign/clean.h"
#include "foreign/list.h"
#include "foreign/meanings.h"
#include "foreign/phone.h"
#include "foreign/seconds.h"
#include "foreign/times.h"
#include "number.h"
#include "outcome.h"

/* Lists that telephone systems write without header. */
static const struct {
	struct text name;
	const char *header;
} systems[] = {
	{ WORD("asterisk"), "accountcode,src,dst,dcontext,clid,channel,dstchannel,lastapp,lastdata,start,answer,end,duration,billsec,disposition,"
			    "amaflags,uniqueid,userfield,peeraccount,linkedid,sequence" },
	{ WORD("freeswitch"), "caller_id_name,caller_id_number,destination_number,context,start_stamp,answer_stamp,end_stamp,duration,billsec,"
			      "hangup_cause,uuid,bleg_uuid,accountcode,read_codec,write_codec" },
};

struct reading {
	struct cdr *cdr;
	const struct records_rules *rules;
	struct foreign_list list;
	struct times times;
	struct meanings meanings;
	struct arena arena;
	int64_t now;          /* the minute of now */
	struct pool words;    /* of results, directions and actors, as written, */
	uint8_t *outcome;     /* by word: an enum outcome_word and WORD_KNOWN, or 0 */
	uint32_t *actor;      /* and a number of cdr.actors and 1 */
	size_t outcome_room, actor_room;
	size_t rows, none, incoming; /* rows; of these such without telephone number, and calls that came in */
	char example[64];     /* what stands there instead */
	uint8_t *days;        /* by day since 0001-01-01 */
};

enum { WORD_KNOWN = 0x80, ALL_DAYS = DAY_MAX - DAY_MIN + 1 };

static const char *header_of(const char *said)
{
	for (size_t i = 0; said && i < sizeof systems / sizeof *systems; i++)
		if (text_eq(systems[i].name, text_of(said)))
			return systems[i].header;
	return said;
}

/* ---- the fields of a row ---- */

static bool read_time(struct reading *r, const struct record *row, int64_t *minute, int *second)
{
	const struct columns *c = &r->list.columns;
	struct text raw = columns_field(c, row, J_TIME);
	struct timed timed;
	const char *note, *why = NULL;
	if (c->clock[J_TIME] >= 0 || !times_plain(&r->times, raw, &timed)) {
		struct text date = list_field(&r->list, row, J_TIME), clock = list_clock(&r->list, row, J_TIME);
		why = !date.n && !clock.n ? "empty" : times_read(&r->times, date, clock, &r->list.arena, &timed, &note);
		if (!why && timed.when.minute == NO_HOUR)
			why = "a record of a call has its hour";
	}
	if (why) {
		list_reject(&r->list, row, J_TIME, raw, why);
		return false;
	}
	*minute = (int64_t)timed.when.day * MINUTES_A_DAY + timed.when.minute;
	*second = timed.second;
	return true;
}

/* The number without what was dialled to get a line, where what is left is a number of a known form. */
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

static uint64_t read_number(struct reading *r, const struct record *row)
{
	struct text t = clean_unwrap(list_word(&r->list, row, J_PHONE));
	struct phone phone;
	uint64_t number = t.n && parse_number(r, t, &phone) ? number_of(phone_text(&phone)) : 0;
	if (!number && r->none++ == 0)
		snprintf(r->example, sizeof r->example, "%.*s", (int)text_fit(t, 20).n, t.p);
	return number;
}

static uint32_t word_of(struct reading *r, struct text t)
{
	uint32_t word = pool_add(&r->words, t);
	while (word >= r->outcome_room) {
		size_t from = r->outcome_room;
		r->outcome = xgrow(r->outcome, r->outcome_room, &r->outcome_room, 1);
		memset(r->outcome + from, 0, r->outcome_room - from);
	}
	while (word >= r->actor_room) {
		size_t from = r->actor_room;
		r->actor = xgrow(r->actor, r->actor_room, &r->actor_room, sizeof *r->actor);
		memset(r->actor + from, 0, (r->actor_room - from) * sizeof *r->actor);
	}
	return word;
}

/* The policy's values come first; whoever writes there that a word means answered, or reached, is understood. */
static enum outcome_word read_outcome(struct reading *r, const struct record *row)
{
	struct text t = list_word(&r->list, row, J_RESULT);
	if (!t.n)
		return OUTCOME_UNKNOWN;
	uint32_t word = word_of(r, t);
	if (!(r->outcome[word] & WORD_KNOWN)) {
		struct text of = meanings_mapped(&r->meanings, J_RESULT) ? meanings_find(&r->meanings, J_RESULT, t).word : t;
		enum outcome_word outcome = outcome_of(of);
		r->outcome[word] = (uint8_t)((outcome ? outcome : outcome_of(t)) | WORD_KNOWN);
	}
	return (enum outcome_word)(r->outcome[word] & ~WORD_KNOWN);
}

static uint32_t read_actor(struct reading *r, const struct record *row)
{
	struct cdr *cdr = r->cdr;
	struct text t = list_field(&r->list, row, J_ACTOR);
	if (!t.n)
		return 0;
	uint32_t word = word_of(r, t);
	if (!r->actor[word]) {
		struct text name = meanings_mapped(&r->meanings, J_ACTOR) ? meanings_find(&r->meanings, J_ACTOR, t).word : t;
		r->actor[word] = pool_add(&cdr->actors, name) + 1;
	}
	return r->actor[word] - 1;
}

/* Of a column of seconds: -1 where it says nothing; false: it is refused. */
static bool read_seconds(struct reading *r, const struct record *row, int column, int32_t *seconds)
{
	struct text t = list_field(&r->list, row, column);
	uint64_t n;
	*seconds = -1;
	if (!t.n)
		return true;
	if (!seconds_parse(t, &n) || n > INT32_MAX) {
		list_reject(&r->list, row, column, t, "not a number of seconds, nor hours, minutes and seconds");
		return false;
	}
	*seconds = (int32_t)n;
	return true;
}

static bool came_in(struct reading *r, const struct record *row)
{
	struct text t = list_word(&r->list, row, F_DIRECTION);
	return t.n && is_incoming(meanings_mapped(&r->meanings, F_DIRECTION) ? meanings_find(&r->meanings, F_DIRECTION, t).word : t);
}

/* ---- rows ---- */

/* The day has a record. */
static void note_day(struct reading *r, int64_t minute)
{
	struct cdr *cdr = r->cdr;
	size_t day = (size_t)(day_of_minute(minute) - DAY_MIN);
	r->days[day / 8] |= (uint8_t)(1U << day % 8);
	cdr->first = minute < cdr->first ? minute : cdr->first;
	cdr->last = minute > cdr->last ? minute : cdr->last;
}

/* Without a word that is known a call was answered where somebody talked. */
static bool is_answered(enum outcome_word outcome, int32_t talk)
{
	return outcome == OUTCOME_UNKNOWN ? talk > 0 : outcome == OUTCOME_ANSWERED;
}

static void read_row(struct reading *r, const struct record *row)
{
	struct cdr *cdr = r->cdr;
	struct cdr_leg leg = { .number = 0 };
	int64_t minute;
	int32_t talk, duration;
	int second;
	if (!read_time(r, row, &minute, &second) || !read_seconds(r, row, J_SECONDS, &talk) || !read_seconds(r, row, F_DURATION, &duration) ||
	    minute > r->now)
		return;
	r->rows++;
	note_day(r, minute);
	if (came_in(r, row)) {
		r->incoming++;
		return;
	}
	leg.number = read_number(r, row);
	if (!leg.number)
		return;
	if (r->list.columns.at[J_SECONDS] < 0)
		talk = duration;
	leg.answered = is_answered(read_outcome(r, row), talk);
	leg.talk = talk;
	leg.start = minute * 60 + second;
	leg.end = leg.start + (duration > talk ? duration : talk > 0 ? talk : 0);
	leg.actor = read_actor(r, row);
	struct text id = list_field(&r->list, row, F_CALL);
	leg.id = id.n ? text_hash(id) : 0;
	cdr->leg = xgrow(cdr->leg, cdr->legs, &cdr->leg_room, sizeof *cdr->leg);
	cdr->leg[cdr->legs++] = leg;
}

/* Keeps of the days only those from the first to the last. */
static void finish_days(struct reading *r)
{
	struct cdr *cdr = r->cdr;
	if (cdr->first > cdr->last)
		return;
	civil_day first = day_of_minute(cdr->first), last = day_of_minute(cdr->last);
	cdr->days = xcalloc((size_t)(last - first) / 8 + 1, 1);
	for (civil_day day = first; day <= last; day++) {
		size_t from = (size_t)(day - DAY_MIN), to = (size_t)(day - first);
		if (r->days[from / 8] >> from % 8 & 1)
			cdr->days[to / 8] |= (uint8_t)(1U << to % 8);
	}
}

static void sum_actors(struct cdr *cdr)
{
	cdr->actor_sum = xcalloc(cdr->actors.used + 1, sizeof *cdr->actor_sum);
	for (uint32_t i = 1; i < cdr->actors.used; i++)
		cdr->actor_sum[i] = actor_checksum(pool_text(&cdr->actors, i));
}

static void say_passed_over(const struct reading *r)
{
	if (r->none)
		say("note: %zu of %zu records are to no telephone number, the first to '%s': they are passed over", r->none, r->rows, r->example);
	if (r->incoming)
		say("note: %zu of %zu records are of calls that came in: they are passed over", r->incoming, r->rows);
}

int cdr_read(struct cdr *cdr, char *const *files, size_t n, const struct records_rules *rules)
{
	struct reading r = { .cdr = cdr, .rules = rules, .days = xcalloc(ALL_DAYS / 8 + 1, 1),
			     .now = (int64_t)rules->now.day * MINUTES_A_DAY + rules->now.minute };
	struct list_options options = { .policy = rules->policy, .type = INTAKE_CDR, .header = header_of(rules->header), .strict = rules->strict,
					.quiet = rules->quiet };
	const struct record *row;
	*cdr = (struct cdr){ .first = INT64_MAX, .last = INT64_MIN };
	times_start(&r.times, rules->policy, INTAKE_CDR, WHEN_NONE, &r.arena);
	meanings_start(&r.meanings, rules->policy, INTAKE_CDR);
	list_open(&r.list, files, n, &options);
	while ((row = list_next(&r.list)))
		read_row(&r, row);
	int status = list_close(&r.list);
	finish_days(&r);
	sum_actors(cdr);
	cdr->call = cdr_join(cdr->leg, cdr->legs, &cdr->calls);
	if (!rules->quiet)
		say_passed_over(&r);
	meanings_free(&r.meanings);
	arena_free(&r.arena);
	pool_free(&r.words);
	free(r.outcome);
	free(r.actor);
	free(r.days);
	free(cdr->leg);
	cdr->leg = NULL;
	return status;
}

void cdr_free(struct cdr *cdr)
{
	pool_free(&cdr->actors);
	free(cdr->actor_sum);
	free(cdr->days);
	free(cdr->call);
}
