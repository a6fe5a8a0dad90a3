# A spreadsheet is given apostrophes, and they are taken off again when the sheet comes back.
printf 'time,slip,phone,customer,note\n2024-06-05,0001,+12125550100,=1+1,\n' |
	as-intake -a journal.csv -t delivery --store N
as-schedule journal.csv | as-due --case N-0001 --date 2024-12-31 --excel > sheet.csv
grep -q ",'=1+1,'+12125550100," sheet.csv || exit 3
as-report -r all --month this journal.csv -f csv > figures.csv 2> /dev/null
{ echo time,slip,phone,customer; echo "2024-06-05,0001,'+12125550100,'=1+1"; } |
	as-intake -a journal.csv -t delivery --store N
