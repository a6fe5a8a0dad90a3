/* Telephone numbers, and names of those who call, as numbers: two are the same when these are (as-rules(7) 15). */
#ifndef AS_AUDIT_NUMBER_H
#define AS_AUDIT_NUMBER_H

#include "bytes/text.h"

/* Of a telephone number in its one form, its extension left out; 0: it is none. */
uint64_t number_of(struct text phone);

/* The same of a text that is just a mobile number of China, 11 digits; 0: it is not. */
uint64_t number_of_mobile(struct text);

/* Of the part behind the area code of a landline of China: what is dialled within the city; 0: it has none. */
uint64_t number_local(struct text phone);

/* A checksum of a name, folded, the same in every run; 0 for an empty one only. */
uint32_t actor_checksum(struct text name);

#endif
