# Against Asterisk's own list: A has its record three minutes later; B was answered, C has none, D was not answered and E not written down, on
# either day. What was dialled to get a line is dropped, a local number is its landline, s is no number.
cat > policy.yaml << 'END'
name: records
base: hotline
audit: {short: 10, long: 300, window: 10}
intake: {cdr: {prefix: 9, values: {actor: {ann: 8001, bo: 8002}}}}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,seconds,store,phone,score
2024-06-03,A,delivery,,,,,N,13800000001,
2024-06-03T10:00,A,call,first,reached,ann,60,,,satisfied
2024-06-03,B,delivery,,,,,N,13800000002,
2024-06-03T10:10,B,call,first,no-answer,ann,,,,
2024-06-03,C,delivery,,,,,N,13800000003,
2024-06-03T10:20,C,call,first,reached,bo,60,,,satisfied
2024-06-03,D,delivery,,,,,N,057188001234,
2024-06-03T10:30,D,call,first,reached,bo,60,,,satisfied
2024-06-03,E,delivery,,,,,N,13800000005,
2024-06-04T11:30,E,call,first,busy,bo,,,,
END
cat > Master.csv << 'END'
"","8001","s","out","""Ann"" <8001>","SIP/8001-1","","Dial","x","2024-06-03 09:00:00","","2024-06-03 09:00:10",10,0,"NO ANSWER","DOCUMENTATION","1.1",""
"","8001","913800000001","out","""Ann, Lee"" <8001>","SIP/8001-1","SIP/t-2","Dial","x","2024-06-03 10:03:05","2024-06-03 10:03:15","2024-06-03 10:04:10",65,55,"ANSWERED","DOCUMENTATION","1.2",""
"","8001","913800000002","out","""Ann"" <8001>","SIP/8001-1","SIP/t-2","Dial","x","2024-06-03 10:13:05","2024-06-03 10:13:15","2024-06-03 10:14:10",65,55,"ANSWERED","DOCUMENTATION","1.3",""
"","8002","988001234","out","""Bo"" <8002>","SIP/8002-1","SIP/t-2","Dial","x","2024-06-03 10:33:05","","2024-06-03 10:33:25",20,0,"NO ANSWER","DOCUMENTATION","1.4",""
"","8002","913800000005","out","""Bo"" <8002>","SIP/8002-1","SIP/t-2","Dial","x","2024-06-03 16:33:05","2024-06-03 16:33:10","2024-06-03 16:34:25",80,75,"ANSWERED","DOCUMENTATION","1.5",""
"","8002","913800000005","out","""Bo"" <8002>","SIP/8002-1","SIP/t-2","Dial","x","2024-06-05 16:33:05","2024-06-05 16:33:10","2024-06-05 16:34:25",80,75,"ANSWERED","DOCUMENTATION","1.6",""
END
only="--only no-record,other-result,no-entry"
as-audit -p policy.yaml -n 2024-06-30 --cdr Master.csv --header asterisk $only journal.csv
as-audit -p policy.yaml -n 2024-06-30 --cdr Master.csv --header asterisk $only --count actor,rule -q journal.csv
as-audit -p policy.yaml -n 2024-06-30 $only journal.csv
