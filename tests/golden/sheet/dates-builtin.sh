# The built-in formats, those of Chinese files (27 to 36, 50 to 58) among them, by number alone.
for id in 14 15 16 17 18 19 20 21 22 27 28 29 30 31 32 33 34 35 36 45 46 47 50 51 52 53 54 55 56 57 58 37 48 49; do
	python3 "$DATA/workbook.py" x.xlsx builtin=$id sheet='<row><c s="1"><v>45448</v></c><c s="1"><v>0.60416666666666663</v></c><c s="1"><v>0.00138888888888889</v></c></row>'
	echo "$id $(as-sheet -r x.xlsx)"
done
