as-schedule -n 2025-03-05T09:00 --labels en --why S1-2 "$DATA/story.csv"
