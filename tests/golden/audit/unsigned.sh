# Each lapsed on the 10th and is to be signed off by the 13th: A never was, B was in time, C too late, D was reached instead, too late, E was
# withdrawn, F's customer opted out in time, G's lapse is of yesterday.
as-audit -n 2024-06-30 --only unsigned << 'END'
time,case,event,task,result,actor,store
2024-06-03,A,delivery,,,,N
2024-06-03,B,delivery,,,,N
2024-06-13T23:59,B,waive,first,,chief,
2024-06-03,C,delivery,,,,N
2024-06-14T00:00,C,waive,first,,chief,
2024-06-03,D,delivery,,,,N
2024-06-20T10:00,D,call,first,reached,ann,
2024-06-03,E,delivery,,,,N
2024-06-20T10:00,E,void,,,,
2024-06-03,F,delivery,,,,N
2024-06-12T10:00,F,optout,,,,
2024-06-22,G,delivery,,,,N
END
