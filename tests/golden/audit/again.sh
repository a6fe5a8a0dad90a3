# A call-back that was reached is called again, whatever comes of it; what was refused or only tried may be. A late call that is taken back is
# none. A confirming call is no call-back.
as-audit -n 2024-06-30 --only again << 'END'
time,case,event,task,result,kind,due,actor,store
2024-06-03,A,delivery,,,,,,N
2024-06-03T10:00,A,call,first,no-answer,,,ann,
2024-06-04T10:00,A,call,first,reached,,,ann,
2024-06-05T10:00,A,call,first,reached,,,bo,
2024-06-06T10:00,A,call,first,busy,,,bo,
2024-06-03,B,delivery,,,,,,N
2024-06-03T10:00,B,call,first,refused,,,ann,
2024-06-04T10:00,B,call,first,reached,,,ann,
2024-06-03,C,delivery,,,,,,N
2024-06-03T10:00,C,call,first,reached,,,ann,
2024-06-04T10:00,C,call,first,reached,,,ann,
2024-06-04T11:00,C,retract,first,reached,call,2024-06-04T10:00,ann,
2024-06-05T10:00,C,complaint,,,,,ann,
2024-06-06T10:00,C,resolve,,,,,bo,
2024-06-07T10:00,C,call,confirm,reached,,,ann,
2024-06-08T10:00,C,call,confirm,reached,,,ann,
END
