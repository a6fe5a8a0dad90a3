# R050 R051 R052 R053 R054 R056: 24 and 48 hours of a desk that works from 8 to 20; what is not solved is passed on.
house=service-desk; . "$DATA/houses/play"
# R051: 18:00 + 2 hours + 12 + 10: 5 February 18:00. Before the desk opens: from 8:00, until 20:00 of the next day.
stand 2025-02-03T18:00
# R054: S2 was solved on the 4th: asked until the 7th.
stand 2025-02-04T12:00 S2
stand 2025-02-05T10:00 S2
# R052: S1 was answered, not solved: complex from then on, 48 hours from 3 February 18:00 = 7 February 18:00.
stand 2025-02-05T18:00 S1
stand 2025-02-05T18:01 S1
# R053: the department, its head 12 hours of the desk before, then the management; and again when the next day is over.
tell 2025-02-05T18:01
tell 2025-02-06T17:59
tell 2025-02-06T18:00
tell 2025-02-07T18:00
tell 2025-02-08T23:59
tell 2025-02-09T00:00
# R051: S3, 10 February 9:00 + 11 hours + 12 + 1: the 12th 9:00. Four hours of the desk before: the 11th 17:00.
stand 2025-02-10T09:00 S3
tell 2025-02-11T16:59 S3
tell 2025-02-11T17:00 S3
# R056: of 12 customers the 1st and the 11th: a month after 1 May, and after 31 May.
stand 2025-05-31 survey
# Three times not reached: signed off.
printf 'time,case,event,task,result\n2025-06-01T09:00,S-01,call,survey,no-answer\n2025-06-03T13:00,S-01,call,survey,busy\n2025-06-05T18:00,S-01,call,survey,no-answer\n' |
	as-intake -p $house -t journal -a j
stand 2025-06-06 'S-'
tell 2025-06-06 'S-'
