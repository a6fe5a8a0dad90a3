(echo time,slip,phone,note
head -c 100000000 /dev/zero | tr '\0' '"'; echo
echo 2024-06-05,0002,13800000002,) | (ulimit -v ${MEMORY:-40000}; as-intake -a journal.csv -t delivery --store N)
