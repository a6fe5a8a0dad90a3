#!/bin/sh
# dateparser 1.1.6 (Debian 12, python3-dateparser), language zh, reads a time to the second as Chinese programs write it, 2026年12月5日 10时30分00秒, as 50 minutes
# ago: date and hour are gone, minute and second become one number, 3000 or for 05分07秒 507, and so many seconds before now are the answer, nothing
# that looks like a failure. To the minute, or with 10:30:00 for the hour, the same line is right. A list exported in this form is dated
# within the last 100 minutes of whenever it is read.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq python3-dateparser=1.1.6-1 python3-regex=0.1.20221031-1+b1 python3-tzlocal=4.2-1 python3-dateutil=2.8.2-2 \
	python3-tz=2022.7.1-4 python3-six=1.16.0-4 python3-pytz-deprecation-shim=0.1.0.post0-3 2> /dev/null
for package in *.deb; do dpkg -x "$package" .; done
cat > ask.py <<'END'
import datetime
import dateparser
now = datetime.datetime(2026, 12, 1, 18, 0)
for text in ["2026年12月5日 10时30分", "2026年12月5日 10:30:00", "2026年12月5日 10时30分00秒", "2026年12月5日10时30分00秒", "2026年3月8日 09时05分07秒"]:
    print(text, "is", dateparser.parse(text, languages=["zh"], settings={"RELATIVE_BASE": now}))
END
TZ=UTC PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 -W ignore ask.py > seen
cat seen
diff - seen <<'END'
2026年12月5日 10时30分 is 2026-12-05 10:30:00
2026年12月5日 10:30:00 is 2026-12-05 10:30:00
2026年12月5日 10时30分00秒 is 2026-12-01 17:10:00
2026年12月5日10时30分00秒 is 2026-12-01 17:10:00
2026年3月8日 09时05分07秒 is 2026-12-01 17:51:33
END
