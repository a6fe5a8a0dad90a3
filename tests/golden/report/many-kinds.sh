# A chart of more kinds than it shows, with names that are cut, in a table too.
{
	echo time,case,event,kind
	seq -w 1 60 | sed 's/.*/2025-03-03,c&,complaint,第&种投诉的一个长得写不下的名字在这里/'
} > j.csv
as-report --labels en -n 2025-03-31 -r complaints -f html j.csv > page.html
grep -o 'and [0-9]* more, with [0-9]* together' page.html
grep -c '…<title>' page.html
as-report --labels en -n 2025-03-31 -r complaints -b kind -f table j.csv | head -n 2
as-report --labels en -n 2025-03-31 -r all --from 2025-03-01 -f html j.csv | grep -o 'from 2025-03-01' | head -n 1
as-report --labels en -n 2025-03-31 -r all --to 2025-03-20 -f html j.csv | grep -o 'up to 2025-03-20' | head -n 1
