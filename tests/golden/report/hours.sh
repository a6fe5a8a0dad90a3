# Hours are counted as the policy counts minutes, for the severity that the issue had then: A in business hours over a weekend and a half day,
# B by the clock, C became B's severity before it was resolved but not before it was answered, D from a time without hour: whole days.
cat > policy.yaml << 'END'
name: hours
calendar:
  open: [mon, tue, wed, thu, fri, sat]
  hours: {mon-fri: [09:00-12:00, 13:00-18:00], sat: 09:00-12:00}
complaints:
  default: ordinary
  severities:
    urgent: {reply: 2 hours, resolve: 1 day, hours: always}
    ordinary: {reply: 16 hours, resolve: 9 days, promote: {after: 1 day, to: urgent}}
    low: {reply: 16 hours, resolve: 9 days}
END
as-report -p policy.yaml -n 2024-06-30 -r complaints -b store << 'END' | cut -d, -f 1,8-12,14-18
time,case,event,store,severity
2024-06-07T17:00,A,complaint,A,low
2024-06-10T10:30,A,reply,,
2024-06-10T14:00,A,close,,
2024-06-07T17:00,B,complaint,B,urgent
2024-06-10T10:30,B,reply,,
2024-06-10T11:00,B,resolve,,
2024-06-07T17:00,C,complaint,C,
2024-06-08T10:00,C,reply,,
2024-06-10T11:00,C,resolve,,
2024-06-07,D,complaint,D,
2024-06-08T10:00,D,reply,,
2024-06-10,D,resolve,,
END
# The clocks go forward in the night to the 31st of March.
sed -i '/calendar:/,/hours:/d; s/name: hours/name: hours\ntimezone: Europe\/Berlin/' policy.yaml
as-report -p policy.yaml -n 2024-04-30 -r complaints -b month << 'END' | cut -d, -f 1,11,12,17,18
time,case,event,severity
2024-03-30T15:00,A,complaint,urgent
2024-03-31T15:00,A,reply,
2024-03-31T16:00,A,resolve,
END
