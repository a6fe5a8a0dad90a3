/* The judgement of uchardet, which goes by the frequency of characters in each language; form.h asks it last. Its C++ library makes each
 * start of a tool slower, so only as-intake is linked with it. */
#ifndef AS_DETECTOR_H
#define AS_DETECTOR_H

#include "bytes/text.h"

/* Does the detector take the bytes for Big5? Without memory the tool ends with status 2. */
bool detector_says_big5(struct text bytes);

#endif
