# A call task that is due past its closes does not stand, so no contact stands instead.
cat > policy.yaml <<'END'
name: p
callbacks: {first: {from: delivery, within: 5 days, every: 1 week}}
END
cat > journal.csv <<'END'
time,case,event,task,result,phone
2025-03-03,S1-9,delivery,,,13900000001
2025-03-03T10:00,S1-9,call,first,dead-number,
END
as-schedule -n 2025-03-04 -p policy.yaml --why S1-9 journal.csv
