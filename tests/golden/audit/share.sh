# The share of calls that have a record, by agent: of the days asked for, where the list speaks of them; who has no finding has a row as well. By
# rule it stands beside each. Without lists there are no such columns, and -q is silent where nothing is found.
cat > journal.csv << 'END'
time,case,event,task,result,actor,store,phone
2024-06-03,A,delivery,,,,N,13800000001
2024-06-03T10:00,A,call,first,no-answer,ann,,
2024-06-04T10:00,A,call,first,no-answer,ann,,
2024-06-05T10:00,A,call,first,busy,ann,,
2024-06-05T11:00,A,call,first,busy,bo,,
2024-06-06T10:00,A,call,first,busy,bo,,
2024-06-07T10:00,A,call,first,refused,bo,,
END
cat > calls.csv << 'END'
time,phone,result,seconds
2024-06-03 10:00,13800000001,no answer,0
2024-06-05 10:01,13800000001,busy,0
2024-06-05 11:01,13800000001,answered,30
2024-06-06 10:01,95588,answered,30
END
share() { as-audit -n 2024-06-30 --cdr calls.csv --only no-record,other-result,no-entry "$@" journal.csv; }
share --count actor
share --count actor,rule
share --count rule,store
share --count actor --from 2024-06-05 --to 2024-06-05
share --count actor --to 2024-06-04 -q
as-audit -n 2024-06-30 --only unnamed --count actor journal.csv
