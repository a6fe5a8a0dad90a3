# The date in one column and the hour in another; half a day or a range leaves the date alone, two days in one row are refused.
cat > register.csv <<'END'
受理日期,受理时间,单号,电话,解决日期,解决时间,内容
2026-03-10,14:30,1,13900000001,2026-03-11,下午2:30,a
2026/3/10,9:05,2,13900000001,,,b
2026-03-10,上午,3,13900000001,,,c
2026-03-10,9:00-12:00,4,13900000001,,,d
2026-03-10 00:00:00,2026-03-10 16:40,5,13900000001,,,e
2026-03-10,2026-03-11 16:40,6,13900000001,,,f
2026-03-10,24:00,7,13900000001,,,g
2026-03-10,,8,13900000001,,,h
2026-03-10,soon,9,13900000001,,,i
,14:30,10,13900000001,,,j
END
as-intake -n 2026-03-12 -t complaint --store S register.csv | cut -d, -f1-3
printf 'Date,Time,Ticket,Phone\n2026-03-10,2:30 PM,1,13900000001\n' | as-intake -n 2026-03-12 -t complaint --store S | cut -d, -f1-3
# A policy names the column of the hour; two columns of different occasions are no pair.
printf 'name: own\nintake: {delivery: {columns: {time: 发货日, clock: 几点}}}\n' > own.yaml
printf '发货日,几点,单号,电话\n2026-03-10,8:15,1,13900000001\n' | as-intake -n 2026-03-12 -p own.yaml -t delivery --store S | cut -d, -f1-3
printf '送货日期,销售时间,单号,电话\n2026-03-10,2026-03-01 8:15,1,13900000001\n' | as-intake -n 2026-03-12 -t delivery --store S | cut -d, -f1-3
