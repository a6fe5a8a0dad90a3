/* For MemorySanitizer only: Debian's libcsv, libyaml and nettle are not instrumented, so what they wrote is marked as written here. Each
 * function that fills something in for us is wrapped. */
#include <csv.h>
#include <nettle/sha2.h>
#include <sanitizer/msan_interface.h>
#include <stdbool.h>
#include <string.h>
#include <yaml.h>

int __real_csv_init(struct csv_parser *, unsigned char);
int __wrap_csv_init(struct csv_parser *, unsigned char);
int __wrap_csv_init(struct csv_parser *p, unsigned char options)
{
	int result = __real_csv_init(p, options);
	__msan_unpoison(p, sizeof *p);
	return result;
}

static void (*on_field)(void *, size_t, void *);
static void (*on_record)(int, void *);

static void field(void *p, size_t n, void *data)
{
	__msan_unpoison_param(3);
	__msan_unpoison(p, n);
	on_field(p, n, data);
}

static void record(int c, void *data)
{
	__msan_unpoison_param(2);
	on_record(c, data);
}

size_t __real_csv_parse(struct csv_parser *, const void *, size_t, void (*)(void *, size_t, void *), void (*)(int, void *), void *);
size_t __wrap_csv_parse(struct csv_parser *, const void *, size_t, void (*)(void *, size_t, void *), void (*)(int, void *), void *);
size_t __wrap_csv_parse(struct csv_parser *p, const void *s, size_t n, void (*f)(void *, size_t, void *), void (*r)(int, void *), void *data)
{
	on_field = f;
	on_record = r;
	size_t done = __real_csv_parse(p, s, n, f ? field : NULL, r ? record : NULL, data);
	__msan_unpoison(p, sizeof *p);
	return done;
}

int __real_csv_fini(struct csv_parser *, void (*)(void *, size_t, void *), void (*)(int, void *), void *);
int __wrap_csv_fini(struct csv_parser *, void (*)(void *, size_t, void *), void (*)(int, void *), void *);
int __wrap_csv_fini(struct csv_parser *p, void (*f)(void *, size_t, void *), void (*r)(int, void *), void *data)
{
	on_field = f;
	on_record = r;
	int result = __real_csv_fini(p, f ? field : NULL, r ? record : NULL, data);
	__msan_unpoison(p, sizeof *p);
	return result;
}

void __real_nettle_sha256_digest(struct sha256_ctx *, size_t, uint8_t *);
void __wrap_nettle_sha256_digest(struct sha256_ctx *, size_t, uint8_t *);
void __wrap_nettle_sha256_digest(struct sha256_ctx *c, size_t n, uint8_t *digest)
{
	__real_nettle_sha256_digest(c, n, digest);
	__msan_unpoison(digest, n);
}

int __real_yaml_parser_initialize(yaml_parser_t *);
int __wrap_yaml_parser_initialize(yaml_parser_t *);
int __wrap_yaml_parser_initialize(yaml_parser_t *p)
{
	int result = __real_yaml_parser_initialize(p);
	__msan_unpoison(p, sizeof *p);
	return result;
}

static void text(const void *p, size_t n)
{
	if (p)
		__msan_unpoison(p, n);
}

/* A string of libyaml; its end is looked for without instrumented code. */
static void string(const void *s)
{
	size_t n = 0;
	for (bool more = s != NULL; more; n++) {
		__msan_unpoison((const char *)s + n, 1);
		more = ((const char *)s)[n] != 0;
	}
}

int __real_yaml_parser_parse(yaml_parser_t *, yaml_event_t *);
int __wrap_yaml_parser_parse(yaml_parser_t *, yaml_event_t *);
int __wrap_yaml_parser_parse(yaml_parser_t *p, yaml_event_t *e)
{
	__msan_scoped_disable_interceptor_checks();
	int result = __real_yaml_parser_parse(p, e);
	__msan_scoped_enable_interceptor_checks();
	__msan_unpoison(p, sizeof *p);
	__msan_unpoison(e, sizeof *e);
	string(p->problem);
	string(p->context);
	if (!result)
		return result;
	if (e->type == YAML_SCALAR_EVENT) {
		text(e->data.scalar.value, e->data.scalar.length + 1);
		string(e->data.scalar.anchor);
		string(e->data.scalar.tag);
	} else if (e->type == YAML_ALIAS_EVENT) {
		string(e->data.alias.anchor);
	} else if (e->type == YAML_SEQUENCE_START_EVENT) {
		string(e->data.sequence_start.anchor);
		string(e->data.sequence_start.tag);
	} else if (e->type == YAML_MAPPING_START_EVENT) {
		string(e->data.mapping_start.anchor);
		string(e->data.mapping_start.tag);
	} else if (e->type == YAML_DOCUMENT_START_EVENT && e->data.document_start.version_directive) {
		text(e->data.document_start.version_directive, sizeof *e->data.document_start.version_directive);
	}
	return result;
}
