#include "foreign/brackets.h"

#include "bytes/fold.h"

bool bracket_split(struct text header, struct text *before, struct text *inside)
{
	size_t open = header.n, deep = 0;
	if (!header.n || header.p[header.n - 1] != ')')
		return false;
	do {
		open--;
		deep += header.p[open] == ')';
		deep -= header.p[open] == '(';
	} while (open && deep);
	*before = (struct text){ header.p, open };
	*inside = (struct text){ header.p + open + 1, header.n - open - 2 };
	return !deep;
}

/* ---- what is harmless, by what is in the column ---- */

/* That a cell must be filled, or need not. */
static const struct text fills = WORD("必填|必填项|必输|必须|必录|选填|选填项|非必填|可选|可空|可为空|可不填|不能为空|不可为空|不可空|如有|若有|文本|文本格式|下拉选择|"
				      "required|optional|mandatory|ifany|ifapplicable|text");
static const struct text of_phones = WORD("手机|手机号|移动|座机|固话|固定电话|本人|顾客|客户|用户|家庭|住宅|办公|办公室|常用|首选|主要|备用|2|含区号|带区号|加区号|"
					  "mobile|cell|landline|home|work|office|day|daytime|evening|primary|preferred|customer|client|withareacode");
static const struct text of_texts = WORD("本人|顾客|客户|用户|全名|全称|中文|详细|摘要|customer|client|fullname|details");
static const struct text of_moments = WORD("实际|实际时间|实际日期|24小时|24小时制|精确到日|精确到天|精确到小时|精确到分|精确到分钟|精确到秒|actual|24h|24hour|24hours");
static const struct text of_seconds = WORD("秒|秒数|秒钟|s|sec|secs|second|seconds|时分秒|分秒|hhmmss|hmmss|mmss");

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* The text behind one of the words of a list; NULL as its place if it begins with none of them. */
static struct text behind(struct text t, struct text list)
{
	struct text word;
	char room[16];
	while (text_item(&list, '|', &word)) {
		word = fold_word(word, room);
		if (text_starts(t, word))
			return (struct text){ t.p + word.n, t.n - word.n };
	}
	return (struct text){ NULL, 0 };
}

/* Digits and one of these words: (11位), (200字), or of a score (5分). */
static bool is_number_of(struct text t, struct text list)
{
	size_t n = 0;
	while (n < t.n && is_digit(t.p[n]))
		n++;
	return n && fold_listed(list, (struct text){ t.p + n, t.n - n });
}

/* An example of what a cell holds. */
static bool is_example(struct text t)
{
	struct text rest = behind(t, TEXT("例如|比如|形如|示例|样例|e.g|eg.|example"));
	if (!rest.p)
		rest = behind(t, TEXT("如|例|格式|format"));
	else
		return true;
	return rest.n && is_digit(*rest.p);
}

/* Is it how a date or an hour is written, such as yyyy/mm/dd, hh24:mi:ss, 年月日, and one that a policy with this order of dates reads so? */
static bool is_pattern(struct text t, enum date_order order)
{
	enum { YEAR = 1, MONTH = 2, DAY = 4, HOUR = 8, MINUTE = 16, SECOND = 32, T = 64, OTHER = 128 };
	static const struct {
		struct text word;
		unsigned part;
	} parts[] = {
		{ WORD("hh24"), HOUR }, { WORD("mi"), MINUTE }, { WORD("y"), YEAR }, { WORD("m"), MONTH }, { WORD("d"), DAY }, { WORD("h"), HOUR },
		{ WORD("s"), SECOND }, { WORD("t"), T }, { WORD("/"), OTHER }, { WORD("."), OTHER }, { WORD("'"), OTHER }, { WORD("年"), YEAR },
		{ WORD("月"), MONTH }, { WORD("日"), DAY }, { WORD("时"), HOUR }, { WORD("分"), MINUTE }, { WORD("秒"), SECOND },
	};
	enum { PARTS = sizeof parts / sizeof *parts };
	unsigned seen = 0, first = 0, last = 0;
	while (t.n) {
		size_t i = 0;
		struct text rest = { NULL, 0 };
		while (i < PARTS && !(rest = behind(t, parts[i].word)).p)
			i++;
		unsigned part = i < PARTS ? parts[i].part : 0;
		if (!part || (last == T && part != HOUR) || (part == SECOND && !(seen & HOUR))) /* MDT, MYT and MSD are zones */
			return false;
		seen |= part;
		first = first ? first : part;
		last = part == OTHER ? last : part;
		t = rest;
	}
	if (last == T || (first == DAY && order == DATE_MDY) || (first == MONTH && seen & DAY && order == DATE_DMY))
		return false;
	return (seen & MONTH && seen & (YEAR | DAY)) || (seen & HOUR && seen & (MONTH | MINUTE)); /* an m may be a minute */
}

/* Is it the zone that times without one have in the file? */
static bool is_zone(struct text t, const struct policy *policy, enum intake_type type)
{
	struct text zone = policy_intake_zone(policy, type);
	bool ours = !zone.n || text_eq(zone, policy->timezone);
	zone = zone.n ? zone : policy->timezone;
	if (ours && fold_listed(TEXT("当地时间|本地时间|local|localtime"), t))
		return true;
	if (text_eq(zone, TEXT("UTC")) || text_eq(zone, TEXT("Etc/UTC")))
		return fold_listed(TEXT("utc|gmt|z|世界时|utctime"), t);
	if (text_eq(zone, TEXT("Asia/Shanghai")) && fold_listed(TEXT("北京时间|中国时间|beijingtime|utc+8|utc+08:00|gmt+8|gmt+08:00"), t))
		return true;
	return fold_same_word(zone, t);
}

static bool is_of_column(struct text t, int column, const struct policy *policy, enum intake_type type)
{
	switch ((enum read_as)column_row[column].reading) {
	case READ_PHONE:
		return fold_listed(of_phones, t);
	case READ_MOMENT:
		return fold_listed(of_moments, t) || is_pattern(t, policy_date_order(policy, type)) || is_zone(t, policy, type);
	case READ_NUMBER:
		return fold_listed(of_seconds, t);
	case READ_WORD:
		return is_number_of(t, TEXT("分|分制|星")) || memchr(t.p, '/', t.n);
	case READ_TEXT:
		return fold_listed(of_texts, t) || ((column == J_KIND || column == J_CHANNEL) && memchr(t.p, '/', t.n));
	default:
		return false;
	}
}

static bool is_idle(struct text t, int column, const struct policy *policy, enum intake_type type)
{
	return !t.n || text_eq(t, TEXT("1")) || fold_listed(fills, t) || is_of_column(t, column, policy, type) ||
	       is_number_of(t, TEXT("位|位数字|字|字以内|digits")) || behind(t, TEXT("不超过|最多")).p || is_example(t);
}

bool bracket_is_idle(struct text t, int column, const struct policy *policy, enum intake_type type)
{
	static const char separators[] = ",;/";
	struct text form = behind(t, TEXT("格式|单位|format|unit|in"));
	if (is_idle(t, column, policy, type) || (form.p && is_idle(form, column, policy, type)))
		return true;
	for (const char *c = separators; *c; c++) {
		struct text list = t, item;
		bool all = t.p && memchr(t.p, *c, t.n);
		while (all && text_item(&list, *c, &item)) /* whose items have no such separator */
			all = bracket_is_idle(item, column, policy, type);
		if (all)
			return true;
	}
	return false;
}
