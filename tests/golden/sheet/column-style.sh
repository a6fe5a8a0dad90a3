# A cell that has no style of its own has that of its row, else of its column, as spreadsheets read what others write.
python3 "$DATA/workbook.py" x.xlsx code='yyyy-mm-dd' code='0000' sheet='<row><c><v>45448</v></c><c><v>45448</v></c><c s="0"><v>45448</v></c><c><v>7</v></c></row><row s="2" customFormat="1"><c><v>7</v></c><c><v>7</v></c></row><row s="2"><c><v>45448</v></c></row>' \
	before='<cols><col min="1" max="1" style="1"/><col min="2" max="2" width="9"/><col min="3" max="16384" style="2"/></cols>'
as-sheet -r x.xlsx
