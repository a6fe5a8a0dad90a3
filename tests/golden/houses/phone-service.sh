# R126 R127 R128 R129 R132: two hours, 24 hours, a matrix, a promised date; the supervisor before it is late.
house=phone-service; . "$DATA/houses/play"
# R126: T1 simple 12:00, T2 complex the next day. R127: T3 vip 11:00, T4 vip and complex 22:00. R128: T5 by its own 10:30.
# T6 is vip, but the agent wrote complex.
stand 2025-03-03T10:00 reply
# R129: T4 at once, T5 and T3 half an hour before, T1 likewise, T2 and T6 after four hours.
tell 2025-03-03T10:00
tell 2025-03-03T10:29
tell 2025-03-03T10:30
tell 2025-03-03T11:30
tell 2025-03-03T12:00
tell 2025-03-03T13:59
tell 2025-03-03T14:00
tell 2025-03-03T22:00
# T1 is complex after three days: answered by 24 hours after it came.
stand 2025-03-06T23:59 ,T1,
stand 2025-03-07T00:00 ,T1,
# R132: from the day after the parcel came, until the 9th.
stand 2025-05-05 T7
stand 2025-05-09 T7
stand 2025-05-10 T7
