# The number was found on a Saturday: the next attempt is on the first open day, whether or not there was one before; a promise stays.
cat > policy.yaml <<'END'
name: p
calendar: {open: [mon, tue, wed, thu, fri]}
callbacks:
  first: {from: delivery, within: 14 days}
  other: {from: delivery, after: 1 day, within: 14 days}
END
cat > journal.csv <<'END'
time,case,event,task,result,phone,due
2025-03-03,A,delivery,,,13900000001,
2025-03-03T10:00,A,call,first,dead-number,,
2025-03-08T10:00,A,amend,,,13900000002,
2025-03-03,B,delivery,,,13900000003,
2025-03-03T09:00,B,call,other,later,,2025-03-05T10:00
2025-03-03T10:00,B,call,first,wrong-number,,
2025-03-08T10:00,B,amend,,,13900000004,
END
as-schedule -p policy.yaml -n 2025-03-08 journal.csv | cut -d, -f1,3-6,9
