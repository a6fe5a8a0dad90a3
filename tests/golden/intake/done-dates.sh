# The dates of a register's end, as an office calls them.
printf '时间,单号,门店,电话,内容,办结时间\n2026-03-01 11:00,1,s,13911110002,破了,2026-03-02 09:00\n' > r.csv
as-intake -t complaint -n 2026-03-03 r.csv | cut -d, -f1-3
printf '时间,单号,门店,电话,内容,办结日期\n2026-03-01 11:00,1,s,13911110002,破了,2026-03-02\n' > r.csv
as-intake -t complaint -n 2026-03-03 r.csv | cut -d, -f1-3
