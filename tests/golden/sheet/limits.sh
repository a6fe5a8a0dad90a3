# A text of 32,767 characters goes into a cell and comes back, one more ends the tool with its line; characters of two units count twice.
wide() { awk -v n="$1" -v c="$2" 'BEGIN { while (n-- > 0) printf "%s", c }'; }
for c in x 中; do
	(echo a,b; echo "1,$(wide 32767 $c)") > fits.csv
	as-sheet fits.csv > fits.xlsx && as-sheet -r fits.xlsx | cmp - fits.csv
	(echo a,b; echo 0,; echo "1,$(wide 32768 $c)") | as-sheet > none.xlsx
	echo "? $? $(wc -c < none.xlsx)"
done
(echo a,b; echo "1,$(wide 16384 😀)") | as-sheet -o none
echo "? $?"; ls
(echo a,b; echo "1,$(wide 2000000 x)") | as-sheet
echo "? $?"
