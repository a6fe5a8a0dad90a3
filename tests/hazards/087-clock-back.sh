# Journals have no stamps of the day of entry: a clock that goes back loses nothing.
printf 'time,slip,phone\n2024-05-01,0001,13800000001\n' |
	as-intake -a journal.csv -n 2024-05-01 -t delivery --store N
