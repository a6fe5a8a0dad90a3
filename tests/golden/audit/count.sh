# Counted by any columns, in their order.
cat > journal.csv << 'END'
time,case,event,task,result,score,actor,store
2024-06-03,A,delivery,,,,,N
2024-06-03T23:00,A,call,first,reached,dissatisfied,ann,
2024-06-03,B,delivery,,,,,N
2024-06-03T23:10,B,call,first,reached,,bo,
2024-06-03,C,delivery,,,,,S
2024-06-03T07:10,C,call,first,busy,,ann,
END
as-audit -n 2024-06-10 --count actor,rule journal.csv
as-audit -n 2024-06-10 --count rule journal.csv
as-audit -n 2024-06-10 --count store,what --only slot journal.csv
as-audit -n 2024-06-10 --count rule --only long journal.csv
