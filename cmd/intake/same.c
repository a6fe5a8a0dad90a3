#include "same.h"

struct text without_midnight(struct text time)
{
	enum { DAY = 10 };
	bool midnight = time.n == DAY + 6 && memcmp(time.p + DAY, "T00:00", 6) == 0;
	return (struct text){ time.p, midnight ? DAY : time.n };
}

static uint64_t name_of(uint64_t case_hash, struct text event, struct text time, const struct text *f)
{
	uint64_t part[6] = { case_hash, text_hash(event), text_hash(time), text_hash(f[J_TASK]) };
	int word = event_find(event);
	if (word >= 0 && named_by_result((enum event_word)word))
		part[4] = text_hash(f[J_RESULT]);
	if (word >= 0 && named_by_severity((enum event_word)word))
		part[5] = text_hash(f[J_SEVERITY]);
	return text_hash((struct text){ (const char *)part, sizeof part });
}

static uint64_t entry_name(const struct journal_event *e, uint64_t case_hash)
{
	return name_of(case_hash, event_word[e->word], e->field[J_TIME], e->field);
}

static uint64_t entry_taken_back(const struct journal_event *e, uint64_t case_hash)
{
	return name_of(case_hash, e->field[J_KIND], e->field[J_DUE], e->field);
}

uint64_t event_entry(const struct journal_event *e, uint64_t case_hash)
{
	return e->word == EV_RETRACT ? entry_taken_back(e, case_hash) : entry_name(e, case_hash);
}

uint64_t event_key(const struct journal_event *e, uint64_t case_hash)
{
	static const enum column more[EVENT_WORDS][5] = { /* the columns that belong to the key beside time and task */
		[EV_CALL] = { J_RESULT }, [EV_ESCALATE] = { J_RESULT, J_SEVERITY, J_DUE }, [EV_DONE] = { J_DUE },
		[EV_RETRACT] = { J_KIND, J_DUE, J_RESULT, J_SEVERITY },
	};
	const struct text *f = e->field;
	uint64_t part[8] = { case_hash, e->word };
	size_t n = 2;
	if (e->word != EV_DELIVERY) {
		part[n++] = text_hash(without_midnight(f[J_TIME]));
		part[n++] = text_hash(f[J_TASK]);
	}
	for (const enum column *c = more[e->word]; *c; c++)
		part[n++] = text_hash(f[*c]);
	return text_hash((struct text){ (const char *)part, n * sizeof *part });
}

uint64_t event_content(const struct journal_event *e)
{
	uint64_t part[3] = { 0 };
	/* the handler of a complaint is no part of its content, because a register may name him later */
	bool extra = opens_issue(e->word);
	for (int c = 0; c < J_BATCH; c++) {
		if (!e->field[c].n || (extra && c == J_TO))
			continue;
		part[1] = (uint64_t)c;
		part[2] = text_hash(c == J_TIME ? without_midnight(e->field[c]) : e->field[c]);
		part[0] = text_hash((struct text){ (const char *)part, sizeof part });
	}
	return part[0];
}
