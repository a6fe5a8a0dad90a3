# R096 R097 R099: a mail in 24 hours, other ways by their own time.
house=written; . "$DATA/houses/play"
# R099: M1 by 16:20 of the next day. M2 by telephone, two days; M3, a letter, a week; M4 a mail, but about safety: 8 hours.
stand 2025-02-03T16:20
# R096: the department of each.
tell 2025-02-03T16:20
# Four hours before a mail is late, and then.
tell 2025-02-04T12:19 M1
tell 2025-02-04T12:20 M1
tell 2025-02-04T16:20 M1
# R097: the others late when the 5th and the 10th are over; unsolved ones followed: M4 when the 6th is, M1 and M2 when the 10th is.
tell 2025-02-06T00:00
tell 2025-02-07T00:00
tell 2025-02-11T00:00
# R097: M5, answered and solved, is asked about it, and closed.
stand 2025-12-01T10:00 M5
stand 2025-12-01T15:00 M5
