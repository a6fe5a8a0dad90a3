# A list of one's own: GB18030, semicolons, days first, columns and words that only the policy knows, two ways to get a line, seconds as minutes
# and seconds. What came in is no call of ours; what is none of the policy's words is known by the talk.
cat > policy.yaml << 'END'
name: own
base: hotline
audit: {short: 10}
intake:
  cdr:
    date: dmy
    prefix: [9, 07]
    columns: {phone: [对端, 对方], result: 情形, seconds: 讲话, actor: 员工}
    values: {result: {reached: 通了, no-answer: [没人, 线路坏]}, actor: {李萍: [小李, 8001]}}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone,score
2024-06-03,A,delivery,,,,N,13800000001,
2024-06-03T10:00,A,call,first,no-answer,李萍,,,
2024-06-03,B,delivery,,,,N,13800000002,
2024-06-03T10:10,B,call,first,reached,李萍,,,satisfied
2024-06-03,C,delivery,,,,N,075588001234,
2024-06-03T10:20,C,call,first,reached,李萍,,,satisfied
2024-06-03,D,delivery,,,,N,13800000004,
2024-06-03T10:30,D,call,first,reached,李萍,,,satisfied
2024-06-03,E,delivery,,,,N,13800000005,
2024-06-03T10:40,E,call,first,no-answer,李萍,,,
END
iconv -f UTF-8 -t GB18030 > calls.csv << 'END'
通话清单
时间;方向;员工;对端;情形;讲话
3/6/2024 10:00:30;呼出;小李;0713800000001;通了;01:15
3/6/2024 10:10:30;呼出;8001;913800000002;没人;00:00
3/6/2024 10:20:30;呼出;小李;9075588001234;通了;00:40
3/6/2024 10:30:30;呼出;小李;913800000004;线路坏;00:00
3/6/2024 10:30:50;呼入;小李;13800000004;通了;00:50
3/6/2024 10:40:50;呼出;小李;913800000005;不明;00:50
END
as-audit -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry --cdr calls.csv journal.csv
# The same header said beforehand, for a list that has none; several lists are one.
iconv -f GB18030 -t UTF-8 calls.csv | sed 1,2d > bare.csv
head -n 2 bare.csv > one.csv
sed 1,2d bare.csv > two.csv
as-audit -q -p policy.yaml -n 2024-06-30 --only no-record,other-result,no-entry --cdr one.csv --cdr two.csv --header '时间;方向;员工;对端;情形;讲话' journal.csv
