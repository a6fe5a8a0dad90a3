# Nothing is found in a withdrawn or destroyed case, in an entry that was taken back, in what is later than now, in duties, in no journal at all.
cat > journal.csv << 'END'
time,case,event,task,result,score,kind,due
2024-06-03,A,delivery,,,,,
2024-06-03T23:00,A,call,first,reached,,,
2024-06-04T10:00,A,void,,,,,
2024-06-03,B,delivery,,,,,
2024-06-03T23:00,B,call,first,reached,,,
2030-06-04T10:00,B,destroy,,,,,
2024-06-03,C,delivery,,,,,
2024-06-03T23:00,C,call,first,reached,,,
2024-06-03T23:05,C,retract,first,reached,,call,2024-06-03T23:00
2024-06-03T10:00,C,call,first,reached,satisfied,,
2024-06-03,D,delivery,,,,,
2024-06-30T23:00,D,call,first,reached,,,
2024-06-03T23:00,@backup,done,,,,,2024-06-03
END
as-audit -n 2030-06-05 journal.csv | grep -v ,D,
echo
as-audit -n 2024-06-04T12:00 --only slot,unscored,words journal.csv
: | as-audit -n 2024-06-30
: | as-audit -n 2024-06-30 -q
