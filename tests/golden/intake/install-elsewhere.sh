# Of two other dates of installation that of --against is named, and in one file the first; a snapshot changes nothing about it.
head=time,case,event,slip,store,phone
printf '%s\n' $head 2024-06-01,N1-9,delivery,,N1, 2024-06-01,N1-7,delivery,7,N1,13800000001 2024-06-02,N1-7,install,,N1, > against.csv
printf '%s\n' $head 2024-06-01,N1-7,delivery,7,N1,13800000001 2024-06-03,N1-7,install,,N1, 2024-06-04,N1-7,install,,N1, > early.csv
printf '%s\n' $head 2024-06-01,N1-6,delivery,,N1, 2024-06-01,N1-8,delivery,,N1, 2024-06-01,N1-5,delivery,,N1, 2024-06-03,N1-7,install,,N1, > late.csv
printf '送货日期,门店,单号,电话,安装日期\n2024-06-01,N1,7,13800000001,2024-06-05\n' > list.csv
for j in early late; do
	as-snapshot -n 2024-06-30 $j.csv
	for how in off on; do
		echo "-- $j $how"
		AS_SNAPSHOT=$how as-intake -t delivery -n 2024-06-30 --dry-run --against against.csv -a $j.csv list.csv 2>&1
		AS_SNAPSHOT=$how as-intake -t delivery -n 2024-06-30 --dry-run -a $j.csv list.csv 2>&1
	done
done
