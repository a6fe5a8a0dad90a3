(echo time,slip,phone,note
printf '2024-06-05,0001,13800000001,"'
yes 'a line' | head -n 1000000) | (ulimit -v ${MEMORY:-40000}; as-intake -a journal.csv -t delivery --store N)
