# The hour in a column of its own, written with a date that stands for none, as exports of workbooks and databases do.
cat > register.csv <<'END'
单号,受理日期,受理时间,电话,解决日期,解决时间
1,2026-01-05,1899-12-30 15:20:00,13900000001,2026-01-06,1899-12-30 00:00:00
2,2026-01-05,1900/1/0 9:05,13900000001,2026-01-06,0000-00-00 00:00:00
3,2026-01-05,1970-01-01T15:20:00,13900000001,,1900-01-00 00:00
4,2026-01-05,1899-12-30,13900000001,,
END
as-intake -n 2026-02-01 -t complaint --store S register.csv | cut -d, -f 1-3
