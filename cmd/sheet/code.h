/* Number formats, by their codes: whether a number is a count or a date, and the few things in its look that are meaning, too. */
#ifndef AS_SHEET_CODE_H
#define AS_SHEET_CODE_H

#include "bytes/text.h"

enum code_kind {
	CODE_NUMBER,  /* a number, written in full however the format shows it */
	CODE_DATE,    /* a date */
	CODE_MOMENT,  /* a date and a time */
	CODE_TIME,    /* a time of day */
	CODE_ELAPSED, /* hours, minutes or seconds that go on beyond a day: [h]:mm */
	CODE_PADDED,  /* digits with zeros before them: 00000000 */
	CODE_TRUTH    /* a word in the place of the number: "TRUE";"TRUE";"FALSE" */
};

/* The kind of one section of a code. */
enum code_kind code_section_kind(struct text section);

/* The section of a code that shows the number: the first whose condition, such as [>=100], it meets, else the one for numbers of its sign. */
struct text code_section(struct text code, double number);

/* The code of a built-in format, by its number; General if there is none. 27 to 36 and 50 to 58 are those of Chinese files. */
struct text code_builtin(unsigned long id);

/* Takes the next element off a section: a run of one letter or digit sign; a bracket with its contents; or a literal, quoted, escaped or
 * bare, whose text is then `literal`. Returns false at the end. */
struct code_element {
	char sign; /* a small letter, or a digit sign; a for AM/PM, g for General, [ for brackets, ; between sections; 0: a literal */
	size_t n;  /* the length of the run */
	struct text literal, raw;
};
bool code_next(struct text *section, struct code_element *);

#endif
