# An optout of another case, older than this one, counts at the time of this one's first event, which is a bare date: behind the delivery of the
# same day, whichever line comes first. The figures are the same before and after it is written down for this case.
cat > policy.yaml << 'END'
name: optout
callbacks:
  first: {from: delivery, within: 3 days}
retention: {keep: 1 year}
END
cat > journal.csv << 'END'
time,case,event,phone
2024-03-01,A,delivery,13900000001
2024-03-02T10:00,A,optout,
2025-04-01,B,install,13900000001
2025-04-01,B,delivery,
END
as-report -p policy.yaml -n 2025-05-01 -r callbacks journal.csv | cut -d, -f 1-8
as-archive -p policy.yaml -n 2025-05-01 --destroy --approved-by chief journal.csv 2> certificate > kept.csv
as-report -p policy.yaml -n 2025-05-01 -r callbacks kept.csv | cut -d, -f 1-8
