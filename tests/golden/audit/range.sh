# A finding's own time decides, which for a call-back that was not tried is its first day, and for one that was not signed off its deadline.
cat > journal.csv << 'END'
time,case,event,task,result,score,actor
2024-05-30,A,delivery,,,,
2024-05-31T23:00,A,call,first,busy,,ann
2024-06-01T23:00,A,call,first,reached,neutral,ann
2024-06-30,B,delivery,,,,
END
as-audit -n 2024-07-31 journal.csv
echo May
as-audit -n 2024-07-31 --month 2024-05 journal.csv
echo June
as-audit -n 2024-07-31 --month last -q journal.csv
echo this month
as-audit -n 2024-07-31 --from 2024-07-01 journal.csv
echo up to the first of June
as-audit -n 2024-07-31 --to 2024-06-01 --from 2024-06-01 journal.csv
