# A delivery at another time keeps its card: the old number of the list does not come back, and what the list does not say stays. Two rows of one
# delivery at two times, or of one complaint with two texts, change nothing, in no run; nor does a row that the policy refuses take anything back.
read_in() { as-intake -n "$1" -t delivery --store S1 --amend -a k; }
printf '送货日期,单号,电话,顾客姓名,地址\n2024-06-01,A1,13800138000,张三,南京路1号\n' | read_in 2024-06-02
printf '个案号,时间,结果,新电话,回访人\nS1-A1,2024-06-02 10:00,错号,13900139000,小王\n' | as-intake -n 2024-06-03 -t sheet -a k
for day in 04 05; do printf '送货日期,单号,电话,顾客姓名\n2024-06-03,A1,13800138000,张三\n' | read_in 2024-06-$day; done
printf '送货日期,单号,电话,顾客姓名\n2024-06-20,A1,13800138000,张三\n' | read_in 2024-06-06
cut -d, -f 1-3,11,15,19-21,31 k
as-schedule -n 2024-06-20 k | grep -o 13.00139000 | sort | uniq -c | tr -s ' '
printf '送货日期,门店,单号,电话,商品名称\n2024-06-03,S1,A1,13800138000,冰箱\n2024-06-05,S1,A1,13800138000,冰箱\n' > q.csv
for day in 10 11 12; do as-intake -n 2024-06-$day -t delivery --amend -a q q.csv; done
printf '时间,门店,单号,电话,投诉内容\n2024-06-03 10:00,S1,A1,13800138000,甲\n2024-06-03 10:00,S1,A1,13800138000,乙\n' > p.csv
for day in 10 11 12; do as-intake -n 2024-06-$day -t complaint --amend -a p p.csv; done
cut -d, -f 1-3,30 q p
# neither the last nor the first of such rows wins, wherever the journal stands
for order in '3 5' '5 3'; do
	for day in $order; do echo "2024-06-0$day,S1,A1,13800138000,冰箱"; done | sed '1i送货日期,门店,单号,电话,商品名称' > o.csv
	for journal in 1 3 5; do
		printf '送货日期,门店,单号,电话,商品名称\n2024-06-0%s,S1,A1,13800138000,冰箱\n' $journal | as-intake -n 2024-06-10 -q -t delivery -a o$journal
		for day in 11 12; do as-intake -n 2024-06-$day -q -t delivery --amend -a o$journal o.csv 2>&1 | grep -c conflict; done
	done
done
cut -d, -f 1-3,15 o?
sed 's/甲/丙/; 3d' p.csv | as-intake -n 2024-06-10 -q -t complaint -a pp
for day in 11 12; do as-intake -n 2024-06-$day -t complaint --amend -a pp p.csv; done
cut -d, -f 1-3,30 pp
printf 'name: p\nrequire:\n  - {event: delivery, fields: [customer]}\n' > policy.yaml
printf '送货日期,门店,单号,电话\n2024-06-06,S1,A1,13800138000\n' > r.csv
as-intake -n 2024-06-13 -p policy.yaml -t delivery --amend -a q r.csv
wc -l < q
# a good row behind a refused one moves it all the same
printf '送货日期,门店,单号,电话,顾客姓名\n2024-06-06,S1,A1,13800138000,\n2024-06-06,S1,A1,13800138000,张三\n' > r.csv
as-intake -n 2024-06-14 -p policy.yaml -t delivery --amend -a q r.csv
cut -d, -f 1-3,15 q
# another customer's slip
printf '送货日期,单号,电话,顾客姓名\n2024-06-20,A1,13911112222,李四\n' | read_in 2024-06-21
printf '送货日期,单号,电话,顾客姓名\n2024-06-22,A1,13933334444,王五\n' | read_in 2024-06-22
tail -n 3 k | cut -d, -f 1-3,11,15,19-21
# what was said of the card meanwhile, by whatever event and until whatever day, stays
as_of() { as-schedule -n $1 m | cut -d, -f 3,9-12 | sed -n 2p; }
printf '送货日期,单号,电话,顾客姓名,地址\n2024-06-01,A1,13800138000,张三,南京路1号\n' | as-intake -n 2024-06-02 -q -t delivery --store S1 -a m
printf '个案号,时间,结果,新电话,回访人\nS1-A1,2024-06-02 10:00,错号,13900139000,小王\n' | as-intake -n 2024-06-03 -q -t sheet -a m
printf '受理时间,单号,电话,地址,投诉内容\n2024-06-05 10:00,A1,13700137000,北京路9号,漏水\n' | as-intake -n 2024-06-06 -q -t complaint --store S1 -a m
for day in 3 20; do
	printf '送货日期,单号,电话,顾客姓名\n2024-06-%s,A1,13800138000,张三\n' $day | as-intake -n 2024-06-08 -q -t delivery --store S1 --amend -a m
	as_of 2024-06-21
done
printf '个案号,时间,结果,新电话,回访人\nS1-A1,2024-06-10 10:00,错号,13611112222,小王\n' | as-intake -n 2024-06-10 -q -t sheet -a m
as_of 2024-06-12
as_of 2024-06-21
printf '送货日期,单号,电话,顾客姓名\n2024-06-20,A1,13800138000,张三\n' | as-intake -n 2024-06-22 -t delivery --store S1 --amend -a m
