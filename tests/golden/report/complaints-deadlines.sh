# By reply's deadline just then: promoted after 1 day (P late, Q in time), extended (X in time), asked for by the customer (Y late);
# a reply without hour on the deadline's date is in time (Z), one the day after is not (W); no deadline for low (L): in time.
cat > policy.yaml << 'END'
name: deadlines
complaints:
  default: ordinary
  severities:
    urgent: {reply: 2 hours, resolve: 9 days}
    ordinary: {reply: 30 hours, resolve: 9 days, promote: {after: 1 day, to: urgent}}
    low: {resolve: 9 days}
END
as-report -p policy.yaml -n 2024-06-30 -r complaints -b vendor,severity << 'END' | cut -d, -f 1-3,8-13
time,case,event,task,severity,due,vendor
2024-06-03T10:00,P,complaint,,,,P
2024-06-05T10:00,P,reply,,,,
2024-06-03T10:00,Q,complaint,,,,Q
2024-06-04T16:00,Q,reply,,,,
2024-06-03T10:00,X,complaint,,,,X
2024-06-03T10:01,X,extend,reply,,2024-06-08,
2024-06-08T23:59,X,reply,,,,
2024-06-03T10:00,Y,complaint,,,2024-06-03T12:00,Y
2024-06-03T12:01,Y,reply,,,,
2024-06-03T10:00,Z,complaint,,urgent,,Z
2024-06-03,Z,reply,,,,
2024-06-03T10:00,W,complaint,,urgent,,W
2024-06-04,W,reply,,,,
2024-06-03T10:00,L,complaint,,low,,L
2024-06-20T10:00,L,reply,,,,
END
