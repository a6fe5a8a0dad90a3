# The worst aspect is the score where none is written; calls without score, not reached, or of a void case don't count; history does.
as-report -n 2024-06-30 -r satisfaction -b month,task,actor,severity << 'END'
time,case,event,task,result,score,score_product,score_delivery,score_install,severity,actor
2024-06-01,A,delivery,,,,,,,,
2024-06-01T10:00,A,call,,reached,,satisfied,neutral,,,ann
2024-06-02T10:00,A,call,first,reached,satisfied,dissatisfied,,satisfied,,ann
2024-06-03T10:00,A,call,first,no-answer,satisfied,,,,,ann
2024-06-04T10:00,A,call,first,reached,,,,,,ann
2024-06-05T10:00,A,call,survey,reached,dissatisfied,,,,urgent,ann
2024-06-06T10:00,A,call,confirm,reached,satisfied,,,,nosuch,ann
2024-05-31,B,call,first,reached,neutral,,,,,bo
2024-06-01,C,delivery,,,,,,,,
2024-06-01T10:00,C,call,first,reached,satisfied,,,,,ann
2024-06-01T10:01,C,void,,,,,,,,
END
