cp "$DATA/archive.csv" journal.csv; chmod 604 journal.csv
as-archive -n 2026-06-30T18:00 --destroy --approved-by 王课长 "$DATA/archive.csv" > want.csv 2> want.err
as-archive -n 2026-06-30T18:00 --destroy --approved-by 王课长 -i journal.csv 2> err || exit
cmp want.csv journal.csv && cmp want.err err && ls && stat -c %a journal.csv
