#include "foreign/meanings.h"

#include <stdio.h>
#include <stdlib.h>

#include "bytes/fold.h"
#include "foreign/synonyms.h"
#include "words/labels.h"

enum { MET_MOST = 1000 }; /* a column of free text would have values without end */

enum source { BY_VALUES, BY_POLICY, BY_SYNONYM };

/* Calls `take` for each word that the policy itself defines for the column. */
static void own_words(const struct policy *p, int column, void (*take)(void *, struct text), void *to)
{
	static const int assessed[ASSESS_KEYS] = { [AS_EVENT] = -1, [AS_CLASS] = J_CLASS, [AS_CHANNEL] = J_CHANNEL, [AS_KIND] = J_KIND,
						   [AS_SERVICE] = J_SERVICE };
	for (size_t i = 0; column == J_SEVERITY && i < p->severities_n; i++)
		take(to, p->severities[i].name);
	for (size_t i = 0; column == J_CLASS && i < p->classes_n; i++)
		take(to, p->classes[i]);
	for (size_t i = 0; column == F_SLOT && i < p->slots_n; i++)
		take(to, p->slots[i].name);
	for (const struct callback *c = p->callbacks; c < p->callbacks + p->callbacks_n; c++) {
		for (size_t i = 0; column == J_CLASS && i < c->coverage_n; i++)
			take(to, c->coverage[i].class);
		for (size_t i = 0; column == J_SERVICE && i < c->services_n; i++)
			take(to, c->services[i]);
		if (column == J_TASK)
			take(to, c->name);
	}
	for (size_t i = 0; i < p->assess_n; i++)
		for (int k = 0; k < ASSESS_KEYS; k++)
			if (assessed[k] == column && p->assess[i].key[k].n)
				take(to, p->assess[i].key[k]);
}

/* ---- a column's words ---- */

struct filling {
	struct meanings *meanings;
	struct vocabulary *vocabulary;
	int column;
	enum source from;
};

static char *room_for(struct meanings *m, struct text t)
{
	if (m->room_n < t.n)
		m->room = xrealloc(m->room, m->room_n = t.n, 1);
	return m->room;
}

static void add(struct filling *f, struct text theirs, struct text ours)
{
	struct vocabulary *v = f->vocabulary;
	struct text folded = fold_word(theirs, room_for(f->meanings, theirs));
	if (!folded.n || pool_find(&v->loose, folded) != UINT32_MAX)
		return;
	uint32_t id = pool_add(&v->loose, folded);
	while (id >= v->meanings_room)
		v->meaning = xgrow(v->meaning, v->meanings_room, &v->meanings_room, sizeof *v->meaning);
	while (id >= v->from_room)
		v->from = xgrow(v->from, v->from_room, &v->from_room, sizeof *v->from);
	v->meaning[id] = (struct meaning){ ours, true, f->column == J_KIND && synonym_is_enquiry(ours) };
	v->from[id] = (uint8_t)f->from;
}

static void add_own(void *filling, struct text word)
{
	struct filling *f = filling;
	struct vocabulary *v = f->vocabulary;
	uint32_t id = pool_add(&v->exact, fold_text(word, room_for(f->meanings, word)));
	while (id >= v->own_room)
		v->own = xgrow(v->own, v->own_room, &v->own_room, sizeof *v->own);
	v->own[id] = word;
	add(f, word, word);
}

/* The policy's own word that equals t folded, or NULL. */
static const struct text *find_own(struct meanings *m, const struct vocabulary *v, struct text t)
{
	uint32_t id = pool_find(&v->exact, fold_text(t, room_for(m, t)));
	return id != UINT32_MAX && id ? &v->own[id] : NULL;
}

/* Adds the built-in words, except for severities and classes that the policy does not have. */
static void add_synonyms(struct filling *f)
{
	int column = f->column > J_SCORE && f->column <= J_SCORE_INSTALL ? J_SCORE : f->column;
	bool policys = column == J_SEVERITY || column == J_CLASS;
	struct text word, words, item;
	f->from = BY_SYNONYM;
	for (size_t i = 0; synonym_at(i, column, &word, &words); i++) {
		const struct text *own = policys ? find_own(f->meanings, f->vocabulary, word) : NULL;
		if (policys && !own)
			continue;
		add(f, word, own ? *own : word);
		while (text_item(&words, '|', &item))
			add(f, item, own ? *own : word);
	}
}

static void fill(struct meanings *m, int column)
{
	struct filling f = { m, &m->of[column], column, BY_VALUES };
	const struct intake_type_rules *rules = &m->policy->intake.type[m->type];
	f.vocabulary->ready = true;
	for (size_t i = 0; i < rules->values_n; i++)
		if (column_find(rules->values[i].column) == column)
			add(&f, rules->values[i].word, rules->values[i].value);
	f.from = BY_POLICY;
	own_words(m->policy, column, add_own, &f);
	add_synonyms(&f);
}

