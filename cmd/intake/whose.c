#include "whose.h"

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/fold.h"
#include "events.h"
#include "words/labels.h"

/* The last value of a column that the journal has for the case. */
static struct text latest(const struct cases *cases, const struct case_record *record, enum column column)
{
	uint32_t at = record->latest;
	for (uint32_t n = record->events; n-- > 0; at = cases->event[at].before) {
		struct text t = card_find(event_card(cases, &cases->event[at]), column);
		if (t.n)
			return t;
	}
	return TEXT("");
}

static struct text without_extension(struct text phone)
{
	const char *x = phone.n ? memchr(phone.p, 'x', phone.n) : NULL;
	return x ? (struct text){ phone.p, (size_t)(x - phone.p) } : phone;
}

/* Are the numbers equal? One may lack the area code, or have an extension. */
static bool same_phone(struct text a, struct text b)
{
	enum { LOCAL_LEAST = 7 };
	a = without_extension(a);
	b = without_extension(b);
	struct text longer = a.n > b.n ? a : b, end = a.n > b.n ? b : a;
	return text_eq(a, b) || (end.n >= LOCAL_LEAST && memcmp(longer.p + longer.n - end.n, end.p, end.n) == 0);
}

enum other { OTHER_CUSTOMER = 1, OTHER_PHONE = 2 };

/* Which of customer and phone differ from the case's; empty ones do not. */
static int others(const struct cases *cases, struct text name, struct text customer, struct text phone)
{
	const struct case_record *record = cases_find(cases, name);
	if (!record)
		return 0;
	struct text has = latest(cases, record, J_CUSTOMER), called = latest(cases, record, J_PHONE);
	return (has.n && customer.n && !fold_same(has, customer) ? OTHER_CUSTOMER : 0) |
	       (called.n && phone.n && !same_phone(called, phone) ? OTHER_PHONE : 0);
}

static void say_both(const struct batch *b, const struct batch_row *row, struct text name, struct text customer, struct text phone, const char *what)
{
	say_at(batch_file(b, row), row->line, "note: %.*s: customer '%.*s' and phone '%.*s' are not those that the case has%s", (int)name.n, name.p,
	       (int)text_fit(customer, 40).n, customer.p, (int)text_fit(phone, 40).n, phone.p, what);
}

/* Does the row bring this number as a new one? */
static bool brings_phone(struct batch *b, const struct batch_row *row, struct text phone)
{
	struct journal_event e;
	event_unpack(b, &b->events[row->first + row->events - 1], &e);
	return e.word == EV_AMEND && same_phone(e.field[J_PHONE], phone);
}

/* Reports a customer or number that somebody wrote over what the sheet shows; it is not taken in. */
static void look_at_person(const struct cases *cases, struct batch *b, const struct batch_person *p)
{
	const struct batch_row *row = &b->rows[p->row];
	struct journal_event e;
	event_unpack(b, &b->events[row->first], &e);
	struct text name = e.field[J_CASE], shown = p->customer;
	const char *what = column_said(J_CUSTOMER).p, *where = _("a sheet corrects none");
	int other = others(cases, name, p->customer, p->phone);
	if (other == (OTHER_CUSTOMER | OTHER_PHONE)) {
		say_both(b, row, name, p->customer, p->phone, _(": was the sheet sorted in parts?"));
		return;
	}
	if (other == OTHER_PHONE)
		shown = p->phone, what = column_said(J_PHONE).p, where = _("a new number goes into newphone");
	if (!other || (other == OTHER_PHONE && brings_phone(b, row, p->phone)))
		return;
	say_at(batch_file(b, row), row->line, "note: %.*s: %s '%.*s' is not the one that the case has: %s", (int)name.n, name.p, what,
	       (int)text_fit(shown, 40).n, shown.p, where);
}

void whose_say(const struct cases *cases, struct batch *b)
{
	for (const struct batch_person *p = b->persons; p < b->persons + b->persons_n; p++)
		if (b->rows[p->row].fate == ROW_ACCEPTED)
			look_at_person(cases, b, p);
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		const struct batch_event *event = &b->events[row->first];
		struct journal_event e;
		if (row->fate != ROW_ACCEPTED || !event->wanted || (event->word != EV_COMPLAINT && event->word != EV_ENQUIRY))
			continue;
		event_unpack(b, event, &e);
		struct text *f = e.field;
		if (others(cases, f[J_CASE], f[J_CUSTOMER], f[J_PHONE]) == (OTHER_CUSTOMER | OTHER_PHONE))
			say_both(b, row, f[J_CASE], f[J_CUSTOMER], f[J_PHONE], _(": they take their place"));
	}
}
