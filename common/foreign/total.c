#include "foreign/total.h"

#include "bytes/fold.h"
#include "foreign/clean.h"
#include "foreign/phone.h"

/* Does t begin with the word, folded, and not with a longer one? */
static bool begins_with_word(struct text t, struct text word)
{
	char room[64];
	struct text folded = fold_word(text_fit(t, 16), room), own;
	char own_room[32];
	own = fold_word(word, own_room);
	if (!text_starts(folded, own))
		return false;
	size_t plural = folded.n > own.n && folded.p[own.n] == 's';
	char next = (char)(folded.n > own.n + plural ? folded.p[own.n + plural] : ' ');
	return own.p[0] < 'a' || own.p[0] > 'z' || !((next >= 'a' && next <= 'z') || (next >= '0' && next <= '9'));
}

/* Can it be a total? The first character rules out nearly all rows. */
static bool may_be_total(struct text t)
{
	size_t n;
	uint32_t c = fold_char(utf8_first(t, &n));
	return c == 't' || c == 's' || c == 'g' || c == fold_char(0x5408) || c == fold_char(0x603b) || c == fold_char(0x5c0f); /* 合总小 */
}

bool is_total(const struct record *record, const struct columns *columns, bool clean, struct arena *arena)
{
	static const struct text words[] = { WORD("合计"), WORD("总计"), WORD("小计"), WORD("total"), WORD("subtotal"), WORD("sum"), WORD("grandtotal") };
	struct text t = record->n ? record_field(record, 0) : TEXT("");
	size_t at = 0;
	if (t.n && t.p[0] >= '0' && t.p[0] <= '9')
		return false;
	for (t = TEXT(""); at < record->n && !t.n; at++)
		if (clean_cell(record_field(record, at), clean, arena, &t))
			return false;
	if (!t.n || !may_be_total(t))
		return false;
	bool begins = false;
	for (size_t i = 0; i < sizeof words / sizeof *words && !begins; i++)
		begins = begins_with_word(t, words[i]);
	if (!begins)
		return false;
	const int whose[] = { columns->at[J_CASE], columns->at[J_SLIP], columns->at[J_PHONE], columns->stand_in };
	enum { STAND_IN = sizeof whose / sizeof *whose - 1 };
	for (size_t i = 0; i < sizeof whose / sizeof *whose; i++) {
		struct text field;
		if (whose[i] < 0 || (size_t)whose[i] >= record->n || (size_t)whose[i] + 1 == at)
			continue;
		if (clean_cell(record_field(record, (size_t)whose[i]), clean, arena, &field))
			return false;
		bool count = i == STAND_IN && field.n < PHONE_LEAST; /* how many rows have one */
		if (field.n && !count && !clean_is_nothing(field))
			return false;
	}
	return true;
}
