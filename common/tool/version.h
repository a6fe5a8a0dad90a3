/* The version of all tools. */
#ifndef AS_VERSION_H
#define AS_VERSION_H

#define AS_VERSION "0.1"

#endif
