as-schedule -n 2025-03-03T10:00 "$DATA/story.csv" | as-escalate -n 2025-03-03T10:00 -q
