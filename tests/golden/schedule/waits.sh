# Waits move visit and resolve: by the dates from begin to end, then rolled, or by the minutes inside the hours; a resume takes the rest back.
# Late is late, and so is what touches it; a wait on the deadline's own date is not. What was set after a wait is not moved by it. Waits that touch are one.
cat > policy.yaml <<'END'
name: p
calendar: {open: [mon, tue, wed, thu, fri], hours: 09:00-18:00}
complaints:
  default: days
  severities:
    hours: {visit: 9 hours, resolve: 27 hours}
    days: {visit: 4 days, reply: 3 days, resolve: 10 days}
END
cat > journal.csv <<'END'
time,case,event,severity,task,due
2025-03-03T10:00,both,complaint,,,
2025-03-04T09:00,both,wait,,,2025-03-06T09:00
2025-03-03T10:00,resumed,complaint,,,
2025-03-04T09:00,resumed,wait,,,2025-03-20
2025-03-05T15:00,resumed,resume,,visit,
2025-03-03T10:00,minutes,complaint,hours,,
2025-03-03T17:00,minutes,wait,,resolve,2025-03-04T10:00
2025-03-03T10:00,late,complaint,hours,,
2025-03-04T10:01,late,wait,,visit,2025-03-05
2025-03-05T09:00,late,wait,,visit,2025-03-06T10:00
2025-03-03T10:00,own day,complaint,,,
2025-03-07,own day,wait,,visit,2025-03-10T09:00
2025-03-03T10:00,extended,complaint,,,
2025-03-04T09:00,extended,wait,,resolve,2025-03-06
2025-03-05T09:00,extended,extend,,resolve,2025-03-14
2025-03-05T10:00,extended,wait,,resolve,2025-03-10
2025-03-03T10:00,touch,complaint,,,
2025-03-04T09:00,touch,wait,,,2025-03-06
2025-03-05,touch,wait,,,2025-03-08T12:00
2025-03-01,before,wait,,,2025-03-09
2025-03-03T10:00,before,complaint,,,
2025-03-04T10:00,before,wait,,visit,2025-03-04T09:00
2025-03-03T10:00,fate,complaint,hours,,
2025-03-04T11:00,fate,wait,,visit,2025-03-07
2025-03-04T12:00,fate,extend,,visit,2025-03-10
2025-03-05T09:00,fate,wait,,visit,2025-03-06
2025-03-03T10:00,tie,complaint,,,
2025-03-04T09:00,tie,wait,,resolve,2025-03-12
2025-03-04T10:00,tie,wait,,resolve,2025-03-11
2025-03-07,tie,resume,,,
2025-03-03T10:00,nobody,wait,,,2025-03-09
2025-03-03T10:00,reopened,complaint,,,
2025-03-04T10:00,reopened,wait,,,2025-03-20
2025-03-05T10:00,reopened,resolve,,,
2025-03-05T11:00,reopened,close,,,
2025-03-05T12:00,reopened,complaint,,,
END
for now in 2025-03-04T09:00 2025-03-07T18:00; do
	as-schedule -n "$now" -p policy.yaml journal.csv | cut -d, -f1,3-5 | grep -v reply
done
for case in extended touch late minutes; do
	as-schedule -n 2025-03-07T18:00 -p policy.yaml --why "$case" journal.csv | sed -n '/^issues/,/^$/p'
done
