/* How long a call was, in the forms that telephone systems and people write. */
#include "check.h"
#include "foreign/seconds.h"

#include <inttypes.h>

static bool takes(const char *text, uint64_t seconds)
{
	uint64_t got = 0;
	bool taken = seconds_parse(text_of(text), &got);
	if (!taken || got != seconds)
		fprintf(stderr, "%s: %s, %" PRIu64 "\n", text, taken ? "taken" : "refused", got);
	return taken && got == seconds;
}

static bool refuses(const char *text)
{
	uint64_t got;
	bool taken = seconds_parse(text_of(text), &got);
	if (taken)
		fprintf(stderr, "%s: taken as %" PRIu64 "\n", text, got);
	return !taken;
}

int main(void)
{
	CHECK(takes("0", 0) && takes("95", 95) && takes("0095", 95) && takes("95.0", 95) && takes("999999999", 999999999));
	CHECK(takes("1:35", 95) && takes("0:01:35", 95) && takes("00:01:35.000", 95) && takes("100:00:00", 360000));
	CHECK(takes("95秒", 95) && takes("95 秒钟", 95) && takes("1分35秒", 95) && takes("1分钟35秒", 95) && takes("1小时2分3秒", 3723) && takes("90分", 5400));
	CHECK(takes("95s", 95) && takes("95 sec", 95) && takes("1m35s", 95) && takes("1 min 35 s", 95) && takes("2 MIN", 120) && takes("1h 2m 3s", 3723));
	CHECK(takes("1 hour 1 second", 3601) && takes("1小时3秒", 3603) && takes("0分0秒", 0));
	CHECK(takes("95.5", 95) && takes("95.456", 95) && takes("0.9", 0) && takes("1:35.5", 95) && takes("00:01:35.999", 95));
	CHECK(takes("95.5秒", 95) && takes("1分35.5秒", 95) && takes("1m 35.25 s", 95));
	CHECK(refuses("1.5.5") && refuses("1.5:30") && refuses("95.5x") && refuses("95. 5") && refuses("1.5分") && refuses("1.5分3秒") && refuses("95,5"));
	CHECK(refuses("") && refuses("-5") && refuses("1.5 min") && refuses(".0") && refuses("95.") && refuses("1,234"));
	CHECK(refuses("1:5") && refuses("1:60") && refuses("1:00:00:00") && refuses(":35") && refuses("1:") && refuses("9999999999"));
	CHECK(refuses("1分35") && refuses("35秒1分") && refuses("1分60秒") && refuses("1秒2秒") && refuses("s") && refuses("95 x") && refuses("1min35sx"));
	CHECK(refuses("约95") && refuses("95(秒)") && refuses("1小时90分"));
	return checks_failed();
}
