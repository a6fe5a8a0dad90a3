# Days that never were, or are before or behind all others, are refused with their cell; the row is left out.
python3 "$DATA/workbook.py" x.xlsx code='yyyy-mm-dd' code='yyyy-mm-dd h:mm' \
	sheet='<row><c><v>1</v></c><c s="1"><v>60</v></c></row><row><c><v>2</v></c><c s="2"><v>60.5</v></c></row><row><c><v>3</v></c><c s="1"><v>-1</v></c></row><row><c><v>4</v></c><c s="1"><v>0</v></c></row><row><c><v>5</v></c><c s="1"><v>2958466</v></c></row><row><c><v>6</v></c><c s="1"><v>1E999</v></c></row><row><c><v>7</v></c><c s="1"><v>45448</v></c></row>'
as-sheet -r x.xlsx
echo "? $?"
as-sheet -r --strict x.xlsx
