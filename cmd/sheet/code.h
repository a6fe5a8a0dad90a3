/* Number formats, by their code: what a number means, a count or a date, and the little of its look that is meaning, too. */
#ifndef AS_SHEET_CODE_H
#define AS_SHEET_CODE_H

#include "bytes/text.h"

enum code_kind {
	CODE_NUMBER,  /* comes in full, whatever it is shown as */
	CODE_DATE,    /* a date, */
	CODE_MOMENT,  /* with a time, */
	CODE_TIME,    /* a time alone */
	CODE_ELAPSED, /* hours, minutes or seconds that go on beyond a day: [h]:mm */
	CODE_PADDED,  /* digits with zeros before them: 00000000 */
	CODE_TRUTH    /* a word in the place of the number: "TRUE";"TRUE";"FALSE" */
};

/* The kind of one section of a code. */
enum code_kind code_section_kind(struct text section);

/* The section of a code that a number of this sign is shown by. */
struct text code_section(struct text code, double number);

/* The code of a format that is built in, by its number; General where there is none. 27 to 36 and 50 to 58 are those of Chinese files. */
struct text code_builtin(unsigned long id);

/* The next element of a section: a run of one letter or digit sign, however long; [..] with its brackets; or something that stands for itself,
 * quoted, escaped or bare, then `literal` is its text. False at the end. */
struct code_element {
	char sign; /* a letter, small, or digit sign; a for AM/PM, g for General, [ for brackets, ; between sections; 0: a literal */
	size_t n;  /* of the run */
	struct text literal, raw;
};
bool code_next(struct text *section, struct code_element *);

#endif
