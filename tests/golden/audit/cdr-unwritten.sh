# What nobody wrote down. A to G say so that day, each by another event; H's amend and assign do not.
# I began after the record, J's talk is too short. Of K1 and K2 the one of which something happened last has it; K3 is withdrawn, K4 began later.
# L's entry of the day was taken back. M had the number until that day, and has another on the next one. N's record answers for its entry.
cat > policy.yaml << 'END'
name: unwritten
base: hotline
audit: {short: 10}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,note,kind,due
2024-06-03,A,delivery,,,,N,13800000001,,,
2024-06-05T18:00,A,call,first,busy,ann,,,,,
2024-06-03,B,delivery,,,,N,13800000002,,,
2024-06-05T18:00,B,complaint,,,ann,,,x,,
2024-06-03T10:00,C,enquiry,,,ann,N,13800000003,x,,
2024-06-05T18:00,C,reply,,,ann,,,,,
2024-06-03T10:00,D,complaint,,,ann,N,13800000004,x,,
2024-06-05T18:00,D,resolve,,,ann,,,,,
2024-06-03T10:00,E,complaint,,,ann,N,13800000005,x,,
2024-06-05T18:00,E,visit,,,ann,,,,,
2024-06-03,F,delivery,,,,N,13800000006,,,
2024-06-05T18:00,F,appoint,,,ann,,,,,2024-06-08
2024-06-05T18:00,G,enquiry,,,ann,N,13800000007,x,,
2024-06-03T10:00,H,complaint,,,ann,N,13800000008,x,,
2024-06-05T18:00,H,assign,,,ann,,,,,
2024-06-05T18:00,H,amend,,,ann,S,,,,
2024-06-05T18:00,I,delivery,,,,N,13800000009,,,
2024-06-03,J,delivery,,,,N,13800000010,,,
2024-06-03,K1,delivery,,,,N,13800000011,,,
2024-06-03,K2,delivery,,,,N,13800000011,,,
2024-06-03,K3,delivery,,,,N,13800000011,,,
2024-06-04T10:00,K1,amend,,,ann,S,,,,
2024-06-04T11:00,K3,void,,,ann,,,,,
2024-06-05T18:00,K4,delivery,,,,N,13800000011,,,
2024-06-03,L,delivery,,,,N,13800000012,,,
2024-06-05T18:00,L,call,first,busy,ann,,,,,
2024-06-05T18:05,L,retract,first,busy,ann,,,,call,2024-06-05T18:00
2024-06-03,M,delivery,,,,N,13800000013,,,
2024-06-05T18:00,M,amend,,,ann,,13800000014,,,
2024-06-03,N,delivery,,,,N,13800000015,,,
2024-06-06T00:02,N,call,first,other-person,ann,,,,,
END
{
	echo time,phone,result,seconds,actor
	for i in 01 02 03 04 05 06 07 08 09 11 12 13; do echo "2024-06-05 10:00,138000000$i,answered,60,ann"; done
	echo 2024-06-05 10:00,13800000010,answered,9,ann
	echo 2024-06-06 10:00,13800000013,answered,60,bo
	echo 2024-06-05 23:59,13800000015,answered,60,ann
} > calls.csv
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
