#!/bin/sh
# chinese-days 1.5.7 (npm) answers for the day before, where the process runs west of Greenwich: it reads "2026-11-30" as midnight UTC and
# then takes the parts of that moment in local time. On such a machine every Monday is a day off and every Saturday a working day; east of
# Greenwich and at UTC the answers are right. And a year beyond its tables is answered by weekday without a word: National Day of 2027 works.
# Seen with Node.js 20. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . chinese-days@1.5.7 > /dev/null
cat > ask.js <<'END'
const { isWorkday } = require("chinese-days");
console.log(["2026-11-30", "2026-12-05", "2027-10-01"].map(d => isWorkday(d) ? "work" : "off").join(" ")); // Monday, Saturday, National Day
END
for zone in Asia/Shanghai UTC America/New_York; do
	echo "$zone: $(TZ=$zone node ask.js)"
done > seen
cat seen
diff - seen <<'END'
Asia/Shanghai: work off work
UTC: work off work
America/New_York: off work work
END
