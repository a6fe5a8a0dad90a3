/* What uchardet says of bytes by how often characters stand in a language. It is asked last, see form.h. Its C++ library costs a start of each
 * tool that is linked with it, so only tools that read whole registers name it. */
#ifndef AS_DETECTOR_H
#define AS_DETECTOR_H

#include "bytes/text.h"

/* Are the bytes rather Big5 than anything else? Without memory the tool ends with status 2. */
bool detector_says_big5(struct text bytes);

#endif
