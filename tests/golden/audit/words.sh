# What is to be noted: why a customer is not satisfied, what he complains of, what he asks. What the last line of the entry says counts.
as-audit -n 2024-06-30 --only words << 'END'
time,case,event,task,result,score,score_install,actor,store,note
2024-06-03,A,delivery,,,,,,N,
2024-06-03T10:00,A,call,first,reached,dissatisfied,,ann,,
2024-06-03T11:00,A,enquiry,,,,,bo,,
2024-06-03T12:00,A,complaint,,,,,bo,,
2024-06-03T12:30,A,complaint,,,,,bo,,dented
2024-06-03,B,delivery,,,,,,N,
2024-06-03T10:00,B,call,first,reached,,dissatisfied,ann,,
2024-06-03,C,delivery,,,,,,N,
2024-06-03T10:00,C,call,first,reached,dissatisfied,,ann,,late by a day
2024-06-03,D,delivery,,,,,,N,
2024-06-03T10:00,D,call,first,reached,neutral,,ann,,
2024-06-03,E,delivery,,,,,,N,
2024-06-03T10:00,E,call,first,reached,dissatisfied,,ann,,loud
2024-06-03T10:00,E,call,first,reached,dissatisfied,,ann,,
END
