as-schedule -n 2025-04-30 "$DATA/story.csv" | as-due -n 2025-04-30 --month next -f table
