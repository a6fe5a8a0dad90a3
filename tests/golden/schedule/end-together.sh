# Of two deadlines that end together the one that is a date is written.
cat > policy.yaml <<'END'
name: p
complaints: {default: usual, severities: {usual: {reply: 24 hours, resolve: 48 hours}}}
END
cat > journal.csv <<'END'
time,case,event,due
2025-03-03,A,complaint,2025-03-03
2025-03-03,B,complaint,2025-03-04
2025-03-03T00:00,C,complaint,2025-03-03
END
as-schedule -p policy.yaml -n 2025-03-03 journal.csv | cut -d, -f3-5