/* ---- values ---- */

struct spelt {
	struct text as;
	bool found;
};

static void compare(void *spelt, struct text word)
{
	struct spelt *s = spelt;
	s->found = s->found || text_eq(word, s->as);
}

/* Is it a word of the policy or of the tools letter by letter? Then it is no other one that is the same but for case, width or script. */
static bool is_spelt(const struct meanings *m, int column, struct text t)
{
	struct spelt s = { t, false };
	own_words(m->policy, column, compare, &s);
	const struct text *labelled = s.found ? NULL : word_labelled(column, t);
	return s.found || (labelled && text_eq(*labelled, t));
}

static struct meaning look(struct meanings *m, int column, struct text t)
{
	struct vocabulary *v = &m->of[column];
	if (!v->ready)
		fill(m, column);
	uint32_t id = pool_find(&v->loose, fold_word(t, room_for(m, t)));
	bool found = id != UINT32_MAX && id, mapped = found && v->from[id] == BY_VALUES;
	if (!mapped && is_spelt(m, column, t))
		return (struct meaning){ t, true, column == J_KIND && synonym_is_enquiry(t) };
	const struct text *own = mapped ? NULL : find_own(m, v, t);
	if (own)
		return (struct meaning){ *own, true, column == J_KIND && synonym_is_enquiry(*own) };
	const struct text *labelled = found ? NULL : word_labelled(column, t);
	if (labelled)
		return (struct meaning){ *labelled, true, false };
	return found ? v->meaning[id] : (struct meaning){ t, false, column == J_KIND && synonym_is_enquiry(t) };
}

struct meaning meanings_find(struct meanings *m, int column, struct text t)
{
	struct vocabulary *v = &m->of[column];
	uint32_t id = pool_find(&v->met, t);
	if (id != UINT32_MAX && id)
		return v->met_as[id];
	struct meaning found = look(m, column, t);
	if (v->met.used > MET_MOST)
		return found;
	id = pool_add(&v->met, t);
	while (id >= v->met_room)
		v->met_as = xgrow(v->met_as, v->met_room, &v->met_room, sizeof *v->met_as);
	if (found.word.p == t.p)
		found.word = pool_text(&v->met, id); /* the value itself is gone when it is met again */
	return v->met_as[id] = found;
}

void meanings_start(struct meanings *m, const struct policy *policy, enum intake_type type)
{
	*m = (struct meanings){ .policy = policy, .type = type };
	const struct intake_type_rules *rules = &policy->intake.type[type];
	for (size_t i = 0; i < rules->values_n; i++)
		m->mapped |= UINT64_C(1) << column_find(rules->values[i].column);
	for (int c = 0; c < FOREIGN_COLUMNS; c++)
		if (column_row[c].reading == READ_TEXT && c != J_KIND && c != J_CHANNEL && c != J_NOTE)
			m->plain |= UINT64_C(1) << c;
	m->plain &= ~m->mapped;
}

void meanings_free(struct meanings *m)
{
	for (struct vocabulary *v = m->of; v < m->of + FOREIGN_COLUMNS; v++) {
		pool_free(&v->loose);
		pool_free(&v->exact);
		pool_free(&v->met);
		free(v->meaning);
		free(v->own);
		free(v->from);
		free(v->met_as);
	}
	free(m->room);
	*m = (struct meanings){ 0 };
}

/* ---- what the policy knows ---- */

static void count_one(void *n, struct text word)
{
	(void)word;
	++*(size_t *)n;
}

bool meanings_asks(const struct policy *p, int column)
{
	size_t n = 0;
	if (column == J_SEVERITY || column == J_CLASS || column == J_SERVICE)
		own_words(p, column, count_one, &n);
	return n;
}

bool meanings_refuses(const struct policy *p, int column)
{
	bool samples = column != J_CLASS;
	for (size_t i = 0; i < p->callbacks_n; i++)
		samples = samples || (p->callbacks[i].coverage_n && !p->callbacks[i].coverage_has_default);
	return samples && p->intake.unknown == UNKNOWN_REFUSE && meanings_asks(p, column);
}

struct list {
	char *out;
	size_t used;
	bool full;
};

/* Appends the word to the list, unless it is there. */
static void list_one(void *list, struct text word)
{
	struct list *l = list;
	struct text done = { l->out, l->used }, item;
	while (text_item(&done, ',', &item))
		if (text_eq(item, word))
			return;
	bool fits = l->used + word.n + 8 < KNOWN_ROOM;
	if (l->full)
		return;
	l->full = !fits;
	l->used += (size_t)snprintf(l->out + l->used, KNOWN_ROOM - l->used, "%s%.*s", l->used ? ", " : "", fits ? (int)word.n : 3,
				    fits ? word.p : "...");
}

void meanings_known(const struct policy *p, int column, char out[KNOWN_ROOM])
{
	struct list l = { out, 0, false };
	out[0] = 0;
	own_words(p, column, list_one, &l);
}
