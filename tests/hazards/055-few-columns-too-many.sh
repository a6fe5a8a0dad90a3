(echo time,slip,phone,note
seq -s , 300
echo 2024-06-05,0002,13800000002,) | as-intake -a journal.csv -t delivery --store N
