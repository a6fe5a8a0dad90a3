# Both days of a range are included; later than now is not seen; a month, this month, last month.
cat > journal.csv << 'END'
time,case,event
2024-05-31T10:00,A,complaint
2024-06-01T10:00,B,complaint
2024-06-30T23:59,C,complaint
2024-07-01,D,complaint
2024-08-01,E,complaint
END
figures() { as-report -n 2024-07-15 -r complaints -b day "$@" journal.csv | cut -d, -f 1 | tr '\n' ' '; echo; }
figures
figures --from 2024-06-01 --to 2024-06-30
figures --from 2024-06-30
figures --to 2024-05-31
figures --month 2024-06
figures --month this
figures --month last
figures --from 2024-08-01
as-report -n 2024-07-15 -r complaints -b '' journal.csv | cut -d, -f 1-3
