#include "proof.h"

#include <stdio.h>

#include "bytes/catalogue.h"
#include "bytes/diag.h"
#include "spool.h"
#include "xml.h"

struct proof {
	struct counts found;
	bool in_text;
};

static void on_start(void *context, const char *name, const char *const *attribute)
{
	struct proof *p = context;
	(void)attribute;
	p->found.cells += strcmp(name, "c") == 0;
	p->in_text = strcmp(name, "t") == 0;
}

static void on_end(void *context, const char *name)
{
	(void)name;
	((struct proof *)context)->in_text = false;
}

static void on_text(void *context, struct text t)
{
	struct proof *p = context;
	p->found.bytes += p->in_text ? t.n : 0;
}

void proof_of(int fd, struct counts written)
{
	static const struct xml_handler handler = { on_start, on_end, on_text };
	struct proof proof = { .in_text = false };
	struct package package = { 0 };
	struct arena arena = { 0 };
	struct xml xml = { 0 };
	char name[4200];
	snprintf(name, sizeof name, _("%s: not all of the workbook could be written"), spool_folder());
	package_open(&package, name, fd, UINT64_MAX, &arena);
	for (size_t i = 0; i < package.members; i++)
		xml_read(&xml, &package, package.member[i], &handler, &proof);
	if (proof.found.cells != written.cells || proof.found.bytes != written.bytes)
		fail("%s", name);
	package_close(&package);
	arena_free(&arena);
}
