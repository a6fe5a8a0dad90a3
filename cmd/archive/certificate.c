#include "certificate.h"

#include <stdlib.h>
#include <unistd.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "bytes/sort.h"
#include "journal/files.h"
#include "tool/options.h"

/* ---- cases ---- */

/* A name of the form STORE-CYYYYMMDD-HHHHHHHH. */
struct made_name {
	struct text store;
	struct when day;
};

static bool is_made(struct text name, struct made_name *made)
{
	enum { DAY = 8, HASH = 8, MADE = 2 + DAY + 1 + HASH };
	char day[] = "YYYY-MM-DD";
	if (name.n <= MADE)
		return false;
	const char *p = name.p + name.n - MADE, *hash = p + 2 + DAY;
	if (p[0] != '-' || p[1] != 'C' || hash[0] != '-')
		return false;
	for (int i = 1; i <= HASH; i++)
		if (!memchr("0123456789abcdef", hash[i], 16))
			return false;
	memcpy(day, p + 2, 4);
	memcpy(day + 5, p + 6, 2);
	memcpy(day + 8, p + 8, 2);
	made->store = (struct text){ name.p, (size_t)(p - name.p) };
	return when_parse(text_of(day), &made->day);
}

struct named {
	struct text_start name;
	const struct case_record *record;
};

static inline bool name_in_order(const void *none, const struct named *x, const struct named *y)
{
	(void)none;
	int order = text_start_cmp(x->name, y->name);
	return (order ? order : text_cmp(case_name(x->record), case_name(y->record))) <= 0;
}

DEFINE_SORT(sort_names, struct named, name_in_order)

/* Writes first the cases that have a number on paper, then the others, in the order of their new names. */
static void write_cases(struct writer *out, const struct destruction *d)
{
	struct named *named = xmalloc(d->n, sizeof *named);
	struct made_name made;
	size_t n = 0;
	for (const struct destroyed *e = d->entry; e < d->entry + d->n; e++)
		if (!is_made(case_name(e->record), &made))
			named[n++] = (struct named){ text_start(case_name(e->record)), e->record };
	sort_names(named, n, NULL);
	for (size_t i = 0; i < n; i++) {
		writer_print(out, _("%s: destroys "), diag_tool());
		writer_field(out, case_name(named[i].record));
		writer_end_row(out);
	}
	free(named);
	for (const struct destroyed *e = d->entry; e < d->entry + d->n; e++) {
		char day[WHEN_ROOM];
		if (!is_made(case_name(e->record), &made))
			continue;
		struct text date = when_text(made.day, day);
		writer_print(out, _("%s: destroys a case without slip, store %.*s, %.*s: from now on %.*s\n"), diag_tool(), (int)made.store.n,
			     made.store.p, (int)date.n, date.p, (int)e->name.n, e->name.p);
	}
}

/* ---- policy and journals ---- */

static void write_sum(struct writer *out, const struct digest_sum *sum)
{
	writer_print(out, _("%llu bytes, sha256 %s\n"), (unsigned long long)sum->bytes, sum->hex);
}

void certificate_cases(struct writer *out, const struct destruction *d, const struct policy *policy)
{
	struct digest *digest = digest_start();
	struct digest_sum sum;
	struct writer printed;
	write_cases(out, d);
	writer_open_memory(&printed);
	policy_print(policy, &printed);
	digest_add(digest, (struct text){ printed.buffer, printed.used });
	digest_end(digest, &sum);
	writer_close(&printed);
	writer_print(out, _("%s: as-tools %s, policy %.*s, as printed: "), diag_tool(), AS_VERSION, (int)policy->name.n, policy->name.p);
	write_sum(out, &sum);
}

void certificate_journal(struct writer *out, const char *name, const char *when, const struct digest_sum *sum)
{
	writer_print(out, "%s: ", diag_tool());
	writer_shown(out, text_of(name));
	writer_print(out, " %s: ", when);
	write_sum(out, sum);
}

void certificate_snapshot(struct writer *out, const char *journal)
{
	writer_print(out, "%s: ", diag_tool());
	writer_shown(out, text_of(journal));
	writer_raw(out, text_of(_(".snapshot may still name them; remove it with the journal\n")));
}

bool certificate_write(struct writer *out)
{
	bool written = write_all(STDERR_FILENO, out->buffer, out->used);
	out->used = 0;
	return written;
}

void certificate_say_done(const struct destruction *d)
{
	char now[WHEN_ROOM];
	int now_n = (int)when_format(d->survey->cases.now, now), by_n = (int)d->approved_by.n;
	if (!d->n) {
		say("no case is to be destroyed at %.*s", now_n, now);
		return;
	}
	struct text first = d->entry[0].name, last = d->entry[d->n - 1].name;
	if (d->n == 1)
		say("%zu case destroyed at %.*s, approved by %.*s; from now on %.*s", d->n, now_n, now, by_n, d->approved_by.p, (int)first.n,
		    first.p);
	else
		say("%zu cases destroyed at %.*s, approved by %.*s; from now on %.*s to %.*s", d->n, now_n, now, by_n, d->approved_by.p,
		    (int)first.n, first.p, (int)last.n, last.p);
}
