# A line that is not understood may name somebody: nothing is destroyed.
(cat "$DATA/archive.csv"; echo 2025-03-03,N1-0101,delivered,,,,,,,,,马骏,,,,,; echo too,few) > journal.csv; cp journal.csv before.csv
as-archive -n 2026-06-30 -p hotline --destroy --approved-by 王课长 -i journal.csv; echo $?
as-archive -n 2026-06-30 -p hotline --destroy --approved-by 王课长 journal.csv; echo $?
as-archive -n 2026-06-30 -p hotline --destroy --approved-by 王课长 --strict journal.csv; echo $?
cmp before.csv journal.csv; ls
as-archive -n 2026-06-30 --state follow-up journal.csv | cut -d, -f 1-3
