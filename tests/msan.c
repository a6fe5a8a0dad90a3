/* For MemorySanitizer only: Debian's libcsv, libyaml, nettle, libarchive, expat and libxlsxwriter are not instrumented, so what they wrote is marked as written here. Each
 * function that fills something in for us is wrapped. */
#include <archive.h>
#include <archive_entry.h>
#include <csv.h>
#include <expat.h>
#include <nettle/sha2.h>
#include <sanitizer/msan_interface.h>
#include <stdbool.h>
#include <string.h>
#include <xlsxwriter.h>
#include <yaml.h>

int __real_csv_init(struct csv_parser *, unsigned char);
int __wrap_csv_init(struct csv_parser *, unsigned char);
int __wrap_csv_init(struct csv_parser *p, unsigned char options)
{
	int result = __real_csv_init(p, options);
	__msan_unpoison(p, sizeof *p);
	return result;
}

/* Each thread reads a part of the input by a parser of its own. */
static _Thread_local void (*on_field)(void *, size_t, void *);
static _Thread_local void (*on_record)(int, void *);

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

/* ---- workbooks ---- */

/* While an archive is read or a workbook is made, what the libraries hand to functions of C is not checked. */
#define UNCHECKED_FROM(type, name, parameters, ...) \
	type __real_##name parameters;              \
	type __wrap_##name parameters;              \
	type __wrap_##name parameters               \
	{                                           \
		__msan_scoped_disable_interceptor_checks(); \
		return __real_##name(__VA_ARGS__);  \
	}
#define CHECKED_FROM(type, name, parameters, ...) \
	type __real_##name parameters;            \
	type __wrap_##name parameters;            \
	type __wrap_##name parameters             \
	{                                         \
		type result = __real_##name(__VA_ARGS__); \
		__msan_scoped_enable_interceptor_checks(); \
		return result;                    \
	}
UNCHECKED_FROM(struct archive *, archive_read_new, (void), )
CHECKED_FROM(int, archive_read_free, (struct archive *a), a)
UNCHECKED_FROM(lxw_workbook *, workbook_new_opt, (const char *name, lxw_workbook_options *options), name, options)
CHECKED_FROM(lxw_error, workbook_close, (lxw_workbook *book), book)

int __real_archive_read_next_header(struct archive *, struct archive_entry **);
int __wrap_archive_read_next_header(struct archive *, struct archive_entry **);
int __wrap_archive_read_next_header(struct archive *a, struct archive_entry **entry)
{
	int result = __real_archive_read_next_header(a, entry);
	__msan_unpoison(entry, sizeof *entry);
	return result;
}

int __real_archive_read_data_block(struct archive *, const void **, size_t *, la_int64_t *);
int __wrap_archive_read_data_block(struct archive *, const void **, size_t *, la_int64_t *);
int __wrap_archive_read_data_block(struct archive *a, const void **p, size_t *n, la_int64_t *at)
{
	int result = __real_archive_read_data_block(a, p, n, at);
	__msan_unpoison(p, sizeof *p);
	__msan_unpoison(n, sizeof *n);
	__msan_unpoison(at, sizeof *at);
	if (result == ARCHIVE_OK || result == ARCHIVE_WARN)
		text(*p, *n);
	return result;
}

/* Functions that give a string. */
#define STRING_OF(type, name, context)     \
	type __real_##name(context of);       \
	type __wrap_##name(context of);       \
	type __wrap_##name(context of)     \
	{                                  \
		type s = __real_##name(of); \
		string(s);                 \
		return s;                  \
	}
STRING_OF(const char *, archive_entry_pathname, struct archive_entry *)
STRING_OF(const char *, archive_entry_pathname_utf8, struct archive_entry *)
STRING_OF(const char *, archive_error_string, struct archive *)
STRING_OF(const XML_LChar *, XML_ErrorString, enum XML_Error)
STRING_OF(char *, lxw_strerror, int)

static XML_StartElementHandler on_start;
static XML_EndElementHandler on_end;
static XML_CharacterDataHandler on_text;
static XML_StartDoctypeDeclHandler on_doctype;

static void start(void *data, const XML_Char *name, const XML_Char **attribute)
{
	__msan_unpoison_param(3);
	string(name);
	for (size_t i = 0, more = 1; more; i++) {
		__msan_unpoison(&attribute[i], sizeof *attribute);
		more = attribute[i] != NULL;
		string(attribute[i]);
	}
	on_start(data, name, attribute);
}

static void end(void *data, const XML_Char *name)
{
	__msan_unpoison_param(2);
	string(name);
	on_end(data, name);
}

static void characters(void *data, const XML_Char *p, int n)
{
	__msan_unpoison_param(3);
	text(p, (size_t)n);
	on_text(data, p, n);
}

static void doctype(void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public, int internal)
{
	__msan_unpoison_param(5);
	on_doctype(data, name, system, public, internal);
}

void __real_XML_SetElementHandler(XML_Parser, XML_StartElementHandler, XML_EndElementHandler);
void __wrap_XML_SetElementHandler(XML_Parser, XML_StartElementHandler, XML_EndElementHandler);
void __wrap_XML_SetElementHandler(XML_Parser p, XML_StartElementHandler s, XML_EndElementHandler e)
{
	on_start = s;
	on_end = e;
	__real_XML_SetElementHandler(p, start, end);
}

void __real_XML_SetCharacterDataHandler(XML_Parser, XML_CharacterDataHandler);
void __wrap_XML_SetCharacterDataHandler(XML_Parser, XML_CharacterDataHandler);
void __wrap_XML_SetCharacterDataHandler(XML_Parser p, XML_CharacterDataHandler t)
{
	on_text = t;
	__real_XML_SetCharacterDataHandler(p, characters);
}

void __real_XML_SetStartDoctypeDeclHandler(XML_Parser, XML_StartDoctypeDeclHandler);
void __wrap_XML_SetStartDoctypeDeclHandler(XML_Parser, XML_StartDoctypeDeclHandler);
void __wrap_XML_SetStartDoctypeDeclHandler(XML_Parser p, XML_StartDoctypeDeclHandler d)
{
	on_doctype = d;
	__real_XML_SetStartDoctypeDeclHandler(p, doctype);
}
