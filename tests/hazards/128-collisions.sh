# Names that simple hashes take for one another: very many take no longer than others.
awk 'BEGIN { print "time,slip,phone"
	for (i = 0; i < 40000; i++) print "2024-06-05," (i % 2 ? "Aa" : "BB") (i % 4 > 1 ? "Aa" : "BB") i ",13800000001" }' > many.csv
timeout 5 as-intake -a journal.csv -t delivery --store N many.csv
