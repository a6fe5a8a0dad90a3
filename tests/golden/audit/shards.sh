# Threads change nothing.
AS_THREADS=1 as-audit -n 2024-12-31 "$DATA/chain.csv" > one.csv
AS_THREADS=3 as-audit -n 2024-12-31 "$DATA/chain.csv" > three.csv
cmp one.csv three.csv && cut -d, -f5 one.csv | sort | uniq -c
