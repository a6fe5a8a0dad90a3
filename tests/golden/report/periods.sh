# The edges of periods, and weeks that lie in another year.
cat > journal.csv << 'END'
time,case,event
2024-12-29,A,complaint
2024-12-30,B,complaint
2027-01-01,C,complaint
2027-01-03,D,complaint
2027-01-04,E,complaint
2026-09-30,F,complaint
2026-10-01,G,complaint
END
for period in day week month quarter year; do as-report -n 2027-12-31 -r complaints -b $period journal.csv | cut -d, -f 1,2; done
