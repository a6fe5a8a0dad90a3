#!/bin/sh
# moment-business-days 1.2.0 (npm) gives a holiday for the next business day: nextBusinessDay and prevBusinessDay look at six days and then return
# where they are, without an error. The week of National Day has seven days off, the Spring Festival of 2026 nine, so the work before both of
# them is put on a day off; businessAdd(1), in the same library and with the same holidays, is right. The README names the limit for long
# holidays, not that the answer is then wrong. The holidays are those of chinese-days 1.5.7. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . moment-business-days@1.2.0 moment@2.30.1 chinese-days@1.5.7 > /dev/null
cat > ask.js <<'END'
const moment = require("moment-business-days");
const { isHoliday } = require("chinese-days");
const holidays = [];
for (const day = moment("2026-01-01"); day.year() === 2026; day.add(1, "d"))
	if (isHoliday(day.format("YYYY-MM-DD")))
		holidays.push(day.format("YYYY-MM-DD"));
moment.updateLocale("en", { holidays, holidayFormat: "YYYY-MM-DD" });
const said = day => `${day.format("MM-DD")} (${day.isBusinessDay() ? "work" : "off"})`;
for (const [from, next, step] of [["2026-04-30", "nextBusinessDay", 1], ["2026-09-30", "nextBusinessDay", 1], ["2026-02-13", "nextBusinessDay", 1],
	["2026-10-08", "prevBusinessDay", -1], ["2026-02-24", "prevBusinessDay", -1]])
	console.log(`${from}: ${next} ${said(moment(from)[next]())}, businessAdd(${step}) ${said(moment(from).businessAdd(step))}`);
END
TZ=Asia/Shanghai node ask.js > seen
cat seen
diff - seen <<'END'
2026-04-30: nextBusinessDay 05-06 (work), businessAdd(1) 05-06 (work)
2026-09-30: nextBusinessDay 10-06 (off), businessAdd(1) 10-08 (work)
2026-02-13: nextBusinessDay 02-19 (off), businessAdd(1) 02-24 (work)
2026-10-08: prevBusinessDay 10-02 (off), businessAdd(-1) 09-30 (work)
2026-02-24: prevBusinessDay 02-18 (off), businessAdd(-1) 02-13 (work)
END
