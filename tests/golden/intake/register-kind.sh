# A complaint that became an enquiry is taken back and written anew, behind what stands at its minute: that does nothing any more, and is told.
read_in() { printf '时间,个案号,类别,备注,受理人,当场解决,门店\n%s\n' "$2" | as-intake -n "$1" -t complaint -a j $3; }
read_in 2026-03-10T12:00 '2026-03-10 08:00,S-1,投诉,dark,甲,是,S'
read_in 2026-03-11T12:00 '2026-03-10 08:00,S-1,咨询,dark,甲,是,S' --amend
cut -d, -f 1-3,10 j
as-schedule -n 2026-03-11T12:00 j | cut -d, -f 1-5
