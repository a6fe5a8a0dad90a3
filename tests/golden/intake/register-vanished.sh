# A date that a register has no more, or another one: pointed out, and with --amend taken back where nothing stands on it.
read_in() { printf '受理时间,单号,电话,上门时间,解决时间\n%s\n' "$2" | as-intake -n "$1" -t complaint --store N -a j $3; }
read_in 2026-03-10 '2026-03-10 08:00,1,13900000001,2026-03-10 10:00,2026-03-10 15:00'
read_in 2026-03-11 '2026-03-10 08:00,1,13900000001,2026-03-10 10:00,'
read_in 2026-03-11 '2026-03-10 08:00,1,13900000001,2026-03-10 11:00,2026-03-10 15:00' --amend
read_in 2026-03-11 '2026-03-10 08:00,1,13900000001,2026-03-10 10:00,2026-03-10 16:00' --amend
read_in 2026-03-12 '2026-03-10 08:00,1,13900000001,,' --amend
read_in 2026-03-12 '2026-03-10 08:00,1,13900000001,,' --amend
# Of an event that an agent wrote it is only said.
printf 'time,case,event,actor\n2026-03-13T09:00,N-1,resolve,Bob\n' >> k; cut -d, -f 1-3,15 j; as-intake -n 2026-03-13 -t sheet -a j k
read_in 2026-03-14 '2026-03-10 08:00,1,13900000001,,' --amend
# A time that was edited; in a file of other days a complaint of its own.
read_in 2026-03-14 '2026-03-10 07:00,9,13900000009,,
2026-03-10 09:30,1,13900000001,,
2026-03-12 07:00,8,13900000008,,' --amend
read_in 2026-04-14 '2026-04-10 09:00,8,13900000008,,' --amend
cut -d, -f 1-3,11,13,15 j
# another resolve date, read without --amend first: the date before it is taken back all the same, once --amend is given
printf '受理时间,单号,门店,电话,解决时间\n2024-06-03 11:00,A1,S1,13800138001,2024-06-04 10:00\n' > rd1
sed 's/06-04 10:00/06-05 12:00/' rd1 > rd2
for list in rd1 rd2; do as-intake -n 2024-06-20 -t complaint -a rd $list; done
for day in 21 22; do as-intake -n 2024-06-$day -t complaint --amend -a rd rd2; done
cut -d, -f 1-3,11,15 rd
