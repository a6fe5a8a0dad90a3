# So for a confirming call that lapsed: A's was never signed off; B's too late; C's in time; D's customer complained again before the
# deadline; E's behind it.
as-audit -n 2024-06-30 --only unsigned << 'END'
time,case,event,task,result,actor,store
2024-06-03T10:00,A,complaint,,,,N
2024-06-04T10:00,A,resolve,,,bo,
2024-06-03T10:00,B,complaint,,,,N
2024-06-04T10:00,B,resolve,,,bo,
2024-06-20T10:00,B,waive,confirm,,chief,
2024-06-03T10:00,C,complaint,,,,N
2024-06-04T10:00,C,resolve,,,bo,
2024-06-10,C,waive,confirm,,chief,
2024-06-03T10:00,D,complaint,,,,N
2024-06-04T10:00,D,resolve,,,bo,
2024-06-09T10:00,D,complaint,,,,
2024-06-03T10:00,E,complaint,,,,N
2024-06-04T10:00,E,resolve,,,bo,
2024-06-11T10:00,E,complaint,,,,
END
