# What databases, forms and spreadsheets write where there is nothing; nobody is no handler, and a dash beside a telephone number is no note.
cat > register.csv <<'END'
ticket id,created at,phone,description,assigned to,resolved at
1,2026-01-05 10:00,13900000001 / -,\N,Unassigned,\N
2,2026-01-05 10:00,"0571-88886666,,801",[null],No Agent,0
3,2026-01-05 10:00,13900000003,(blank),未分配,00:00:00
4,2026-01-05 10:00,13900000004,(跳过),Bob,办理中
5,2026-01-05 10:00,13900000005,nothing,,Invalid date
Totals,,,5,,
END
as-intake -n 2026-02-01 -t complaint --store S register.csv | cut -d, -f 1-3,14,20,29
# The hour beside a date that is empty.
printf '单号,受理日期,电话,解决日期,解决时间\n1,2026-01-05,13900000001,,0:00\n2,2026-01-05,13900000001,2026-01-06,9:30\n3,2026-01-05,13900000001,,9:30\n' | as-intake -n 2026-02-01 -t complaint --store S | cut -d, -f 1-3
