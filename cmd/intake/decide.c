#include "decide.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "events.h"
#include "required.h"
#include "same.h"
#include "words/labels.h"

struct deciding {
	struct batch *batch;
	struct dedup *known;
	struct cards *cards;
	struct old_rows *old;
	struct reg *reg;
	struct when now;
	bool other_person; /* the row gives the card another customer and another number */
	bool kept; /* the row is refused because of its other text, but what is new in it is taken in */
	size_t lines;
};

enum { WHY_ROOM = 400 };

/* Refuses the row; returns false, for the caller to return. */
static bool refuse(struct deciding *d, struct batch_row *row, const struct journal_event *e, const char *what,
		   const struct dedup_place *other)
{
	char why[WHY_ROOM], where[WHY_ROOM / 2] = "";
	struct text name = text_fit(e->field[J_CASE], 60), event = word_said(J_EVENT, e->field[J_EVENT]);
	if (other)
		snprintf(where, sizeof where, _(" (see %s:%lu)"), other->file, dedup_line(d->known, other));
	snprintf(why, sizeof why, "%.*s %.*s: %s%s", (int)name.n, name.p, (int)event.n, event.p, what, where);
	batch_refuse(d->batch, row, why);
	return false;
}

/* Is the row one of a register, which comes again with edits? */
static bool is_register(const struct deciding *d, const struct batch_row *row)
{
	return d->reg && d->batch->brings[row->file];
}

static const char this_minute[] = N_("conflict: the card was amended otherwise in this very minute");

/* Keeps the card of a delivery that is written at another time: an old number in the list does not come back, what the list does not say is not
 * lost, and what is new counts, also where a correction stands behind the delivery. Returns false if the row is refused. */
static bool keep_card(struct deciding *d, struct batch_row *row, struct batch_event *event)
{
	struct journal_event delivery, change;
	struct dedup_place place;
	char now[WHEN_ROOM];
	if (!d->cards)
		return true;
	event_unpack(d->batch, event, &delivery);
	for (int c = 0; c < JOURNAL_COLUMNS; c++) /* packing the one moves the lines in which the other lies */
		delivery.field[c] = arena_text(&d->batch->arena, delivery.field[c]);
	d->other_person |= cards_is_other_person(d->cards, &delivery);
	enum amending more = cards_keep(d->cards, &delivery, &change);
	event_pack_behind(d->batch, &delivery, event);
	if (more == AMEND_NOTHING)
		return true;
	change.field[J_TIME] = when_text(d->now, now);
	event_pack_extra(d->batch, row, &change);
	if (dedup_look(d->known, &d->batch->extras[d->batch->extras_n - 1].event, &place) != EVENT_OTHER)
		return true;
	return refuse(d, row, &change, _(this_minute), &place);
}

/* Handles a delivery that the journal has with another content, with --amend: replaces the event by an amend event with what changes the
 * card. Returns false if the row is refused. */
static bool amend(struct deciding *d, struct batch_row *row, struct batch_event *event, struct dedup_place *place)
{
	struct journal_event delivery, change;
	bool there;
	if (d->reg && register_moves_delivery(d->reg, row, event, &there)) {
		bool kept = there || keep_card(d, row, event);
		event->wanted = !there;
		return kept;
	}
	event_unpack(d->batch, event, &delivery);
	switch (cards_amend(d->cards, &delivery, &change)) {
	case AMEND_NOTHING:
		return true;
	case AMEND_CARD:
		d->other_person |= cards_is_other_person(d->cards, &delivery);
		break;
	}
	char time[WHEN_ROOM];
	change.field[J_TIME] = when_text(d->now, time);
	event_pack_behind(d->batch, &change, event);
	switch (dedup_look(d->known, event, place)) {
	case EVENT_NEW:
		event->wanted = true;
		return true;
	case EVENT_SAME:
		return true;
	default:
		return refuse(d, row, &change, _(this_minute), place);
	}
}

