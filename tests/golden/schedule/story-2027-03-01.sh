as-schedule -n 2027-03-01 "$DATA/story.csv"
