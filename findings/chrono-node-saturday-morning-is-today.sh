#!/bin/sh
# chrono-node 2.10.3 (npm), zh.hans, takes an appointment in Chinese apart and gives another one without a sign of doubt. On a Tuesday 周六上午, "on Saturday
# in the morning", is today at six: the weekday is dropped where only a part of the day follows. 本周六, "Saturday of this week", is the Saturday
# gone by, for it reads 这 but not 本 and then takes the nearest. A week begins on Sunday in it, so 下周日 is the day before 下周一, not the day behind
# 下周六. Twelve at night is noon, one at noon is one at night, and the quarters 一刻 and 三刻 are one minute and three.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . chrono-node@2.10.3 > /dev/null
cat > ask.js <<'END'
const { zh } = require("chrono-node");
const tuesday = new Date(2026, 11, 1, 9, 0);
const two = number => String(number).padStart(2, "0");
for (const text of ["周六上午", "周五下午3点", "本周六", "这周六", "下周日", "下周一", "晚上12点", "今晚8点", "明天中午1点", "下午三点一刻", "下午三点三刻", "下午三点半"]) {
	const [found] = zh.hans.parse(text, tuesday), date = found.start.date();
	console.log(text, `${date.getMonth() + 1}-${two(date.getDate())} ${two(date.getHours())}:${two(date.getMinutes())}`);
}
END
TZ=Asia/Shanghai node ask.js > seen
cat seen
diff - seen <<'END'
周六上午 12-01 06:00
周五下午3点 12-04 15:00
本周六 11-28 12:00
这周六 12-05 12:00
下周日 12-06 12:00
下周一 12-07 12:00
晚上12点 12-01 12:00
今晚8点 12-01 20:00
明天中午1点 12-02 01:00
下午三点一刻 12-01 15:01
下午三点三刻 12-01 15:03
下午三点半 12-01 15:30
END
