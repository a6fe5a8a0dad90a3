# What a customer asks for counts when it is earlier, or, where the house says so, in the place of resolve's deadline either way: of several the
# earliest, each moved by the waits that begin after it. A decision stands above both.
for due in earlier replaces; do
cat > policy.yaml <<END
name: p
complaints: {default: usual, due: $due, severities: {usual: {reply: 3 days, resolve: 10 days}}}
END
cat > journal.csv <<'END'
time,case,event,due,task
2025-03-03T10:00,earlier,complaint,2025-03-08,
2025-03-03T10:00,later,complaint,2025-03-28,
2025-03-03T10:00,two,complaint,2025-03-28,
2025-03-04T10:00,two,enquiry,2025-03-20T10:00,
2025-03-03T10:00,waits,complaint,2025-03-18,
2025-03-04T10:00,waits,wait,2025-03-09T10:00,
2025-03-10T10:00,waits,enquiry,2025-03-20,
2025-03-03T10:00,decided,complaint,2025-03-05,
2025-03-04T10:00,decided,extend,2025-03-12,resolve
END
as-schedule -n 2025-03-11 -p policy.yaml journal.csv | cut -d, -f3-5
done
