# A call-back that got another name in the policy: those whom the old one reached are called again, so many such calls are pointed out.
journal() {
	echo time,case,event,task,result
	for i in $(seq -f %02.0f "$1"); do echo "2025-06-01,S-$i,delivery,,"; echo "2025-06-0$2T10:$i,S-$i,call,welcome,reached"; done
}
journal 12 5 > journal.csv; journal 9 5 > few.csv
as-schedule -p hotline -n 2025-06-06 journal.csv | cut -d, -f 4 | sort | uniq -c | tr -s ' '
as-schedule -p hotline -n 2025-06-06 few.csv | wc -l
# for a month
as-schedule -p hotline -n 2025-07-05 journal.csv | wc -l
as-schedule -p hotline -n 2025-07-06 journal.csv | wc -l
# and where there is a snapshot
as-snapshot -p hotline -n 2025-06-06 journal.csv
as-schedule -p hotline -n 2025-06-07 journal.csv | wc -l
as-schedule -p hotline -n 2025-08-06 journal.csv | wc -l
