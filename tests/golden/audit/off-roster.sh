# Who called though off duty: Ann has the mornings, Bo the whole day, Cy is only on the next day's roster. In the gap at noon whoever has the whole day
# is on duty. Without hour the day counts. Days that the roster does not have, calls without name and what is no call are none.
cat > policy.yaml << 'END'
name: roster
slots: {morning: "09:00-12:00", afternoon: "14:00-18:00"}
callbacks: {first: {from: delivery, within: 20 days}}
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,store
2024-06-03,A,delivery,,,,N
2024-06-03T09:00,A,call,first,busy,Ann,
2024-06-03T12:00,A,call,first,busy,ANN,
2024-06-03T13:00,A,call,first,busy,Bo,
2024-06-03T14:00,A,call,first,busy,Ann,
2024-06-03T14:10,A,call,first,busy,Bo,
2024-06-03T15:00,A,call,first,busy,Cy,
2024-06-03,B,delivery,,,,N
2024-06-03,B,call,first,busy,Ann,
2024-06-03,B,call,first,no-answer,Cy,
2024-06-03T15:00,B,call,first,busy,,
2024-06-03T16:00,B,reply,,,Cy,
2024-06-04T09:00,B,call,first,busy,Cy,
2024-06-05T09:00,B,call,first,busy,Dee,
END
cat > roster.csv << 'END'
date,slot,agent
2024-06-03,morning,ann
2024-06-03,,bo
2024-06-04,,cy
END
as-audit -p policy.yaml -n 2024-06-30 --only off-roster --roster roster.csv journal.csv
as-audit -p policy.yaml -n 2024-06-30 --only off-roster --roster roster.csv --count actor --from 2024-06-03 journal.csv
as-audit -p policy.yaml -n 2024-06-30 --only off-roster --roster roster.csv -f table --labels zh journal.csv
as-audit -p policy.yaml -n 2024-06-30 -q --only unnamed,off-roster --roster /dev/null journal.csv
as-audit -p policy.yaml -n 2024-06-30 --only off-roster journal.csv
