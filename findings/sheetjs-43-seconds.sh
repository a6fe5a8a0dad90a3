#!/bin/sh
# SheetJS 0.18.5 (npm xlsx), where the zone is Asia/Shanghai, writes the moment 14:30:00 into a workbook as 14:30:43, and reads it back as 14:29:59.
# It counts from the last day of 1899, when Shanghai was 8:05:43 east of Greenwich, with a zone offset that has no seconds. At UTC it is right.
# So every reader of the file but SheetJS itself is 43 seconds late, and SheetJS is off by a minute once the seconds are cut off.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . xlsx@0.18.5 > /dev/null
cat > ask.js <<'END'
const xlsx = require("xlsx");
const book = xlsx.utils.book_new();
xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([[new Date(2024, 5, 5, 14, 30)]]), "s");
const bytes = xlsx.write(book, { type: "buffer", bookType: "xlsx" });
const cell = options => xlsx.read(bytes, options).Sheets.s.A1.v;
const seconds = Math.round((cell({}) % 1) * 86400);
const clock = new Date(seconds * 1000).toISOString().slice(11, 19);
console.log(`in the file ${clock}, read back ${cell({ cellDates: true }).toTimeString().slice(0, 8)}`);
END
for zone in UTC Asia/Shanghai; do
	echo "$zone: $(TZ=$zone node ask.js)"
done > seen
cat seen
diff - seen <<'END'
UTC: in the file 14:30:00, read back 14:30:00
Asia/Shanghai: in the file 14:30:43, read back 14:29:59
END
