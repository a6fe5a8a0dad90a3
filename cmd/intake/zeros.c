#include "zeros.h"

#include "bytes/diag.h"
#include "events.h"

enum { LOOKED_AT = 32, ZEROS_MOST = 9 };
enum { DIGITS_MOST = 12 }; /* of a slip that begins with zeros: longer ones begin with a date or a house's own digits */

_Static_assert(LOOKED_AT * (ZEROS_MOST + 1) <= CASES_WANTED_MOST, "as many cases may be wanted beside those of the batch");

/* A slip of digits, in the name of a case. */
struct slip {
	struct text name;  /* the name of the case */
	size_t at, zeros;  /* where the slip begins in it, and how many zeros it has before its number */
	struct text number;
};

static size_t zeros_before(struct text t)
{
	size_t n = 0;
	while (n < t.n && t.p[n] == '0')
		n++;
	return n;
}

static bool is_digits(struct text t)
{
	for (size_t i = 0; i < t.n; i++)
		if (t.p[i] < '0' || t.p[i] > '9')
			return false;
	return t.n > 0;
}

/* Parses the slip of a row. Returns false if the row opens no case named by a slip of digits. */
static bool slip_of(struct batch *b, const struct batch_row *row, struct slip *slip)
{
	const struct batch_event *event = &b->events[row->first];
	struct journal_event e;
	if (!row->events || !opens_case((enum event_word)event->word))
		return false;
	event_unpack(b, event, &e);
	struct text store = e.field[J_STORE], written = e.field[J_SLIP];
	*slip = (struct slip){ .name = e.field[J_CASE], .at = store.n + (store.n > 0), .zeros = zeros_before(written) };
	slip->number = (struct text){ written.p + slip->zeros, written.n - slip->zeros };
	struct text from = { slip->name.p + slip->at, slip->name.n > slip->at ? slip->name.n - slip->at : 0 };
	return slip->number.n && is_digits(slip->number) && text_starts(from, written);
}

/* The name of the case if its slip had so many zeros. */
static struct text with_zeros(const struct slip *slip, size_t zeros, struct arena *arena)
{
	size_t behind = slip->at + slip->zeros, n = slip->name.n - slip->zeros + zeros;
	char *to = arena_get(arena, n);
	memcpy(to, slip->name.p, slip->at);
	memset(to + slip->at, '0', zeros);
	memcpy(to + slip->at + zeros, slip->name.p + behind, slip->name.n - behind);
	return (struct text){ to, n };
}

static bool is_length_of_slip(const struct slip *slip, size_t zeros)
{
	return zeros <= ZEROS_MOST && (zeros == 0 || zeros + slip->number.n <= DIGITS_MOST);
}

/* Every which row is looked at. */
static size_t step_of(const struct batch *b)
{
	return b->rows_n / LOOKED_AT + 1;
}

void zeros_want(struct batch *b, struct dedup *known)
{
	struct arena arena = { 0 };
	struct slip slip;
	for (size_t i = 0; i < b->rows_n; i += step_of(b))
		for (size_t zeros = 0; slip_of(b, &b->rows[i], &slip) && is_length_of_slip(&slip, zeros); zeros++)
			case_set_want(&known->cases, with_zeros(&slip, zeros, &arena));
	arena_free(&arena);
}

static void look(struct batch *b, const struct dedup *known, const struct batch_row *row, struct arena *arena)
{
	struct slip slip;
	if (row->fate != ROW_ACCEPTED || !slip_of(b, row, &slip) || case_set_in_journal(&known->cases, text_hash(slip.name)))
		return;
	for (size_t zeros = 0; is_length_of_slip(&slip, zeros); zeros++) {
		struct text other = with_zeros(&slip, zeros, arena);
		if (zeros == slip.zeros || !case_set_in_journal(&known->cases, text_hash(other)))
			continue;
		say_at(batch_file(b, row), row->line, "note: %.*s: the journal has %.*s: has a spreadsheet changed the zeros of its slip?",
		       (int)slip.name.n, slip.name.p, (int)other.n, other.p);
		return;
	}
}

void zeros_say(struct batch *b, const struct dedup *known)
{
	struct arena arena = { 0 };
	for (size_t i = 0; i < b->rows_n; i += step_of(b))
		look(b, known, &b->rows[i], &arena);
	arena_free(&arena);
}
