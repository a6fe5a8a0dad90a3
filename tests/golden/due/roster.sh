# Customers are dealt to those on duty in the slot of their first row; the day's number says whose turn it is first. A promise goes to its
# agent where he is on duty then, no issue to who owned it; where nobody is on duty, nobody has it.
cat > p.yaml <<'END'
name: house
language: en
slots: {am: 09:00-12:00, pm: 14:00-17:00, eve: 18:00-20:00}
calendar: {open: [mon, tue, wed, thu, fri]}
callbacks: {first: {from: delivery, within: 7 days}}
complaints: {default: low, severities: {high: {resolve: 1 day}, low: {resolve: 3 days}}, confirm: {within: 3 days}}
duties: {round: {on: day, from: 2025-01-01, to: boss}}
intake: {roster: {values: {slot: {pm: 午班}}}}
END
cat > tasks.csv <<'END'
due,slot,by,task,case,phone,agent,owner,policy
2025-06-05T09:30,am,2025-06-09,first,promised,1,bob,,house
2025-06-05T15:30,pm,2025-06-09,first,off-duty-then,2,Bob,,house
2025-06-05T13:00,,2025-06-09,first,between-slots,3,Cid,,house
2025-06-05T16:00,pm,2025-06-09,first,two-rows,4,,,house
2025-06-05,eve,2025-06-09,resolve,two-rows,4,,,house
2025-06-05,am,2025-06-09,first,a1,5,,,house
2025-06-05,am,2025-06-09,first,a2,6,,,house
2025-06-05,am,2025-06-09,confirm,a3,7,,ANN,house
2025-06-05,eve,2025-06-09,first,e1,8,,,house
2025-06-05,eve,2025-06-09,first,e2,9,,,house
2025-06-05,,2025-06-09,first,n1,10,,,house
2025-06-05,,2025-06-09,first,n2,11,,,house
2025-06-05,,2025-06-05,duty.round,@round,,,boss,house
END
cat > roster.csv <<'END'
日期,班次,姓名
2025-06-05,am,Ann
2025-06-05,am,Bob
2025-06-05,午班,Cid
2025-06-05,PM,Ｃid
2025-06-06,am,Dan
2025-06-06,,Eve
2025-06-09,am,Fay
END
export AS_POLICY=p.yaml AS_NOW=2025-06-05T08:00
dealt() { as-due -f tasks "$@" tasks.csv | cut -d, -f 5,30; }
dealt --roster roster.csv
as-due --roster roster.csv tasks.csv | cut -d, -f 2,11
echo tomorrow:
dealt --roster roster.csv -d tomorrow -t first
echo handed over:
dealt --roster roster.csv --handover am
as-due --roster roster.csv --handover eve -n 2025-06-06T20:00 -f table -t first tasks.csv | head -n 2
as-due --roster roster.csv --handover eve -n 2025-06-06T20:00 -f tasks tasks.csv | cut -d, -f 30 | sort -u
as-due --roster roster.csv -f html tasks.csv | grep -c '<table'
# Nobody at all: a duty is its owner's all the same.
dealt --roster roster.csv -d 2025-06-08 -t first,duty --limit 1
# Not for several days, nor with other ways to deal; what is no roster; bad rows are told, and the rest is dealt.
for other in '--from 2025-06-05' '--to 2025-06-05' '--month this' '--agents Ann' --summary; do dealt --roster roster.csv $other; done
as-due --roster - < tasks.csv
dealt --roster tasks.csv
dealt --roster missing.csv
printf 'date,slot,agent\n2025-06-05,night,Ann\n2025-06-05,am,Bob\n' > bad.csv
dealt --roster bad.csv --case a1,e1
dealt --roster bad.csv --strict
