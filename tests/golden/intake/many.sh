# More rows than the table of what is known starts with, white space inside slips, twice.
{
	echo time,slip,phone,store
	seq 1 5000 | sed 's/.*/2025-03-03,SL &,13800138000,S 1/'
} > many.csv
as-intake -t delivery -a journal.csv many.csv
as-intake -t delivery -a journal.csv many.csv
tail -n 1 journal.csv | cut -d, -f2
