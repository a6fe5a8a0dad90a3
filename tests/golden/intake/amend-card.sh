# What stands on the card of a delivery that was moved. Each: what the journal has, then the list with another date, twice.
export AS_NOW=2024-06-12T09:00
delivered() { rm -f j; printf "送货日期,单号,电话,顾客姓名,备注,服务类型\n$1\n" | as-intake -n "${2:-2024-06-02}" -q -t delivery --store S1 --amend -a j 2>&1 | grep -v 'later than now'; }
list() { for run in 1 2; do printf "送货日期,单号,电话,顾客姓名,备注,服务类型\n$1\n" | as-intake -t delivery --store S1 --amend -a j; done 2>&1 | grep -v ' 0 accepted'; }
see() { cut -d, -f 1-3,11,15,17,19,20,23,29 j | sed 1d; as-schedule -n 2024-06-30 j | cut -d, -f 3,4,9,10,13 | sed '1d;2q'; }
wrong() { printf "个案号,时间,结果,新电话,回访人,顾客意见\nS1-A1,$1,错号,$2,小王,$3\n" | as-intake -n 2024-06-11 -q -t sheet -a j; }

echo "-- a new number in the list, and a correction behind the new date"
delivered 2024-06-01,A1,13800138000,张三,,
wrong '2024-06-10 10:00' 13900139000 ''
list 2024-06-03,A1,13712345678,李四,,
see
echo "-- the old number, and a correction behind the new date"
delivered 2024-06-01,A1,13800138000,张三,,
wrong '2024-06-10 10:00' 13900139000 ''
list 2024-06-03,A1,13800138000,张三,,
see
echo "-- a correction of a day before the delivery, entered later"
delivered 2024-06-08,A1,13800138000,张三,, 2024-06-09
wrong '2024-06-05 10:00' 13900139000 ''
list 2024-06-09,A1,13800138000,张三,,
see
echo "-- notes and services of other events are not the delivery's"
delivered 2024-06-01,A1,13800138000/13911112222,张三,门禁1234,安装
wrong '2024-06-02 10:00' '' 打不通
printf '受理时间,个案号,服务类型,门店,电话,投诉内容\n2024-06-02 12:00,S1-A1,维修,总部,13800138000,漏水\n' | as-intake -n 2024-06-03 -q -t complaint -a j
list 2024-06-05,A1,13800138000/13911112222,张三,门禁1234,安装
see
echo "-- a list that says less"
delivered 2024-06-01,A1,13800138000,张三,门禁1234,安装
printf '送货日期,单号,电话\n2024-06-05,A1,13800138000\n' | as-intake -q -t delivery --store S1 --amend -a j
see
echo "-- a list that was taken back, and is read again"
delivered 2024-06-01,A1,13800138000,张三,,
list 2024-06-03,A1,13911112222,张三,,
as-intake --undo last -q -a j
list 2024-06-03,A1,13911112222,张三,,
see
echo "-- there and back"
delivered 2024-06-01,A1,13800138000,张三,,
list 2024-06-03,A1,13911112222,张三,,
list 2024-06-01,A1,13800138000,张三,,
see
echo "-- a journal with a moved delivery, read into another"
as-intake -q -t journal -a k j
cut -d, -f 1-3,11,15,20 k | diff - /dev/stdin <<END && echo the same
$(cut -d, -f 1-3,11,15,20 j)
END
printf '送货日期,单号,电话,顾客姓名\n2024-06-01,A1,13911112222,张三\n' | as-intake -t delivery --store S1 -a k
printf '送货日期,单号,电话,顾客姓名\n2024-06-02,A1,13911112222,张三\n' | as-intake -t delivery --store S1 -a k
as-intake -t journal -a k j 2>&1 | grep -v 'later than'
printf '送货日期,单号,电话,顾客姓名\n2024-06-05,A1,13911112222,张三\n' | as-intake -q -t delivery --store S1 --amend -a k
as-schedule -n 2024-06-30 k | cut -d, -f 3,9 | sed '1d;2q'
echo "-- an old list without --amend conflicts with the delivery that was moved"
delivered 2024-06-01,A1,13800138000,张三,,
list 2024-06-03,A1,13800138000,张三,,
printf '送货日期,单号,电话,顾客姓名\n2024-06-01,A1,13800138000,张三\n' | as-intake -t delivery --store S1 -a j 2>&1
echo "-- midnight and the bare date are one time, also behind an undo"
rm -f j
printf '送货日期,单号,电话\n2024-06-01 00:00,A1,13800138000\n2024-06-01 10:00,A2,13800138000\n' | as-intake -q -t delivery --store S1 -a j
as-intake --undo last -q -a j 2>&1
printf '送货日期,单号,电话\n2024-06-01,A1,13800138000\n' | as-intake -t delivery --store S1 -a j 2>&1
echo "-- in one minute the card is amended in one way"
delivered 2024-06-01,A1,13800138000,张三,,
wrong '2024-06-10 10:00' 13900139000 ''
printf '送货日期,单号,电话,顾客姓名\n2024-06-01,A1,13712345678,张三\n' | as-intake -q -t delivery --store S1 --amend -a j
printf '送货日期,单号,电话,顾客姓名\n2024-06-03,A1,13612345678,王五\n' | as-intake -t delivery --store S1 --amend -a j 2>&1
see
echo "-- an old number in a list that is older still"
delivered 2024-06-01,A1,13800138001,张三,,
for row in 3,A1,13800138002 1,A1,13800138003 3,A1,13800138002; do printf '送货日期,单号,电话,顾客姓名\n2024-06-0%s,张三\n' $row | as-intake -q -t delivery --store S1 --amend -a j; done
see
echo "-- a list without notes"
delivered 2024-06-01,A1,13800138000/13911112222,张三,门禁1234,
printf '送货日期,单号,电话,顾客姓名\n2024-06-03,A1,13800138000/13911112222,张三\n' | as-intake -q -t delivery --store S1 --amend -a j
see
echo "-- a journal with a moved delivery is read twice"
delivered 2024-06-01,A1,13800138000,张三,,
list 2024-06-03,A1,13800138000,张三,,
rm k
for run in 1 2; do as-intake -t journal -a k j 2>&1; done
cut -d, -f 1-3,11,15 k
