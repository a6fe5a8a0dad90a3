as-schedule -n 2025-03-05T09:00 "$DATA/story.csv" | as-due -n 2025-03-05T09:00 -f tasks --agents 李萍,陈磊 | cut -d, -f 4,5,30
