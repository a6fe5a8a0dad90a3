as-intake -t journal -a j "$DATA/story.csv"
told() { as-schedule -n 2025-03-05T09:00 j | as-escalate -n 2025-03-05T09:00; }
told > t; as-intake -t journal -a j t
told | wc -l
as-schedule -n 2025-03-05T09:00 j | grep reply | cut -d, -f 24
