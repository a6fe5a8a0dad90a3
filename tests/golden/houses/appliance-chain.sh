# R087 R089 R092: reviewer, region and head office in turn; verified by somebody else; what is not solved rises.
house=appliance-chain; . "$DATA/houses/play"
# R087: the slip is the reviewer's, to be assigned by the next day, answered in two and solved in seven.
stand 2025-03-03T10:00
tell 2025-03-03T10:00
# R087: resolved on the 6th, to be verified until the 9th; the supervisor is told. Not by 李审, whose issue it is.
stand 2025-03-06T16:00
tell 2025-03-06T16:00
as-schedule -p $house -n 2025-03-06T16:00 j | as-due -p $house -n 2025-03-06T16:00 -f tasks --agents 李审,赵监 | cut -d , -f 4,5,20,30
stand 2025-03-07T11:00
# R092: nobody answered by the 3rd of April; R089: not solved by the 8th: the region; three days more: head office, daily.
tell 2025-04-01T09:00
tell 2025-04-03T23:59
tell 2025-04-04T00:00
tell 2025-04-09T00:00
tell 2025-04-11T23:59
tell 2025-04-12T00:00
tell 2025-04-13T00:00
# R089: unsolved for fourteen days, it is serious, and the ladder of serious begins.
stand 2025-04-15T23:59
stand 2025-04-16T00:00
tell 2025-04-16T00:00
# Never reached for verification: until 13 June, then the supervisor's, and after two days more the region's.
stand 2025-06-13 R3
stand 2025-06-14 R3
tell 2025-06-14 R3
tell 2025-06-16T23:59 R3
tell 2025-06-17T00:00 R3
