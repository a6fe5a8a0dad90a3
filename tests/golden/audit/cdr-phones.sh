# Which numbers are whose: on the day on which the number changed both are; before and after only the one. An extension is no part of it. A record of
# either of two cases of one number answers for one call; one call for two cards is one call; without a record it is found on
# both.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-04T10:00,A,call,first,wrong-number,ann,,,
2024-06-05T09:00,A,amend,,,,,13800000011,
2024-06-05T10:00,A,call,first,no-answer,ann,,,
2024-06-05T10:30,A,call,first,busy,ann,,,
2024-06-06T10:00,A,call,first,no-answer,ann,,,
2024-06-03,B,delivery,,,,N,0571-88001234-801,
2024-06-04T11:00,B,call,first,reached,ann,,,satisfied
2024-06-03,C1,delivery,,,,N,13800000003,
2024-06-03,C2,delivery,,,,N,138 0000 0003,
2024-06-04T14:00,C1,call,first,reached,ann,,,satisfied
2024-06-04T14:01,C2,call,first,reached,ann,,,satisfied
2024-06-04T15:00,C1,call,first,reached,bo,,,satisfied
2024-06-04T15:05,C2,call,first,reached,cy,,,satisfied
2024-06-04T16:00,C1,call,first,busy,dee,,,
2024-06-04T16:01,C2,call,first,busy,dee,,,
END
cat > calls.csv << 'END'
time,phone,result,seconds
2024-06-03 08:00,95588,answered,9
2024-06-04 10:01,13800000001,answered,20
2024-06-05 10:01,13800000001,no answer,0
2024-06-05 10:31,13800000011,no answer,0
2024-06-06 10:01,13800000001,no answer,0
2024-06-04 11:01,88001234,answered,20
2024-06-04 14:01,13800000003,answered,20
2024-06-04 15:01,13800000003,answered,20
2024-06-07 15:01,13800000011,answered,20
2024-06-07 15:01,13800000001,answered,20
2024-06-08 15:01,95588,answered,20
END
as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
