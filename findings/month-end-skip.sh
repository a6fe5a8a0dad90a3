#!/bin/sh
# "On the 31st, or the last day of a shorter month" is RSCALE=GREGORIAN;BYMONTHDAY=31;SKIP=BACKWARD in RFC 7529. ical.js 2.2.1 (npm) takes such a rule
# without a word and leaves the short months out, as if SKIP were not there; rrule 2.8.1 refuses it. BYMONTHDAY=-1 is the same rule and right in both.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund --prefix . ical.js@2.2.1 rrule@2.8.1 > /dev/null
cat > ask.mjs <<'END'
import ICAL from "ical.js";
import rrule from "rrule";
for (const rule of ["RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=4", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4"]) {
	const days = [], all = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromString("2026-01-31T12:00:00"));
	for (let day; (day = all.next());)
		days.push(day.toString().slice(5, 10));
	console.log(`ical.js ${rule}: ${days.join(" ")}`);
	try {
		console.log(`rrule ${rule}: ${rrule.rrulestr(`DTSTART:20260131T120000Z\nRRULE:${rule}`).all().map(day => day.toISOString().slice(5, 10)).join(" ")}`);
	} catch (e) {
		console.log(`rrule ${rule}: ${e.message}`);
	}
}
END
node ask.mjs > seen
cat seen
diff - seen <<'END'
ical.js RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=4: 01-31 03-31 05-31 07-31
rrule RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=4: Unknown RRULE property 'RSCALE'
ical.js FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4: 01-31 02-28 03-31 04-30
rrule FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=4: 01-31 02-28 03-31 04-30
END
