# R142 R150 R151 R155 R156 R157 R158 R159 R163 R171 R172 R174 R176 R177 R179 R181 R183 R188 R191: grades, ten minutes, an hour,
# the same day, two days, a month; rates by kind of service.
house=property; . "$DATA/houses/play"
# R159: with the department in ten minutes. R157: two days, or the resident's own date.
stand 2025-03-03T09:00 C
tell 2025-03-03T09:09
tell 2025-03-03T09:10
# Late when the 5th is over (C2: after its own 12:00 on the 4th). R181: three days later the head goes there.
tell 2025-03-04T12:00
tell 2025-03-06T00:00
tell 2025-03-07T12:00
tell 2025-03-09T00:00
# R151: a month without solution: major, and R155, R158: head, director and general manager at once.
stand 2025-04-03T23:59 C1
stand 2025-04-04T00:00 C1
tell 2025-04-04T00:00 C1
# R152, R156, R158: our fault: head at once, director within the hour, general manager the same day.
stand 2025-05-06T21:40 C3
tell 2025-05-06T21:40 C3
tell 2025-05-06T22:09 C3
tell 2025-05-06T22:10 C3
tell 2025-05-06T22:40 C3
# R163, R170, R179: handled, and called back by the head of the department.
stand 2025-05-09T17:00 C3
tell 2025-05-09T17:00 C3
# R155, R158, R159: major.
stand 2025-06-10T10:00 C4
tell 2025-06-10T10:00 C4
tell 2025-06-10T10:10 C4
# R191: patrol: a week; then as the head decided.
stand 2025-07-01 C5
stand 2025-07-07T16:00 C5
# R188: engineering in five minutes.
stand 2025-08-04T08:30 C6
tell 2025-08-04T08:35 C6
# R171, R176: of eight repairs the 1st, 4th and 7th, for a month after the end of the work.
stand 2025-09-03 W
# R183: not content: important, and the director is told.
stand 2025-09-10T10:00 W1
tell 2025-09-10T10:30 W1
# R177: of eleven events the 1st and the 11th, for a month. R174, R176: help for a week; special services at the middle (R172).
stand 2025-10-08 'A0\|A1\|H1\|X1'
# The middle, 10 November, for a week; and the end, 10 December.
stand 2025-12-10 X1
