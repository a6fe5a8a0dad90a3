# A call-back that was reached has a score, were it only one of the goods; what was not reached, refused or called again need not, nor a
# confirming call.
as-audit -n 2024-06-30 --only unscored << 'END'
time,case,event,task,result,score,score_product,actor,store
2024-06-03,A,delivery,,,,,,N
2024-06-03T10:00,A,call,first,no-answer,,,ann,
2024-06-03T11:00,A,call,first,reached,,,ann,
2024-06-03T12:00,A,call,first,reached,,,ann,
2024-06-03,B,delivery,,,,,,N
2024-06-03T10:00,B,call,first,reached,satisfied,,ann,
2024-06-03,C,delivery,,,,,,N
2024-06-03T10:00,C,call,first,reached,,neutral,ann,
2024-06-03,D,delivery,,,,,,N
2024-06-03T10:00,D,call,first,refused,,,ann,
2024-06-03,E,delivery,,,,,,N
2024-06-03T10:00,E,call,,reached,,,bo,
2024-06-04T10:00,E,complaint,,,,,,
2024-06-04T11:00,E,resolve,,,,,,
2024-06-05T10:00,E,call,confirm,reached,,,bo,
2024-06-01,F,delivery,,,,,,N
2024-06-12T10:00,F,call,first,reached,,,bo,
END
# Where the appointment is called off there is no call-back any more, and no call was one, whatever was entered meanwhile.
printf 'name: p\ncallbacks: {eve: {from: appointment, after: -1 day, within: 1 day}}\n' > p.yaml
cat > j.csv << 'END'
time,case,event,task,result,actor,due
2024-06-01,A,delivery,,,,
2024-06-02T09:00,A,appoint,,,,2024-06-10
2024-06-09T10:00,A,call,eve,reached,Ann,
2024-06-09T11:00,A,call,,no-answer,Ann,
2024-06-09T12:00,A,appoint,,,,
END
as-audit -p p.yaml -n 2024-06-20 --only unscored j.csv
sed 5d j.csv | as-audit -p p.yaml -n 2024-06-20 --only unscored
sed '$d' j.csv | as-audit -p p.yaml -n 2024-06-20 --only unscored
