#!/bin/sh
# Taskwarrior 2.6.2 (Debian 12) takes "every two months" in three spellings, and each is another series, without a word. From 31 December at ten in the
# morning: 2months is 60 days, so the day wanders through the calendar; P2M keeps to months but loses the hour, which is midnight from the second
# task on; bimonthly keeps the hour. The last two go on from the day that a short month left: after one February, and one is enough, the 31st is the
# 28th for good, as it is with monthly.
# Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq taskwarrior=2.6.2+dfsg-1 2> /dev/null
dpkg -x taskwarrior_*.deb .
export TZ=UTC TASKRC="$dir/rc" TASKDATA="$dir/tasks"
printf 'confirmation=no\nverbose=nothing\nrecurrence.limit=7\n' > rc
for every in 2months P2M bimonthly monthly; do
	rm -rf tasks
	mkdir tasks
	usr/bin/task add call due:2050-12-31T10:00 "recur:$every" > /dev/null 2>&1
	usr/bin/task list > /dev/null 2>&1 || :
	echo "$every: $(usr/bin/task export 2> /dev/null | sed -n 's/.*"due":"\([0-9]*\)T\([0-9][0-9]\).*"imask".*/\1T\2/p' | sort | paste -sd " ")"
done > seen
cat seen
diff - seen <<'END'
2months: 20501231T10 20510301T10 20510430T10 20510629T10 20510828T10 20511027T10 20511226T10
P2M: 20501231T10 20510228T00 20510428T00 20510628T00 20510828T00 20511028T00 20511228T00
bimonthly: 20501231T10 20510228T10 20510428T10 20510628T10 20510828T10 20511028T10 20511228T10
monthly: 20501231T10 20510131T10 20510228T10 20510328T10 20510428T10 20510528T10 20510628T10
END
