as-schedule -n 2025-07-01 "$DATA/story.csv" | as-due -n 2025-07-01 -t unreached
