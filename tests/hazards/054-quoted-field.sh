# FIELD=1073741824 for the whole of it.
(echo time,slip,phone,note
printf 2024-06-05,0001,13800000001,'"'; head -c ${FIELD:-33554432} /dev/zero | tr '\0' x; echo '"'
echo 2024-06-05,0002,13800000002,) | (ulimit -v ${MEMORY:-40000}; as-intake -a journal.csv -t delivery --store N)
