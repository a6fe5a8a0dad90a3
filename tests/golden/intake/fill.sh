# Merged cells: the value above, in the file; - stops it, a total fills nothing.
printf 'name: desk\nintake: {delivery: {fill: [store, time], slash: "-"}}\n' > p.yaml
cat > slips.csv <<'END'
门店,送货日期,单号,电话
"城西店, 一部",2026-03-09,A/1,13900000001
,,A/2,13900000002
,,A/3,138
,,,
总店,2026-03-10,4,13900000004
合计,,,
,,5,13900000005
-,,6,13900000006
,,7,13900000007
END
as-intake -n 2026-03-12 -p p.yaml -t delivery --rejects r.csv slips.csv slips.csv | cut -d, -f 1-3
cat r.csv
# What a program wraps for a spreadsheet is empty, - or a total as without it.
printf 'name: wrapped\nintake: {delivery: {fill: [customer]}}\n' > wrapped.yaml
printf '%s\n' '单号,送货日期,姓名,电话,' '="1",="2026-03-01",="王五",="13800138000",=""' '="2",="2026-03-01",="",="13800138001",=""' \
	'="3",="2026-03-01",="-",="13800138002",=""' '="4",="2026-03-01",="",="13800138003",=""' '="合计",="",="",="",=""' |
	as-intake -n 2026-03-13 -p wrapped.yaml -t delivery --store S | cut -d, -f 1-3,19
# an hour that was paired with its date by itself is filled, and no mobile number beside a landline of its own
printf 'name: p\nintake: {complaint: {fill: [time, clock, store, phone]}}\n' > paired.yaml
printf '受理日期,受理时间,门店,手机,电话,投诉内容\n2024-06-05,14:30,S1,13800138000,,冰箱不制冷\n,,,,,洗衣机漏水\n,,,,021-62345678,空调\n,,,,,又是空调\n' > paired.csv
as-intake -n 2024-06-20 -p paired.yaml -t complaint paired.csv | cut -d, -f1,20,30
