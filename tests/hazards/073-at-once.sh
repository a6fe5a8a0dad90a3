# The same slips from three sides at once.
awk 'BEGIN { print "time,slip,phone"; for (i = 1000; i < 2000; i++) print "2024-06-05," i ",13800000001" }' > slips.csv
for one in 1 2 3; do
	as-intake -a journal.csv -t delivery --store N slips.csv 2> said.$one &
done
wait
cat said.* >&2
[ "$(awk '/ rows: / { accepted += $4; duplicate += $6 } END { print accepted, duplicate }' said.*)" = "1000 2000" ]
