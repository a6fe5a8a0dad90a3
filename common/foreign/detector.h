/* The judgement of uchardet, which goes by the frequency of characters in each language; form.h asks it last. It is written in C++, which
 * is slow to load and without memory ends the process, so a process of its own loads it when it is asked, and not before. */
#ifndef AS_DETECTOR_H
#define AS_DETECTOR_H

#include "bytes/text.h"

/* Does the detector take the bytes for Big5? Without memory, or without the library, the tool ends with status 2. */
bool detector_says_big5(struct text bytes);

#endif
