# Nobody stands behind a call, reply, resolve, visit, close or waive; the other events may be nameless. A later line of the entry names him.
as-audit -n 2024-06-30 --only unnamed << 'END'
time,case,event,task,result,actor,store
2024-06-03,A,delivery,,,,N
2024-06-03T10:00,A,call,,no-answer,,
2024-06-04T10:00,A,call,first,reached,,
2024-06-04T10:00,A,call,first,reached,ann,
2024-06-04T12:00,A,complaint,,,,
2024-06-04T12:01,A,assign,,,,
2024-06-04T12:02,A,visit,,,,
2024-06-04T12:03,A,reply,,,,
2024-06-04T12:04,A,resolve,,,,
2024-06-04T12:05,A,call,confirm,busy,,
2024-06-04T12:06,A,waive,confirm,,,
2024-06-04T12:07,A,complaint,,,,
2024-06-04T12:08,A,close,,,,
2024-06-04T12:09,A,close,,,ann,
2024-06-04T12:10,A,amend,,,,
2024-06-04T12:11,A,optout,,,,
END
