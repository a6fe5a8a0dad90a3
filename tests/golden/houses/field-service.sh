# R058 R060 R066 R067 R068 R069 R070 R071 R077: the day before a visit, after a repair and a month later; 24 hours, 48 and 12.
house=field-service; . "$DATA/houses/play"
# R067: a visit on 6 March, so a call on the 5th; moved to the 10th: on the 9th, again and again until somebody answers.
stand 2025-03-03T10:00
stand 2025-03-04T09:00
stand 2025-03-09T08:30
stand 2025-03-09T10:00
# R066: repaired on the 10th, called from the 13th to the 17th. R068: a month after that call, 14 March.
stand 2025-03-10T12:00
stand 2025-03-14T10:00
# R069: contact within 24 hours, the engineer there within 48.
stand 2025-06-02T09:30 F2
tell 2025-06-03T05:29 F2
tell 2025-06-03T05:30 F2
tell 2025-06-04T09:29 F2
tell 2025-06-04T09:30 F2
tell 2025-06-10T00:00 F2
# R070: on site within 12 hours when nothing runs.
stand 2025-07-01T22:00 F3
tell 2025-07-01T22:00 F3
stand 2025-07-01T23:00 F3
tell 2025-07-02T06:00 F3
# R060: called about it, until the 5th. R071: not content: open again, with new deadlines.
stand 2025-07-02T20:00 F3
stand 2025-07-03T10:00 F3
# R077: at once, told every quarter of an hour.
stand 2025-09-09T03:15 F4
tell 2025-09-09T03:15 F4
tell 2025-09-09T03:29 F4
tell 2025-09-09T03:30 F4
