#!/bin/sh
# systemd-cron 1.15.19 (Debian 12), which takes the place of cron, makes other timers of a valid crontab. Its list of months has no October: nov runs in
# October, dec in November, and oct never. The weekend as 6-7 is called garbled in the log and runs every day all the same; 0-7 is Sunday
# alone, without a word. And the 13th with Friday is Friday the 13th, where its own crontab(5) promises either, as cron does it. Months as
# numbers and days in a list are right. Exit status 0: still so.
set -e
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
apt-get download -qq systemd-cron=1.15.19-5 2> /dev/null
dpkg -x systemd-cron_*.deb .
cat > timers.py <<'END'
import importlib.machinery
import importlib.util
import os
loader = importlib.machinery.SourceFileLoader("generator", "lib/systemd/system-generators/systemd-crontab-generator")
generator = importlib.util.module_from_spec(importlib.util.spec_from_loader("generator", loader))
loader.exec_module(generator)
generator.log = lambda level, message: print("logged:", message.split(" [")[0])
generator.TARGET_DIR, generator.TIMERS_DIR = "timers", "timers/cron.target.wants"
os.makedirs(generator.TIMERS_DIR)
for rule in ["1 11 *", "1 oct *", "1 nov *", "1 dec *", "* * 6,7", "* * 6-7", "* * 0-7", "13 * 5"]:
    with open("table", "w") as table:
        table.write(f"0 9 {rule} root call\n")
    for number, job in enumerate(generator.parse_crontab("table")):
        generator.generate_timer_unit(job, unit_name="call")
    if os.path.exists("timers/call.timer"):
        with open("timers/call.timer") as timer:
            print(f"{rule}:", " ".join(next(line for line in timer if line.startswith("OnCalendar")).split("=")[1].split()))
        os.remove("timers/call.timer")
        os.remove("timers/cron.target.wants/call.timer")
    else:
        print(f"{rule}: no timer")
END
python3 timers.py > seen
cat seen
diff - seen <<'END'
1 11 *: *-11-1 9:0:00
logged: garbled time in table
1 oct *: no timer
1 nov *: *-10-1 9:0:00
1 dec *: *-11-1 9:0:00
* * 6,7: Sun,Sat *-*-* 9:0:00
logged: garbled time in table
* * 6-7: *-*-* 9:0:00
* * 0-7: Sun *-*-* 9:0:00
13 * 5: Fri *-*-13 9:0:00
END
