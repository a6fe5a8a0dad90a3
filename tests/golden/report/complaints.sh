# A: replied in 26 h of 3 days, resolved, confirmed. B: replied on the 4th day, late. C: on the spot. D: reopened, resolved again.
# E: an enquiry, without hour, not replied to. F: dissatisfied on the phone; the confirming call is the first reply. G: resolved in 3 min.
as-report -n 2024-06-30 -r complaints << 'END'
time,case,event,task,result,score,severity,kind,due
2024-06-03T10:00,A,complaint,,,,,noise,
2024-06-04T12:00,A,reply,,,,,,
2024-06-05T10:30,A,resolve,,,,,,
2024-06-06T10:30,A,call,confirm,reached,satisfied,,,
2024-06-03T10:00,B,complaint,,,,,noise,
2024-06-07T10:00,B,reply,,,,,,
2024-06-08T10:00,B,escalate,reply,duty-manager,,ordinary,,
2024-06-10T10:00,C,complaint,,,,,leak,
2024-06-10T10:00,C,reply,,,,,,
2024-06-10T10:00,C,resolve,,,,,,
2024-06-10T10:00,C,close,,,,,,
2024-06-10T10:00,D,complaint,,,,,leak,
2024-06-10T11:00,D,reply,,,,,,
2024-06-10T12:00,D,resolve,,,,,,
2024-06-11T12:00,D,complaint,,,,,leak,
2024-06-12T12:00,D,resolve,,,,,,
2024-06-12,E,enquiry,,,,,,
2024-06-12,F,delivery,,,,,,
2024-06-12T10:00,F,call,first,reached,dissatisfied,,,
2024-06-12T10:30,F,resolve,,,,,,
2024-06-13T10:00,F,call,confirm,reached,neutral,,,
2024-05-31T23:59,G,complaint,,,,urgent,,
2024-06-01T00:02,G,resolve,,,,,,
END
