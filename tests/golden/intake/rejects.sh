cp "$DATA/deliveries-2024-06.gb18030.csv" d.csv; as-intake -t delivery --encoding GB18030 --rejects r.csv d.csv > out; cat r.csv
