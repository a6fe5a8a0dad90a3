# What a register says beside its complaints: an appointment, a visit, a handler without a time, a closing that is all there is, a status.
cat > house.yaml <<'Y'
name: house
complaints: {default: o, severities: {o: {visit: 2 days, resolve: 5 days}}}
intake: {complaint: {values: {status: {open: 处理中, resolved: [已解决, 待确认], closed: 已结}}}}
Y
printf '受理时间,单号,电话,处理人,预约上门时间,到场时间,结案时间
2026-03-09 08:10,1,13900000001,王工,2026-03-10 09:00,2026-03-10 09:20,
2026-03-09 08:20,2,13900000002,,,,2026-03-11 10:00
2026-03-09 08:30,3,13900000003,,2027-06-10 09:00,,
' | as-intake -n 2026-03-12 -p house.yaml -t complaint --store N | cut -d, -f 1-3,14,15
printf '受理时间,单号,电话,状态,更新时间
2026-03-09 08:10,1,13900000001,處理中,2026-03-09 12:00
2026-03-09 08:20,2,13900000002,已解决,2026-03-10 12:00
2026-03-09 08:30,3,13900000003,已结,
2026-03-09 08:40,4,13900000004,挂起,2026-03-10 12:00
' > status.csv
as-intake -n 2026-03-12T09:00 -p house.yaml -t complaint --store N status.csv | cut -d, -f 1-3
# Where the policy does not say what a status means, the column is nothing to go by.
as-intake -n 2026-03-12T09:00 -t complaint --store N status.csv | cut -d, -f 1-3
