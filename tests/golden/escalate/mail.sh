# A message for sendmail -t: to several, each behind the line of a mailbox; an address that is missing is told. The subject holds no raw Chinese.
printf 'due,by,task,case,severity,opened\n2024-06-03,2024-06-04,reply,A,ordinary,2024-06-03T10:00\n' > t.csv
as-escalate -n 2024-06-05T09:00 -f mail --address 楼面课长=chief@store.example t.csv
echo "? $?"
as-schedule --print-policy | sed 's/^name: .*/name: 天河区第一百货商场家电部售后服务中心接待课一号台/; s/^timezone: .*/timezone: America\/St_Johns/' > p.yaml
as-escalate -p p.yaml -n 2024-01-05T09:00 -f mail --to 部门经副理 --address 部门经副理=x@y --labels en t.csv
sed 's/ordinary,2024/ordinary,2023/; s/2024-06-04/2024-01-02/' t.csv | as-escalate -p p.yaml -n 2024-01-05T09:00 -f mail --to 部门经副理 --address 部门经副理=x@y --labels en
