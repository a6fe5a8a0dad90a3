# Columns of others: those of all files, after ours; a name that comes twice in one file is two columns.
printf "till,time,case,event,till\n1,2026-06-01,A,delivery,one\n" > a.csv
printf "case,event,shelf,time,till\nB,delivery,x,2026-05-01,2\nC,delivery,\"y, z\",2026-06-01,3\n" > b.csv
as-archive -n 2026-06-30 --state live a.csv b.csv | cut -d, -f 1-3,31-
