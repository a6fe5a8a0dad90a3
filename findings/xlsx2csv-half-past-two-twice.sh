#!/bin/sh
# xlsx2csv 0.7.8 (Debian 12) writes 14:30 as 02:30, without AM or PM, wherever a date and a time stand in one cell and the hour has one letter: also in
# format 22, yyyy/m/d h:mm, which spreadsheets choose by themselves. So an afternoon's call becomes one at night, with status 0; a time without a
# date and hh:mm are right. It makes each format by replacing letters: behind 时 the minutes, mm, are the month, so 14时30分 on a day in June is
# 02时06分; the quotation marks of the format come along as text. And a slip number kept at seven digits by 0000000 loses its zeros.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 > /dev/null
apt-get download -qq xlsx2csv=1:0.7.8-1 2> /dev/null
dpkg -x xlsx2csv_*.deb .
cat > make.js <<'END'
const xlsx = require("xlsx");
const afternoon = 46178 + 14.5 / 24 + 1 / 86400; // 5 June 2026, 14:30:01
const formats = [[afternoon, "m/d/yy h:mm"], [afternoon, "yyyy/m/d h:mm"], [afternoon, "yyyy-mm-dd hh:mm"], [afternoon % 1, "h:mm"],
	[afternoon, 'm"月"d"日" h"时"mm"分"'], [3106, "0000000"]];
const sheet = { "!ref": `A1:B${formats.length}` };
formats.forEach(([value, format], i) => {
	sheet[`A${i + 1}`] = { t: "s", v: format };
	sheet[`B${i + 1}`] = { t: "n", v: value, z: format };
});
xlsx.writeFile({ SheetNames: ["calls"], Sheets: { calls: sheet } }, "calls.xlsx");
END
node make.js
usr/bin/xlsx2csv -d '|' calls.xlsx > seen
cat seen
diff - seen <<'END'
m/d/yy h:mm|06/05/26 02:30
yyyy/m/d h:mm|2026/06/05 02:30
yyyy-mm-dd hh:mm|2026-06-05 14:30
h:mm|14:30
"m""月""d""日"" h""时""mm""分"""|"06""月""05""日"" 02""时""06""分"""
0000000|3106
END
