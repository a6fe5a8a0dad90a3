as-schedule -n 2025-03-05T09:00 --labels en --why S1-3 "$DATA/story.csv"
