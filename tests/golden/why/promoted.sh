# A severity that is none that was written is explained: the issue was not resolved in time, and rose from the one that it had. A complaint that
# comes later with that severity, or a higher one, is not promoted.
cat > p.yaml <<'END'
name: x
complaints:
  default: c
  severities:
    a: {resolve: 1 hour}
    b: {resolve: 4 hours, promote: {after: 2 days, to: a}}
    c: {resolve: 3 days, promote: {after: 1 day, to: b}}
END
printf 'time,case,event,severity,phone\n2025-03-01T10:00,A,complaint,,13800000001\n2025-03-01T10:00,B,complaint,,13800000002\n2025-03-02T11:00,B,complaint,b,13800000002\n' > j.csv
for now in 2025-03-01T12:00 2025-03-03T00:00 2025-03-04T00:00; do
	for case in A B; do
		as-schedule --why $case -p p.yaml -n $now j.csv | grep -A1 '^issues' | tail -n 1
	done
done
as-schedule --why A --labels zh -p p.yaml -n 2025-03-04T00:00 j.csv | grep -A1 '^问题'
