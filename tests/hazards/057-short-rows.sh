# A batch is kept in memory until all of it is known: that grows with the rows, and no more.
awk 'BEGIN { print "time,slip,phone"; for (i = 100000; i < 200000; i++) print "2024-06-05," i ",13800000001" }' |
	(ulimit -v ${MEMORY:-50000}; as-intake -a journal.csv -t delivery --store N)
