# A call-back that was reached has a score, were it only one of the goods; what was not reached, refused or called again need not, nor a
# confirming call.
as-audit -n 2024-06-30 --only unscored << 'END'
time,case,event,task,result,score,score_product,actor,store
2024-06-03,A,delivery,,,,,,N
2024-06-03T10:00,A,call,first,no-answer,,,ann,
2024-06-03T11:00,A,call,first,reached,,,ann,
2024-06-03T12:00,A,call,first,reached,,,ann,
2024-06-03,B,delivery,,,,,,N
2024-06-03T10:00,B,call,first,reached,satisfied,,ann,
2024-06-03,C,delivery,,,,,,N
2024-06-03T10:00,C,call,first,reached,,neutral,ann,
2024-06-03,D,delivery,,,,,,N
2024-06-03T10:00,D,call,first,refused,,,ann,
2024-06-03,E,delivery,,,,,,N
2024-06-03T10:00,E,call,,reached,,,bo,
2024-06-04T10:00,E,complaint,,,,,,
2024-06-04T11:00,E,resolve,,,,,,
2024-06-05T10:00,E,call,confirm,reached,,,bo,
2024-06-01,F,delivery,,,,,,N
2024-06-12T10:00,F,call,first,reached,,,bo,
END
