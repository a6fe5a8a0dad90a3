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
