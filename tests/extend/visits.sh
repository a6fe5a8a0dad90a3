# Visits are counted by their own date, in the month in which they fall.
as-report -n 2024-07-31 -r visits << 'END'
time,case,event
2024-06-28T10:00,A,complaint
2024-06-29T10:00,A,visit
2024-07-01T10:00,A,visit
2024-07-02T10:00,B,visit
END
