# A destroyed case stays in the figures; its card keys too.
as-report -n 2026-06-30 -r callbacks -b year,task,store << 'END'
time,case,event,task,result,seconds,store
2024-06-01,X-2025-08-08-1,delivery,,,,S1
2024-06-02T15:00,X-2025-08-08-1,call,first,reached,60,
2024-08-02T15:00,X-2025-08-08-1,call,second,reached,61,
2025-08-08T10:00,X-2025-08-08-1,destroy,,,,
END
