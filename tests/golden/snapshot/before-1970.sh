# A case of before 1970 is counted with a snapshot too, by those who ask for days before 1970 alone: a snapshot dates it on 1970-01-01.
printf '%s\n' time,case,event,task,result,actor,store 1969-12-20,A,delivery,,,,S 1969-12-21T10:00,A,call,first,reached,Ann,S \
	1970-01-02,B,delivery,,,,S > journal.csv
as-snapshot -n 1970-02-01 journal.csv
for how in off on; do
	echo "-- $how"
	AS_SNAPSHOT=$how as-report -r callbacks --to 1969-12-31 -n 1970-02-01 journal.csv | cut -d, -f 1-6
done
