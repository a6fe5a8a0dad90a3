# Attempts count under each caller's own name, the call-back as attempted once for each; the rest under who reached or refused it, else under
# the last to try. Without actor among the keys a call-back is attempted once.
cat > journal.csv << 'END'
time,case,event,task,result,actor,seconds
2024-06-03,A,delivery,,,,
2024-06-03T10:00,A,call,first,busy,ann,
2024-06-04T10:00,A,call,first,busy,bo,
2024-06-05T10:00,A,call,first,no-answer,ann,
2024-06-06T10:00,A,call,first,reached,bo,40
2024-06-07T10:00,A,call,first,reached,cy,60
2024-06-03,B,delivery,,,,
2024-06-04T10:00,B,call,first,refused,,
2024-06-03,C,delivery,,,,
2024-06-04T10:00,C,call,first,busy,ann,
2024-06-05T10:00,C,call,first,busy,bo,
2024-06-03,D,delivery,,,,
END
as-report -n 2024-06-30 -r callbacks -b actor journal.csv
as-report -n 2024-06-30 -r callbacks -b '' journal.csv
