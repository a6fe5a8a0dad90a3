# Tasks whose dates were counted beyond the last day that the calendar speaks for are pointed out, once a run: not one that was
# promised, not retention.
cat > policy.yaml <<'END'
name: p
calendar: {until: 2026-12-31}
callbacks: {first: {from: delivery, within: 7 days}, second: {from: first, after: 2 months, within: 7 days}}
retention: {keep: 1 year, ceiling: 2 years}
END
cat > journal.csv <<'END'
time,case,event,task,result,due
2026-11-20,A,delivery,,,
2026-11-20T10:00,A,call,first,reached,
2026-12-20,B,delivery,,,
2026-12-28,C,delivery,,,
2020-01-01,D,delivery,,,
END
as-schedule -n 2026-12-30 -p policy.yaml journal.csv | cut -d, -f1,3-5
sed -i '/^2026-12-28/d' journal.csv
as-schedule -n 2026-12-30 -p policy.yaml journal.csv > /dev/null
sed -i 's/, until: .*/}/; s/until: 2026-12-31/official: cn/' policy.yaml
as-schedule -n 2026-12-30 -p policy.yaml journal.csv > /dev/null
sed '/^2026-11-20T10/d' journal.csv | as-schedule -n 2026-12-01 -p policy.yaml > /dev/null
