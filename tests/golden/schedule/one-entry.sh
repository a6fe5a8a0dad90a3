# Lines of one key are one entry: at the place of its first line, with what its last line says, and with the card fields of all. A call's
# result is in its key, an escalate's severity and due. All deliveries of a case are one, the first in case order.
cat > policy.yaml <<'END'
name: p
callbacks: {first: {from: delivery, within: 7 days}}
complaints: {default: usual, severities: {grave: {resolve: 2 days}, usual: {resolve: 9 days, escalate: [{name: boss, task: resolve, at: opened, to: B}]}}}
END
cat > journal.csv <<'END'
time,case,event,task,result,severity,actor,due,phone,note
2025-03-03,calls,delivery,,,,,,,
2025-03-04T09:00,calls,call,first,busy,,Ann,,,one
2025-03-04T09:00,calls,call,first,no-answer,,Ann,,,two
2025-03-04T09:00,calls,call,first,busy,,Ben,,13900000001,
2025-03-03T10:00,words,complaint,,,,Ann,,13900000002,first words
2025-03-03T10:00,words,complaint,,,grave,Ben,,,last words
2025-03-03T10:00,place,complaint,,,,,,,loud
2025-03-03T10:00,place,resolve,,,,,,,
2025-03-03T10:00,place,close,,,,,,,
2025-03-03T10:00,place,complaint,,,,,,,loud
2025-03-03T10:00,told,complaint,,,,,,,
2025-03-03T11:00,told,escalate,resolve,boss,usual,,2025-03-12,,
2025-03-03T11:00,told,escalate,resolve,boss,usual,,2025-03-12,,
2025-03-03T11:00,told,escalate,resolve,boss,usual,,2025-03-13,,
2025-03-04,card,delivery,,,,,,13900000003,
2025-03-03,card,delivery,,,,,,13900000004,
END
as-schedule -n 2025-03-05 -p policy.yaml journal.csv | cut -d, -f3-6,9,18,20,22,24-27
cat journal.csv journal.csv | as-schedule -n 2025-03-05 -p policy.yaml > twice.csv
as-schedule -n 2025-03-05 -p policy.yaml journal.csv | cmp - twice.csv && echo twice is the same
