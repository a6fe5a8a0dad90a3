# Waived, lapsed and then opted out: unreached. An empty task is resolved. By task and actor: of the last attempt.
as-report -n 2024-09-30 -r callbacks -b task,actor << 'END'
time,case,event,task,result,actor
2024-06-01,A,delivery,,,
2024-06-01T10:00,A,call,first,no-answer,ann
2024-06-02T10:00,A,call,first,busy,bo
2024-06-03T10:00,A,waive,first,,chief
2024-06-01,B,delivery,,,
2024-06-20T10:00,B,optout,,,
2024-06-01,C,delivery,,,
2024-06-01T10:00,C,call,,reached,ann
2024-08-01T10:00,C,call,,refused,bo
END
