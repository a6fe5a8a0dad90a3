as-schedule -n 2026-01-01 "$DATA/story.csv"
