# The journal stays as it is, with its own columns.
cp "$DATA/archive.csv" journal.csv
as-archive -n 2025-01-01 -p hotline --destroy --approved-by 王课长 -i journal.csv && cmp "$DATA/archive.csv" journal.csv && ls
