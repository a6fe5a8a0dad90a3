as-schedule -n 2025-03-05T09:00 "$DATA/story.csv" | as-due -n 2025-03-05T09:00 --to 2030-01-01 --count task,store
