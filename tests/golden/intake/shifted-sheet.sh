# What a converter of workbooks makes of times: before the case, outside every slot, with a zone. All is taken, and pointed out.
printf 'time,case,event,store,slip,phone\n2026-03-09,S-1,delivery,S,1,13900000001\n' > j
cat > calls.csv <<'END'
time,case,task,result,due,seconds
2026-03-10 10:06,S-1,first,later,2026-03-15 15:00,0090
2026-03-10 22:30,S-1,first,busy,,1:35
2026-03-10 13:31+00:00,S-1,first,busy,,0:01:35
1905-07-14 10:30,S-1,first,busy,,
2026-03-11 10:06,S-1,first,later,2062-03-15 15:00,
2026-03-11 10:07,S-1,first,later,2025-03-15 15:00,
10:30,S-1,first,busy,,
END
as-intake -n 2026-03-12 -t sheet --against j calls.csv | cut -d, -f1-3,5,15,16
as-intake -n 2026-03-12 -t sheet --date 2026-03-11 --against j calls.csv 2> /dev/null | tail -n 1 | cut -d, -f1-3
as-intake -n 2026-03-12 -t sheet --date tomorrow calls.csv
