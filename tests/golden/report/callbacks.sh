# A reached at the second try, B refused, C lapsed, D still pending, E opted out, F reached after the lapse, G void, H in May.
as-report -n 2024-06-30 -r callbacks << 'END'
time,case,event,task,result,seconds
2024-06-01,A,delivery,,,
2024-06-01T10:00,A,call,first,no-answer,5
2024-06-02T15:00,A,call,first,reached,60
2024-06-02,B,delivery,,,
2024-06-02T11:00,B,call,first,refused,7
2024-06-03,C,delivery,,,
2024-06-28,D,delivery,,,
2024-06-05,E,delivery,,,
2024-06-06,E,optout,,,
2024-06-05,F,delivery,,,
2024-06-20T09:00,F,call,first,reached,90
2024-06-05,G,delivery,,,
2024-06-05T09:00,G,call,first,reached,90
2024-06-07,G,void,,,
2024-05-31,H,delivery,,,
2024-05-31T09:00,H,call,first,reached,
2024-07-01,I,delivery,,,
END
