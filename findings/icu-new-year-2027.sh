#!/bin/sh
# ICU 78.2, as Node.js 20.20.2 (npm node) has it, has the Spring Festival of 2027 on 7 February and that of 2030 on 2 February; they are on the 6th and the 3rd. It works the
# new moon out, and where that falls minutes from midnight in Beijing, 23:56 and 00:07, its error takes the whole month to the next day or the
# day before; the tables of lunar-javascript 1.7.7 and chinese-days 1.5.7 (npm) are right. The eve and the birthdays of that month are out
# as well. ICU 72.1 of Debian 12 answers the same. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . node@20.20.2 lunar-javascript@1.7.7 chinese-days@1.5.7 > /dev/null
cat > ask.js <<'END'
const { Solar } = require("lunar-javascript");
const { getLunarDate } = require("chinese-days");
const format = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "Asia/Shanghai" });
const first = { ICU: [], "lunar-javascript": [], "chinese-days": [] };
let differ = 0;
for (let t = Date.UTC(2024, 0, 1, 4); t < Date.UTC(2031, 0, 1); t += 864e5) { // noon in China
	const day = new Date(t).toISOString().slice(0, 10), lunar = Solar.fromYmd(...day.split("-").map(Number)).getLunar();
	const parts = Object.fromEntries(format.formatToParts(new Date(t)).map(part => [part.type, part.value]));
	const month = lunar.getMonth() < 0 ? `${-lunar.getMonth()}bis` : `${lunar.getMonth()}`; // a leap month
	const other = getLunarDate(day);
	differ += parts.month !== month || Number(parts.day) !== lunar.getDay();
	for (const [who, m, d] of [["ICU", parts.month, Number(parts.day)], ["lunar-javascript", month, lunar.getDay()],
		["chinese-days", `${other.lunarMon}${other.isLeap ? "bis" : ""}`, other.lunarDay]])
		if (m === "1" && d === 1)
			first[who].push(day);
}
for (const [who, days] of Object.entries(first))
	console.log(`${who}: ${days.join(" ")}`);
console.log(`days from 2024 to 2030 of which ICU has another date: ${differ}`);
END
TZ=Asia/Shanghai node_modules/.bin/node ask.js > seen
cat seen
diff - seen <<'END'
ICU: 2024-02-10 2025-01-29 2026-02-17 2027-02-07 2028-01-26 2029-02-13 2030-02-02
lunar-javascript: 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03
chinese-days: 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26 2029-02-13 2030-02-03
days from 2024 to 2030 of which ICU has another date: 60
END
