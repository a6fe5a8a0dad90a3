#!/bin/sh
# date-holidays 3.37.0 (npm) does not know on which days China works. The State Council's notices for 2024 to 2026, as chinese-days 1.5.7 has
# them, give 56 weekdays off; the library misses half of them, for it has the days that the regulation names, not those that are put around
# them, nor the Saturdays and Sundays that are worked for them. And it gives everybody the half days of women, soldiers and children, where
# they fall on a weekday, and the eve of the Spring Festival of 2024, which was worked. A deadline of three working days counted by it is
# days early at every long holiday. Seen with Node.js 20. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . date-holidays@3.37.0 chinese-days@1.5.7 > /dev/null
cat > ask.js <<'END'
const Holidays = require("date-holidays");
const { isHoliday, isWorkday } = require("chinese-days");
const china = new Holidays("CN", { timezone: "Asia/Shanghai" });
const off = { known: 0, missed: 0 }, wrong = [];
let worked = 0;
for (let t = Date.UTC(2024, 0, 1, 4); t < Date.UTC(2027, 0, 1, 4); t += 864e5) { // noon in China
	const day = new Date(t).toISOString().slice(0, 10), weekend = [0, 6].includes(new Date(t).getUTCDay());
	const named = (china.isHoliday(new Date(t)) || []).filter(h => h.type === "public").map(h => h.name);
	if (weekend)
		worked += isWorkday(day);
	else if (isHoliday(day))
		off[named.length ? "known" : "missed"]++;
	else if (named.length)
		wrong.push(`${day} ${named}`);
}
console.log(`weekdays off: ${off.known} known, ${off.missed} missed; Saturdays and Sundays worked: ${worked}`);
console.log("2026-02-20, Friday of the Spring Festival week:", china.isHoliday(new Date("2026-02-20T12:00:00+08:00")) ? "off" : "a working day");
console.log(wrong.join("\n"));
END
TZ=Asia/Shanghai node ask.js > seen
cat seen
diff - seen <<'END'
weekdays off: 28 known, 28 missed; Saturdays and Sundays worked: 19
2026-02-20, Friday of the Spring Festival week: a working day
2024-02-09 春节
2024-03-08 国际妇女节
2024-08-01 建军节
2025-08-01 建军节
2026-06-01 六一儿童节
END
