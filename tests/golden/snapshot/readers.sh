# What as-report, as-audit and as-archive write of some days or states is the same with a snapshot: B's optout counts for C, whose case lies in
# the month; the line that is refused is told with its number.
printf '%s\n' time,case,event,task,result,score,actor,store,phone \
	2023-12-01,A,delivery,,,,,S,13900001 2023-12-02T10:00,A,call,first,reached,satisfied,Ann,S, \
	2024-01-05,B,delivery,,,,,S,13900002 2024-01-06T09:00,B,optout,,,,Ann,S, 2024-01-07,B,odd,,,,,S, \
	2024-03-01,C,delivery,,,,,S,13900002 2024-03-02T10:00,C,complaint,,,,Bob,S, 2024-03-04,D,delivery,,,,,S,13900004 > journal.csv
as-snapshot -n 2024-03-06 journal.csv
printf '%s\n' 2024-03-07T10:00,D,call,first,reached,,Ann,S, 2024-03-08,E,odd,,,,,S, >> journal.csv
for how in off on; do
	echo "-- $how"
	export AS_SNAPSHOT=$how
	as-report -r callbacks --month 2024-03 -b month,store -n 2024-03-12 journal.csv 2>&1 | cut -d, -f 1-11
	as-report -r complaints --month 2024-03 -n 2024-03-12 journal.csv 2>&1 | cut -d, -f 1-8
	as-audit --from 2024-03-05 -n 2024-03-12 journal.csv 2>&1
	as-archive --state follow-up -n 2024-03-12 journal.csv 2>&1
done
