/* moment_parse: every form of as-rules(7) 10, and what is refused. */
#include "foreign/moment.h"

#include "check.h"

#include "foreign/clean.h"
#include "foreign/zones.h"

static const struct {
	const char *in, *out, *why; /* why: part of the reason */
	enum date_order order;
} cases[] = {
	{ "2024-06-05", "2024-06-05", NULL, DATE_YMD },
	{ "2024/6/5", "2024-06-05", NULL, DATE_YMD },
	{ "2024.6.5", "2024-06-05", NULL, DATE_YMD },
	{ "2024年6月5日", "2024-06-05", NULL, DATE_YMD },
	{ "2024年 6月 5日", "2024-06-05", NULL, DATE_YMD },
	{ "2024年6月5号", "2024-06-05", NULL, DATE_YMD },
	{ "20240605", "2024-06-05", NULL, DATE_YMD },
	{ "２０２４－０６－０５　１４：３０", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024/6/5 8:05", "2024-06-05T08:05", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59.999", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024年6月5日 14时30分", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024年6月5日14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024年6月5日14时", "2024-06-05T14:00", NULL, DATE_YMD },
	{ "2024年6月5日14時30分5秒", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "20240605 1430", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "20240605T143059", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "20240605143059", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "20240605 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 24:00", "2024-06-06T00:00", NULL, DATE_YMD },
	{ "2024-12-31 24:00:00", "2025-01-01T00:00", NULL, DATE_YMD },
	{ "2024-06-05T14:30Z", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30:00+00:00", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30+08:00", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 +0900", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024-06-05T20:30-04", "2024-06-06T08:30", NULL, DATE_YMD },
	{ "2024 年 6 月 5 日 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05（星期三）", "2024-06-05", NULL, DATE_YMD },
	{ "2024-06-05 (周三) 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024/6/5 14:30:00 周三", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 Wed 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "5-Jun-2024", "2024-06-05", NULL, DATE_YMD },
	{ "5 June 2024 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "5th Sept. 2024", "2024-09-05", NULL, DATE_YMD },
	{ "2024-JUN-05", "2024-06-05", NULL, DATE_YMD },
	{ "Jun 5, 2024", "2024-06-05", NULL, DATE_YMD },
	{ "June 5, 2024 at 2:30 PM", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "Jun 05, 2024, 02:30 p. m.", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "Wednesday, June 5th, 2024", "2024-06-05", NULL, DATE_YMD },
	{ "Wed, 05 Jun 2024 14:30:59 +0900", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "Wed Jun 05 2024 14:30:59 GMT+0900 (Japan Standard Time)", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024/6/5 下午 2:30:59 [GMT+9]", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30:59+09:00[Asia/Tokyo]", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59.123 +0900 JST", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024/6/5（三）14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024/06/05(水)", "2024-06-05", NULL, DATE_YMD },
	{ "2024-06-05 (Wed) 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 星期三", "2024-06-05", NULL, DATE_YMD },
	{ "2024-06-05 三", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 水", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 星期水", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 星期Wed", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 (x)", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 (三", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 14:30-9", NULL, "no such time zone", DATE_YMD },
	{ "2024-06-05 14:30 (UTC+9)", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "\u200e6\u200e/\u200e5\u200e/\u200e2024 2:30\u202fPM", "2024-06-05T14:30", NULL, DATE_MDY },
	{ "2024-06-05\u200b", "2024-06-05", NULL, DATE_YMD },
	{ "2024-06\ufeff-05", "2024-06-05", NULL, DATE_YMD },
	/* the year at the end, as Unix and Java write it */
	{ "Wed Jun  5 14:30:59 2024", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "Wed Jun 05 14:30:59 UTC 2024", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "Wed Jun 05 14:30:59 GMT+09:00 2024", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "Jun 5 24:00 2024", "2024-06-06T00:00", NULL, DATE_YMD },
	{ "Wed Jun 05 02:30:59 PM 2024", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "Wed Jun 05 14:30:59 CST 2024", NULL, "no zone", DATE_YMD }, /* China's, or America's */
	{ "Wed Jun 31 14:30:59 2024", NULL, "no such day", DATE_YMD },
	{ "Wed Jun 05 25:30:59 2024", NULL, "no such time", DATE_YMD },
	{ "Wed Jun 05 14:30:59", NULL, "not a date", DATE_YMD },
	{ "Wed Jun 05 14:30:59 24", NULL, "not a date", DATE_YMD },
	{ "Wed Jun 05 14:30:59 2024 x", NULL, "not a date", DATE_YMD },
	{ "Jun 05 14:30:59 24", NULL, "not a date", DATE_YMD },
	{ "Jun 05 14:30:59 20245", NULL, "not a date", DATE_YMD },
	{ "Jun 05:30", NULL, "not a date", DATE_YMD },
	{ "05 14:30:59 2024", NULL, "not a date", DATE_YMD },
	{ "Jun :30 2024", NULL, "no such day", DATE_YMD },
	{ "Wed Jun 05 14:30:5920 24", NULL, "not a date", DATE_YMD },
	{ "Wed Jun 05 14:30:59 2024 +0800", NULL, "not a date", DATE_YMD },
	{ "5-Jun-24 14:30", NULL, "two digits", DATE_YMD },
	{ "5-Jun-24", NULL, "two digits", DATE_YMD },
	{ "Jun 5", NULL, "not a date", DATE_YMD },
	{ "Jun st, 2024", NULL, "not a date", DATE_YMD },
	{ "123 Jun 2024", NULL, "not a date", DATE_YMD },
	{ "5 Jun 202", NULL, "not a date", DATE_YMD },
	{ "2024 Jun 2024", NULL, "not a date", DATE_YMD },
	{ "5 Jun 20245", NULL, "not a date", DATE_YMD },
	{ "Ju 5, 2024", NULL, "not a date", DATE_YMD },
	{ "Junk 5, 2024", NULL, "not a date", DATE_YMD },
	{ "Jun 31, 2024", NULL, "no such day", DATE_YMD },
	{ ", 2024-06-05", NULL, "not a date", DATE_YMD },
	{ "2024-06-05,", NULL, "not a date", DATE_YMD },
	{ "2024-06-05,2024-06-06", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14:30 (CST)", NULL, "no zone", DATE_YMD },
	{ "6/5/2024, 2:30 PM", "2024-06-05T14:30", NULL, DATE_MDY },
	{ "1969-12-31 19:00", NULL, "placeholder", DATE_YMD },
	{ "1753-01-01", NULL, "placeholder", DATE_YMD },
	{ "5/6/2024", "2024-06-05", NULL, DATE_DMY },
	{ "05.06.2024 14:30", "2024-06-05T14:30", NULL, DATE_DMY },
	{ "31/12/2024", "2024-12-31", NULL, DATE_DMY },
	{ "2024-06-05", "2024-06-05", NULL, DATE_DMY },
	{ "09/12/2016", "2016-09-12", NULL, DATE_MDY },
	{ "9-12-2016", "2016-09-12", NULL, DATE_MDY },
	{ "31/12/2024", NULL, "no such day", DATE_MDY },
	{ "31/12/2024", NULL, "intake.date", DATE_YMD },
	{ "03/04/2024", NULL, "intake.date", DATE_YMD },
	{ "24-01-05", NULL, "two digits", DATE_YMD },
	{ "5/6/24", NULL, "two digits", DATE_DMY },
	{ "24年1月5日", NULL, "two digits", DATE_YMD },
	{ "45292", NULL, "= 2024-01-01", DATE_YMD },
	{ "45292.5", NULL, "= 2024-01-01", DATE_YMD },
	{ "0000-00-00", NULL, "placeholder", DATE_YMD },
	{ "0000-00-00 00:00:00", NULL, "placeholder", DATE_YMD },
	{ "1970-01-01", NULL, "placeholder", DATE_YMD },
	{ "1970-01-01 08:00", NULL, "placeholder", DATE_YMD },
	{ "9999-12-31", NULL, "placeholder", DATE_YMD },
	{ "1900-01-00", NULL, "placeholder", DATE_YMD },
	{ "2023-02-29", NULL, "no such day", DATE_YMD },
	{ "2024-13-01", NULL, "no such day", DATE_YMD },
	{ "2024-06-05 24:01", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 23:59:60", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14:60", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 2:30 PM", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 下午2:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 CST", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30 北京时间", NULL, "no zone", DATE_YMD },
	{ "2024-06-05T14:30+99:00", NULL, "time zone", DATE_YMD },
	{ "2024-06-05Z", NULL, "not a date", DATE_YMD },
	{ "2024-06-05x", NULL, "not a date", DATE_YMD },
	{ "2024-06/05", NULL, "not a date", DATE_YMD },
	{ "2024-06", NULL, "not a date", DATE_YMD },
	{ "昨天", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 14时30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "12345", NULL, "not a date", DATE_YMD },
	{ "99999999", NULL, "no such day", DATE_YMD },
	/* a spreadsheet's day numbers, and what only looks like one */
	{ "19999", NULL, "not a date", DATE_YMD },
	{ "20000", NULL, "= 1954-10-03", DATE_YMD },
	{ "80000", NULL, "= 2119-01-11", DATE_YMD },
	{ "80001", NULL, "not a date", DATE_YMD },
	{ "45292.", NULL, "= 2024-01-01", DATE_YMD },
	{ "45292x", NULL, "not a date", DATE_YMD },
	{ "45292.5x", NULL, "not a date", DATE_YMD },
	{ "045292", NULL, "= 2024-01-01", DATE_YMD },
	{ "452920", NULL, "not a date", DATE_YMD },
	{ "4529", NULL, "not a date", DATE_YMD },
	/* placeholders, and the days beside them */
	{ "0001-01-01", NULL, "placeholder", DATE_YMD },
	{ "0001-01-02", NULL, "no year of our time", DATE_YMD },
	{ "0001-02-01", NULL, "no year of our time", DATE_YMD },
	{ "0000-00-01", NULL, "no year of our time", DATE_YMD },
	{ "1899-12-30", NULL, "placeholder", DATE_YMD },
	{ "1899-12-29", NULL, "no year of our time", DATE_YMD },
	{ "1900-01-01", NULL, "placeholder", DATE_YMD },
	{ "1900-01-02", "1900-01-02", NULL, DATE_YMD },
	{ "1900-02-01", "1900-02-01", NULL, DATE_YMD },
	{ "1970-01-02", "1970-01-02", NULL, DATE_YMD },
	{ "9999-12-30", "9999-12-30", NULL, DATE_YMD },
	{ "9999-12-30 24:00", "9999-12-31T00:00", NULL, DATE_YMD },
	{ "9999-12-30T23:30-09:00", "9999-12-31T16:30", NULL, DATE_YMD },
	{ "9999-12-30T23:30-07:00", "9999-12-31T14:30", NULL, DATE_YMD },
	{ "2024-00-05", NULL, "no such day", DATE_YMD },
	{ "2024-06-31", NULL, "no such day", DATE_YMD },
	{ "2024-06-00", NULL, "no such day", DATE_YMD },
	{ "2024-02-29", "2024-02-29", NULL, DATE_YMD },
	/* dates cut short, and marks that do not belong together */
	{ "2024", NULL, "not a date", DATE_YMD },
	{ "2024年", NULL, "not a date", DATE_YMD },
	{ "2024年6", NULL, "not a date", DATE_YMD },
	{ "2024年月", NULL, "not a date", DATE_YMD },
	{ "2024年6月", NULL, "not a date", DATE_YMD },
	{ "2024年月5日", NULL, "not a date", DATE_YMD },
	{ "2024年6 5日", NULL, "not a date", DATE_YMD },
	{ "2024年6月5", NULL, "not a date", DATE_YMD },
	{ "2024年6月日", NULL, "not a date", DATE_YMD },
	{ "2024年6月5號", "2024-06-05", NULL, DATE_YMD },
	{ "2024年13月5日", NULL, "no such day", DATE_YMD },
	{ "202年6月5日", NULL, "not a date", DATE_YMD },
	{ "2024,6,5", NULL, "not a date", DATE_YMD },
	{ "2024-6-", NULL, "not a date", DATE_YMD },
	{ "2024--5", NULL, "not a date", DATE_YMD },
	{ "2024-6-12345", NULL, "not a date", DATE_YMD },
	{ "2024-6-123", NULL, "not a date", DATE_YMD },
	{ "2024-123-1", NULL, "not a date", DATE_YMD },
	{ "5/6/202", NULL, "not a date", DATE_DMY },
	{ "5/6/20240", NULL, "not a date", DATE_DMY },
	{ "5/6/202414:30", NULL, "not a date", DATE_DMY },
	{ "20240-6-5", NULL, "not a date", DATE_YMD },
	{ "2024-6-514:30", NULL, "not a date", DATE_YMD },
	{ "505/6/2024", NULL, "not a date", DATE_DMY },
	{ "5/6", NULL, "not a date", DATE_DMY },
	{ "5/6/", NULL, "not a date", DATE_DMY },
	{ "/6/2024", NULL, "not a date", DATE_DMY },
	{ "202406051430", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024060514", NULL, "not a date", DATE_YMD },
	{ "20241305", NULL, "no such day", DATE_YMD },
	/* times of day */
	{ "2024-06-05t14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05   14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05T 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 00:00", "2024-06-05T00:00", NULL, DATE_YMD },
	{ "2024-06-05 23:59:59", "2024-06-05T23:59", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59,9", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59.", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30:59.Z", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30:59.x", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30:", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14:30:5", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:3", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14:300", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 140:30", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 14-30", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 25:00", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 24:00:01", NULL, "no such time", DATE_YMD },
	{ "2024-06-05 24:00:00", "2024-06-06T00:00", NULL, DATE_YMD },
	{ "2024-06-05 ", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 x", NULL, "not a date", DATE_YMD },
	{ "2024-06-05T", NULL, "not a date", DATE_YMD },
	{ "20240605 143", NULL, "no such time", DATE_YMD },
	{ "20240605 146000", NULL, "no such time", DATE_YMD },
	{ "20240605 143060", NULL, "no such time", DATE_YMD },
	{ "20240605 1430.5", NULL, "no zone", DATE_YMD },
	{ "20240605x", NULL, "not a date", DATE_YMD },
	{ "2024-06-05 1430", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日14", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日14點", "2024-06-05T14:00", NULL, DATE_YMD },
	{ "2024年6月5日14时30分5", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日14时30分60秒", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日14时60分", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日14时30分秒", NULL, "no zone", DATE_YMD },
	{ "2024年6月5日14时分", NULL, "no zone", DATE_YMD },
	{ "2024年6月5日14时305秒", NULL, "no such time", DATE_YMD },
	{ "2024年6月5日24时", "2024-06-06T00:00", NULL, DATE_YMD },
	{ "2024年6月5日 下午", NULL, "half of the day", DATE_YMD },
	/* halves of the day that make the hour certain, and those that do not */
	{ "2024-06-05 11:33:07 PM", "2024-06-05T23:33", NULL, DATE_YMD },
	{ "2024-06-05 12:45:11 am", "2024-06-05T00:45", NULL, DATE_YMD },
	{ "2024-06-05 12:10PM", "2024-06-05T12:10", NULL, DATE_YMD },
	{ "2024-06-05 2:30 p.m.", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 PM 2:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 2 PM", "2024-06-05T14:00", NULL, DATE_YMD },
	{ "2024-06-05 2:30 PM UTC", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024/6/5 下午 02:30:00", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024年6月5日下午2点半", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024年6月5日 星期三 14:30", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 下午12:00", "2024-06-05T12:00", NULL, DATE_YMD },
	{ "2024-06-05 下午11:59", "2024-06-05T23:59", NULL, DATE_YMD },
	{ "2024-06-05 上午11:59", "2024-06-05T11:59", NULL, DATE_YMD },
	{ "2024-06-05 上午12:00", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 凌晨5:59", "2024-06-05T05:59", NULL, DATE_YMD },
	{ "2024-06-05 凌晨12:30", "2024-06-05T00:30", NULL, DATE_YMD },
	{ "2024-06-05 凌晨6:00", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 中午11:30", "2024-06-05T11:30", NULL, DATE_YMD },
	{ "2024-06-05 中午12:30", "2024-06-05T12:30", NULL, DATE_YMD },
	{ "2024-06-05 中午1:30", "2024-06-05T13:30", NULL, DATE_YMD },
	{ "2024-06-05 中午2:30", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 晚上6:00", "2024-06-05T18:00", NULL, DATE_YMD },
	{ "2024-06-05 晚上11:00", "2024-06-05T23:00", NULL, DATE_YMD },
	{ "2024-06-05 晚上5:59", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 晚上12:00", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 下午14:30", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 14:30 PM", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 0:30 AM", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 下午2:30 PM", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 PM", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 下午2", "2024-06-05T14:00", NULL, DATE_YMD },
	{ "2024-06-05 上午0:30", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 上午13:00", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 中午10:30", NULL, "half of the day", DATE_YMD },
	{ "2024年6月5日 14点半", "2024-06-05T14:30", NULL, DATE_YMD },
	/* an hour without a date */
	{ "14:30", "14:30", NULL, DATE_YMD },
	{ "9:05:59", "09:05", NULL, DATE_YMD },
	{ "下午2:30", "14:30", NULL, DATE_YMD },
	{ "2:30 PM", "14:30", NULL, DATE_YMD },
	{ "14时30分", "14:30", NULL, DATE_YMD },
	{ "14时", "14:00", NULL, DATE_YMD },
	{ "24:00", "00:00", NULL, DATE_YMD },
	{ "25:00", NULL, "no such time", DATE_YMD },
	{ "14", NULL, "not a date", DATE_YMD },
	{ ":30", NULL, "not a date", DATE_YMD },
	{ "下午", NULL, "half of the day", DATE_YMD },
	/* zones */
	{ "2024-06-05 14:30 UTC", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30:59 GMT", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 UTC+8", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 GMT+08:00", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 GMT-0400", "2024-06-06T02:30", NULL, DATE_YMD },
	{ "2024-06-05 9:00-12:00", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-05 10:00-12", NULL, "from one hour to another", DATE_YMD },
	{ "20240607 0900-1100", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-05 9时-11", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-07 下午2:00-04", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-07 2:00 PM-04", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-07 2:00下午-04", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-07 2时下午-04", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-07 14时30分-04", "2024-06-08T02:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 +0800 AMT", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-07 05:00-0700", "2024-06-07T20:00", NULL, DATE_YMD },
	{ "2024-06-07 05:00:00-07", "2024-06-07T20:00", NULL, DATE_YMD },
	{ "2024-06-07 14:00-04", "2024-06-08T02:00", NULL, DATE_YMD },
	{ "1741137125", NULL, "seconds since 1970, = 2025-03-05", DATE_YMD },
	{ "1741137125000", NULL, "seconds since 1970, = 2025-03-05", DATE_YMD },
	{ "2741137125", NULL, "not a date", DATE_YMD },
	{ "8 AM", "08:00", NULL, DATE_YMD },
	{ "8pm", "20:00", NULL, DATE_YMD },
	{ "13 AM", NULL, "half of the day", DATE_YMD },
	{ "2024-06-05 02:30:00 +0800 PM", NULL, "no such time zone", DATE_YMD },
	{ "2024-06-05 02:30-05:00", NULL, "from one hour to another", DATE_YMD },
	{ "2024-06-05 20:30-04:00", "2024-06-06T08:30", NULL, DATE_YMD },
	{ "2024-06-05T02:30-05:00", "2024-06-05T15:30", NULL, DATE_YMD },
	{ "2024-06-05 02:30:00-05:00", "2024-06-05T15:30", NULL, DATE_YMD },
	{ "2024-06-05 02:30-0500", "2024-06-05T15:30", NULL, DATE_YMD },
	{ "2024-06-05 14:30 UTCx", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30 5", NULL, "no zone", DATE_YMD },
	{ "2024-06-05 14:30 +0900 (JST", NULL, "time zone", DATE_YMD },
	{ "2024-06-05 14:30 +0900 J-1", NULL, "time zone", DATE_YMD },
	{ "2024-06-05 14:30 +0900 jst", NULL, "time zone", DATE_YMD },
	{ "2024-06-05 14:30+0900JST", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30z", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30 Z", "2024-06-05T22:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30ZZ", NULL, "no zone", DATE_YMD },
	{ "2024-06-05T14:30zone", NULL, "no zone", DATE_YMD },
	{ "2024-06-05T14:30 ", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30+", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+8", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+8:00", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+08:", "2024-06-05T14:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30+08:0", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+08:000", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+08:60", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30+14:00", "2024-06-05T08:30", NULL, DATE_YMD },
	{ "2024-06-05T14:30+15:00", NULL, "time zone", DATE_YMD },
	{ "2024-06-05T14:30-05:30", "2024-06-06T04:00", NULL, DATE_YMD },
	{ "2024-06-05T00:30+0900", "2024-06-04T23:30", NULL, DATE_YMD },
};

/* The moment as the clocks of the zone show it; an hour alone as it is. */
static size_t shown(const struct moment *m, struct text name, struct arena *arena, char out[WHEN_ROOM])
{
	struct zone zone = zone_open(name, arena);
	struct when when = { m->day, m->minute };
	if (m->has_offset)
		when = zone_civil(&zone, (int64_t)m->day * MINUTES_A_DAY + m->minute - m->offset);
	size_t n = when_format(when, out);
	if (m->has_day)
		return n;
	memmove(out, out + n - 5, 5);
	return 5;
}

static const struct {
	const char *in;
	bool vague;
} clocks[] = {
	{ "上午", true }, { "下午", true }, { "PM", true }, { "全天", true }, { "尽快", true }, { "工作日", true }, { "9:00-12:00", true }, { "9-12点", true }, { "14点至16点", true },
	{ "14:00~16:00", true }, { "下午2点-5点", true }, { "9-12", true }, { "2024-06-05", false }, { "14:30x", false }, { "-", false },
	{ "上午9", false }, { "2024-13-45", false }, { "上午全天", false }, { "9至", false }, { "123-456", false }, { "1234", false }, { "9-xx", false },
	{ "14:00-2024-06-05", false },
};

/* What a moment says beside its day, minute and offset. */
static const struct {
	const char *in;
	int second;
	bool midnight;
} exactly[] = {
	{ "2024-06-05 00:00", 0, true }, { "2024-06-05 12:00 AM", 0, true }, { "2024-06-05 00:00:30", 30, false }, { "2024-06-05 00:30", 0, false },
	{ "2024-06-05 14:00", 0, false }, { "2024-06-05 24:00", 0, false }, { "2024-06-05 14:30:59.9", 59, false }, { "2024-06-05", 0, false },
};

static void test_exactly(struct arena *arena)
{
	for (size_t i = 0; i < sizeof exactly / sizeof *exactly; i++) {
		struct moment m;
		CHECK(!moment_parse(at_the_edge(text_of(exactly[i].in)), DATE_YMD, arena, &m));
		if (m.second != exactly[i].second || m.midnight != exactly[i].midnight)
			printf("moment %s: second %d, midnight is %d\n", exactly[i].in, m.second, m.midnight), check_failures++;
	}
}

int main(void)
{
	int bad = 0;
	struct arena arena = { 0 };
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct moment m;
		struct text in = at_the_edge(clean_narrow(text_of(cases[i].in), &arena));
		const char *why = moment_parse(in, cases[i].order, &arena, &m);
		char out[WHEN_ROOM];
		size_t n = why ? 0 : shown(&m, TEXT("Asia/Shanghai"), &arena, out);
		bool fine = cases[i].why ? why && strstr(why, cases[i].why)
					 : !why && text_eq((struct text){ out, n }, text_of(cases[i].out));
		if (fine)
			continue;
		printf("moment %s: %.*s: %s\n", cases[i].in, (int)n, out, why ? why : "accepted");
		bad = 1;
	}
	for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
		if (moment_is_vague(at_the_edge(text_of(clocks[i].in)), &arena) == clocks[i].vague)
			continue;
		printf("clock %s: vague is not %d\n", clocks[i].in, clocks[i].vague);
		bad = 1;
	}
	test_exactly(&arena);
	arena_free(&arena);
	return bad || checks_failed();
}