static bool is_old(struct deciding *d, const struct batch_event *event)
{
	return d->old && opens_case((enum event_word)event->word) && old_is(d->old, event_time(d->batch, event)) &&
	       !case_set_in_journal(&d->known->cases, event_case(d->batch, event));
}

static bool refuse_old(struct deciding *d, struct batch_row *row, const struct batch_event *event)
{
	char what[WHY_ROOM], day[WHEN_ROOM];
	struct journal_event e;
	struct text destroyed = when_text(date(d->old->destroyed.day), day);
	event_unpack(d->batch, event, &e);
	snprintf(what, sizeof what, _("older than the house keeps: cases of that time were destroyed on %.*s (--old takes it)"),
		 (int)destroyed.n, destroyed.p);
	return refuse(d, row, &e, what, NULL);
}

/* Reports another date of installation, which is a correction or a mistake; the earliest one counts either way. */
static void look_at_install(struct deciding *d, const struct batch_row *row, const struct batch_event *event)
{
	struct text time = event_time(d->batch, event);
	const struct install *other = installs_other(&d->known->installs, event_case(d->batch, event), time);
	char what[WHY_ROOM];
	if (!other)
		return;
	snprintf(what, sizeof what, _("installed '%.*s': the journal has '%.*s' (see %s:%lu), and the earlier one counts: take the wrong one back"),
		 (int)time.n, time.p, (int)other->time_n, other->time, other->file,
		 dedup_line(d->known, &(struct dedup_place){ other->file, other->line, other->byte }));
	batch_remark(d->batch, row, what);
}

/* Reports a complaint that became an enquiry, or the other way round: it is a new entry, behind all entries of its minute in the
 * journal. */
static void look_at_kind(struct deciding *d, const struct batch_row *row, const struct batch_event *event, const struct stands *old)
{
	struct text lost = event->word != old->word ? register_of_its_minute(d->reg, old) : TEXT(""), time = old->field[J_TIME];
	struct text was = event_said(old->word), is = event_said(event->word);
	char what[WHY_ROOM];
	if (!lost.n)
		return;
	snprintf(what, sizeof what, _("the %.*s of %.*s is now: %.*s; what stands at its minute (%.*s) comes before it and does nothing: enter that again, later"),
		 (int)was.n, was.p, (int)time.n, time.p, (int)is.n, is.p, (int)lost.n, lost.p);
	batch_remark(d->batch, row, what);
}

static const char otherwise[] = N_("conflict: another row of this run says otherwise, so neither changes what is there");

/* A complaint keeps what the journal has in columns that the list does not have. Returns whether it says anything else than the journal. */
static bool keep_complaint(struct deciding *d, const struct batch_row *row, struct batch_event *event, const struct stands *old)
{
	struct journal_event e, was = { .word = old->word };
	event_unpack(d->batch, event, &e);
	memcpy(was.field, old->field, sizeof old->field);
	for (int c = 0; c <= J_NOTE; c++) {
		struct text *t = &e.field[c];
		bool listed = d->batch->has[row->file] >> c & 1;
		/* a note without a column is what the cell of the telephone number holds beside it */
		bool said = t->n && !(c == J_NOTE && was.field[c].n && memmem(was.field[c].p, was.field[c].n, t->p, t->n));
		if (c != J_TO && !listed && !said)
			*t = was.field[c];
	}
	if (!(d->batch->has[row->file] >> J_KIND & 1)) {
		e.word = was.word;
		e.field[J_EVENT] = was.field[J_EVENT];
	}
	if (event_content(&e) == event_content(&was))
		return false;
	event_pack_behind(d->batch, &e, event);
	return true;
}

/* The same for a complaint whose time was edited, which takes another's place. */
static void keep_moved(struct deciding *d, const struct batch_row *row, struct batch_event *event)
{
	bool list = is_register(d, row) && d->reg->amend;
	const struct stands *old = list && opens_issue((enum event_word)event->word) ? register_moved(d->reg, event) : NULL;
	if (old)
		keep_complaint(d, row, event, old);
}

