# An encoding that is said is not looked for; the file is refused when its header can not be read so.
cp "$DATA/deliveries-2024-06.gb18030.csv" d.csv; as-intake -t delivery --encoding BIG5 d.csv
