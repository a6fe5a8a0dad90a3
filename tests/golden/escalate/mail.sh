# A message for sendmail -t: to several, each behind the line of a mailbox; an address that is missing is told. The subject holds no raw Chinese.
printf 'due,by,task,case,severity,opened\n2024-06-03,2024-06-04,reply,A,ordinary,2024-06-03T10:00\n' > t.csv
as-escalate -n 2024-06-05T09:00 -f mail --address 楼面课长=chief@store.example t.csv
echo "? $?"
as-schedule --print-policy | sed 's/^name: .*/name: 天河区第一百货商场家电部售后服务中心接待课一号台/; s/^timezone: .*/timezone: America\/St_Johns/' > p.yaml
as-escalate -p p.yaml -n 2024-01-05T09:00 -f mail --to 部门经副理 --address 部门经副理=x@y --labels en t.csv
sed 's/ordinary,2024/ordinary,2023/; s/2024-06-04/2024-01-02/' t.csv | as-escalate -p p.yaml -n 2024-01-05T09:00 -f mail --to 部门经副理 --address 部门经副理=x@y --labels en
# a name before the address: it is encoded, and the address has a line of its own where both are too long for one
for address in '"值班经理" <duty@store.example>' '值班经理="城南家电总店售后服务中心值班经理办公室" <after-sales-duty-manager@service.example.com.cn>' 'Duty <duty@store.example>' \
	'The manager of the after-sales service of the southern shop <duty@store.example>' '<duty@store.example>'; do
	as-escalate -n 2024-06-05T09:00 -f mail --to 楼面课长 --address "楼面课长=${address#*经理=}" t.csv | sed -n '/^To:/,/^Subject/{/^Subject/!p;}'
done
