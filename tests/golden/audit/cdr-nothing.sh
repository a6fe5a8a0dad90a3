# Nothing to find, status 0: no calls in the journal, nobody named, records of other years, later ones, or none at all; what is no number is counted
# once. A call on a day that the list has no records of is not asked for one, nor is one before its first record or behind its last.
cat > none.csv << 'END'
time,case,event,phone
2024-06-03,A,delivery,13800000001
2024-06-03,B,delivery,
END
cat > journal.csv << 'END'
time,case,event,task,result,actor,phone,score
2024-06-03,A,delivery,,,,13800000001,
2024-06-03T10:00,A,call,first,reached,ann,,satisfied
2024-06-04T10:00,B,delivery,,,,13800000002,
2024-06-04T10:00,B,call,first,no-answer,ann,,
2024-06-05T10:00,B,call,first,no-answer,ann,,
2024-06-06T10:00,B,call,first,reached,ann,,satisfied
END
cat > years.csv << 'END'
time,phone,result,seconds
2023-06-03 10:00,13800000001,answered,60
2025-06-03 10:00,13800000001,answered,60
END
cat > days.csv << 'END'
time,phone,result,seconds
2024-06-04 10:01,95588,answered,60
2024-06-06 09:59,*97,answered,60
END
echo time,phone,result > header.csv
: > empty.csv
audit() { as-audit -n 2024-06-06T18:00 "$@"; echo "$?"; }
audit --only slot,words,unnamed,no-entry --cdr years.csv none.csv
audit -q --cdr years.csv --only no-record,other-result,no-entry journal.csv
audit -q --cdr days.csv --only no-record,other-result,no-entry journal.csv
audit -q --cdr header.csv --cdr empty.csv --only no-record,other-result,no-entry journal.csv
audit --cdr years.csv --count actor,rule --only no-record none.csv
audit --cdr years.csv --only no-record -f table empty.csv
