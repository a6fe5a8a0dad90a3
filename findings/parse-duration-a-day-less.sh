#!/bin/sh
# parse-duration 2.1.9 (npm) takes the ISO 8601 durations P3D and PT4H as anybody would hope, and so hides what it does with others: P1DT12H is 12 hours, for
# it knows no unit "dt" and passes over the day, and P1M is one minute. What it cannot read it usually calls null. And iso8601-duration 2.1.4
# takes -PT30M, half an hour before, without an error for half an hour after; its README says that the sign is not supported yet.
# luxon 3.7.2 reads them all. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . parse-duration@2.1.9 iso8601-duration@2.1.4 luxon@3.7.2 > /dev/null
cat > ask.mjs <<'END'
import { parse as isoParse, toSeconds } from "iso8601-duration";
import { Duration } from "luxon";
import parse from "parse-duration";
const from = new Date("2026-06-01T00:00:00Z");
for (const text of ["P3D", "PT4H", "P1DT12H", "P1M", "-PT30M"])
	console.log(`${text}: hours by parse-duration ${(parse(text) / 36e5).toFixed(2)}, iso8601-duration ${toSeconds(isoParse(text), from) / 3600}, luxon ${
		Duration.fromISO(text).as("hours")}`);
console.log(`三天: ${parse("三天")}`);
END
TZ=UTC node ask.mjs > seen
cat seen
diff - seen <<'END'
P3D: hours by parse-duration 72.00, iso8601-duration 72, luxon 72
PT4H: hours by parse-duration 4.00, iso8601-duration 4, luxon 4
P1DT12H: hours by parse-duration 12.00, iso8601-duration 36, luxon 36
P1M: hours by parse-duration 0.02, iso8601-duration 720, luxon 720
-PT30M: hours by parse-duration -0.50, iso8601-duration 0.5, luxon -0.5
三天: null
END
