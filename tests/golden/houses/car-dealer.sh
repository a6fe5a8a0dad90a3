# R115 R116 R118 R119 R120: who matters all, of the others three of ten; station head, then service manager; again in three days.
house=car-dealer; . "$DATA/houses/play"
# R115: V1 and the private cars. R116: of eleven others the 1st, 4th, 7th and 11th: 4 of 11, and 3 of the first 10.
stand 2025-04-10
# R118: not content at 15:00: the station head at once; no instruction that day: again; the service manager from the next day.
stand 2025-04-11T15:00 V1
tell 2025-04-11T15:00
tell 2025-04-11T23:59
tell 2025-04-12T00:00
# With the instruction, 09:00: nobody is told again.
tell 2025-04-13T00:00 V1
# R119: handled on the 15th, called until the 18th. R120: the day after, the caller is told to look after this customer.
stand 2025-04-15T11:00 V1
tell 2025-04-15T23:59 V1
tell 2025-04-16T00:00 V1
stand 2025-04-16T10:00 V1
stand 2025-04-17T10:00 V1
