# A sheet in Chinese: its headers and words are those that as-intake reads; what programs read is never translated.
export AS_NOW=2025-03-05T09:00
as-schedule "$DATA/story.csv" > t.csv
as-due --labels zh t.csv
as-due --labels zh -t confirm,unreached,first --limit 1 -f tasks t.csv | cut -d, -f 1-5
as-due --labels zh --count task t.csv
cp "$DATA/story.csv" j.csv
as-due --labels zh -t reply,first,contact t.csv | sed '2s/^/2025-03-05T10:00/; 3s/^/2025-03-05T10:05/; 3s/,第.*//; 4s/^/2025-03-05T10:10/' |
	awk -F, -v OFS=, 'NR == 4 { $5 = "无人接听" } NR == 3 { $14 = "13911110099" } { print }' > filled.csv
as-intake -t sheet --against j.csv filled.csv | cut -d, -f 1-5,20
as-due --labels fr t.csv
