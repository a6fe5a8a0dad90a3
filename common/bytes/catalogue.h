/* Messages and --help in the language of the reader (as-rules(7) 17).
 *
 * The program is written in English; common/po has each message in Chinese. Where gettext would look for a locale and a file at run time,
 * the file that msgfmt makes is compiled in, so that it works on a bare machine without locales and under cron, which sets none. The
 * process itself keeps the C locale: numbers, sorting and output do not change. */
#ifndef AS_CATALOGUE_H
#define AS_CATALOGUE_H

#include <stdbool.h>

/* Marks a text for common/po/update, and gives it in the language of the reader. */
#define _(english) catalogue_text(english)

/* Marks a text in a table for common/po/update; whoever prints it later writes _(text). */
#define N_(english) english

/* Takes the language from LANGUAGE, LC_ALL, LC_MESSAGES or LANG. To be called before any thread begins; until then messages are English. */
void catalogue_start(void);

/* Are messages written in Chinese? */
bool catalogue_chinese(void);

/* The translation of an English text, or the text itself where common/po has none. The result lives as long as the process. */
__attribute__((format_arg(1))) const char *catalogue_text(const char *english);

#endif
