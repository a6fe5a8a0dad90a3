# FreeSWITCH's Master.csv has no header, and a call that was not answered no answer_stamp. How it was hung up says little: NORMAL_CLEARING ends
# A's talk and B's ringing as well, so billsec tells.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,no-answer,1001,,,
2024-06-03,B,delivery,,,,N,13800000002,
2024-06-03T10:10,B,call,first,reached,1002,,,satisfied
2024-06-03,C,delivery,,,,N,13800000003,
2024-06-03T10:20,C,call,first,busy,1002,,,
2024-06-03,D,delivery,,,,N,13800000004,
2024-06-03T10:30,D,call,first,unavailable,1002,,,
2024-06-03,E,delivery,,,,N,13800000005,
2024-06-03T10:40,E,call,first,refused,1002,,,
END
cat > Master.csv << 'END'
"Ann","1001","13800000001","default","2024-06-03 10:00:05","2024-06-03 10:00:15","2024-06-03 10:01:10","65","55","NORMAL_CLEARING","2c0a0c3e-1","2c0a0c3e-2","","PCMA","PCMA"
"Bo","1002","13800000002","default","2024-06-03 10:10:05","","2024-06-03 10:10:45","40","0","NORMAL_CLEARING","2c0a0c3e-3","","","PCMA","PCMA"
"Bo","1002","13800000003","default","2024-06-03 10:20:05","","2024-06-03 10:20:15","10","0","USER_BUSY","2c0a0c3e-4","","","PCMA","PCMA"
"Bo","1002","13800000004","default","2024-06-03 10:30:05","","2024-06-03 10:30:35","30","0","ORIGINATOR_CANCEL","2c0a0c3e-5","","","PCMA","PCMA"
"Bo","1002","13800000005","default","2024-06-03 10:40:05","2024-06-03 10:40:15","2024-06-03 10:40:35","30","20","NORMAL_CLEARING","2c0a0c3e-6","2c0a0c3e-7","","PCMA","PCMA"
END
as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr Master.csv --header freeswitch journal.csv
