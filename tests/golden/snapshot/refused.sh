# What can have no snapshot.
printf 'time,case,event\n' > journal.csv
as-snapshot -n 2024-03-06
as-snapshot -n 2024-03-06 journal.csv other.csv
as-snapshot -n 2024-03-06 none.csv
as-snapshot -n 2024-03-06 /dev/null
as-snapshot -n 2024-03-06 --strict journal.csv
as-snapshot -n 2024-03-06 journal.csv && as-schedule -n 2024-03-06 journal.csv | cut -d, -f 1-5
: > empty.csv
as-snapshot -n 2024-03-06 empty.csv; as-schedule -n 2024-03-06 empty.csv | cut -d, -f 1-5
ls
