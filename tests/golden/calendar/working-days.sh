# N working days are the Nth open day after, with a minus before: for deadlines, windows, the time between attempts and repeats.
cat > policy.yaml <<'END'
name: p
calendar: {open: [mon, tue, wed, thu, fri], closed: [2026-06-19], extra: [2026-06-21], roll: preceding}
callbacks:
  eve: {from: appointment, after: -2 working days, within: 1 working day, every: 1 working day}
complaints:
  default: o
  severities:
    o: {reply: 1 working day, resolve: 5 working days, escalate: [{name: again, task: reply, at: by, to: A, repeat: 2 working days}]}
retention: {keep: 10 working days}
END
cat > journal.csv <<'END'
time,case,event,task,result,due
2026-06-16,A,delivery,,,
2026-06-16T09:00,A,appoint,,,2026-06-23T10:00
2026-06-18T15:00,B,complaint,,,
2026-06-20,C,complaint,,,
2026-06-20,C,resolve,,,
END
as-schedule -n 2026-06-20T12:00 -p policy.yaml journal.csv | cut -d, -f1,3-5
as-schedule --why B -n 2026-06-20T12:00 -p policy.yaml journal.csv | grep -e reply -e resolve
touch fired-
for now in 2026-06-21T23:59 2026-06-22T00:00 2026-06-23T23:59 2026-06-24T00:00 2026-06-25T23:59 2026-06-26T00:00; do
	as-schedule -n $now -p policy.yaml journal.csv fired-* | as-escalate -n $now -p policy.yaml > new
	mv new fired-$now
	grep B, fired-$now | cut -d, -f1-5
done
as-schedule -n 2026-07-06 -p policy.yaml journal.csv | grep destroy | cut -d, -f1,3-5
