# With a snapshot as-schedule writes what it writes without: of what was added, of the number's optout, and of what the day has brought.
printf '%s\n' time,case,event,due,store,phone 2024-03-01T10:00,A,delivery,,S,13900001 2024-03-04T10:00,B,delivery,,S,13900002 \
	2024-03-04T11:00,C,delivery,,S,13900002 2024-03-05T11:00,D,delivery,,S,13900004 2024-03-05T12:00,E,odd,,S, > journal.csv
as-snapshot -n 2024-03-06 journal.csv
echo "? $?"
printf '%s\n' 2024-03-07T10:00,B,optout,,, 2024-03-07T11:00,F,odd,,, >> journal.csv
for how in off on; do
	echo "-- $how"
	AS_SNAPSHOT=$how as-schedule -n 2024-03-12 journal.csv 2>&1 | cut -d, -f 1-8
done
