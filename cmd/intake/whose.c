#include "whose.h"

#include "bytes/diag.h"
#include "bytes/fold.h"

/* What the case was last said to have in a column. */
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

/* One may have an area code, or an extension, that the other lacks. */
static bool same_phone(struct text a, struct text b)
{
	enum { LOCAL_LEAST = 7 };
	a = without_extension(a);
	b = without_extension(b);
	struct text longer = a.n > b.n ? a : b, end = a.n > b.n ? b : a;
	return text_eq(a, b) || (end.n >= LOCAL_LEAST && memcmp(longer.p + longer.n - end.n, end.p, end.n) == 0);
}

static void look(const struct cases *cases, const struct batch *b, const struct batch_row *row, struct text name, struct text customer,
		 struct text phone, const char *what)
{
	const struct case_record *record = customer.n && phone.n ? cases_find(cases, name) : NULL;
	if (!record)
		return;
	struct text has = latest(cases, record, J_CUSTOMER), called = latest(cases, record, J_PHONE);
	if (has.n && called.n && !fold_same(has, customer) && !same_phone(called, phone))
		say_at(batch_file(b, row), row->line, "note: %.*s: customer '%.*s' and phone '%.*s' are not those that the case has%s",
		       (int)name.n, name.p, (int)text_fit(customer, 40).n, customer.p, (int)text_fit(phone, 40).n, phone.p, what);
}

void whose_say(const struct cases *cases, struct batch *b)
{
	for (const struct batch_person *p = b->persons; p < b->persons + b->persons_n; p++) {
		struct batch_row *row = &b->rows[p->row];
		struct journal_event e;
		if (row->fate != ROW_ACCEPTED)
			continue;
		event_unpack(b, &b->events[row->first], &e);
		look(cases, b, row, e.field[J_CASE], p->customer, p->phone, ": was the sheet sorted in parts?");
	}
	for (const struct batch_row *row = b->rows; row < b->rows + b->rows_n; row++) {
		const struct batch_event *event = &b->events[row->first];
		struct journal_event e;
		if (row->fate != ROW_ACCEPTED || !event->wanted || (event->word != EV_COMPLAINT && event->word != EV_ENQUIRY))
			continue;
		event_unpack(b, event, &e);
		look(cases, b, row, e.field[J_CASE], e.field[J_CUSTOMER], e.field[J_PHONE], ": they take their place");
	}
}
