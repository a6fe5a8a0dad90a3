#include "foreign/plan.h"

#include <stdio.h>

#include "bytes/catalogue.h"

/* The length of subscriber numbers behind each area code of three digits: a row for its first two digits, a column for its third; 8 where a
 * city changed from 7 digits to 8. Behind 10 and 2x, the codes of two digits, they have 8. */
enum { AREA_FIRST = 31, AREA_LAST = 99 };
static const char subscriber[AREA_LAST - AREA_FIRST + 1][10 + 1] = {
#define ROW(tens) [(tens) - AREA_FIRST]
	ROW(31) = "7877777777", ROW(33) = ".....7....", ROW(34) = ".........7", ROW(35) = "7777777777", ROW(37) = "7877777877",
	ROW(39) = ".777777.7.", ROW(41) = "7877777777", ROW(42) = ".7.....7.7", ROW(43) = ".888787777", ROW(45) = ".877777777",
	ROW(46) = "....7..777", ROW(47) = "7777777777", ROW(48) = "..77......", ROW(51) = "8888888888", ROW(52) = "...8...8..",
	ROW(53) = "7887777777", ROW(54) = "...7..7...", ROW(55) = "7877777777", ROW(56) = ".7777.7...", ROW(57) = "7878888878",
	ROW(58) = "7.........", ROW(59) = ".877787777", ROW(63) = ".77777....", ROW(66) = "7.77....7.", ROW(69) = ".77.......",
	ROW(70) = ".7........", ROW(71) = "7777777777", ROW(72) = "..7.7...7.", ROW(73) = "78..777777", ROW(74) = "...7777...",
	ROW(75) = "7777887877", ROW(76) = "8.77..7.78", ROW(77) = "7777777777", ROW(79) = "7877777777", ROW(81) = "..77..777.",
	ROW(82) = ".....777..", ROW(83) = "7777777777", ROW(85) = ".877777777", ROW(87) = "7877777777", ROW(88) = "...7..777.",
	ROW(89) = ".77777778.", ROW(90) = ".777..7.77", ROW(91) = ".7777777.7", ROW(93) = "7777777777", ROW(94) = ".7.7......",
	ROW(95) = ".77777....", ROW(97) = "7777777777", ROW(99) = "7777777777",
#undef ROW
};

/* The length of subscriber numbers behind the area code with which t begins, 0 if it begins with none; *area is the length of the code with
 * its 0. */
static size_t subscriber_of(struct text t, size_t *area)
{
	*area = 0;
	if (t.n < 3 || t.p[0] != '0')
		return 0;
	if (t.p[1] == '1' || t.p[1] == '2') {
		*area = t.p[1] == '1' ? (t.p[2] == '0' ? 3 : 0) : t.p[2] == '6' ? 0 : 3;
		return *area ? 8 : 0;
	}
	int tens = (t.p[1] - '0') * 10 + t.p[2] - '0';
	char length = (char)(t.n > 3 && tens >= AREA_FIRST ? subscriber[tens - AREA_FIRST][t.p[3] - '0'] : '.');
	if (length != '7' && length != '8')
		return 0;
	*area = 4;
	return (size_t)(length - '0');
}

size_t plan_area(struct text digits)
{
	size_t area;
	subscriber_of(digits, &area);
	return area;
}

/* Is it 95xxx to 95xxxxxx, 96xxx or 96xxxx, 1xxxx, 116114 or 118114? */
static bool is_service(struct text t)
{
	if (text_starts(t, TEXT("95")))
		return t.n >= 5 && t.n <= 8;
	if (text_starts(t, TEXT("96")))
		return t.n == 5 || t.n == 6;
	return t.n && t.p[0] == '1' && (t.n == 5 || (t.n == 6 && (text_starts(t, TEXT("116")) || text_starts(t, TEXT("118")))));
}

static bool is_abroad(struct text t)
{
	return t.n == 11 && (text_starts(t, TEXT("852")) || text_starts(t, TEXT("853")));
}

enum plan plan_of(struct text t)
{
	size_t area;
	if (t.n == 11 && t.p[0] == '1' && t.p[1] >= '3')
		return PLAN_MOBILE;
	if (t.n == 10 && (text_starts(t, TEXT("400")) || text_starts(t, TEXT("800"))))
		return PLAN_TOLL;
	if (is_service(t))
		return PLAN_SERVICE;
	if ((t.n == 7 || t.n == 8) && t.p[0] >= '2' && t.p[0] <= '8')
		return PLAN_LOCAL;
	if (is_abroad(t))
		return PLAN_ABROAD;
	size_t length = subscriber_of(t, &area);
	if (!length)
		return PLAN_NONE;
	struct text rest = { t.p + area, t.n - area };
	return rest.n == length ? PLAN_LANDLINE : rest.n <= 6 && is_service(rest) ? PLAN_AREA : PLAN_NONE;
}

void plan_why(struct text t, char why[PLAN_WHY_ROOM])
{
	size_t area, length = subscriber_of(t, &area);
	if (t.n > 1 && t.p[0] == '1' && t.p[1] >= '3')
		snprintf(why, PLAN_WHY_ROOM, _("%zu digits: a mobile number has 11"), t.n);
	else if (length)
		snprintf(why, PLAN_WHY_ROOM, _("%zu digits behind %.*s: a number there has %zu"), t.n - area, (int)area, t.p, length);
	else if (is_abroad(t))
		snprintf(why, PLAN_WHY_ROOM, _("Hong Kong or Macau, without its +?"));
	else if (text_starts(t, TEXT("400")) || text_starts(t, TEXT("800")))
		snprintf(why, PLAN_WHY_ROOM, _("%zu digits: a %.3s number has 10"), t.n, t.p);
	else if (t.n && t.p[0] == '0')
		snprintf(why, PLAN_WHY_ROOM, _("no area code begins so"));
	else
		snprintf(why, PLAN_WHY_ROOM, _("%zu digits: no number has that form"), t.n);
}
