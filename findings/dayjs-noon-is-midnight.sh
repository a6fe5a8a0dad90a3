#!/bin/sh
# dayjs 1.11.23 (npm), locale zh-cn, with its plugin customParseFormat: what it has written itself at half past twelve, 中午12点30分, it reads as half past
# midnight. To read a part of the day it asks the locale, from one o'clock on, which hour has that name, and calls it an afternoon where that hour
# is above twelve; 中午 is met at eleven first. So one at noon is one at night as well. Every other hour of the day comes back as it went.
# moment 2.31.0, whose words it shares, and date-fns 4.4.0 read their own noon right.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . dayjs@1.11.23 moment@2.31.0 date-fns@4.4.0 > /dev/null
cat > ask.js <<'END'
const dayjs = require("dayjs"), moment = require("moment"), { format, parse } = require("date-fns"), { zhCN } = require("date-fns/locale");
require("dayjs/locale/zh-cn");
require("moment/locale/zh-cn");
dayjs.extend(require("dayjs/plugin/customParseFormat"));
const words = "YYYY年M月D日Ah点mm分", others = "yyyy年M月d日bbbh点mm分";
for (let hour = 0; hour < 24; hour++) {
	const date = new Date(2026, 5, 5, hour, 30);
	const told = dayjs(date).locale("zh-cn").format(words), read = dayjs(told, words, "zh-cn").format("HH:mm");
	if (read !== dayjs(date).format("HH:mm"))
		console.log("dayjs", told, read);
	for (const text of [moment(date).locale("zh-cn").format(words)])
		if (moment(text, words, "zh-cn").hour() !== hour)
			console.log("moment", text);
	if (parse(format(date, others, { locale: zhCN }), others, new Date(), { locale: zhCN }).getHours() !== hour)
		console.log("date-fns", hour);
}
console.log("dayjs", dayjs("中午1:30", "Ah:mm", "zh-cn").format("HH:mm"));
console.log("moment", moment("中午1:30", "Ah:mm", "zh-cn").format("HH:mm"));
END
TZ=Asia/Shanghai node ask.js > seen
cat seen
diff - seen <<'END'
dayjs 2026年6月5日中午12点30分 00:30
dayjs 01:30
moment 13:30
END
