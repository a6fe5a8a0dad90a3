# A bracket at the end of a header is dropped where it changes nothing. Any other makes it another header, which is not used, and named.
row() {
	printf '%s\n' "$2" "$3" | as-intake -n 2026-03-12T18:00 -t "$1" --store S ${4-} | sed 1d | cut -d, -f 1-3,10,11,15-16,20,29
}
row complaint '受理时间,联系电话,内容,解决时间(预计),解决时间(实际)' '2026-03-01 10:00,13900000001,a,2026-03-20,2026-03-03'
row complaint '受理时间,单号,结案日期(应)' '2026-03-01 10:00,1,2026-03-09'
row complaint '受理时间,单号,上门时间（预约）,回复时间（承诺）,电话（送货员）' '2026-03-01 10:00,1,2026-03-09,2026-03-10,13900000001'
row complaint '受理时间,单号,处理时间(分钟),处理日期(精确到日)' '2026-03-01 10:00,1,30,2026-03-02'
# The same, required, is missing; so is a time in a zone that is not that of the file.
row complaint 'Created At (UTC),Ticket,Phone' '2026-03-01 10:00,1,13900000001'
printf 'name: utc\nintake: {timezone: UTC}\n' > utc.yaml
row complaint 'Created At (UTC),Ticket,Phone' '2026-03-01 10:00,1,13900000001' '-p utc.yaml'
row complaint '受理时间(北京时间),单号' '2026-03-01 10:00,1'
row complaint '受理时间(北京时间),单号' '2026-03-01 10:00,1' '-p utc.yaml'
for zone in MDT MYT MSD; do row complaint "Created At ($zone),Ticket,Phone" '2026-03-01 10:00,1,13900000001'; done
# What changes nothing: that a cell must be filled, how it is written, whose it is; a word for the same column, the rest of its name.
row complaint '受理时间（必填）(yyyy-mm-dd hh:mm),工单(编号)*,联系电话(本人),内容（必填，不超过200字）,级别(选填)' '2026-03-01 10:00,1,13900000001,a,urgent'
row complaint 'Created (YYYY/MM/DD HH24:MI:SS),Order No. (required),Phone (mobile),Closed At (e.g. 2026-03-05)' '2026-03-01 10:00,1,13900000001,2026-03-05'
row complaint '受理时间(24小时),单号,电话(来电号码),当场解决(是/否),类型(投诉/咨询)' '2026-03-01 10:00,1,13900000001,是,投诉'
row complaint '受理日期(年月日),受理时间(时分),单号(如00123),联系电话（11位）' '2026-03-01,10:00,1,13900000001'
row complaint 'Received (DD/MM/YYYY),Ticket' '01/03/2026,1'
printf 'name: us\nintake: {date: mdy}\n' > us.yaml
row complaint 'Received (MM/DD/YYYY),Ticket' '03/01/2026,1' '-p us.yaml'
row complaint 'Received (DD/MM/YYYY),Ticket' '01/03/2026,1' '-p us.yaml'
# Seconds have no other unit; what is written as minutes and seconds says so itself.
printf 'time,case,event\n2026-03-01,S-1,delivery\n' > j.csv
for unit in 秒 s 时:分:秒 分钟 min ms 单位:秒 单位:分; do
	row sheet "回访时间,个案号,结果,通话时长($unit)" '2026-03-10 10:00,S-1,接通,2' '--against j.csv'
done
# The policy's own headers are what they are; a header that is known as a whole needs no rule.
printf 'name: own\nintake: {complaint: {columns: {closed: 结案日期(应)}}}\n' > own.yaml
row complaint '受理时间,单号,结案日期(应)' '2026-03-01 10:00,1,2026-03-09' '-p own.yaml'
