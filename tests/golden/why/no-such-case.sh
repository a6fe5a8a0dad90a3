as-schedule -n 2025-03-05 --why nobody "$DATA/story.csv"
