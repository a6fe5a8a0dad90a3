# Blanks around fields and around quotes are none of theirs, whatever else the row holds.
cat > calls.csv << 'END'
time, phone, result ,seconds,note
2024-06-03 10:00:05, "13800000001" , "ANSWERED" ,60, "say ""hi"", x"
 2024-06-03 10:10:05 ,13800000002 , NO ANSWER ,0 , "a, b"
2024-06-03 10:20:05,	13800000003	,answered,	50 ,x
 2024-06-03 10:30:05 , 13800000004 , answered , 50 , x 
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone
2024-06-03,A,delivery,,,,N,13800000001
2024-06-03T10:00,A,call,first,busy,ann,,
2024-06-03,B,delivery,,,,N,13800000002
2024-06-03T10:10,B,call,first,refused,ann,,
2024-06-03,C,delivery,,,,N,13800000003
2024-06-03T10:20,C,call,first,busy,ann,,
2024-06-03,D,delivery,,,,N,13800000004
2024-06-03T10:30,D,call,first,busy,ann,,
END
as-audit -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
