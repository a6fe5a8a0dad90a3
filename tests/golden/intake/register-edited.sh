# A register that comes again, edited: without --amend a conflict, whose new dates come in all the same; with it the new entry.
cat > house.yaml <<'Y'
name: house
complaints: {default: low, severities: {high: {resolve: 1 day}, low: {resolve: 5 days}}}
Y
read_in() { printf '受理时间,单号,电话,严重程度,内容,处理人,解决时间\n%s\n' "$2" | as-intake -n "$1" -p house.yaml -t complaint --store N -a j $3; }
read_in 2026-03-10 '2026-03-10 08:00,1,13900000001,low,dark,甲,'
read_in 2026-03-11 '2026-03-10 08:00,1,13900000001,high,dark again,甲,2026-03-11 15:00'
read_in 2026-03-11 '2026-03-10 08:00,1,13900000001,high,dark again,甲,2026-03-11 15:00' --amend
read_in 2026-03-12 '2026-03-10 08:00,1,13900000001,high,dark again,乙,2026-03-11 15:00' --amend
read_in 2026-03-12 '2026-03-10 08:00,1,13900000001,high,dark again,乙,2026-03-11 15:00' --amend
read_in 2026-03-13 '2026-03-10 08:00,1,13900000001,high,dark again,,2026-03-11 15:00' --amend
cut -d, -f 1-3,10,11,14,15,29 j
