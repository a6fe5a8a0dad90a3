# A Master.csv in UTC: unless the policy says so every call is eight hours off, and the note says by how much. A call at half past midnight of the
# fourth is one of the third there, and an entry without hour of the fourth has it for its record.
cat > policy.yaml << 'END'
name: utc
base: hotline
intake: {cdr: {timezone: UTC}}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,reached,ann,,,satisfied
2024-06-03,B,delivery,,,,N,13800000002,
2024-06-03T10:10,B,call,first,no-answer,ann,,,
2024-06-03,C,delivery,,,,N,13800000003,
2024-06-04,C,call,first,reached,ann,,,satisfied
2024-06-03,D,delivery,,,,N,13800000004,
2024-06-04,D,call,first,reached,ann,,,satisfied
2024-06-05T10:10,B,call,first,no-answer,ann,,,
END
cat > calls.csv << 'END'
start,dst,disposition,billsec
2024-06-03 02:00:10,13800000001,ANSWERED,50
2024-06-03 02:10:10,13800000002,NO ANSWER,0
2024-06-03 16:30:10,13800000003,ANSWERED,60
2024-06-05 02:10:10,13800000002,NO ANSWER,0
END
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
