cp "$DATA/archive.csv" journal.csv; chmod 0604 journal.csv
as-archive -p hotline -n 2026-06-30T18:00 --destroy --approved-by 王课长 "$DATA/archive.csv" > want.csv 2> want.err
as-archive -p hotline -n 2026-06-30T18:00 --destroy --approved-by 王课长 -i journal.csv 2> err || exit
cmp want.csv journal.csv
grep -v -e before: -e after: want.err > want; grep -v -e before: -e after: err | cmp want - && ls && stat -c %a journal.csv
