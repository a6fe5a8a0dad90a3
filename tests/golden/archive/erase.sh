as-archive -n 2026-06-30T18:00 --destroy --erase --approved-by 王课长 "$DATA/archive.csv" | cut -d, -f 1-3,13,18,31
