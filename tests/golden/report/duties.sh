# Every period and task that has an occurrence up to now; the range is that of the days; keys of cards are empty.
cat > policy.yaml << 'END'
name: house
calendar: {open: [mon, tue, wed, thu, fri]}
duties:
  report: {on: month 1, from: 2024-01-01}
  marking: {on: month -1, from: 2024-01-01, roll: preceding}
END
cat > journal.csv << 'END'
time,case,event,due
2024-01-01T09:00,@report,done,
2024-02-05T09:00,@report,done,
2024-01-31T09:00,@marking,done,2024-02-29
2024-03-29T09:00,@marking,done,
2024-04-15T09:00,@marking,done,2024-05-31
END
export AS_POLICY=policy.yaml AS_NOW=2024-05-01T08:00
as-report -r duties journal.csv
as-report -r duties -b task,quarter,actor,class journal.csv
as-report -r duties -b task --from 2024-02-29 --to 2024-04-01 journal.csv
as-report -r duties -b '' -f table --labels zh journal.csv
as-report -r duties -b year < /dev/null
as-report -r duties -f html journal.csv | grep -e '^<div><dt>' -e '^<figcaption' -e '^<h2'
# A duty keeps its name, also where a task of the tools has it.
printf 'name: p\nlanguage: zh\nduties: {visit: {on: month 1, from: 2024-06-01}}\n' > visit.yaml
as-report -p visit.yaml -n 2024-06-15 -r duties -b task -f table < /dev/null
