# Dates with the month's English name, a weekday beside them, a comma before the hour, as other systems write them.
printf 'name: desk\nintake: {date: mdy}\n' > p.yaml
cat > register.csv <<'END'
ticket id,created at,phone,description,resolved at
1,"Jan 5, 2026, 03:20 PM",13900000001,a,12-Jan-2026
2,"1/5/2026, 3:20 PM",13900000002,b,"Mon, 12 Jan 2026 09:00:00 +0800"
3,2026年1月5日（星期一）,13900000003,c,1969-12-31 16:00
4,5-Jan-26,13900000004,d,
END
as-intake -n 2026-02-01 -p p.yaml -t complaint --store S register.csv | cut -d, -f 1-3
