# Legs: overlapping ones, those that follow within 60 seconds, those of one id are one call, which began with the first and talked as long as its
# longest answered one. Who dialled again at once and wrote both has a record for both, but not for a third.
cat > policy.yaml << 'END'
name: legs
base: hotline
audit: {short: 10, long: 300}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score,seconds
2024-06-03,A,delivery,,,,N,13800000001,,
2024-06-03T10:00,A,call,first,reached,ann,,,satisfied,20
2024-06-03,B,delivery,,,,N,13800000002,,
2024-06-03T11:00,B,call,first,no-answer,ann,,,,
2024-06-03T11:02,B,call,first,reached,ann,,,satisfied,
2024-06-03,C,delivery,,,,N,13800000003,,
2024-06-03T12:00,C,call,first,no-answer,ann,,,,
2024-06-03T12:02,C,call,first,busy,ann,,,,
2024-06-03T12:04,C,call,first,unavailable,ann,,,,
2024-06-03,D,delivery,,,,N,13800000004,,
2024-06-03T15:00,D,call,first,reached,ann,,,satisfied,60
END
cat > calls.csv << 'END'
start,dst,disposition,duration,billsec,linkedid
2024-06-03 08:00:00,95588,ANSWERED,9,9,0
2024-06-03 10:01:00,13800000001,FAILED,2,0,1
2024-06-03 10:01:02,13800000001,ANSWERED,100,90,1
2024-06-03 10:02:02,13800000001,ANSWERED,400,390,1
2024-06-03 11:01:00,13800000002,NO ANSWER,55,0,2
2024-06-03 11:02:45,13800000002,ANSWERED,50,40,3
2024-06-03 12:01:00,13800000003,NO ANSWER,55,0,4
2024-06-03 12:02:50,13800000003,NO ANSWER,50,0,5
2024-06-03 15:01:00,13800000004,ANSWERED,12,3,6
2024-06-03 18:00:00,95588,ANSWERED,9,9,7
END
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry,long,short --cdr calls.csv journal.csv
