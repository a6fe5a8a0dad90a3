# Days from 1904.
python3 "$DATA/workbook.py" x.xlsx 1904= code='yyyy-mm-dd' code='yyyy/m/d h:mm' \
	sheet='<row><c s="1"><v>43986</v></c><c s="2"><v>43986.604166666664</v></c><c s="1"><v>0</v></c><c s="1"><v>60</v></c><c s="2"><v>0.5</v></c></row>'
as-sheet -r x.xlsx
