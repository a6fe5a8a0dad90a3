# What can't be read is said and left out.
printf 'time,case,event,actor\n2024-06-03T23:00,A,reply,\n2024-06-03T23:00,A,phoned,\n' > journal.csv
as-audit -n 2024-06-30 journal.csv
echo "$?"
as-audit -n 2024-06-30 --strict journal.csv
