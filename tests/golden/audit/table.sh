# For people: a table in the house's language, or in that of --labels; columns without anything are left out.
cat > journal.csv << 'END'
time,case,event,task,result,score,actor,store
2024-06-03,门-1,delivery,,,,,门
2024-06-03T23:00,门-1,call,first,reached,dissatisfied,李萍,
2024-06-04T10:00,门-1,reply,,,,,
2024-06-04T10:00,门-2,complaint,,,,陈磊,门
2024-06-04T11:00,门-2,resolve,,,,陈磊,
2024-06-04T12:00,门-2,call,confirm,reached,satisfied,陈磊,
2024-06-03,门-3,delivery,,,,,门
END
as-audit -n 2024-06-30 -f table journal.csv
as-audit -n 2024-06-30 -f table --labels en journal.csv
as-audit -n 2024-06-30 -f table --only unsigned journal.csv
as-audit -n 2024-06-30 journal.csv
