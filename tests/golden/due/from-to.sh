as-schedule -n 2025-03-05T09:00 "$DATA/story.csv" | as-due -n 2025-03-05T09:00 --from 2025-03-05 --to 2025-05-03 -f table
