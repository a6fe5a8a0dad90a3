# R008 R009 R010 R014 R015 R018 R027 R029 R037 R039 R040 R041: the day of the slip; a week in other slots; two months after;
# a complaint told to three in turn, answered within three days; destroyed after a year.
# The journal is that of hotline-install: the same customers, other dates.
house=hotline-install; . "$DATA/houses/play"
house=hotline
# R008: I1 and I2 are due on 6 January, though I1 is not installed. R010: I2 was called in the morning, afternoon is next.
stand 2025-01-06T12:00
# I2, tried in the morning and the afternoon: evening. R009: the week ends on the 13th.
stand 2025-01-08
# The week is over: signed off in two days.
stand 2025-01-14
tell 2025-01-14
# R014: two months after the 12th; after the 13th, when the week of I2 was over.
stand 2025-03-12
# R027: at once; when the next day is over; R029: when three days are; R041: when thirty are.
tell 2025-05-06T10:00 I4
tell 2025-05-07T23:59 I4
tell 2025-05-08T00:00 I4
tell 2025-05-09T23:59 I4
tell 2025-05-10T00:00 I4
tell 2025-06-05T23:59 I4
tell 2025-06-06T00:00 I4
# R018: I2, complete on 20 March 2025, stands for the whole of 20 March 2026.
stand 2026-03-20 destroy
stand 2026-03-21 destroy
