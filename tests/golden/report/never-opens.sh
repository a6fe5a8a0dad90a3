# What does not open because of an optout is in no figure: before there was a base, where the optout gives the base, before the opening, in the
# sample or not, and where the visit was agreed anew after the optout.
cat > policy.yaml <<'END'
name: p
callbacks:
  early: {from: delivery, after: -5 days, within: 2 days}
  first: {from: delivery, within: 7 days}
  second: {from: first, within: 7 days}
  none: {from: delivery, after: 9 days, within: 5 days, coverage: {default: 0}}
  fitting: {from: appointment, within: 5 days}
END
cat > journal.csv <<'END'
time,case,event,task,result,due
2025-03-04,before the base,optout,,,
2025-03-05,before the base,delivery,,,
2025-03-03,gives the base,delivery,,,
2025-03-04T10:00,gives the base,call,second,reached,
2025-03-04,gives the base,optout,,,
2025-03-03,visit,delivery,,,
2025-03-03T10:00,visit,appoint,,,2025-03-04
2025-03-05,visit,optout,,,
2025-03-06T10:00,visit,appoint,,,2025-03-07
END
as-report -p policy.yaml -n 2025-07-01 -r callbacks -b task journal.csv | cut -d, -f1-9
as-archive -p policy.yaml -n 2025-07-01 --state archived journal.csv | cut -d, -f2 | sort -u
