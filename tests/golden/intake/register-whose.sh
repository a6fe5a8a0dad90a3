# A complaint without case and slip is the one of its time and telephone number, however its text was edited, where there is one only.
read_in() { printf '受理时间,电话,内容,解决时间\n%s\n' "$2" | as-intake -n "$1" -t complaint --store N -a j $3; }
read_in 2026-03-10 '2026-03-10 08:00,13900000001,漏水,
2026-03-10 09:00,13900000002,a,
2026-03-10 09:00,13900000002,b,'
read_in 2026-03-11 '2026-03-10 08:00,13900000001,漏水，又来电,2026-03-11 09:00' --amend
read_in 2026-03-12 '2026-03-10 08:00,13900000001,漏水，又来电,2026-03-11 09:00' --amend
read_in 2026-03-13 '2026-03-10 09:00,13900000002,b,
2026-03-10 09:00,13900000002,c,' --amend
cut -d, -f 1-3,29 j
