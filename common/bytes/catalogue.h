/* Messages and --help in the language of the reader (as-rules(7) 17).
 *
 * The program is written in English, and common/po has each message in Chinese. Where gettext would look for the language and the file at
 * run time, here the file, as msgfmt makes it, is compiled in, and the locale need not be there: a bare machine has none, and cron names
 * none. Nothing is changed for the process: numbers, order and output stay as they are. */
#ifndef AS_CATALOGUE_H
#define AS_CATALOGUE_H

#include <stdbool.h>

/* Marks a text for common/po/update, and gives it in the language of the reader. */
#define _(english) catalogue_text(english)

/* Marks a text in a table, of which _(text) is said later. */
#define N_(english) english

/* Takes the language from the environment; before any thread begins. Until then it is English. */
void catalogue_start(void);

/* Is it Chinese? */
bool catalogue_chinese(void);

/* What common/po has for this text; the text itself where it has none. */
__attribute__((format_arg(1))) const char *catalogue_text(const char *english);

#endif
