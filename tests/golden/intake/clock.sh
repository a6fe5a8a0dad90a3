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
# The two may have headers of two kinds, one of which alone is known: 受理时刻 and Time Received are no header of their own.
pair() {
	printf '%s\n' "$2" "$3" ${4+"$4"} | as-intake -n 2026-03-12 -t "$1" --store S --against j.csv | sed 1d | cut -d, -f 1-3,15
}
printf 'time,case,event\n2026-03-01,S-1,delivery\n' > j.csv
pair complaint 'Open Date,Open Time,Ticket' '2026-03-10,14:30,2'
pair complaint 'Date Received,Time Received,Ticket,Date Resolved,Time Resolved,Date Closed,Time Closed' '2026-03-10,14:30,2,2026-03-11,9:00,2026-03-11,9:10'
pair complaint 'Reported Date,Reported Time,Ticket' '2026-03-10,14:30,2'
pair complaint 'Date Received,Time,Ticket' '2026-03-10,14:30,2'
pair complaint '受理日期,受理时刻,单号' '2026-03-10,14:30,2'
pair complaint '受理日期（必填）,受理时刻（必填）,单号' '2026-03-10,14:30,2'
pair sheet '回访时间,个案号,结果,约定日期,约定时间' '2026-03-10 10:00,S-1,约定再打,2026-03-11,9:00'
pair sheet '回访时间,个案号,结果,下次回访日期,下次回访时间' '2026-03-10 10:00,S-1,约定再打,2026-03-11,9:00'
# Both are known for the same column: an hour is that of the date; one that has a date of its own is not, and the better header counts.
pair complaint '投诉日期,受理时间,单号' '2026-03-10,14:30,2'
pair complaint '投诉日期,受理时间,单号' '2026-03-09,2026-03-10 14:30,2' '2026-03-10,,3'
pair complaint '投诉日期,来电时间,单号' '2026-03-10,14:30,2' '2026-03-10,2026-03-11 9:00,3'
pair complaint '日期,报修时间,单号' '2026-03-10,14:30,2'
pair complaint '受理时间,单号,完成日期,解决时间' '2026-03-09 8:00,2,2026-03-10,14:30' '2026-03-09 8:00,3,2026-03-10,'
pair sheet '回访日期,通话时间,个案号,结果' '2026-03-10,14:30,S-1,接通'
# Which of two hours it is, nobody guesses.
pair complaint '投诉日期,来电时间,登记时间,单号' '2026-03-10,14:30,14:40,2'
pair complaint '受理时间,投诉日期,登记日期,单号' '14:30,2026-03-10,2026-03-10,2'
pair complaint '受理日期,受理时间,登记时间,单号' '2026-03-10,14:30,14:40,2'
# Either of the two may have the date; an hour that the date has as well adds nothing to it, and so does not take its zone away.
pair complaint '受理日期,受理时间,单号' '14:30,2026-03-10,2'
pair complaint 'Created Date,Created Time,Ticket' '2026-03-10T04:30:00Z,04:30,2' '2026-03-10T00:00:00Z,14:30,3'
pair sheet '回访日期,回访时间,个案号,结果' ',2026-03-10 14:30,S-1,接通'
pair sheet '回访日期,回访时间,个案号,结果' '14:30,2026-03-10,S-1,接通'
# On a sheet the hour alone is no row that nobody has worked, if anything else was entered; the day may be that of the list.
cat > hour.csv <<'END'
回访日期,回访时间,个案号,结果,备注
,14:30,S-1,接通,
,14:30,S-1,,
,,S-1,接通,
,#N/A,S-1,占线,
,#N/A,S-1,,
END
as-intake -n 2026-03-12 -t sheet --against j.csv hour.csv | cut -d, -f 1-5
as-intake -n 2026-03-12 -t sheet --date 2026-03-11 --against j.csv hour.csv | cut -d, -f 1-5
