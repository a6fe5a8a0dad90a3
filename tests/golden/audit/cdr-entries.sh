# Which entries are held against records, and what they claim: A was taken back, so nobody wrote the talk down; B was taken back and written again
# as it was; C's number was called wrong and right again; D called a number that stands in a note only. E is withdrawn: its calls are compared, but
# nobody asks for a name. F was destroyed, G has no phone. H is not the policy's task. What was refused, promised or said by another was answered;
# a mailbox is either.
cat > policy.yaml << 'END'
name: entries
base: hotline
audit: {short: 10}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,note,kind,due
2024-06-03,A,delivery,,,,N,13800000001,,,
2024-06-03T10:00,A,call,first,later,ann,,,,,
2024-06-03T12:00,A,retract,first,later,ann,,,,call,2024-06-03T10:00
2024-06-03,B,delivery,,,,N,13800000002,,,
2024-06-03T10:00,B,call,first,other-person,ann,,,,,
2024-06-03T12:00,B,retract,first,other-person,ann,,,,call,2024-06-03T10:00
2024-06-03T10:00,B,call,first,no-answer,ann,,,,,
2024-06-03,C,delivery,,,,N,13800000003,,,
2024-06-03T10:00,C,call,first,wrong-number,ann,,,,,
2024-06-03T11:00,C,call,first,refused,ann,,,,,
2024-06-03,D,delivery,,,,N,13800000004,,,
2024-06-03T10:00,D,call,first,refused,ann,,,his wife's: 13900000004,,
2024-06-03,E,delivery,,,,N,13800000005,,,
2024-06-03T10:00,E,call,first,no-answer,,,,,,
2024-06-03T11:00,E,call,first,refused,,,,,,
2024-06-03T12:00,E,void,,,,,,,,
2024-06-03,F,delivery,,,,N,13800000006,,,
2024-06-03T10:00,F,call,first,no-answer,ann,,,,,
2024-06-04T10:00,F,destroy,,,,,,,,
2024-06-03,G,delivery,,,,N,,,,
2024-06-03T10:00,G,call,first,no-answer,ann,,,,,
2024-06-03,H,delivery,,,,N,13800000008,,,
2024-06-03T10:00,H,call,old-task,refused,ann,,,,,
2024-06-03,I,delivery,,,,N,13800000009,,,
2024-06-03T10:00,I,call,first,later,ann,,,,,
2024-06-03T11:00,I,call,first,other-person,ann,,,,,
2024-06-03T12:00,I,call,first,wrong-number,ann,,,,,
2024-06-03T13:00,I,call,first,voicemail,ann,,,,,
2024-06-03T14:00,I,call,first,voicemail,ann,,,,,
2024-06-03T15:00,I,call,first,unavailable,ann,,,,,
2024-06-03T16:00,I,call,first,dead-number,ann,,,,,
END
cat > calls.csv << 'END'
time,phone,result,seconds
2024-06-03 08:00,95588,answered,9
2024-06-03 10:01,13800000001,answered,60
2024-06-03 10:01,13800000002,no answer,0
2024-06-03 10:01,13800000003,answered,20
2024-06-03 11:01,13800000003,answered,20
2024-06-03 10:01,13900000004,answered,60
2024-06-03 10:01,13800000005,answered,60
2024-06-03 10:01,13800000006,answered,60
2024-06-03 10:01,13800000008,no answer,0
2024-06-03 10:01,13800000009,no answer,0
2024-06-03 11:01,13800000009,no answer,0
2024-06-03 12:01,13800000009,no answer,0
2024-06-03 13:01,13800000009,no answer,0
2024-06-03 14:01,13800000009,answered,3
2024-06-03 15:01,13800000009,answered,9
2024-06-03 16:01,13800000009,answered,10
2024-06-03 18:00,95588,answered,9
END
as-audit -p policy.yaml -n 2024-06-04T18:00 --only no-record,other-result,no-entry,unnamed --cdr calls.csv journal.csv
