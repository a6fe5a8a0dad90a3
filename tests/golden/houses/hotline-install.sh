# R033 R034: a week from the installation, then the half year after; R037 for the slots, R018 for the year in the files.
house=hotline-install; . "$DATA/houses/play"
# I1 is not installed: no call. I2 has nothing to install: from the delivery; evening is the slot not used yet.
stand 2025-01-08
# R033: installed on the 10th, to the 17th.
stand 2025-01-10
stand 2025-01-14
tell 2025-01-14
# R034: two months after the call of 12 January, until half a year is over, 12 July; I2 likewise from 13 January.
stand 2025-03-12
stand 2025-07-12
stand 2025-07-13
# R034: 31 August + 2 months = 31 October; half a year is over on 28 February.
stand 2025-10-31 I3
stand 2026-03-01 I3
# R018
stand 2026-03-20 destroy
stand 2026-03-21 destroy
