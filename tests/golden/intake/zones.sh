# Times without a zone are of intake.timezone, but those of a sheet, which people type; a zone that is written wins.
cat > desk.yaml <<'END'
name: desk
timezone: Asia/Shanghai
intake:
  timezone: America/New_York
  date: mdy
  sheet: {date: ymd}
END
cat > register.csv <<'END'
Ticket ID,Created At,Phone,Description
1,03/10/2026 20:00,2125550100,a
2,03/10/2026 8:00:00 PM GMT,2125550100,b
3,03/10/2026 20:00 +02:00,2125550100,c
4,03/10/2026,2125550100,d
5,03/08/2026 02:30,2125550100,the clocks were put forward
6,11/02/2025 01:30,2125550100,and back
END
as-intake -n 2026-03-12 -p desk.yaml -t complaint --store S -a j register.csv
cut -d, -f1-3 j
printf 'case,time,result\nS-1,2026-03-11 10:00,busy\n' | as-intake -n 2026-03-12 -p desk.yaml -t sheet -a j
tail -n 1 j | cut -d, -f1-3
