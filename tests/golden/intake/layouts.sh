# Delimiters, titles above the header, totals below: found, and pointed out.
cat > titled.csv <<'END'
客户投诉登记表,,,,
单位：接待课,,2026年3月,,
受理时间,门店,单号,电话,内容
2026-03-10 10:00,N,1,13900000001,a
小计：1 单,,,,
2026-03-11 10:00,N,2,13900000001,b
合計,,,,2
END
for d in '	' ';' '|'; do tr , "$d" < titled.csv | as-intake -n 2026-03-12 -t complaint | cut -d, -f 1,2,29; done
as-intake -n 2026-03-12 -t complaint --delimiter ';' titled.csv 2>&1 | cut -c 1-60
# Of several headers the one with most columns is it; a file without one is told its header.
printf '时间,电话\n受理时间,单号,电话,内容,处理人\n2026-03-10 10:00,1,13900000001,a,b\n' | as-intake -n 2026-03-12 -t complaint --store N | cut -d, -f 1,2,14
printf '2026-03-10 10:00;1;13900000001;"a;b"\n2026-03-10 10:00;2;13900000001;c\n2026-03-10 10:00;2;13900000001;c\n' |
	as-intake -n 2026-03-12 -t complaint --store N --header 受理时间,单号,电话,内容 | cut -d, -f 1,2,29
# Rows that are shorter than the header, unless all are.
printf '单号,送货日期,电话,备注\n1,2026-03-10,13900000001\n2,2026-03-10,13900000001,x\n3,2026-03-10,13900000001\n' > short.csv
as-intake -n 2026-03-12 -t delivery --store N short.csv | cut -d, -f 2,29
printf '单号,送货日期,电话,备注\n1,2026-03-10,13900000001\n2,2026-03-10,13900000001\n' | as-intake -n 2026-03-12 -t delivery --store N | cut -d, -f 2,29
# What is odd about a header makes the file doubtful.
for header in '受理时间,单号,受理时间' '创建时间,单号,创建 时间' '受理时间,创建时间,创建时间,单号' '受理时间,单号,Comment,comment' '受理时间,单号,Labels,Labels'; do
	printf '%s\n2026-01-05 10:00,2026-01-05 10:00,2026-01-05 10:00,1\n' "$header" | as-intake -n 2026-02-01 -t complaint --store S 2>&1 | cut -c 1-100
done
# A header that another one was preferred to is named like those that nobody knows.
printf 'name: own\nbase: hotline\nintake: {sheet: {columns: {actor: 负责人}}}\n' > own.yaml
printf 'time,case,event,phone\n2026-01-05,S-1,delivery,13900000001\n' > j.csv
as-schedule -n 2026-01-06 j.csv | as-due -n 2026-01-06 | awk -F, -v OFS=, 'NR == 2 { $1 = "2026-01-06 10:00"; $5 = "接通"; $11 = "甲" } 1' > sheet.csv
for policy in hotline ./own.yaml; do as-intake -n 2026-02-01 -p $policy -t sheet --against j.csv sheet.csv | cut -d, -f 1-5,13; done
printf '回访时间,个案号,结果,经办人,坐席\n2026-01-06 10:00,S-1,接通,甲,乙\n' | as-intake -n 2026-02-01 -t sheet --against j.csv | cut -d, -f 1-5,13
# a complaint whose text begins as a total does, with its number in the second column for numbers
printf '投诉内容,受理日期,手机,电话\n小计算机屏幕坏,2024-06-05,,021-62345678\n小计算机不开机,2024-06-06,,021-62345679\n冰箱不制冷,2024-06-06,13800138000,\n合计,,,3\n' | as-intake -n 2024-06-20 -t complaint | cut -d, -f1,20
