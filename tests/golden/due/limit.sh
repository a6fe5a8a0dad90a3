as-schedule -n 2025-03-05T09:00 "$DATA/story.csv" | as-due -n 2025-03-05T09:00 --limit 2 -f table
