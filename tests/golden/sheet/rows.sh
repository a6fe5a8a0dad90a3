# Rows that can't be understood are left out and told; what is missing is empty; nothing at all is a failure of who should have written it.
printf 'a,b\n1,2\n3\n4\n5,6,7\n\377,8\n9,\357\277\277\n10,11\n' > a.csv
as-sheet a.csv > a.xlsx; echo "? $?"
as-sheet -r a.xlsx
as-sheet --strict a.csv > none; echo "? $?"
as-sheet < /dev/null; echo "? $?"
printf 'a,\377\n' | as-sheet; echo "? $?"
printf '\265\347\273\260,a\n1,2\n' | as-sheet; echo "? $?"
as-sheet a.xlsx; echo "? $?"
printf 'a,b\n' | as-sheet | as-sheet -r
