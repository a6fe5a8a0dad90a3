as-archive -n 2026-06-30T18:00 --destroy --approved-by 王课长 "$DATA/archive.csv"
