cp "$DATA/deliveries-2024-06.gb18030.csv" d.csv; as-intake -t delivery d.csv
