as-intake -a journal.csv -t delivery --store N missing.csv
