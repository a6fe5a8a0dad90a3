as-schedule -n 2025-03-02 --why S1-1 "$DATA/story.csv"
