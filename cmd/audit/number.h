/* Telephone numbers, and the names of callers, as integers: equal integers mean equal numbers or names (as-rules(7) 15). */
#ifndef AS_AUDIT_NUMBER_H
#define AS_AUDIT_NUMBER_H

#include "bytes/text.h"

/* For a telephone number in its normal form, without its extension; 0 if it is none. */
uint64_t number_of(struct text phone);

/* The same of a text that is just a mobile number of China, 11 digits; 0: it is not. */
uint64_t number_of_mobile(struct text);

/* For the part of a Chinese landline number behind its area code, which is dialled within the city; 0 if there is none. */
uint64_t number_local(struct text phone);

/* A checksum of a folded name, the same in every run; 0 only for an empty name. */
uint32_t actor_checksum(struct text name);

#endif
