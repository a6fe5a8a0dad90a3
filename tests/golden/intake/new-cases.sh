# A mistyped case opens one of its own: who keeps the register hears of cases that the journal has not, of stores that it has.
printf 'time,case,event,store,slip,phone,note\n2026-03-09,城西店-00003101,delivery,城西店,00003101,13900000001,\n' > j
cat > register.csv <<'END'
受理时间,个案号,门店,电话,内容
2026-03-10 10:00,城西店-00003101,城西店,13900000001,a
2026-03-10 11:00,城西店-0003101,城西店,13900000001,b
2026-03-10 12:00,城西店-0003102,城西店,13900000001,c
2026-03-10 12:00,新店-1,新店,13900000001,d
2026-03-10 13:00,,城西店,13900000001,e
END
as-intake -n 2026-03-12 -t complaint -a j register.csv
as-intake -n 2026-03-12 -t complaint -a j register.csv
sed 's/,城西店,/,,/; s/门店/地区/; s/3102/3103/' register.csv > no-store.csv
as-intake -n 2026-03-12 -t complaint -a j no-store.csv
