as-schedule -n 2025-07-01 "$DATA/story.csv"
