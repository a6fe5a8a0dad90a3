/* China's numbering plan: which digits are a complete number, in the form in which we write it (as-rules(7) 10). */
#ifndef AS_PLAN_H
#define AS_PLAN_H

#include "bytes/text.h"

enum plan {
	PLAN_NONE,
	PLAN_MOBILE,   /* 139 0000 0001 */
	PLAN_LANDLINE, /* 0571 8800 1234: area code and subscriber, with the length that the area has */
	PLAN_AREA,     /* 0571 96345: area code and a service number */
	PLAN_LOCAL,    /* 8800 1234, 880 1234: a subscriber without area code */
	PLAN_TOLL,     /* 400 810 1234, 800 820 8820 */
	PLAN_SERVICE,  /* 95588, 95105123, 96345, 10086, 12345, 118114 */
	PLAN_ABROAD,   /* 852 2555 1234: Hong Kong or Macau, without the + */
};

/* The kind of number that the digits are, exactly as they stand. */
enum plan plan_of(struct text digits);

/* Writes why the digits are no number of the plan, such as "10 digits: a mobile number has 11". */
enum { PLAN_WHY_ROOM = 120 };
void plan_why(struct text digits, char why[PLAN_WHY_ROOM]);

/* The length of the area code with which the digits begin, its 0 included; 0 if they begin with none. */
size_t plan_area(struct text digits);

#endif
