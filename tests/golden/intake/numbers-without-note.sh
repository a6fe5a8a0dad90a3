# What stands beside a telephone number goes to the note also where the file has no column for one, or its words are mapped.
printf '单号,送货日期,联系电话\n1,2026-01-05,13800138000/0571-88886666\n2,2026-01-05,13800138000(王太太)\n3,2026-01-05,13800138000\n4,2026-01-05,13800138000(a)(b)(c)\n5,2026-01-05,13800138000(a)(b)(c)(d)\n' > list.csv
as-intake -n 2026-02-01 -t delivery --store S list.csv | cut -d, -f 2,20,29
printf 'created at,phone\n2026-01-05 10:00,13800138000&nbsp;/&nbsp;0571-88886666\n' | as-intake -n 2026-02-01 -t complaint --store S | cut -d, -f 2,20,29
printf 'time,case,result,newphone\n2026-01-06 10:00,S-1,wrong-number,13900139000/13900139001\n2026-01-06 10:00,S-2,,13900139000/13900139002\n' | as-intake -n 2026-02-01 -t sheet | cut -d, -f 2,3,20,29
printf 'name: desk\nintake: {delivery: {values: {note: {urgent: [急]}}}}\n' > p.yaml
printf '单号,送货日期,联系电话,备注\n1,2026-01-05,13800138000/0571-88886666,急\n' | as-intake -n 2026-02-01 -p p.yaml -t delivery --store S | cut -d, -f 2,20,29
