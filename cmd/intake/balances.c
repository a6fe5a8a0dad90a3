#include "balances.h"

#include <stdlib.h>

#include "events.h"
#include "open_table.h"
#include "same.h"

struct balance {
	uint64_t name; /* 0: the slot is free */
	int64_t n;
};

static struct balance *balance_of(const struct balances *b, uint64_t name)
{
	size_t i = open_table_first(name, b->size);
	while (b->balance[i].name && b->balance[i].name != name)
		i = open_table_next(i, b->size);
	return &b->balance[i];
}

void balances_take(struct balances *b, enum event_word word, uint64_t entry)
{
	struct balances_names *names = word == EV_RETRACT ? &b->taken : &b->written;
	names->name = xgrow(names->name, names->n, &names->room, sizeof *names->name);
	names->name[names->n++] = entry;
}

static size_t count_retracts(const struct batch *batch)
{
	size_t n = 0;
	for (const struct batch_event *event = batch->events; batch_has(batch, EV_RETRACT) && event < batch->events + batch->events_n; event++)
		n += event->word == EV_RETRACT;
	return n;
}

void balances_settle(struct balances *b, struct batch *batch)
{
	struct journal_event e;
	b->retracts = b->taken.n + count_retracts(batch);
	if (!b->retracts)
		return;
	b->size = open_table_size(b->retracts);
	b->balance = xcalloc(b->size, sizeof *b->balance);
	for (size_t i = 0; i < b->taken.n; i++) {
		struct balance *balance = balance_of(b, b->taken.name[i]);
		balance->name = b->taken.name[i];
		balance->n--;
	}
	for (const struct batch_event *event = batch->events; event < batch->events + batch->events_n; event++) {
		if (event->word != EV_RETRACT)
			continue;
		event_unpack(batch, event, &e);
		uint64_t name = event_entry(&e, text_hash(e.field[J_CASE]));
		balance_of(b, name)->name = name;
	}
	for (size_t i = 0; i < b->written.n; i++) {
		struct balance *balance = balance_of(b, b->written.name[i]);
		balance->n += balance->name != 0;
	}
}

bool balances_stand(const void *balances, uint64_t entry)
{
	const struct balances *b = balances;
	const struct balance *balance = b->retracts ? balance_of(b, entry) : NULL;
	return !balance || !balance->name || balance->n > 0;
}

/* The balance of an entry, or of the entry that a retract names; NULL if there is none. */
static struct balance *account(const struct balances *b, const struct journal_event *e)
{
	if (!b->retracts)
		return NULL;
	struct balance *balance = balance_of(b, event_entry(e, text_hash(e->field[J_CASE])));
	return balance->name ? balance : NULL;
}

bool balances_open(const struct balances *b, const struct journal_event *e)
{
	const struct balance *balance = account(b, e);
	return balance && (e->word == EV_RETRACT ? balance->n > 0 : balance->n <= 0);
}

void balances_add(struct balances *b, const struct journal_event *e)
{
	struct balance *balance = account(b, e);
	if (balance)
		balance->n += e->word == EV_RETRACT ? -1 : 1;
}

bool balances_lack(const struct balances *b, const struct journal_event *retract)
{
	const struct balance *balance = account(b, retract);
	return balance && balance->n < 0;
}

void balances_free(struct balances *b)
{
	free(b->written.name);
	free(b->taken.name);
	free(b->balance);
	*b = (struct balances){ 0 };
}
