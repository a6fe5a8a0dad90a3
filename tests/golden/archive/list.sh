as-archive -n 2026-06-30T18:00 --state expired,void "$DATA/archive.csv" | cut -d, -f 1-3,29,31
