# Standard input and pipes are read twice as well; a header that comes again is passed over.
export AS_NOW=2026-06-30T18:00
as-archive -p hotline --destroy --approved-by A "$DATA/archive.csv" > want.csv 2> /dev/null
(cat "$DATA/archive.csv"; head -n 1 "$DATA/archive.csv") | as-archive -p hotline --destroy --approved-by A 2> /dev/null | cmp want.csv
as-archive -p hotline --destroy --approved-by A - < "$DATA/archive.csv" 2> /dev/null | cmp want.csv
mkfifo pipe; cat "$DATA/archive.csv" > pipe & as-archive -p hotline --destroy --approved-by A pipe 2> /dev/null | cmp want.csv
sed "s/$/\r/" "$DATA/archive.csv" | as-archive -p hotline --destroy --approved-by A 2> /dev/null | cmp want.csv
printf "" | as-archive --state live
