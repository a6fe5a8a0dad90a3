# What if: one journal under two policies. What differs is what they say differently, nothing else: the first call from the
# delivery (R008) or from the installation (R033), the second for a week (R016) or for the half year (R034); and what the latter asks of
# itself (R006, R025).
j=$DATA/houses/hotline-install.csv
tasks() { as-schedule -p "$1" -n "$2" "$j" | cut -d , -f 1-5,23,28 | sort; }
for day in 2025-01-08 2025-01-12 2025-05-07; do
	for house in hotline hotline-install; do tasks $house $day > $house; done
	echo "$day, in both:"
	comm -12 hotline hotline-install
	echo "$day, hotline only:"
	comm -23 hotline hotline-install
	echo "$day, hotline-install only:"
	comm -13 hotline hotline-install
done
