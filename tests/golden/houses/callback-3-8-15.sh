# R101 R102 R103 R106 R109 R110: day 3 to 7, day 8 to 15, all key customers and three of ten others.
house=callback-3-8-15; . "$DATA/houses/play"
# R101, R106: both key customers from 4 March on; of four others the 1st and the 4th.
stand 2025-03-01
# R102: O1, reached on the 4th, again from the 9th to the 16th.
stand 2025-03-04T12:00
# R103: K2 wants the 20th at 19:30, long after the window: due then, and one day more to try.
stand 2025-03-05T16:00 K2
# R109: K1 is not content: the department is told the same day, and the second call waits.
stand 2025-03-05T10:00 K1
tell 2025-03-05T10:00
tell 2025-03-05T23:59
tell 2025-03-06T00:00
# R110: handled on the 11th, one call more until the 14th; after it, on the 12th, the second, for its seven days.
stand 2025-03-11T16:00 K1
stand 2025-03-12T10:00 K1
# Day 15 is the last for O4.
stand 2025-03-16 O4
stand 2025-03-17 O4
