as-schedule -n 2025-03-03T16:25 "$DATA/story.csv" | cut -d, -f 1-7,25
