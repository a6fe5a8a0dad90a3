# The year since 30 June 2025 is past on 1 July, not before.
for day in 2026-06-30 2026-07-01; do echo "$day: $(as-archive -n $day --state expired "$DATA/archive.csv" | grep -c N1-0104)"; done
