as-schedule -n 2025-03-05T09:00 "$DATA/story.csv" | as-due -n 2025-03-05T09:00 --month 2025-05 -f table
