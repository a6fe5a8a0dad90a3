# For a spreadsheet a landline has a hyphen behind its area code; other numbers, and extensions, are as they are.
printf 'due,task,case,phone\n' > t.csv
i=0
for phone in 01012345678 02112345678 057112345678 05711234567 13912345678 01012345678x123 +442012345678 4001234567 00442012345678 010 057 95588; do
	i=$((i + 1))
	printf '2024-06-05,first,%02d,%s\n' $i $phone >> t.csv
done
as-due -n 2024-06-05 --labels en --excel t.csv | tr -d '\r' | cut -d, -f 2,22
as-due -n 2024-06-05 --excel -f tasks t.csv | tr -d '\r' | cut -d, -f 5,9 | sed -n 2p
as-due -n 2024-06-05 --labels en t.csv | cut -d, -f 2,22 | sed -n 2p
