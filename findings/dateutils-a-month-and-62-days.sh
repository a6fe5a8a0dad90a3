#!/bin/sh
# dateutils 0.4.10 (Debian 12): from 31 January to 1 March its ddiff counts, in months and days, one month and 62 days; in days alone it counts 29, which
# is right. So it goes where the month before the end has no such day. From 31 December it is two months and 62 days; where the error does not
# show, as from 29 January or from 31 May to 1 July, a day is missing. What ddiff says and dadd adds back does not lead to the day asked for.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq dateutils=0.4.10-1 2> /dev/null
dpkg -x dateutils_*.deb .
while read -r from to; do
	difference=$(usr/bin/dateutils.ddiff "$from" "$to" -f '%mmo%dd')
	echo "$from $to: $(usr/bin/dateutils.ddiff "$from" "$to" -f '%d') days, or $difference, and added back $(usr/bin/dateutils.dadd "$from" "$difference")"
done > seen <<'END'
2026-01-28 2026-03-01
2026-01-29 2026-03-01
2026-01-30 2026-03-01
2026-01-31 2026-03-01
2026-01-31 2026-03-31
2025-12-31 2026-03-01
2026-05-31 2026-07-01
END
cat seen
diff - seen <<'END'
2026-01-28 2026-03-01: 32 days, or 1mo1d, and added back 2026-03-01
2026-01-29 2026-03-01: 31 days, or 1mo0d, and added back 2026-02-28
2026-01-30 2026-03-01: 30 days, or 1mo63d, and added back 2026-05-02
2026-01-31 2026-03-01: 29 days, or 1mo62d, and added back 2026-05-01
2026-01-31 2026-03-31: 59 days, or 2mo0d, and added back 2026-03-31
2025-12-31 2026-03-01: 60 days, or 2mo62d, and added back 2026-05-01
2026-05-31 2026-07-01: 31 days, or 1mo0d, and added back 2026-06-30
END
