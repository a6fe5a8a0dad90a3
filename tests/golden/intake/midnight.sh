# Midnight throughout a column is a date; where one row has an hour, it was midnight in all.
head='受理时间,单号,电话,解决时间,内容'
printf '%s\n2026-03-09 00:00:00,1,13900000001,2026-03-10 00:00,a\n2026-03-10 00:00:00,2,13900000001,,b\n' "$head" > dates.csv
(cat dates.csv; printf '2026-03-11 15:10:00,3,13900000001,2026-03-11 00:00,c\n2026-03-12 00:00:00,4,13900000001,,d\n') > hours.csv
for file in dates.csv hours.csv; do as-intake -n 2026-03-13 -t complaint --store S $file | cut -d, -f1-3; done
# It is judged before zones, for each file; the name of a case that has none of its own is made of the time in the end.
printf 'name: desk\nintake: {timezone: UTC}\n' > utc.yaml
sed 's/单号/门店/' dates.csv > dates2.csv
sed 's/单号/门店/' hours.csv > hours2.csv
as-intake -n 2026-03-13 -p utc.yaml -t complaint dates2.csv hours2.csv | cut -d, -f1-3
printf '受理时间,单号,电话\n2026-03-09T00:00Z,1,13900000001\n2026-03-10T00:00Z,2,13900000001\n' | as-intake -n 2026-03-13 -t complaint --store S | cut -d, -f1-3
printf '受理时间,单号,电话\n2026-03-09T00:00Z,1,13900000001\n2026-03-10T12:00Z,2,13900000001\n' | as-intake -n 2026-03-13 -t complaint --store S | cut -d, -f1-3
# Also where that row is refused, which then brings nothing in.
printf '受理时间,单号,电话\n2026-03-09 00:00,1,13900000001\n2026-03-10 15:10,2,138\n' | as-intake -n 2026-03-13 -t complaint --store S | cut -d, -f1-3
# A register that comes again with an hour has the same complaints, though their cases are named by their times.
printf '受理时间,电话,内容\n2026-03-09 00:00:00,13900000001,a\n' > first.csv
(cat first.csv; printf '2026-03-11 15:10:00,13900000002,b\n') > second.csv
for file in first.csv second.csv; do as-intake -n 2026-03-13 -t complaint --store S -a register.csv $file; done
cut -d, -f 1-3 register.csv