/* Handles a complaint, or one of its dates, that the journal has with other words. */
static void edit(struct deciding *d, struct batch_row *row, struct batch_event *event, struct stands *old, struct dedup_place *place)
{
	struct journal_event e;
	bool contradicted = d->reg->amend && register_contradicts(d->reg, event);
	if (d->reg->amend && !contradicted) {
		if (opens_issue((enum event_word)event->word) && !keep_complaint(d, row, event, old))
			return;
		look_at_kind(d, row, event, old);
		register_take_back(d->reg, row, old);
		event->wanted = true;
		return;
	}
	event_unpack(d->batch, event, &e);
	d->kept = true;
	if (row->fate == ROW_OPEN)
		refuse(d, row, &e, contradicted ? _(otherwise) : _("conflict: it is there with other content"), place);
}

/* Do rows of this run give the delivery several times, of which the journal has one? */
static bool is_contradicted(struct deciding *d, const struct batch_event *event, enum verdict verdict)
{
	if (!d->reg || !d->reg->amend || event->word != EV_DELIVERY || verdict == EVENT_SAME)
		return false;
	bool known = verdict == EVENT_OTHER || case_set_in_journal(&d->known->cases, event_case(d->batch, event));
	return known && register_contradicts(d->reg, event) && !register_has_delivery(d->reg, event);
}

/* Does an entry of the journal already decide what becomes of the event? */
static bool is_settled(struct deciding *d, struct batch_row *row, struct batch_event *event, enum verdict verdict, struct dedup_place *place)
{
	struct stands *old;
	bool list = is_register(d, row), there;
	if (d->reg && d->reg->amend && event->word == EV_DELIVERY && verdict == EVENT_NEW) {
		return register_moves_delivery(d->reg, row, event, &there) && !there && !keep_card(d, row, event);
	}
	if (!list || verdict == EVENT_SAME)
		return false;
	switch (register_look(d->reg, event, &old)) {
	case AGAINST_STATUS:
		return true;
	case AGAINST_EDITED:
		if (verdict == EVENT_NEW)
			*place = (struct dedup_place){ 0 };
		edit(d, row, event, old, verdict == EVENT_NEW ? NULL : place);
		return true;
	default:
		return false;
	}
}

/* Reports a call without hour that an earlier row of the run has, too: they are one entry, though somebody may have tried twice. */
static void look_at_twin(struct deciding *d, const struct batch_row *row, const struct batch_event *event, const struct dedup_place *other)
{
	enum { DAY = 10 };
	if (event->word != EV_CALL || d->known->meanings->type == INTAKE_JOURNAL || event_time(d->batch, event).n != DAY)
		return;
	if (dedup_is_of_run(d->known, event))
		say_at(batch_file(d->batch, row), row->line,
		       "note: the same call without an hour as in %s:%lu: both are one entry; two calls take an hour each", other->file, other->line);
}

/* Decides whether the event is wanted. Returns false if the row is refused. */
static bool look(struct deciding *d, struct batch_row *row, struct batch_event *event)
{
	struct dedup_place place;
	struct journal_event e;
	if (d->known->any_journal && !case_set_exists(&d->known->cases, event)) {
		event_unpack(d->batch, event, &e);
		if (*e.field[J_CASE].p != '@') /* a duty has a case without any entry */
			return refuse(d, row, &e, _("the journal has no such case"), NULL);
	}
	if (is_old(d, event))
		return refuse_old(d, row, event);
	enum verdict verdict = dedup_look(d->known, event, &place);
	if (is_contradicted(d, event, verdict)) {
		event_unpack(d->batch, event, &e);
		return refuse(d, row, &e, _(otherwise), verdict == EVENT_OTHER ? &place : NULL);
	}
	if (d->reg && is_settled(d, row, event, verdict, &place))
		return true;
	switch (verdict) {
	case EVENT_NEW:
		keep_moved(d, row, event);
		event->wanted = true;
		if (event->word == EV_INSTALL)
			look_at_install(d, row, event);
		return true;
	case EVENT_SAME:
		look_at_twin(d, row, event, &place);
		return true;
	default:
		if (d->cards && event->word == EV_DELIVERY)
			return amend(d, row, event, &place);
		event_unpack(d->batch, event, &e);
		return refuse(d, row, &e, _("conflict: it is there with other content"), &place);
	}
}

