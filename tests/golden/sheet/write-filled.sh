# What was filled in goes out and comes back: times as true moments, an hour alone as text, words as they were written.
(echo 时间,个案号,事件,结果,满意度,约定时间,新电话,备注,通话秒数
echo '2024-06-05T14:30,S1-1,回访,接通,满意,2024-06-10T09:00,01087654321,"很好, 谢谢",85'
echo '14:30,S1-2,call,reached,,2024-06-10,,=x,085'
echo ',S1-3,回访,,,,,,') > filled.csv
as-sheet -n 2024-06-05 filled.csv > filled.xlsx && python3 "$DATA/cells.py" filled.xlsx | tail -n +10
as-sheet -r filled.xlsx | cmp - filled.csv
