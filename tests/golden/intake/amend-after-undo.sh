# What an undo took back was never told: the list with --amend says it again, and once only.
printf 'date,slip,store,phone,note\n2026-01-05,1,S,13800000001,\n' > a.csv
printf 'date,slip,store,phone,note\n2026-01-05,1,S,13800000002,by lift\n' > b.csv
as-intake -n 2026-01-06T09:00 -t delivery -a j.csv -q a.csv
as-intake -n 2026-01-06T10:00 -t delivery -a j.csv -q --amend b.csv
as-intake -n 2026-01-06T11:00 --undo last -a j.csv
as-intake -n 2026-01-06T12:00 -t delivery -a j.csv --amend b.csv
as-intake -n 2026-01-06T13:00 -t delivery -a j.csv --amend b.csv a.csv
cut -d, -f 1-3,11,15,20,29,30 j.csv
# Nor is there another date of installation, where that was taken back.
printf 'date,slip,store,phone,installed\n2026-01-05,2,S,13800000001,2026-01-06\n' > a.csv
as-intake -n 2026-01-06T14:00 -t delivery -a j.csv -q a.csv
as-intake -n 2026-01-06T15:00 --undo last -a j.csv -q
sed 's/06$/07/' a.csv > b.csv
as-intake -n 2026-01-07T09:00 -t delivery -a j.csv b.csv
as-intake -n 2026-01-07T09:00 -t delivery -a j.csv a.csv