static void take_in(struct deciding *d, const struct batch_event *event)
{
	dedup_add(d->known, event);
	if (!d->cards && !d->batch->required)
		return;
	struct journal_event e;
	event_unpack(d->batch, event, &e);
	if (d->cards)
		cards_tell(d->cards, &e);
	if (d->batch->required)
		required_take(d->batch->required, e.field);
}

/* Refuses a row that lacks what the policy requires. A row of a journal is only reported, because a journal tells history. */
static void require(struct deciding *d, struct batch_row *row)
{
	const char *why = required_lacks(d->batch->required, d->batch, (size_t)(row - d->batch->rows));
	if (!why)
		return;
	if (d->batch->required->type != INTAKE_JOURNAL) {
		batch_refuse(d->batch, row, why);
		return;
	}
	say_at(batch_file(d->batch, row), row->line, "%s", why);
	d->batch->required->told++;
}

static void decide_row(struct deciding *d, struct batch_row *row)
{
	struct batch_event *events = d->batch->events + row->first;
	size_t wanted = 0, extras = d->batch->extras_n;
	d->kept = d->other_person = false;
	for (int i = 0; i < row->events; i++)
		if (!look(d, row, &events[i]))
			break;
	if (row->fate == ROW_OPEN && d->batch->required)
		require(d, row);
	if (d->reg && row->fate == ROW_REFUSED && !d->kept)
		register_give_back(d->reg, extras);
	if (is_register(d, row) && (row->fate == ROW_OPEN || d->kept))
		register_row(d->reg, row);
	for (int i = 0; i < row->events; i++) {
		if (row->fate == ROW_REFUSED && !d->kept)
			events[i].wanted = false;
		if (!events[i].wanted)
			continue;
		take_in(d, &events[i]);
		wanted++;
	}
	d->lines += wanted + d->batch->extras_n - extras;
	if (row->fate == ROW_OPEN)
		row->fate = wanted || d->batch->extras_n > extras ? ROW_ACCEPTED : ROW_DUPLICATE;
	if (d->other_person && row->fate == ROW_ACCEPTED)
		batch_remark(d->batch, row, _("customer and phone are not those that the case has, and take their place: is it another customer's slip?"));
}

/* Reports retracts of entries that do not exist: they do nothing now, but will when such an entry comes. */
static void look_at_retracts(struct batch *b, const struct dedup *known)
{
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		const struct batch_event *event = &b->events[row->first];
		struct journal_event e;
		if (!row->events || !event->wanted || event->word != EV_RETRACT)
			continue;
		event_unpack(b, event, &e);
		if (balances_lack(&known->balances, &e))
			batch_remark(b, row, _("a retract of what is not there: nothing is taken back"));
	}
}

struct totals decide(struct batch *b, struct dedup *known, struct cards *cards, struct old_rows *old, struct reg *reg, struct when now)
{
	struct deciding d = { .batch = b, .known = known, .cards = cards, .old = old, .reg = reg, .now = now };
	enum { AHEAD = 8 };
	struct totals totals = { .rows = b->rows_n + b->blank, .blank = b->blank };
	if (cards)
		cards_settle(cards, balances_stand, &known->balances);
	for (size_t i = 0; i < b->rows_n; i++) {
		if (b->rows[i].first + AHEAD < b->events_n)
			dedup_prefetch(known, b->events[b->rows[i].first + AHEAD].key);
		if (b->rows[i].fate == ROW_OPEN)
			decide_row(&d, &b->rows[i]);
		totals.accepted += b->rows[i].fate == ROW_ACCEPTED;
		totals.duplicate += b->rows[i].fate == ROW_DUPLICATE;
		totals.refused += b->rows[i].fate == ROW_REFUSED;
	}
	totals.lines = d.lines;
	if (known->any_journal && known->balances.retracts)
		look_at_retracts(b, known);
	return totals;
}
