# A status is news once; opened again, what it said is taken back.
cat > house.yaml <<'Y'
name: house
complaints: {default: o, severities: {o: {resolve: 5 days}}}
intake: {complaint: {values: {status: {open: 处理中, resolved: 已解决, closed: 已结}}}}
Y
read_in() { printf '受理时间,单号,电话,状态\n2026-03-09 08:10,1,13900000001,%s\n' "$2" | as-intake -n "$1" -p house.yaml -t complaint --store N -a j --amend; }
read_in 2026-03-09T18:00 处理中; read_in 2026-03-10T18:00 已解决; read_in 2026-03-11T18:00 已解决; read_in 2026-03-12T18:00 已结
read_in 2026-03-13T18:00 处理中; read_in 2026-03-14T18:00 处理中; read_in 2026-03-15T18:00 已结; read_in 2026-03-16T18:00 已结
cut -d, -f 1-3,11,15 j
