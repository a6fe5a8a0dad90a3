as-schedule -n 2025-03-11 "$DATA/story.csv"
