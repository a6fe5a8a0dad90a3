# Only reached calls are measured, against audit.long and audit.short; just as long is fine, and so is what nobody measured. Without the two
# keys nothing is.
cat > policy.yaml << 'END'
name: talk
base: hotline
audit: {short: 10, long: 180}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,seconds,store
2024-06-03,A,delivery,,,,,N
2024-06-03T10:00,A,call,first,no-answer,ann,3,
2024-06-03T11:00,A,call,first,later,ann,300,
2024-06-03T12:00,A,call,first,reached,ann,181,
2024-06-03,B,delivery,,,,,N
2024-06-03T10:01,B,call,first,reached,ann,180,
2024-06-03,C,delivery,,,,,N
2024-06-03T10:02,C,call,first,reached,bo,9,
2024-06-03,D,delivery,,,,,N
2024-06-03T10:03,D,call,first,reached,bo,10,
2024-06-03,E,delivery,,,,,N
2024-06-03T10:04,E,call,first,reached,bo,,
2024-06-03,F,delivery,,,,,N
2024-06-03T10:05,F,call,first,reached,bo,0,
END
as-audit -p policy.yaml -n 2024-06-30 --only long,short journal.csv
as-audit -n 2024-06-30 --only short,long journal.csv
