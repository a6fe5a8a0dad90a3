# An optout counts for every case with its telephone number as of now: at its time, or just behind the first event of a case that came
# later; of several the earliest. A case of another number, without one, or whose number was corrected, is called.
cat > policy.yaml <<'END'
name: p
callbacks:
  first: {from: delivery, within: 7 days}
  second: {from: first, after: 2 days, within: 7 days}
END
cat > journal.csv <<'END'
time,case,event,task,result,phone,kind,due
2025-03-03,own,delivery,,,13900000001,,
2025-03-05T10:00,own,optout,,,,,
2025-03-03,other,delivery,,,13900000001,,
2025-03-04T10:00,reached before,call,first,reached,13900000001,,
2025-03-03,reached before,delivery,,,,,
2025-03-05T10:00,reached in that minute,call,first,reached,13900000001,,
2025-03-03,reached in that minute,delivery,,,,,
2025-03-06,later,delivery,,,13900000001,,
2025-03-03,corrected,delivery,,,13900000001,,
2025-03-06T10:00,corrected,amend,,,13900000002,,
2025-03-03,another number,delivery,,,13900000003,,
2025-03-03,none,delivery,,,,,
2025-03-03,of none,delivery,,,,,
2025-03-05T10:00,of none,optout,,,,,
2025-03-03,void,delivery,,,13900000004,,
2025-03-04T10:00,void,optout,,,,,
2025-03-04T11:00,void,void,,,,,
2025-03-03,of void,delivery,,,13900000004,,
2025-03-03,taken back,delivery,,,13900000005,,
2025-03-05T10:00,taken back,optout,,,,,
2025-03-05T11:00,taken back,retract,,,,optout,2025-03-05T10:00
2025-03-03,of taken back,delivery,,,13900000005,,
2025-03-05T10:00,called first,call,first,reached,13900000006,,
2025-03-03,called first,delivery,,,,,
2025-03-03,first of two,delivery,,,13900000006,,
2025-03-05T10:00,first of two,optout,,,,,
2025-03-05T10:00,called between,call,first,reached,13900000006,,
2025-03-03,called between,delivery,,,,,
2025-03-03,second of two,delivery,,,13900000006,,
2025-03-05T10:00,second of two,optout,,,,,
2025-03-03,called last,delivery,,,,,
2025-03-05T10:00,called last,call,first,reached,13900000006,,
END
for threads in 1 2 16; do
	AS_THREADS=$threads as-schedule -p policy.yaml -n 2025-03-08 journal.csv > "$threads.csv"
	AS_THREADS=$threads as-report -p policy.yaml -n 2025-03-08 -r callbacks -b task journal.csv > "$threads.report"
done
cmp 1.csv 2.csv && cmp 1.csv 16.csv && cut -d, -f1,4,5,9 1.csv
cmp 1.report 2.report && cmp 1.report 16.report && cut -d, -f1,2,5,8,9 1.report
